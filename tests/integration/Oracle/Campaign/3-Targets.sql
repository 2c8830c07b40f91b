-- Targets of the notice that the data files determine (reference/targets.json), at the end of each period; id → value in the unit of the notice.
CREATE MACRO bears(tags, tag) AS list_contains(string_split(coalesce(tags, ''), '、'), tag);
CREATE MACRO day_of(period) AS month_end(month_index(period));

CREATE TABLE periods AS SELECT DISTINCT period, day_of(period) AS day, period // 100 AS at_year FROM windows WHERE kind = 'Rolling12';

CREATE VIEW scope AS
SELECT *, coalesce(register_status, '') NOT LIKE '%注销%' AND coalesce(register_status, '') NOT LIKE '%吊销%' AS there,
       coalesce(try_cast(left(industry, 2) AS INTEGER) BETWEEN 13 AND 43, false) AS manufacturing,
       coalesce(above_scale AND try_cast(left(industry, 2) AS INTEGER) BETWEEN 6 AND 46, false) AS big
FROM firm WHERE kind = 'Rolling12';

CREATE TABLE target_register AS
SELECT period, unnest(['n2-03', 'n3.7-03', 'n3.7-04', 'n3.8-04', 'n3.17-02', 'n2-10', 'n2-11', 'n2-12', 'n2-15', 'n2-04']) AS id, unnest([
  count(*) FILTER (there AND manufacturing AND bears(tags, '高新技术企业')),
  count(*) FILTER (there AND manufacturing AND bears(tags, '高新技术企业')),
  count(*) FILTER (there AND bears(tags, '省科技型中小企业')),
  100.0 * count(*) FILTER (there AND bears(tags, '重点企业') AND bears(tags, '数字化改造')) / count(*) FILTER (there AND bears(tags, '重点企业')),
  100.0 * count(*) FILTER (there AND big AND bears(tags, '数字化改造')) / count(*) FILTER (there AND big),
  count(*) FILTER (there AND big),
  sum(tax) FILTER (big AND tax_per_mu IS NOT NULL) / sum(land) FILTER (big AND tax_per_mu IS NOT NULL),
  sum(va) FILTER (big AND value_added_per_mu IS NOT NULL) / sum(land) FILTER (big AND value_added_per_mu IS NOT NULL),
  sum(va) FILTER (big AND manufacturing AND labour_productivity IS NOT NULL) / sum(employees) FILTER (big AND manufacturing AND labour_productivity IS NOT NULL),
  100 * sum(rd_side) FILTER (big AND manufacturing AND rd_share IS NOT NULL) / sum(revenue) FILTER (big AND manufacturing AND rd_share IS NOT NULL)]) AS value
FROM scope GROUP BY period;

-- 总产值 of those whose 12 months are all known, 亿元.
CREATE TABLE target_output AS
SELECT period, 'n2-09' AS id, sum(total) / 10000 AS value
FROM scope JOIN window_item i ON i.window_id = scope.window_id AND i.enterprise = scope.credit_code AND i.item = 'output_wan' AND i.months = 12 WHERE big GROUP BY period;

-- 出让: each parcel once, by the day of its contract; area of the whole parcel.
CREATE TABLE granted AS
SELECT parcel, any_value(granted_on) AS granted_on, bool_or(land_use LIKE '%工业%') AS industrial, bool_or(coalesce(standard_land, false)) AS standard, max(area_mu) AS mu
FROM land_live WHERE granted_on IS NOT NULL AND coalesce(supply_mode, '出让') LIKE '%出让%' GROUP BY parcel;

CREATE TABLE target_land AS
WITH years AS (
  SELECT period, sum(mu) FILTER (industrial AND year(granted_on) >= 2021) AS industrial_all,
         sum(mu) FILTER (industrial AND year(granted_on) = at_year) AS industrial, sum(mu) FILTER (industrial AND standard AND year(granted_on) = at_year) AS standard,
         sum(mu) FILTER (year(granted_on) = at_year) AS every
  FROM periods LEFT JOIN granted ON granted_on <= day GROUP BY period)
SELECT period, unnest(['n2-06', 'n3.3-01', 'n4.2-02']) AS id, unnest([coalesce(industrial_all, 0), 100 * coalesce(standard, 0) / industrial, 100 * industrial / every]) AS value FROM years;

