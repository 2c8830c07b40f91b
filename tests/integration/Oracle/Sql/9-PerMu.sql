-- R5, R14: 研发 and 营业收入 over the same months, those with 营业收入; blank 研发 is 0 there.
CREATE VIEW research AS
SELECT window_id, enterprise, coalesce(sum(rd.value), 0) AS rd, sum(rev.value) AS revenue
FROM statistics_month rev LEFT JOIN (SELECT * FROM statistics_month WHERE item = 'rd_wan') rd USING (enterprise, m)
JOIN windows ON m BETWEEN from_m AND to_m WHERE rev.item = 'revenue_wan' GROUP BY ALL;

-- RULES 4: x1 to x6 and y2. R5: VA of the whole window only; R21: nothing without land; R14: nothing divided by zero.
-- R11: the energy of what is known is always given, fuels without an account too; 综合能耗(等价值) reported for every month stands instead (RULINGS 5.2).
CREATE TABLE per_mu AS
WITH sides AS (
  SELECT c.window_id, c.credit_code, c.grid_kwh, coalesce(l.area, 0) AS land, t.wan AS tax, value_added_whole, s.employees, s.rd, s.revenue, s.pollution,
         CASE WHEN s.reported_months = c.n THEN s.reported_tce WHEN c.grid_kwh IS NOT NULL OR s.has_fuels THEN c.tce_equivalent END AS tce,
         s.reported_months = c.n OR c.power_months = c.n AS energy_whole, c.power_months = c.n AS power_whole,
         s.pollution_months = c.n AS pollution_whole, c.value_added, r.rd AS rd_side, r.revenue AS revenue_side
  FROM (SELECT *, CASE WHEN value_added_months = n THEN value_added END AS value_added_whole FROM carbon) c
  LEFT JOIN window_statistics s ON s.window_id = c.window_id AND s.enterprise = c.credit_code
  LEFT JOIN research r ON r.window_id = c.window_id AND r.enterprise = c.credit_code
  LEFT JOIN window_land l ON l.window_id = c.window_id AND l.enterprise = c.credit_code
  LEFT JOIN window_tax t ON t.window_id = c.window_id AND t.enterprise = c.credit_code)
SELECT *,
       CASE WHEN land > 0 THEN tax / land END AS tax_per_mu,
       CASE WHEN land > 0 THEN value_added_whole / land END AS value_added_per_mu,
       CASE WHEN employees > 0 THEN value_added_whole / employees END AS labour_productivity,
       CASE WHEN tce > 0 AND energy_whole THEN value_added_whole / tce END AS value_added_per_tce,
       CASE WHEN pollution > 0 AND pollution_whole THEN value_added_whole / pollution END AS value_added_per_emission,
       CASE WHEN revenue_side > 0 THEN rd_side / revenue_side END AS rd_share,
       CASE WHEN grid_kwh > 0 AND power_whole THEN tax / (grid_kwh / 10000) END AS tax_per_10mwh
FROM sides;

-- RULES 9: how much of what the files hold belongs to an enterprise of the register. Of tax: of what came in, refunds apart, so that it is a share.
CREATE TABLE coverage AS
SELECT window_id,
  (SELECT sum(kwh) FILTER (enterprise IS NOT NULL) / nullif(sum(kwh), 0) FROM power_use WHERE m BETWEEN from_m AND to_m) AS kwh_share,
  (SELECT CAST(sum(yuan) FILTER (enterprise IS NOT NULL) AS DOUBLE) / nullif(sum(yuan), 0) FROM tax_month WHERE yuan > 0 AND m BETWEEN from_m AND to_m) AS tax_share,
  (SELECT sum(area) FILTER (enterprise IS NOT NULL) FROM land_own WHERE m BETWEEN from_m AND to_m)
    / nullif((SELECT sum(area) FROM land_total WHERE m BETWEEN from_m AND to_m), 0) AS area_share
FROM windows;
