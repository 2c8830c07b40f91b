-- RULINGS 5.2: an account and its former number (旧户号) are one supply. Of one month the newest file that names a former number is believed;
-- a former number of two accounts, in one month or in several, belongs to neither.
CREATE TABLE former AS
WITH said AS (SELECT DISTINCT file_no, month_index(month) AS m, former_account AS former, account FROM power WHERE former_account <> account)
SELECT m, former, account FROM said QUALIFY file_no = max(file_no) OVER (PARTITION BY m, former);

CREATE TABLE former_in_month AS SELECT m, former AS account, any_value(account) AS supply FROM former GROUP BY m, former HAVING count(DISTINCT account) = 1;

CREATE TABLE former_ever AS SELECT former AS account, any_value(account) AS supply FROM former GROUP BY former HAVING count(DISTINCT account) = 1;

-- R1: account × month or day × column; the last file with a value supplies all rows of the key, and they add up. What claims a supply under one
-- number claims it under all; the figures stay with the number under which they came.
CREATE VIEW power_live AS
WITH cells AS (
  SELECT root, file_no, account, month_index(month) AS m, day, 'kwh' AS what, kwh AS value FROM power WHERE kwh IS NOT NULL UNION ALL
  SELECT root, file_no, account, month_index(month), day, 'pv', pv_kwh FROM power WHERE pv_kwh IS NOT NULL UNION ALL
  SELECT root, file_no, account, month_index(month), day, 'green', green_kwh FROM power WHERE green_kwh IS NOT NULL),
last_drop AS (
  SELECT cells.*, coalesce(supply, account) AS supply FROM cells LEFT JOIN former_in_month USING (m, account)
  QUALIFY root = arg_max(root, file_no) OVER (PARTITION BY coalesce(supply, account), m, day, what))
SELECT account, supply, m, day, what, sum(value) AS value FROM last_drop GROUP BY ALL;

-- R6: a live monthly row is used and daily rows are ignored; daily rows only where no monthly row is live.
CREATE TABLE account_month AS
WITH settled AS (
  SELECT * FROM power_live QUALIFY (day IS NULL) = bool_or(day IS NULL) OVER (PARTITION BY supply, m, what))
SELECT account, m, sum(value) FILTER (what = 'kwh') AS kwh,
       coalesce(sum(value) FILTER (what = 'pv'), 0) AS pv, coalesce(sum(value) FILTER (what = 'green'), 0) AS green
FROM settled GROUP BY ALL;

-- R29: the holder is whom the register names as 户主, where it does; else whom the power file names, by code or else by 户名.
-- Where days come from several files the newest that names anybody (an enterprise, or a valid code of somebody else) is believed.
-- What a person approved for the account in a month comes after the code and before the name.
CREATE TABLE account_holder AS
WITH named AS (
SELECT account, month_index(month) AS m,
       arg_max({'e': party.enterprise, 'coded': party.coded}, (kwh IS NOT NULL, party.enterprise IS NOT NULL OR coalesce(length(credit_code), 0) = 18, file_no, row)) AS said
FROM (SELECT * FROM power QUALIFY (day IS NULL) = bool_or(day IS NULL) OVER (PARTITION BY account, month, kwh IS NULL)
      AND root = arg_max(root, file_no) OVER (PARTITION BY account, month, day, kwh IS NULL)) said
JOIN party ON party.role = 'name' AND party.code IS NOT DISTINCT FROM credit_code AND party.name IS NOT DISTINCT FROM said.name
GROUP BY ALL),
words AS (
  SELECT named.account, m, arg_max(holding.code, seq) AS code
  FROM named JOIN holding ON kind = 'account' AND key = named.account AND verdict = 'accepted' AND m BETWEEN from_m AND to_m
  JOIN register ON credit_code = holding.code GROUP BY ALL)
SELECT account, m, coalesce(said.coded, words.code, CASE WHEN NOT EXISTS (
         SELECT 1 FROM refused WHERE kind = 'account' AND key = named.account AND (refused.code IS NULL OR refused.code = said.e)) THEN said.e END) AS enterprise
FROM named LEFT JOIN words USING (account, m);

-- R29: the register of meters wins for the months it covers, both ends included; a later file replaces all rows of an account.
CREATE TABLE meter_month AS
WITH last_drop AS (SELECT * FROM meters QUALIFY root = arg_max(root, file_no) OVER (PARTITION BY account)),
live AS ( -- a tenant repeated for the same months: the last row wins (CONTRACTS 1)
  SELECT * FROM last_drop QUALIFY row_number() OVER (PARTITION BY account, credit_code, name, from_month, to_month ORDER BY row DESC) = 1),
