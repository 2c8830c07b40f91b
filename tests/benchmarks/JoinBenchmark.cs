using DuckDB.NET.Data;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Benchmarks;

/// <summary>
/// From Parquet facts to ranked per-mu indicators. Ours is the whole recalculation of a period (all three windows, carbon code
/// included); DuckDB computes tax per mu and tax per power of the rolling window and ranks them, from the same files.
/// </summary>
internal static class JoinBenchmark
{
    private const int Rounds = 5;

    public static async Task<int> RunAsync(int enterprises)
    {
        using var folder = new TemporaryFolder();
        var files = await JoinFacts.WriteAsync(folder.ToString(), enterprises);
        Stopwatches.Say($"{enterprises:N0} enterprises, {files.Of(SourceNames.Power).Sum(file => file.Segments[0].Rows):N0} power rows, {files.Of(SourceNames.Tax).Sum(file => file.Segments[0].Rows):N0} tax rows");
        var ours = new List<double>();
        var theirs = new List<double>();
        List<(string Code, decimal? TaxPerMu)> ranked = [];
        List<(string Code, double TaxPerMu)> oracle = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var mine = await Stopwatches.SecondsAsync(async () => ranked = await RankAsync(files));
            var duck = await Stopwatches.SecondsAsync(() => Task.Run(() => oracle = DuckDb(folder.ToString())));
            if (round == 0) continue; // warm-up
            ours.Add(mine);
            theirs.Add(duck);
            Stopwatches.Say($"round {round}: recalculation {mine:0.000} s, DuckDB {duck:0.000} s");
        }

        Compare(ranked, oracle);
        Stopwatches.Say(
            $"median: recalculation {Stopwatches.Median(ours):0.000} s, DuckDB {Stopwatches.Median(theirs):0.000} s, ratio {Stopwatches.Median(ours) / Stopwatches.Median(theirs):0.00}; the {ranked.Count:N0} ranked values agree to 1e-9");
        return 0;
    }

    private static async Task<List<(string Code, decimal? TaxPerMu)>> RankAsync(LiveFiles files)
    {
        var result = await Recalculator.RunAsync(JoinFacts.Period, RuleSets.Embedded, files, new LocalFacts(), CancellationToken.None);
        return [.. result.Enterprises
            .Select(enterprise => (Code: enterprise.Profile.CreditCode.Value, enterprise.Windows[WindowKind.Rolling12].PerMu.TaxPerMu))
            .OrderByDescending(row => row.TaxPerMu).ThenBy(row => row.Code, StringComparer.Ordinal)];
    }

    private static List<(string Code, double TaxPerMu)> DuckDb(string folder)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            SET threads = {Environment.ProcessorCount};
            WITH register AS (SELECT credit_code FROM read_parquet('{folder}/enterprises/*/*.parquet')),
            tax AS (SELECT taxpayer AS credit_code, sum(amount_yuan) / 10000 AS tax_wan FROM read_parquet('{folder}/tax/*/*.parquet')
                    WHERE kind IN ('增值税', '企业所得税', '城市维护建设税', '印花税') GROUP BY 1),
            power AS (SELECT credit_code, sum(kwh) AS kwh FROM
                        (SELECT account, month, any_value(credit_code) AS credit_code, sum(kwh) AS kwh FROM read_parquet('{folder}/power/*/*.parquet') GROUP BY 1, 2)
                      GROUP BY 1),
            land AS (SELECT holder_code AS credit_code, sum(area * 0.0015) AS mu FROM read_parquet('{folder}/land/*/*.parquet') GROUP BY 1)
            SELECT r.credit_code, (t.tax_wan / l.mu)::DOUBLE AS x1, (t.tax_wan / (p.kwh / 10000))::DOUBLE AS y2,
                   row_number() OVER (ORDER BY t.tax_wan / l.mu DESC, r.credit_code) AS place
            FROM register r LEFT JOIN tax t USING (credit_code) LEFT JOIN power p USING (credit_code) LEFT JOIN land l USING (credit_code)
            ORDER BY place
            """;
        using var reader = command.ExecuteReader();
        var rows = new List<(string, double)>();
        while (reader.Read()) rows.Add((reader.GetString(0), reader.GetDouble(1)));
        return rows;
    }

    private static void Compare(List<(string Code, decimal? TaxPerMu)> ranked, List<(string Code, double TaxPerMu)> oracle)
    {
        var expected = oracle.ToDictionary(row => row.Code, row => row.TaxPerMu, StringComparer.Ordinal);
        foreach (var (code, value) in ranked)
        {
            var other = expected[code];
            if (value is null || Math.Abs((double)value.Value - other) > 1e-9 * Math.Max(1, Math.Abs(other)))
                throw new InvalidOperationException($"{code}: {value} here, {other} in DuckDB");
        }
    }

    private sealed class LocalFacts : IFactReader
    {
        public async ValueTask<FactTable> ReadAsync(SegmentRef segment, IReadOnlyList<string> columns, CancellationToken cancellation) =>
            SegmentReader.Read(segment.Blob, await File.ReadAllBytesAsync(segment.Blob, cancellation), columns);
    }
}
