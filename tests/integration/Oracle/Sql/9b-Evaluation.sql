-- R22, R23: who is in. Young: 成立日期 + 2 years after 31 December. Industry 06-46. Land without the young parcels that leave.
CREATE TABLE year_firm AS
SELECT f.year, f.credit_code, december, p.industry, CASE WHEN j.above_scale THEN 'AboveScale' ELSE 'BelowScale' END AS grp,
       coalesce(founded_on + INTERVAL 2 YEAR > f.last_day, false) AS young, coalesce(all_young, false) AS all_land_young,
       coalesce(young_mu, 0) AS young_mu, m.land - coalesce(young_mu, 0) AS land,
       coalesce(CASE WHEN cancelled_on IS NOT NULL THEN cancelled_on <= f.last_day ELSE regexp_matches(status, '注销|吊销') END, false) AS deregistered,
       coalesce(exempted, false) AS exempted, set_class, coalesce(steps, 0) AS steps, CAST(coalesce(w.bonus, 0) AS DOUBLE) AS bonus
FROM year_register f JOIN year_window y ON y.year = f.year
JOIN profile p ON p.window_id = december AND p.credit_code = f.credit_code
JOIN profile j ON j.window_id = january AND j.credit_code = f.credit_code
JOIN per_mu m ON m.window_id = december AND m.credit_code = f.credit_code
LEFT JOIN year_land l ON l.year = f.year AND l.enterprise = f.credit_code
LEFT JOIN year_words w ON w.year = f.year AND w.credit_code = f.credit_code;

-- RULES 4: the two sides of every item; a side that is not known over the whole year, or a denominator that is not positive, is missing.
CREATE TABLE year_item AS
WITH sides AS (
  SELECT f.year, f.credit_code, f.grp, f.land, m.tax, m.value_added_whole AS va, m.employees, CASE WHEN energy_whole THEN m.tce END AS tce,
         CASE WHEN pollution_whole THEN m.pollution END AS pollution, rd_side, revenue_side, CASE WHEN power_whole THEN grid_kwh / 10000 END AS wan_kwh
  FROM year_firm f JOIN per_mu m ON m.window_id = december AND m.credit_code = f.credit_code),
long AS (
  SELECT year, credit_code, grp,
         unnest(CASE grp WHEN 'AboveScale' THEN ['x1', 'x2', 'x3', 'x4', 'x5', 'x6'] ELSE ['y1', 'y2'] END) AS item,
         unnest(CASE grp WHEN 'AboveScale' THEN [30.0, 20, 10, 20, 10, 10] ELSE [50.0, 50] END) AS weight,
         unnest(CASE grp WHEN 'AboveScale' THEN [CAST(tax AS DOUBLE), va, va, va, va, rd_side] ELSE [CAST(tax AS DOUBLE), tax] END) AS num,
         unnest(CASE grp WHEN 'AboveScale' THEN [land, land, employees, tce, pollution, revenue_side] ELSE [land, wan_kwh] END) AS den
  FROM sides)
SELECT *, CASE WHEN den > 0 THEN num / den END AS value FROM long;

-- R14: missing emissions are no reason to leave an enterprise out; any other missing item is.
CREATE TABLE year_status AS
WITH gaps AS (SELECT year, credit_code, string_agg(item, ' ' ORDER BY item) FILTER (value IS NULL AND item <> 'x5') AS missing FROM year_item GROUP BY ALL)
SELECT f.*, missing, CASE
    WHEN deregistered THEN 'Deregistered'
    WHEN industry IS NULL OR try_cast(left(industry, 2) AS INTEGER) NOT BETWEEN 6 AND 46 THEN 'NotIndustrial'
    WHEN land <= 0 THEN 'NoLand'
    WHEN young OR all_land_young OR exempted THEN 'Exempt'
    WHEN missing IS NOT NULL THEN 'Incomplete'
    ELSE 'Ranked' END AS status
FROM year_firm f JOIN gaps USING (year, credit_code);

-- R24: ratio of sums over ranked firms having both sides.
CREATE TABLE year_baseline AS
SELECT year, grp, item, fsum(num) FILTER (value IS NOT NULL) AS num, fsum(den) FILTER (value IS NOT NULL) AS den, count(value) AS firms,
       fsum(num) FILTER (value IS NOT NULL) / fsum(den) FILTER (value IS NOT NULL) AS baseline
FROM year_item JOIN year_status USING (year, credit_code, grp) WHERE status = 'Ranked' GROUP BY ALL;

-- R14, R25: items floored at 0 and capped at 1.5; without emissions the plain mean of those who have them, or the weight where nobody has.
CREATE TABLE year_score AS
WITH own AS (
  SELECT i.*, baseline, CASE WHEN value IS NOT NULL THEN weight * greatest(0, least(1.5, value / baseline)) END AS points
  FROM year_item i JOIN year_status s USING (year, credit_code, grp) JOIN year_baseline b USING (year, grp, item) WHERE status = 'Ranked')
SELECT *, favg(points) OVER (PARTITION BY year, grp, item) AS mean, coalesce(points, mean, weight) AS score FROM own;

-- R26: total order by score, x1 or y1, code; A rounded up, D down, C half up. Figures equal to ten places are equal: doubles hold no more.
CREATE TABLE year_rank AS
WITH totals AS (
  SELECT year, grp, credit_code, greatest(0, fsum(score) + any_value(bonus)) AS score, any_value(value) FILTER (item IN ('x1', 'y1')) AS first
  FROM year_score JOIN year_status USING (year, credit_code, grp) GROUP BY ALL)
SELECT *, row_number() OVER (PARTITION BY year, grp ORDER BY round(score, 10) DESC, round(first, 10) DESC, credit_code) AS place,
       CAST(count(*) OVER (PARTITION BY year, grp) AS INTEGER) AS n
FROM totals;

-- R27: 豁免 before 定档 (the lowest where several), before the initial class and its steps.
CREATE TABLE year_result AS
WITH classed AS (
  SELECT s.*, r.score, r.place, r.n, CASE
      WHEN place <= (20 * n + 99) // 100 THEN 'A'
      WHEN place > n - (5 * n) // 100 THEN 'D'
      WHEN place > n - (5 * n) // 100 - (15 * n + 50) // 100 THEN 'C'
      WHEN place IS NOT NULL THEN 'B' END AS initial
  FROM year_status s LEFT JOIN year_rank r USING (year, credit_code))
SELECT *, CASE status
    WHEN 'Exempt' THEN 'B'
    WHEN 'Ranked' THEN coalesce(set_class, substr('ABCD', CAST(greatest(1, least(4, instr('ABCD', initial) + steps)) AS INTEGER), 1)) END AS final
FROM classed;
