-- R1, R10: key = code × effective month × column; the last file with a value supplies it, within a file the last row.
CREATE VIEW register_cells AS
UNPIVOT (
  SELECT root, file_no, row, credit_code, month_index(effective_month) AS since, name, town, industry,
         CAST(above_scale AS VARCHAR) AS above_scale, former_names,
         CAST(left_month AS VARCHAR) AS left_month
  FROM enterprises)
ON name, town, industry, above_scale, former_names, left_month INTO NAME attribute VALUE value;

CREATE TABLE register_attributes AS
SELECT credit_code, since, attribute, arg_max(value, row) AS value
FROM (SELECT * FROM register_cells QUALIFY root = arg_max(root, file_no) OVER (PARTITION BY credit_code, since, attribute))
GROUP BY ALL;

CREATE TABLE register AS
SELECT credit_code, min(month_index(effective_month)) AS first_version FROM enterprises GROUP BY ALL;

-- R10: the version valid in the window's last month; a window older than the first version uses the first. 退出年月 ends what its own version or an
-- earlier one says of 规上; a later version may say it again.
CREATE TABLE profile AS
WITH valid AS (
  SELECT window_id, credit_code, attribute, arg_max(value, since) AS value, max(since) AS said,
         max(since) FILTER (attribute = 'left_month' AND month_index(try_cast(value AS INTEGER)) <= to_m) AS ended
  FROM windows CROSS JOIN register JOIN register_attributes USING (credit_code)
  WHERE since <= greatest(to_m, first_version) GROUP BY ALL)
SELECT window_id, credit_code, to_m < first_version AS attributes_later,
       max(value) FILTER (attribute = 'name') AS name,
       max(value) FILTER (attribute = 'town') AS town,
       max(value) FILTER (attribute = 'industry') AS industry,
       CASE WHEN max(ended) >= coalesce(max(said) FILTER (attribute = 'above_scale'), 0) THEN false
            ELSE CAST(max(value) FILTER (attribute = 'above_scale') AS BOOLEAN) END AS above_scale
FROM windows CROSS JOIN register LEFT JOIN valid USING (window_id, credit_code)
GROUP BY ALL;