numbered AS (SELECT account_month.*, coalesce(supply, account) AS supply FROM account_month LEFT JOIN former_ever USING (account)),
listed AS (SELECT live.*, coalesce(supply, account) AS supply FROM live LEFT JOIN former_ever USING (account)),
covering AS ( -- under its own number, else under another of its numbers, the first in order
  SELECT a.account, a.m, l.* EXCLUDE (account, supply)
  FROM numbered a JOIN listed l ON l.supply = a.supply
   AND a.m >= coalesce(month_index(l.from_month), 0) AND a.m <= coalesce(month_index(l.to_month), 999999)
  QUALIFY l.account = first_value(l.account) OVER (PARTITION BY a.account, a.m ORDER BY l.account <> a.account, l.account))
SELECT l.account, l.m, p.enterprise, l.holder_code, l.holder_name, l.share, l.row,
       count(*) OVER w AS tenants, count(share) OVER w AS shared, coalesce(sum(share) OVER w, 0) AS total
FROM covering l
JOIN party p ON p.role = 'taxpayer' AND p.code IS NOT DISTINCT FROM l.credit_code AND p.name IS NOT DISTINCT FROM l.name
WINDOW w AS (PARTITION BY l.account, l.m);

-- One row without a share has all; several without, or more than 1 in all: unsplit, everything to the holder; the rest is the holder's.
CREATE VIEW meter_split AS
SELECT account, m, enterprise, CAST(coalesce(share, 1) AS DOUBLE) AS part FROM meter_month
WHERE (tenants = 1 OR shared = tenants) AND total <= 1.001;

CREATE TABLE power_use AS
WITH rest AS (
  SELECT account, m, 1 - coalesce(sum(part), 0) AS part
  FROM account_month LEFT JOIN meter_split USING (account, m) GROUP BY ALL),
parts AS (
  SELECT * FROM meter_split UNION ALL
  SELECT account, m, coalesce((SELECT any_value(party.enterprise) FROM meter_month mm JOIN party
         ON party.role = 'taxpayer' AND party.code IS NOT DISTINCT FROM mm.holder_code AND party.name IS NOT DISTINCT FROM mm.holder_name
         WHERE mm.account = rest.account AND mm.m = rest.m), h.enterprise), part
  FROM rest LEFT JOIN account_holder h USING (account, m) WHERE part > 1e-12)
SELECT account, m, enterprise, sum(part) AS part, sum(part * kwh) AS kwh, sum(part * pv) AS pv, sum(part * green) AS green
FROM parts JOIN account_month USING (account, m) GROUP BY ALL;

-- R4: within the window, an account with rows before and after a month but none in it weighs as its neighbours; above 10 % the month is
-- unknown. The hole is the account's: a month in which it is somebody else's has a row and is none. It weighs for whoever has it on both sides.
CREATE TABLE power_gap AS
WITH supply_month AS (SELECT DISTINCT coalesce(supply, account) AS supply, m FROM account_month LEFT JOIN former_ever USING (account) WHERE kwh IS NOT NULL),
hole AS (
  SELECT window_id, supply, m, lead(m) OVER (PARTITION BY window_id, supply ORDER BY m) AS next_m
  FROM supply_month JOIN windows ON m BETWEEN from_m AND to_m),
use AS (SELECT power_use.*, coalesce(supply, account) AS supply FROM power_use LEFT JOIN former_ever USING (account) WHERE kwh IS NOT NULL)
SELECT window_id, before.enterprise, unnest(range(hole.m + 1, next_m)) AS m, (before.kwh + after.kwh) / 2 AS missing
FROM hole JOIN use before ON before.supply = hole.supply AND before.m = hole.m
JOIN use after ON after.supply = hole.supply AND after.m = next_m AND after.enterprise = before.enterprise
WHERE next_m > hole.m + 1;

CREATE TABLE window_power AS
WITH sums AS ( -- R11: kWh are unknown only where no account is linked
  SELECT window_id, enterprise, coalesce(sum(kwh), 0) AS kwh, sum(pv) AS pv, sum(green) AS green
  FROM power_use JOIN windows ON m BETWEEN from_m AND to_m WHERE enterprise IS NOT NULL GROUP BY ALL),
unknown AS (
  SELECT window_id, enterprise, m FROM power_gap JOIN sums USING (window_id, enterprise)
  GROUP BY ALL HAVING sum(missing) > 0.1 * any_value(kwh)),
known AS (
  SELECT DISTINCT window_id, enterprise, m FROM power_use JOIN windows ON m BETWEEN from_m AND to_m WHERE kwh IS NOT NULL
  EXCEPT SELECT * FROM unknown)
SELECT window_id, enterprise, kwh, pv, green, (SELECT count(*) FROM known k WHERE k.window_id = s.window_id AND k.enterprise = s.enterprise) AS months
FROM sums s;
