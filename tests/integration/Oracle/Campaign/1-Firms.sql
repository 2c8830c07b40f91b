-- What the register says beside its numbers, valid in the window's last month (R10), read as in 2-Register.
CREATE TABLE firm_words AS
WITH cells AS (
  UNPIVOT (SELECT root, file_no, row, credit_code, month_index(effective_month) AS since, chain, park, tags, status FROM enterprises)
  ON chain, park, tags, status INTO NAME attribute VALUE value),
live AS (
  SELECT credit_code, since, attribute, arg_max(value, row) AS value
  FROM (SELECT * FROM cells QUALIFY root = arg_max(root, file_no) OVER (PARTITION BY credit_code, since, attribute)) GROUP BY ALL),
valid AS (
  SELECT window_id, credit_code, attribute, arg_max(value, since) AS value
  FROM windows JOIN register ON true JOIN live USING (credit_code) WHERE since <= greatest(to_m, first_version) GROUP BY ALL)
SELECT window_id, credit_code, max(value) FILTER (attribute = 'chain') AS chain, max(value) FILTER (attribute = 'park') AS park,
       max(value) FILTER (attribute = 'tags') AS tags, max(value) FILTER (attribute = 'status') AS status
FROM valid GROUP BY ALL;

-- One row an enterprise and window with every figure that is summed; null = unknown. Nothing is known of the energy of one without account and fuels.
CREATE TABLE firm AS
SELECT w.window_id, w.period, w.kind, w.n, p.credit_code, p.town, p.industry, p.above_scale, chain, park, tags, fw.status AS register_status,
       c.status, c.grade, c.power_months, c.value_added_months,
       c.grid_kwh, m.tax, CASE WHEN m.land > 0 THEN m.land END AS land, c.value_added AS va, m.employees, m.rd, m.revenue, m.pollution,
       CASE WHEN c.grid_kwh IS NOT NULL OR c.tce_calorific <> 0 THEN c.tce_equivalent END AS tce,
       CASE WHEN c.grid_kwh IS NOT NULL OR c.tce_calorific <> 0 THEN c.gross END AS gross,
       CASE WHEN c.grid_kwh IS NOT NULL OR c.tce_calorific <> 0 THEN c.net END AS net,
       m.tce AS tce_side, c.net AS net_side, m.rd_side, m.revenue_side, m.tax_per_mu, m.value_added_per_mu, m.labour_productivity, m.value_added_per_tce,
       m.value_added_per_emission, m.rd_share, m.tax_per_10mwh, c.intensity,
       -- E5: what both years are compared by is energy times a factor of one year, months whose power or fuels are known.
       CASE WHEN c.power_months > 0 OR NOT c.electricity_only THEN c.tce_equivalent END AS compared_tce,
       CASE WHEN c.power_months > 0 OR NOT c.electricity_only THEN coalesce(c.grid_kwh, 0) END AS compared_kwh,
       coalesce(f.fuel_t, 0) AS fuel_t
FROM windows w JOIN profile p USING (window_id) JOIN carbon c USING (window_id, credit_code) JOIN per_mu m USING (window_id, credit_code)
LEFT JOIN firm_words fw USING (window_id, credit_code)
LEFT JOIN window_fuel f ON f.window_id = w.window_id AND f.enterprise = p.credit_code;
