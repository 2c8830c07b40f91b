-- R17: what carries to the next grade, all others unchanged. Whoever is in the average moves it; one of unknown industry is in none.
-- Down and up to six decimals is left to the comparison.
CREATE TABLE advice AS
WITH asked AS (
  SELECT *, [0.6, 0.8, 1.2, 2.0][grade - 1] AS k, valid AND coalesce(division BETWEEN 6 AND 46, false) AS member FROM carbon WHERE grade > 1),
limits AS (
  SELECT window_id, credit_code, grade - 1 AS next_grade,
         CASE WHEN NOT member THEN k * value_added * sum_net / sum_value_added
              WHEN sum_value_added - k * value_added > 0 THEN greatest(k * value_added * (sum_net - net) / (sum_value_added - k * value_added), 0) END AS net_max,
         CASE WHEN NOT member THEN net * sum_value_added / (k * sum_net)
              WHEN k * sum_net - net > 0 THEN net * (sum_value_added - value_added) / (k * sum_net - net) END AS value_added_min
  FROM asked)
SELECT window_id, credit_code, next_grade, CASE WHEN net_max < 1e12 THEN net_max END AS net_max,
       CASE WHEN value_added_min < 1e12 THEN value_added_min END AS value_added_min
FROM limits;