-- 项目: of each project and column the last row that says something; landed is the first stage done by the day.
CREATE TABLE project_now AS
SELECT period, at_year, project, arg_max(total_wan, (file_no, row)) FILTER (total_wan IS NOT NULL) AS total,
       arg_max(foreign_usd_wan, (file_no, row)) FILTER (foreign_usd_wan IS NOT NULL) AS usd, arg_max(manufacturing, (file_no, row)) FILTER (manufacturing IS NOT NULL) AS manufacturing,
       arg_max(county_head_year, (file_no, row)) FILTER (county_head_year IS NOT NULL) AS programme,
       min(done_on) FILTER (stage = 'landing' AND done_on <= day) AS landed
FROM periods JOIN projects ON true GROUP BY ALL;

CREATE TABLE project_year AS
SELECT period, project, arg_max(year_invested_wan, (file_no, row)) AS invested
FROM periods p JOIN projects j ON j.year = p.at_year WHERE year_invested_wan IS NOT NULL AND done_on <= day GROUP BY ALL;

CREATE TABLE target_projects AS
WITH sums AS (
  SELECT n.period, count(*) FILTER (landed >= DATE '2021-01-01' AND n.manufacturing AND total >= 100000) AS large,
         sum(usd) FILTER (landed >= DATE '2021-01-01' AND n.manufacturing) AS usd,
         count(*) FILTER (programme = n.at_year) AS head, count(*) FILTER (programme = n.at_year AND n.manufacturing) AS head_made,
         count(*) FILTER (programme = n.at_year AND n.manufacturing AND year(landed) = n.at_year) AS head_landed,
         sum(invested) FILTER (year(landed) = n.at_year AND total IS NOT NULL) AS invested, sum(total) FILTER (year(landed) = n.at_year AND invested IS NOT NULL) AS total
  FROM project_now n LEFT JOIN project_year y USING (period, project) GROUP BY n.period)
SELECT period, unnest(['n2-01', 'n3.11-01', 'n3.10-01', 'n3.9-01', 'n3.9-02', 'n3.9-03']) AS id,
       unnest([large, large, usd, 100.0 * head_made / nullif(head, 0), 100.0 * head_landed / nullif(head_made, 0), 100 * invested / nullif(total, 0)]) AS value FROM sums;

-- 整治: closed is 达标销号 after 对标验收, until 销号后反弹; each parcel once, for the first case that freed it, never more than the parcel (R31).
CREATE TABLE case_turns AS
SELECT credit_code, on_day, step FROM rectification r
WHERE step = 'rebound' OR (step = 'closed' AND EXISTS (SELECT 1 FROM rectification a WHERE a.credit_code = r.credit_code AND a.step = 'acceptance' AND a.on_day <= r.on_day));

CREATE TABLE target_cases AS
WITH last_turn AS (SELECT period, credit_code, arg_max(step, on_day) AS step FROM periods JOIN case_turns ON on_day <= day GROUP BY ALL),
freed AS (
  SELECT period, r.parcels AS parcel, arg_min(least(mu(reported_area, area_unit), area), r.on_day) AS mu
  FROM periods JOIN rectification r ON r.on_day <= day JOIN (SELECT parcel, max(area_mu) AS area FROM land_live GROUP BY parcel) l ON l.parcel = r.parcels
  WHERE r.step = 'closed' AND EXISTS (SELECT 1 FROM case_turns t WHERE t.credit_code = r.credit_code AND t.on_day = r.on_day) GROUP BY ALL)
SELECT period, unnest(['n2-05', 'n3.2-01', 'n3.2-03']) AS id,
       unnest([closed, closed, (SELECT coalesce(sum(mu), 0) FROM freed WHERE freed.period = p.period)]) AS value
FROM (SELECT p.period, count(*) FILTER (step = 'closed') AS closed FROM periods p LEFT JOIN last_turn USING (period) GROUP BY p.period) p;

CREATE VIEW target_value AS
SELECT * FROM target_register UNION ALL SELECT * FROM target_output UNION ALL SELECT * FROM target_land UNION ALL SELECT * FROM target_projects UNION ALL SELECT * FROM target_cases;
