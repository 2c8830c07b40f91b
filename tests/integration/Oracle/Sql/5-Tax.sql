-- R2: key = taxpayer × month × kind × flow, × office where given; the last file with the key supplies all its rows. A row without an office speaks for
-- all offices (docs/decisions/0020): whichever of it and a row of an office comes later stands, or the same money would count twice. R16: rows of
-- 免抵调 win over a column whatever came last, so the one never replaces the other; nor does a column of 留抵退税 replace the refunds of errors.
CREATE TABLE tax_live AS
SELECT tax.*, enterprise, coalesce(enterprise, taxpayer) AS who, month_index(month) AS m, concat_ws(' ', fund_type, item, business, kind) AS words
FROM tax JOIN party ON party.role = 'taxpayer' AND party.code IS NOT DISTINCT FROM taxpayer AND party.name IS NOT DISTINCT FROM tax.name
WHERE tax.root = (
  SELECT arg_max(newer.root, newer.file_no) FROM tax newer
  WHERE newer.file_no >= tax.file_no AND newer.taxpayer = tax.taxpayer AND newer.month = tax.month AND newer.kind = tax.kind AND newer.flow = tax.flow
    AND (tax.flow = 'payment' OR coalesce(newer.from_column, false) = coalesce(tax.from_column, false))
    AND (tax.flow <> 'refund' OR NOT coalesce(tax.from_column, false) OR newer.refund_reason IS NOT DISTINCT FROM tax.refund_reason)
    AND (newer.office IS NULL OR tax.office IS NULL OR newer.office = tax.office));

-- R11: a month is delivered when a live file has a row in it.
CREATE TABLE tax_delivered AS SELECT DISTINCT month_index(month) AS m FROM tax;

-- R15: counted kinds only; late fees, fines and what is withheld or collected for others do not count.
CREATE VIEW tax_counting AS
SELECT * FROM tax_live
WHERE (kind IN (SELECT kind FROM counted_kinds) OR kind = '合计')
  AND NOT regexp_matches(words, '滞纳金|罚款|代扣代缴|代征') AND NOT regexp_matches(coalesce(attribute, ''), '代扣代缴|代征');

-- R16: the increase (positive) only; rows win over a column; the column on VAT rows, a value repeated within a month once.
CREATE VIEW tax_credit AS
WITH credit AS (SELECT *, bool_or(NOT coalesce(from_column, false)) OVER (PARTITION BY who, m) AS has_rows
                FROM tax_counting WHERE flow = 'credit' AND amount_yuan > 0)
SELECT enterprise, m, amount_yuan FROM credit WHERE NOT coalesce(from_column, false) UNION ALL
SELECT enterprise, m, amount_yuan FROM credit WHERE NOT has_rows AND kind = '增值税' GROUP BY enterprise, who, m, amount_yuan;

-- R15 d: refunds are deducted, but for 留抵退税 and 出口退税. R16: a total counts only where no payments by kind are live;
-- R2: a file of refunds or 免抵调 does not replace payments.
CREATE TABLE tax_month AS
WITH cash AS (
  SELECT enterprise, m, kind = '合计' AS total, CASE flow WHEN 'refund' THEN -amount_yuan ELSE amount_yuan END AS yuan,
         EXISTS (SELECT 1 FROM tax_counting k WHERE k.who = tax_counting.who AND k.m = tax_counting.m AND k.kind <> '合计' AND k.flow = 'payment') AS has_kinds
  FROM tax_counting
  WHERE flow IN ('payment', 'refund')
    AND NOT ((flow = 'refund' OR amount_yuan < 0) AND regexp_matches(coalesce(refund_reason, ''), '留抵|出口退税|出口货物退|免抵退')))
SELECT enterprise, m, yuan FROM cash WHERE NOT (total AND has_kinds) UNION ALL
SELECT enterprise, m, amount_yuan FROM tax_credit;

CREATE TABLE tax_linked AS
SELECT m, enterprise, sum(yuan) AS yuan FROM tax_month GROUP BY ALL;

CREATE TABLE window_tax AS
SELECT window_id, credit_code AS enterprise,
       CASE WHEN EXISTS (SELECT 1 FROM tax_delivered WHERE m BETWEEN from_m AND to_m)
       THEN coalesce((SELECT sum(yuan) FROM tax_linked t WHERE t.enterprise = credit_code AND m BETWEEN from_m AND to_m), 0) / 10000 END AS wan
FROM windows CROSS JOIN register;
