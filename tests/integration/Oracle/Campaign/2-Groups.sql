-- RULES 4, R21: ratios of sums by county, town, 2-digit industry, chain and park, of all and of 规上 and 规下; numerator and denominator over the same firms.
CREATE TABLE firm_group AS
WITH keyed AS (
  SELECT window_id, credit_code, above_scale, unnest(['County', 'Town', 'Industry', 'Chain', 'Park']) AS dimension,
         unnest(['全县', town, CASE WHEN length(industry) >= 2 THEN left(industry, 2) END, chain, park]) AS key
  FROM firm),
named AS (SELECT * REPLACE (coalesce(nullif(trim(key), ''), '未登记') AS key) FROM keyed)
SELECT window_id, credit_code, dimension, key, 'All' AS scale FROM named UNION ALL
SELECT window_id, credit_code, dimension, key, CASE WHEN above_scale THEN 'AboveScale' ELSE 'BelowScale' END FROM named WHERE above_scale IS NOT NULL;

CREATE TABLE group_figures AS
SELECT g.window_id, any_value(f.period) AS period, any_value(f.kind) AS kind, dimension, key, scale,
  count(*) AS firms, count(*) FILTER (above_scale) AS above, count(*) FILTER (NOT above_scale) AS below, count(*) FILTER (status = 'Graded') AS graded,
  sum(grid_kwh) AS GridKwh, count(grid_kwh) AS GridKwh_n, sum(tce) AS TceEquivalent, count(tce) AS TceEquivalent_n,
  sum(gross) AS GrossT, count(gross) AS GrossT_n, sum(net) AS NetT, count(net) AS NetT_n,
  sum(tax) AS TaxWan, count(tax) AS TaxWan_n, sum(land) AS LandMu, count(land) AS LandMu_n, sum(va) AS ValueAddedWan, count(va) AS ValueAddedWan_n,
  sum(employees) AS Employees, count(employees) AS Employees_n, sum(rd) AS RdWan, count(rd) AS RdWan_n,
  sum(revenue) AS RevenueWan, count(revenue) AS RevenueWan_n, sum(pollution) AS EmissionsT, count(pollution) AS EmissionsT_n,
  sum(tax) FILTER (tax_per_mu IS NOT NULL) AS TaxPerMu_a, sum(land) FILTER (tax_per_mu IS NOT NULL) AS TaxPerMu_b, count(tax_per_mu) AS TaxPerMu_n,
  sum(va) FILTER (value_added_per_mu IS NOT NULL) AS ValueAddedPerMu_a, sum(land) FILTER (value_added_per_mu IS NOT NULL) AS ValueAddedPerMu_b, count(value_added_per_mu) AS ValueAddedPerMu_n,
  sum(va) FILTER (labour_productivity IS NOT NULL) AS LabourProductivity_a, sum(employees) FILTER (labour_productivity IS NOT NULL) AS LabourProductivity_b, count(labour_productivity) AS LabourProductivity_n,
  sum(va) FILTER (value_added_per_tce IS NOT NULL) AS ValueAddedPerTce_a, sum(tce_side) FILTER (value_added_per_tce IS NOT NULL) AS ValueAddedPerTce_b, count(value_added_per_tce) AS ValueAddedPerTce_n,
  sum(va) FILTER (value_added_per_emission IS NOT NULL) AS ValueAddedPerEmissionT_a, sum(pollution) FILTER (value_added_per_emission IS NOT NULL) AS ValueAddedPerEmissionT_b,
  count(value_added_per_emission) AS ValueAddedPerEmissionT_n,
  sum(rd_side) FILTER (rd_share IS NOT NULL) AS RdShare_a, sum(revenue) FILTER (rd_share IS NOT NULL) AS RdShare_b, count(rd_share) AS RdShare_n,
  sum(tax) FILTER (tax_per_10mwh IS NOT NULL) AS TaxPer10MWh_a, sum(grid_kwh / 10000) FILTER (tax_per_10mwh IS NOT NULL) AS TaxPer10MWh_b, count(tax_per_10mwh) AS TaxPer10MWh_n,
  sum(net_side) FILTER (intensity IS NOT NULL) AS CarbonIntensity_a, sum(va) FILTER (intensity IS NOT NULL) AS CarbonIntensity_b, count(intensity) AS CarbonIntensity_n,
  count(*) FILTER (grade = 1) AS grade1, count(*) FILTER (grade = 2) AS grade2, count(*) FILTER (grade = 3) AS grade3, count(*) FILTER (grade = 4) AS grade4, count(*) FILTER (grade = 5) AS grade5,
  count(*) FILTER (status = 'NotIndustrial') AS NotIndustrial, count(*) FILTER (status = 'MissingValueAdded') AS MissingValueAdded,
  count(*) FILTER (status = 'ValueAddedPartial') AS ValueAddedPartial, count(*) FILTER (status = 'InsufficientHistory') AS InsufficientHistory,
  count(*) FILTER (status = 'NonPositiveValueAdded') AS NonPositiveValueAdded, count(*) FILTER (status = 'InsufficientSample') AS InsufficientSample,
  count(*) FILTER (power_months = n) AS with_power, count(*) FILTER (value_added_months = n) AS with_value_added,
  sum(compared_tce) AS compared_tce, sum(compared_kwh) AS compared_kwh, sum(fuel_t) FILTER (compared_kwh IS NOT NULL) AS compared_fuel_t, count(compared_kwh) AS compared_n
FROM firm_group g JOIN firm f USING (window_id, credit_code)
GROUP BY g.window_id, dimension, key, scale;

-- The same group and window twelve months earlier, energy of both by the grid factor of the later year (E5).
CREATE TABLE group_years AS
WITH factor_of AS (SELECT period, arg_max(factor, year) AS kg FROM (SELECT DISTINCT period FROM windows) JOIN grid_factors ON year <= period // 100 GROUP BY period)
SELECT new.period, new.kind, new.dimension, new.key, new.scale, old.firms AS then_firms,
  kg,
  new.GridKwh AS kwh_now, old.GridKwh AS kwh_then, new.TaxWan AS tax_now, old.TaxWan AS tax_then, new.ValueAddedWan AS va_now, old.ValueAddedWan AS va_then,
  new.compared_tce AS tce_now, old.compared_tce AS tce_then,
  (new.compared_kwh * kg / 1000) + new.compared_fuel_t AS t_now, (old.compared_kwh * kg / 1000) + old.compared_fuel_t AS t_then,
  new.TaxPerMu_a / nullif(greatest(new.TaxPerMu_b, 0), 0) AS tax_per_mu_now, old.TaxPerMu_a / nullif(greatest(old.TaxPerMu_b, 0), 0) AS tax_per_mu_then,
  new.ValueAddedPerMu_a / nullif(greatest(new.ValueAddedPerMu_b, 0), 0) AS va_per_mu_now, old.ValueAddedPerMu_a / nullif(greatest(old.ValueAddedPerMu_b, 0), 0) AS va_per_mu_then
FROM group_figures new JOIN group_figures old USING (kind, dimension, key, scale) JOIN factor_of ON factor_of.period = new.period WHERE new.period = old.period + 100;
