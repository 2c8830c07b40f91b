-- RULES 9: credit code, organisation code (characters 9-17; old 9-character codes, 15-character tax numbers), normalised exact name.
CREATE TABLE parties AS
SELECT DISTINCT * FROM (
  SELECT credit_code AS code, name FROM power UNION ALL
  SELECT credit_code, name FROM meters UNION ALL
  SELECT holder_code, NULL FROM meters UNION ALL
  SELECT taxpayer, name FROM tax UNION ALL
  SELECT holder_code, holder_name FROM land UNION ALL
  SELECT lessor_code, lessor_name FROM leases UNION ALL
  SELECT lessee_code, lessee_name FROM leases UNION ALL
  SELECT credit_code, NULL FROM statistics);

CREATE TABLE register_names AS
SELECT key, CASE WHEN count(DISTINCT credit_code) = 1 THEN any_value(credit_code) END AS credit_code
FROM (
  SELECT credit_code, unnest(regexp_split_to_array(value, '[、，,;；]')) AS name
  FROM register_attributes WHERE attribute IN ('name', 'former_names'))
JOIN name_keys USING (name) GROUP BY key;

CREATE TABLE party AS
SELECT p.code, p.name, coalesce(
  (SELECT credit_code FROM register WHERE credit_code = p.code),
  CASE WHEN length(p.code) IN (9, 15) THEN
    (SELECT any_value(credit_code) FROM register WHERE substr(credit_code, 9, 9) = right(p.code, 9) HAVING count(*) = 1) END,
  CASE WHEN p.code IS NULL OR length(p.code) <> 18 THEN
    (SELECT n.credit_code FROM register_names n JOIN name_keys k USING (key) WHERE k.name = p.name) END) AS enterprise
FROM parties p;
