-- RULES 2: the grid factor of the data year, or the latest earlier one; purchased green power capped at the window's own use (E10).
CREATE VIEW month_factor AS
SELECT m, (SELECT arg_max(f.factor, f.year) FROM grid_factors f WHERE f.year <= m // 12) AS factor FROM months;

CREATE VIEW window_grid AS
SELECT window_id, enterprise, coalesce(sum(kwh * factor), 0) / 1000 AS grid_t, sum(pv * factor) / 1000 AS pv_t,
       sum(green * factor) / 1000 * CASE WHEN sum(green) > greatest(coalesce(sum(kwh), 0), 0) THEN greatest(coalesce(sum(kwh), 0), 0) / sum(green) ELSE 1 END AS green_t
FROM power_use JOIN windows ON m BETWEEN from_m AND to_m JOIN month_factor USING (m)
WHERE enterprise IS NOT NULL GROUP BY ALL;

CREATE VIEW window_fuel AS
SELECT window_id, enterprise, sum(total * kgce) AS fuel_kgce, sum(total * co2) AS fuel_t
FROM window_item JOIN fuel_factors USING (item) GROUP BY ALL;

CREATE TABLE carbon_base AS
WITH energy AS (
  SELECT w.window_id, w.n, p.credit_code, p.industry, try_cast(left(p.industry, 2) AS INTEGER) AS division,
         pw.kwh AS grid_kwh, coalesce(pw.months, 0) AS power_months,
         (coalesce(pw.kwh, 0) * 0.285 + coalesce(fuel_kgce, 0)) / 1000 AS tce_equivalent,
         (coalesce(pw.kwh, 0) * 0.1229 + coalesce(fuel_kgce, 0)) / 1000 AS tce_calorific,
         coalesce(grid_t, 0) + coalesce(fuel_t, 0) AS gross, coalesce(pv_t, 0) AS pv_t,
         coalesce(green_t, 0) + coalesce(sink, 0) + coalesce(storage, 0) AS removed,
         value_added, coalesce(value_added_months, 0) AS value_added_months, NOT coalesce(has_fuels, false) AS electricity_only
  FROM windows w JOIN profile p USING (window_id)
  LEFT JOIN window_power pw ON pw.window_id = w.window_id AND pw.enterprise = p.credit_code
  LEFT JOIN window_grid g ON g.window_id = w.window_id AND g.enterprise = p.credit_code
  LEFT JOIN window_fuel f ON f.window_id = w.window_id AND f.enterprise = p.credit_code
  LEFT JOIN window_statistics s ON s.window_id = w.window_id AND s.enterprise = p.credit_code)
SELECT *, gross - removed AS net, CASE WHEN gross + pv_t > 0 THEN (pv_t + removed) / (gross + pv_t) ELSE 0 END AS neutrality,
       power_months = n AND value_added_months = n AND value_added > 0 AS valid
FROM energy;

-- R12: valid enterprises of 06-46 by 4, 3 and 2 digits; all manufacturing, 13-43, last.
CREATE TABLE rung AS
WITH prefixes AS (
  SELECT window_id, unnest([left(industry, 4), left(industry, 3), left(industry, 2), CASE WHEN division BETWEEN 13 AND 43 THEN 'all' END]) AS scope,
         unnest([4, 3, 2, 0]) AS digits, length(industry) AS known, net, value_added, electricity_only
  FROM carbon_base WHERE valid AND division BETWEEN 6 AND 46)
SELECT window_id, scope, digits, count(*) AS sample, sum(net) AS net, sum(value_added) AS value_added,
       count(*) FILTER (electricity_only) AS electricity_only
FROM prefixes WHERE known >= digits AND scope IS NOT NULL
GROUP BY ALL HAVING count(*) >= 5 AND sum(net) > 0;

-- The finest rung of the enterprise's own code; an unknown industry goes straight to all; outside 13-43 never to all.
CREATE TABLE benchmark AS
SELECT b.window_id, b.credit_code, arg_max(scope, digits) AS scope, arg_max(sample, digits) AS sample,
       arg_max(r.electricity_only, digits) AS sample_electricity_only,
       arg_max(r.net, digits) AS sum_net, arg_max(r.value_added, digits) AS sum_value_added
FROM carbon_base b JOIN rung r ON r.window_id = b.window_id
 AND CASE WHEN r.digits = 0 THEN b.industry IS NULL OR division BETWEEN 13 AND 43
     ELSE r.digits <= length(b.industry) AND r.scope = left(b.industry, r.digits) AND division BETWEEN 6 AND 46 END
GROUP BY ALL;

-- R13: the first status that applies. Bounds are inclusive and compared crosswise (E13); C_net < 0 grades as 0.
-- No code outside industry, so neither L nor level; the benchmark is named where there is a grade.
CREATE TABLE carbon AS
WITH judged AS (
  SELECT *, CASE
      WHEN division NOT BETWEEN 6 AND 46 THEN 'NotIndustrial'
      WHEN value_added_months = 0 THEN 'MissingValueAdded'
      WHEN value_added_months < n THEN 'ValueAddedPartial'
      WHEN power_months < n THEN 'InsufficientHistory'
      WHEN value_added <= 0 THEN 'NonPositiveValueAdded'
      WHEN scope IS NULL THEN 'InsufficientSample'
      ELSE 'Graded' END AS status
  FROM carbon_base LEFT JOIN benchmark USING (window_id, credit_code))
SELECT * EXCLUDE (scope, sample, sample_electricity_only),
       CASE WHEN status = 'Graded' THEN scope END AS scope,
       CASE WHEN status = 'Graded' THEN sample END AS sample,
       CASE WHEN status = 'Graded' THEN sample_electricity_only END AS sample_electricity_only,
       CASE WHEN status = 'Graded' THEN sum_net / sum_value_added END AS benchmark_intensity,
       CASE WHEN valid AND status <> 'NotIndustrial' THEN net / value_added END AS intensity,
       CASE WHEN valid AND status <> 'NotIndustrial' THEN CASE WHEN net <= 0.6 * value_added THEN 'Low' WHEN net <= 2.0 * value_added THEN 'Medium' ELSE 'High' END END AS level,
       CASE WHEN status = 'Graded' THEN greatest(net, 0) * sum_value_added / (value_added * sum_net) END AS ratio,
       CASE WHEN status = 'Graded' THEN CASE
         WHEN net * sum_value_added <= 0.6 * value_added * sum_net THEN 1
         WHEN net * sum_value_added <= 0.8 * value_added * sum_net THEN 2
         WHEN net * sum_value_added <= 1.2 * value_added * sum_net THEN 3
         WHEN net * sum_value_added <= 2.0 * value_added * sum_net THEN 4 ELSE 5 END END AS grade
FROM judged;
