-- RULES 9: credit code, organisation code (characters 9-17; old 9-character codes, 15-character tax numbers), what a person approved, normalised exact
-- name. A code of somebody else, or an organisation code that several have, leaves the name out.
CREATE TABLE parties AS
SELECT DISTINCT * FROM (
  SELECT 'name' AS role, credit_code AS code, name FROM power UNION ALL
  SELECT 'taxpayer', credit_code, name FROM meters UNION ALL
  SELECT 'taxpayer', holder_code, holder_name FROM meters UNION ALL
  SELECT 'taxpayer', taxpayer, name FROM tax UNION ALL
  SELECT 'holder', holder_code, holder_name FROM land UNION ALL
  SELECT 'lessor', lessor_code, lessor_name FROM leases UNION ALL
  SELECT 'lessee', lessee_code, lessee_name FROM leases UNION ALL
  SELECT 'taxpayer', credit_code, NULL FROM statistics);

CREATE TABLE register_names AS
SELECT key, CASE WHEN count(DISTINCT credit_code) = 1 THEN any_value(credit_code) END AS credit_code
FROM (
  SELECT credit_code, unnest(regexp_split_to_array(value, '[、，,;；]')) AS name
  FROM register_attributes WHERE attribute IN ('name', 'former_names'))
JOIN name_keys USING (name) GROUP BY key;

CREATE TABLE organisations AS
SELECT substr(credit_code, 9, 9) AS organisation, count(*) AS holders, any_value(credit_code) AS credit_code FROM register GROUP BY ALL;

-- The last word about a subject and a target holds; a word without a target speaks of all of them; "nobody" ends with the next acceptance.
CREATE TABLE holding AS
SELECT said.* FROM decisions said
WHERE verdict <> 'reopened' AND NOT EXISTS (
  SELECT 1 FROM decisions later WHERE later.kind = said.kind AND later.key = said.key AND later.seq > said.seq
  AND (later.code IS NOT DISTINCT FROM said.code OR later.code IS NULL OR (said.code IS NULL AND later.verdict = 'accepted')));

CREATE VIEW approved AS
SELECT kind, key, arg_max(code, seq) AS code FROM holding JOIN register ON credit_code = code WHERE verdict = 'accepted' GROUP BY ALL;

CREATE VIEW refused AS SELECT kind, key, code FROM holding WHERE verdict = 'rejected';

CREATE TABLE party AS
WITH found AS (
  SELECT p.*, normal, coalesce(g.credit_code, CASE WHEN o.holders = 1 THEN o.credit_code END) AS by_code,
         length(p.code) = 18 OR o.holders > 1 AS somebody_else, coalesce(own_code.code, tax_code.code) AS by_word_of_code,
         coalesce(own_name.code, any_name.code) AS by_word_of_name, r.credit_code AS by_name
  FROM parties p
  LEFT JOIN normal_names n ON n.name = p.name
  LEFT JOIN name_keys k ON k.name = p.name
  LEFT JOIN register_names r ON r.key = k.key
  LEFT JOIN register g ON g.credit_code = p.code
  LEFT JOIN organisations o ON organisation = CASE length(p.code) WHEN 9 THEN p.code WHEN 15 THEN right(p.code, 9) WHEN 18 THEN substr(p.code, 9, 9) END
  LEFT JOIN approved own_code ON own_code.kind = p.role AND own_code.key = p.code
  LEFT JOIN approved tax_code ON tax_code.kind = 'taxpayer' AND tax_code.key = p.code
  LEFT JOIN approved own_name ON own_name.kind = p.role AND own_name.key = normal
  LEFT JOIN approved any_name ON any_name.kind = 'name' AND any_name.key = normal)
SELECT role, code, name, coalesce(by_code, by_word_of_code) AS coded,
       coalesce(by_code, by_word_of_code, CASE WHEN NOT coalesce(somebody_else, false) THEN coalesce(by_word_of_name, CASE WHEN NOT EXISTS (
         SELECT 1 FROM refused WHERE refused.kind IN (found.role, 'name', 'taxpayer') AND (refused.code IS NULL OR refused.code = by_name)
         AND ((refused.kind IN (found.role, 'name') AND refused.key = normal) OR (refused.kind IN (found.role, 'taxpayer') AND refused.key = found.code)))
         THEN by_name END) END) AS enterprise
FROM found;
