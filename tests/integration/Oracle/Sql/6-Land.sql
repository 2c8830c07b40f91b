-- R7: key = parcel, or parcel × unit where areas are given per unit; the last file with the key supplies its rows.
-- R1: an optional cell left empty keeps what an earlier file said of the same holder.
CREATE TABLE land_live AS
SELECT * REPLACE (
         coalesce(share, last_value(share IGNORE NULLS) OVER said) AS share,
         coalesce(acquired_on, last_value(acquired_on IGNORE NULLS) OVER said) AS acquired_on,
         coalesce(ends_on, last_value(ends_on IGNORE NULLS) OVER said) AS ends_on,
         coalesce(cancelled_on, last_value(cancelled_on IGNORE NULLS) OVER said) AS cancelled_on,
         coalesce(plot_ratio, last_value(plot_ratio IGNORE NULLS) OVER said) AS plot_ratio,
         coalesce(granted_on, last_value(granted_on IGNORE NULLS) OVER said) AS granted_on,
         coalesce(production_due_on, last_value(production_due_on IGNORE NULLS) OVER said) AS production_due_on),
       mu(exclusive_area, area_unit) AS exclusive_mu, mu(shared_area, area_unit) AS shared_mu, mu(area, area_unit) AS area_mu
FROM land JOIN party ON party.role = 'holder' AND party.code IS NOT DISTINCT FROM land.holder_code AND party.name IS NOT DISTINCT FROM land.holder_name
WINDOW said AS (PARTITION BY parcel, unit, coalesce(enterprise, holder_code, holder_name) ORDER BY file_no RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
QUALIFY root = arg_max(root, file_no) OVER (
  PARTITION BY parcel, CASE WHEN exclusive_area IS NOT NULL OR shared_area IS NOT NULL THEN unit END);

-- R18: a right counts in a month when it exists on the month's last day; end dates are inclusive.
CREATE TABLE land_month AS
SELECT months.m, land_live.*, coalesce(enterprise, holder_code, holder_name) AS holder,
       CASE WHEN exclusive_mu IS NOT NULL OR shared_mu IS NOT NULL THEN unit END AS lot,
       CASE WHEN exclusive_mu IS NOT NULL OR shared_mu IS NOT NULL THEN coalesce(exclusive_mu, 0) + coalesce(shared_mu, 0) ELSE area_mu END AS lot_mu
FROM (
  -- Of rows of one right (holder and day of acquisition) the last one says when it ends.
  SELECT * FROM land_live QUALIFY row_number() OVER (
    PARTITION BY parcel, unit, coalesce(enterprise, holder_code, holder_name), acquired_on ORDER BY file_no DESC, row DESC) = 1) AS land_live
JOIN months
  ON coalesce(acquired_on, DATE '0001-01-01') <= month_end(months.m)
 AND least(coalesce(ends_on, DATE '9999-12-31'), coalesce(cancelled_on, DATE '9999-12-31')) >= month_end(months.m);

-- R7: where areas are given per unit, each unit is a lot of 独用 + 分摊; else the parcel is one lot, whose area counts once. Identical repeats collapse;
-- a holder with several rights (another share bought later) has their sum.
CREATE VIEW land_holder AS
WITH last_row AS (
  SELECT * FROM land_month QUALIFY row_number() OVER (PARTITION BY m, parcel, lot, unit, holder, acquired_on ORDER BY file_no DESC, row DESC) = 1),
rights AS (SELECT DISTINCT m, parcel, lot, holder, enterprise, share, acquired_on, ends_on, cancelled_on FROM last_row)
SELECT m, parcel, lot, holder, any_value(enterprise) AS enterprise, sum(share) AS share, max(acquired_on) AS since
FROM rights GROUP BY ALL;

-- R7 b: of different areas that of the latest registration.
CREATE VIEW lot_area AS
SELECT m, parcel, lot, arg_max(lot_mu, (coalesce(acquired_on, DATE '0001-01-01'), file_no, row)) AS area
FROM land_month WHERE lot_mu IS NOT NULL GROUP BY ALL;

-- R18: of two sole holders the later one; R19: what is not given is shared equally, about 1 is made 1, too much is scaled down.
CREATE VIEW land_share AS
WITH live AS (
  SELECT *, coalesce(since, DATE '0001-01-01') AS start, count(*) FILTER (share < 1) OVER p AS partial,
         max(coalesce(since, DATE '0001-01-01')) OVER p AS latest
  FROM land_holder WINDOW p AS (PARTITION BY m, parcel, lot)),
holders AS (SELECT * FROM live WHERE partial > 0 OR start = latest),
given AS (
  SELECT *, count(*) OVER p AS n, count(share) OVER p AS n_given, coalesce(sum(share) OVER p, 0) AS total
  FROM holders WINDOW p AS (PARTITION BY m, parcel, lot)),
filled AS (
  SELECT m, parcel, lot, holder, enterprise,
         CAST(coalesce(share, greatest(1 - total, 0) / (n - n_given)) AS DOUBLE) AS share FROM given)
SELECT m, parcel, lot, holder, enterprise,
       CASE WHEN sum(share) OVER p >= 0.995 THEN share / sum(share) OVER p ELSE share END AS share
FROM filled WINDOW p AS (PARTITION BY m, parcel, lot);

CREATE TABLE land_own AS
SELECT m, parcel, enterprise, share * area AS area FROM land_share s JOIN lot_area a USING (m, parcel) WHERE s.lot IS NOT DISTINCT FROM a.lot;

CREATE TABLE land_total AS SELECT m, sum(area) AS area FROM lot_area GROUP BY m;

-- R20: key = parcel × lessor × lessee × start; ground of a building = area ÷ plot ratio, of the row or else of the parcel, 0.1 to 10.
CREATE TABLE lease_month AS
WITH parcel_ratio AS (SELECT parcel, arg_max(plot_ratio, (file_no, row)) AS plot_ratio FROM land_live GROUP BY ALL),
ground AS (
  SELECT l.*, a.enterprise AS lessor, b.enterprise AS lessee,
         CASE WHEN l.land_area IS NOT NULL THEN mu(l.land_area, l.area_unit)
              WHEN coalesce(l.plot_ratio, p.plot_ratio) BETWEEN 0.1 AND 10 THEN mu(l.building_area, l.area_unit) / coalesce(l.plot_ratio, p.plot_ratio) END AS area
  FROM leases l LEFT JOIN parcel_ratio p USING (parcel)
  JOIN party a ON a.role = 'lessor' AND a.code IS NOT DISTINCT FROM l.lessor_code AND a.name IS NOT DISTINCT FROM l.lessor_name
  JOIN party b ON b.role = 'lessee' AND b.code IS NOT DISTINCT FROM l.lessee_code AND b.name IS NOT DISTINCT FROM l.lessee_name),
-- A row whose ground cannot be known is out, and restates nothing.
live AS (
  SELECT * FROM (SELECT * FROM ground WHERE area IS NOT NULL
    QUALIFY root = arg_max(root, file_no) OVER (
      PARTITION BY parcel, coalesce(lessor, lessor_code, lessor_name), coalesce(lessee, lessee_code, lessee_name), from_day))
  QUALIFY row_number() OVER (PARTITION BY parcel, coalesce(lessor, lessor_code, lessor_name), coalesce(lessee, lessee_code, lessee_name), from_day
                             ORDER BY row DESC) = 1)
SELECT m, parcel, area, lessor, lessee
FROM live JOIN months ON coalesce(from_day, DATE '0001-01-01') <= month_end(m) AND coalesce(to_day, DATE '9999-12-31') >= month_end(m);

CREATE TABLE window_land AS
WITH moves AS (
  SELECT m, enterprise, area FROM land_own UNION ALL
  SELECT m, lessee, area FROM lease_month UNION ALL
  SELECT m, lessor, -area FROM lease_month)
SELECT window_id, enterprise, sum(area) / any_value(n) AS area
FROM moves JOIN windows ON m BETWEEN from_m AND to_m WHERE enterprise IS NOT NULL GROUP BY ALL;
