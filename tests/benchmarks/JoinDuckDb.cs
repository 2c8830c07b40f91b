using System.Text;
using DuckDB.NET.Data;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Benchmarks;

/// <summary>
/// The second opinion: the rolling window's x1 and y2 from the same Parquet files, with what the rules demand of plain facts: the last
/// file of a key group wins, power reaches the enterprise by its credit code, all 12 months must be known, only counted kinds of tax,
/// land by its rights at each month's end.
/// </summary>
internal sealed class JoinDuckDb : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly string _question;

    /// <param name="folder">Where the sources' folders are.</param>
    /// <param name="files">The live files: their order is the drop order.</param>
    /// <param name="period">The rolling window ends with it.</param>
    public JoinDuckDb(string folder, LiveFiles files, Month period)
    {
        _connection.Open();
        Run($"SET threads = {Environment.ProcessorCount}");
        Run("SET preserve_insertion_order = false");
        Run("CREATE TABLE files (filename VARCHAR, drop_no INTEGER)");
        var number = 0;
        foreach (var file in InputSelection.Of(period, files).SelectMany(input => input.Segments))
            Run($"INSERT INTO files VALUES ('{file.Blob}', {++number})");
        Run("CREATE TABLE month_ends (day DATE)");
        foreach (var month in MonthWindow.Of(WindowKind.Rolling12, period).Months) Run($"INSERT INTO month_ends VALUES ('{month.LastDay:yyyy-MM-dd}')");
        var kinds = string.Join(", ", RuleSets.Embedded.Tax.CountedKinds.Order(StringComparer.Ordinal).Select(kind => $"'{kind}'"));
        _question = Question(folder, period, kinds);
    }

    public List<JoinRow> Rank()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = _question;
        using var reader = command.ExecuteReader();
        var rows = new List<JoinRow>();
        while (reader.Read()) rows.Add(new JoinRow(reader.GetString(0), Value(reader, 1), Value(reader, 2)));
        return rows;
    }

    public void Dispose() => _connection.Dispose();

    private static double? Value(DuckDBDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);

    private void Run(string statement)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static string Question(string folder, Month period, string kinds)
    {
        var window = MonthWindow.Of(WindowKind.Rolling12, period);
        var months = $"month BETWEEN {window.From.YearMonth} AND {window.To.YearMonth}";
        string Facts(string source) => $"read_parquet('{folder}/{source}/*/*.parquet', filename = true) JOIN files USING (filename)";
        return new StringBuilder()
            .Append("WITH register AS (SELECT DISTINCT credit_code FROM ").Append(Facts(SourceNames.Enterprises)).Append("), ")
            .Append(LastFile("power", Facts(SourceNames.Power), "account, month", $"{months} AND day IS NULL",
                ("credit_code", "any_value(credit_code)"), ("kwh", "sum(kwh)")))
            .Append(LastFile("tax", Facts(SourceNames.Tax), "taxpayer, month, kind, flow", $"{months} AND office IS NULL", ("amount", "sum(amount_yuan)")))
            .Append(LastFile("land", Facts(SourceNames.Land), "parcel", "unit IS NULL",
                ("holder_code", "any_value(holder_code)"), ("acquired_on", "any_value(acquired_on)"), ("ends_on", "any_value(ends_on)"),
                ("cancelled_on", "any_value(cancelled_on)"), ("mu", "any_value(CASE area_unit WHEN 'm2' THEN area * 0.0015 ELSE area END)")))
            .Append(
                $"""
                 power_months AS (SELECT credit_code, month, sum(kwh) AS kwh FROM power SEMI JOIN register USING (credit_code) GROUP BY ALL),
                 power_window AS (SELECT credit_code, sum(kwh) AS kwh, count(*) = {window.Count} AS known FROM power_months GROUP BY ALL),
                 tax_window AS (SELECT taxpayer AS credit_code, sum(amount) / 10000 AS wan FROM tax WHERE flow = 'payment' AND kind IN ({kinds}) GROUP BY ALL),
                 land_window AS (SELECT holder_code AS credit_code, sum(mu) / {window.Count} AS mu FROM land JOIN month_ends
                    ON (acquired_on IS NULL OR acquired_on <= day) AND (ends_on IS NULL OR ends_on >= day) AND (cancelled_on IS NULL OR cancelled_on >= day)
                    GROUP BY ALL),
                 ratios AS (SELECT credit_code, CASE WHEN mu > 0 THEN coalesce(wan, 0) / mu END AS x1,
                        CASE WHEN known AND kwh > 0 THEN coalesce(wan, 0) * 10000 / kwh END AS y2
                    FROM register LEFT JOIN tax_window USING (credit_code) LEFT JOIN power_window USING (credit_code) LEFT JOIN land_window USING (credit_code))
                 SELECT credit_code, x1::DOUBLE, y2::DOUBLE FROM ratios ORDER BY x1 DESC NULLS LAST, credit_code
                 """)
            .ToString();
    }

    /// <summary>
    /// Rows of a key group add up within a file, and only the last file that has the group counts. Of four ways to say it (window function,
    /// semi-join of the sums, semi-join of the rows) two aggregations were DuckDB's fastest.
    /// </summary>
    private static string LastFile(string name, string facts, string key, string where, params (string Column, string Expression)[] values) =>
        $"""
         {name} AS (SELECT {key}, {string.Join(", ", values.Select(value => $"max_by({value.Column}, drop_no) AS {value.Column}"))}
            FROM (SELECT {key}, drop_no, {string.Join(", ", values.Select(value => $"{value.Expression} AS {value.Column}"))} FROM {facts} WHERE {where} GROUP BY {key}, drop_no)
            GROUP BY {key}),

         """;
}
