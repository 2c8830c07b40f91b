-- RULES 4, R10: a year's figures are the rolling window of its December; who is 规上 says the list of its January.
CREATE TABLE year_window AS
SELECT y.year, dec.window_id AS december, jan.window_id AS january, make_date(y.year, 12, 31) AS last_day, y.year * 12 + 11 AS last_m
FROM years y JOIN windows dec ON dec.period = y.year * 100 + 12 AND dec.kind = 'Rolling12' JOIN windows jan ON jan.period = y.year * 100 + 1 AND jan.kind = 'Month';

-- R10: of every attribute the last version valid in December; a year older than the first version uses the first.
CREATE TABLE year_register AS
WITH cells AS (
  UNPIVOT (
    SELECT root, file_no, row, credit_code, month_index(effective_month) AS since,
           CAST(founded_on AS VARCHAR) AS founded_on, status, CAST(cancelled_on AS VARCHAR) AS cancelled_on
    FROM enterprises)
  ON founded_on, status, cancelled_on INTO NAME attribute VALUE value),
live AS (SELECT * FROM cells QUALIFY root = arg_max(root, file_no) OVER (PARTITION BY credit_code, since, attribute)),
said AS (SELECT credit_code, since, attribute, arg_max(value, row) AS value FROM live GROUP BY ALL)
SELECT year, last_day, credit_code,
       CAST(arg_max(value, since) FILTER (attribute = 'founded_on') AS DATE) AS founded_on,
       arg_max(value, since) FILTER (attribute = 'status') AS status,
       CAST(arg_max(value, since) FILTER (attribute = 'cancelled_on') AS DATE) AS cancelled_on
FROM year_window CROSS JOIN register LEFT JOIN said USING (credit_code)
WHERE since IS NULL OR since <= greatest(last_m, first_version)
GROUP BY ALL;

-- R23: a right is young when contract (出让日期) or else register (取得日期) is less than three years old on 31 December; without a date it is not.
-- It leaves A when there is older land beside it, be it rented, and the agreed start of production is not yet past; no agreed day is none to come.
-- A holder's lot is young when all his rights in it are.
CREATE TABLE year_lot AS
WITH rights AS (
  SELECT year, last_day, last_m, r.parcel, r.lot, r.enterprise,
         bool_and(coalesce(coalesce(r.granted_on, r.acquired_on) + INTERVAL 3 YEAR > last_day, false)) AS young,
         bool_and(coalesce(r.production_due_on >= last_day, false)) AS not_yet_due
  FROM year_window JOIN land_month r ON r.m = last_m WHERE r.enterprise IS NOT NULL GROUP BY ALL),
holding AS (SELECT m, parcel, lot, enterprise FROM land_share WHERE enterprise IS NOT NULL AND share > 0 GROUP BY ALL)
SELECT rights.* FROM rights JOIN holding
  ON holding.m = last_m AND holding.parcel = rights.parcel AND holding.lot IS NOT DISTINCT FROM rights.lot AND holding.enterprise = rights.enterprise;

CREATE TABLE year_land AS
WITH renting AS (SELECT DISTINCT year, lessee AS enterprise FROM year_window JOIN lease_month ON m = last_m WHERE lessee IS NOT NULL),
kind AS (
  SELECT year, l.enterprise, bool_and(young) AND any_value(r.enterprise) IS NULL AS all_young
  FROM year_lot l LEFT JOIN renting r USING (year, enterprise) GROUP BY ALL),
own AS (
  SELECT s.m, s.parcel, s.lot, s.enterprise, sum(s.share * a.area) AS area
  FROM land_share s JOIN lot_area a ON a.m = s.m AND a.parcel = s.parcel AND a.lot IS NOT DISTINCT FROM s.lot GROUP BY ALL),
gone AS (SELECT DISTINCT year, enterprise, parcel, last_m FROM year_lot JOIN kind USING (year, enterprise) WHERE young AND not_yet_due AND NOT all_young),
let AS (
  SELECT year, enterprise, sum(area) AS area FROM gone JOIN lease_month ON lessor = enterprise AND lease_month.parcel = gone.parcel AND m BETWEEN last_m - 11 AND last_m
  GROUP BY ALL),
leaving AS ( -- what A holds of them: what is let of them is not in A
  SELECT l.year, l.enterprise, greatest(0, sum(own.area) - coalesce(any_value(let.area), 0)) / 12 AS mu
  FROM year_lot l JOIN kind USING (year, enterprise)
  JOIN own ON own.parcel = l.parcel AND own.lot IS NOT DISTINCT FROM l.lot AND own.enterprise = l.enterprise AND own.m BETWEEN last_m - 11 AND last_m
  LEFT JOIN let ON let.year = l.year AND let.enterprise = l.enterprise
  WHERE l.young AND l.not_yet_due AND NOT all_young GROUP BY ALL)
SELECT year, enterprise, all_young, coalesce(mu, 0) AS young_mu FROM kind LEFT JOIN leaving USING (year, enterprise);

-- R1, R27: key = enterprise × year × kind; the last file with the key supplies its rows; several rows of one kind all count. A row without 理由 or
-- 认定部门 never became a fact.
CREATE TABLE year_adjustment AS
SELECT DISTINCT credit_code, year, kind, class, points, reason, authority, document_no, decided_on FROM adjustments
QUALIFY root = arg_max(root, file_no) OVER (PARTITION BY credit_code, year, kind);

CREATE TABLE year_words AS
SELECT credit_code, year,
       bool_or(kind = 'exemption') AS exempted, max(class) FILTER (kind = 'set-class') AS set_class,
       count(*) FILTER (kind = 'step-down') - count(*) FILTER (kind = 'step-up') AS steps,
       coalesce(sum(points) FILTER (kind = 'bonus'), 0) - coalesce(sum(points) FILTER (kind = 'deduction'), 0) AS bonus
FROM year_adjustment GROUP BY ALL;
