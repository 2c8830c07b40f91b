-- Months are counted, so that windows are plain ranges: 202306 is month 2023*12+5. The glue fills files, facts, windows and name_keys.
CREATE MACRO month_index(m) AS (m // 100) * 12 + m % 100 - 1;
CREATE MACRO month_end(i) AS last_day(make_date(i // 12, i % 12 + 1, 1));
CREATE MACRO mu(area, unit) AS CASE unit WHEN 'mu' THEN area ELSE area * 0.0015 END;

CREATE TABLE months AS
SELECT DISTINCT unnest(range(from_m, to_m + 1)) AS m FROM windows;
