-- R1: key = enterprise × period × item; the last file with a value supplies it, values within it add up, 删除 erases.
CREATE TABLE statistics_live AS
WITH last_drop AS (
  SELECT s.*, party.enterprise FROM statistics s JOIN party ON party.role = 'taxpayer' AND party.code = s.credit_code AND party.name IS NULL
  WHERE value IS NOT NULL OR erase
  QUALIFY root = arg_max(root, file_no) OVER (PARTITION BY credit_code, year, month, coalesce(cumulative, false), item))
SELECT enterprise, year, month % 100 AS month, coalesce(cumulative, false) AS cumulative, item, CAST(sum(value) AS DOUBLE) AS value
FROM last_drop WHERE enterprise IS NOT NULL
GROUP BY ALL HAVING NOT bool_or(coalesce(erase, false));

-- R9: a cumulative value covers the months since the one before it; the difference is split evenly and goes before a 本月 value.
CREATE VIEW statistics_monthly AS
WITH steps AS (
  SELECT *, lag(month, 1, 0) OVER y AS before, value - lag(value, 1, 0.0) OVER y AS increase
  FROM statistics_live WHERE cumulative AND month IS NOT NULL AND item <> 'employees'
  WINDOW y AS (PARTITION BY enterprise, item, year ORDER BY month)),
split AS (
  SELECT enterprise, item, year, unnest(range(before + 1, month + 1)) AS month, increase / (month - before) AS value FROM steps)
SELECT * FROM split UNION ALL
SELECT enterprise, item, year, month, value FROM statistics_live s
WHERE NOT cumulative AND month IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM split WHERE split.enterprise = s.enterprise AND split.item = s.item AND split.year = s.year AND split.month = s.month);

-- R8: an annual figure is the year's total: the difference is spread over the months without figures, or over all 12. A mean stands for each month.
CREATE TABLE statistics_month AS
WITH annual AS (SELECT * FROM statistics_live WHERE month IS NULL),
known AS (SELECT enterprise, item, year, count(*) AS months, sum(value) AS total FROM statistics_monthly GROUP BY ALL),
every AS (
  SELECT enterprise, item, year, unnest(range(1, 13)) AS month, a.value AS annual, coalesce(months, 0) AS months, coalesce(total, 0) AS total
  FROM annual a LEFT JOIN known USING (enterprise, item, year)),
spread AS (
  SELECT enterprise, item, year, month,
         CASE WHEN item = 'employees' THEN coalesce(own.value, annual)
              WHEN months = 12 THEN own.value + (annual - total) / 12
              ELSE coalesce(own.value, (annual - total) / (12 - months)) END AS value
  FROM every LEFT JOIN statistics_monthly own USING (enterprise, item, year, month)),
everything AS (
  SELECT * FROM spread UNION ALL
  SELECT own.enterprise, own.item, own.year, own.month, own.value FROM statistics_monthly own
  WHERE NOT EXISTS (SELECT 1 FROM annual WHERE annual.enterprise = own.enterprise AND annual.item = own.item AND annual.year = own.year))
SELECT enterprise, item, CAST(year * 12 + month - 1 AS BIGINT) AS m, value FROM everything;

-- RULES 4: pollution is COD + NH3-N + SO2 + NOx, or the sum where only that is given.
CREATE TABLE window_item AS
WITH pollution AS (
  SELECT enterprise, m, coalesce(sum(value) FILTER (item <> 'emissions_t'), sum(value)) AS value
  FROM statistics_month WHERE item IN ('cod_t', 'ammonia_t', 'so2_t', 'nox_t', 'emissions_t') GROUP BY ALL),
items AS (
  SELECT enterprise, item, m, value FROM statistics_month WHERE item NOT IN ('cod_t', 'ammonia_t', 'so2_t', 'nox_t', 'emissions_t') UNION ALL
  SELECT enterprise, 'pollution', m, value FROM pollution)
SELECT window_id, enterprise, item, sum(value) AS total, count(*) AS months, avg(value) AS mean
FROM items JOIN windows ON m BETWEEN from_m AND to_m GROUP BY ALL;

CREATE TABLE window_statistics AS
SELECT window_id, enterprise,
       max(total) FILTER (item = 'value_added_wan') AS value_added, coalesce(max(months) FILTER (item = 'value_added_wan'), 0) AS value_added_months,
       max(mean) FILTER (item = 'employees') AS employees,
       max(total) FILTER (item = 'rd_wan') AS rd,
       max(total) FILTER (item = 'revenue_wan') AS revenue,
       max(total) FILTER (item = 'pollution') AS pollution, coalesce(max(months) FILTER (item = 'pollution'), 0) AS pollution_months,
       coalesce(max(total) FILTER (item = 'carbon_sink_t'), 0) AS sink, coalesce(max(total) FILTER (item = 'carbon_storage_t'), 0) AS storage,
       max(total) FILTER (item = 'energy_equivalent_tce') AS reported_tce,
       coalesce(max(months) FILTER (item = 'energy_equivalent_tce'), 0) AS reported_months,
       count(*) FILTER (item IN (SELECT item FROM fuel_factors)) > 0 AS has_fuels
FROM window_item GROUP BY ALL;
