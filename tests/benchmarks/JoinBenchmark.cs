using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Benchmarks;

/// <summary>
/// From Parquet facts to ranked per-mu indicators of the rolling window, here and in DuckDB over the same files. Ours resolves everything
/// the rules know (names, organisation codes, splits, gaps, refunds, shares); the whole recalculation (three windows, carbon codes) apart.
/// </summary>
internal static class JoinBenchmark
{
    private const int Rounds = 7;

    public static async Task<int> RunAsync(int enterprises)
    {
        using var folder = new TemporaryFolder();
        var files = await JoinFacts.WriteAsync(folder.ToString(), enterprises);
        Stopwatches.Say($"{enterprises:N0} enterprises, {Rows(files, SourceNames.Power):N0} power rows, {Rows(files, SourceNames.Tax):N0} tax rows");
        using var duckDb = new JoinDuckDb(folder.ToString(), files, JoinFacts.Period);
        var (ours, theirs, whole) = (new List<double>(), new List<double>(), new List<double>());
        List<JoinRow> ranked = [], oracle = [];
        PeriodResult? result = null;
        for (var round = 0; round <= Rounds; round++)
        {
            var mine = await Stopwatches.SecondsAsync(async () => ranked = await RankAsync(files));
            var duck = await Stopwatches.SecondsAsync(() => Task.Run(() => oracle = duckDb.Rank()));
            var all = await Stopwatches.SecondsAsync(async () => result = await RecalculateAsync(files));
            if (round == 0) continue; // warm-up
            ours.Add(mine);
            theirs.Add(duck);
            whole.Add(all);
            Stopwatches.Say($"round {round}: ours {mine:0.000} s, DuckDB {duck:0.000} s, ratio {mine / duck:0.00}; whole recalculation {all:0.000} s");
        }

        Compare(ranked, oracle);
        var (our, their) = (Stopwatches.Median(ours), Stopwatches.Median(theirs));
        Stopwatches.Say($"median: ours {our:0.000} s, DuckDB {their:0.000} s, ratio {our / their:0.00}; the {ranked.Count:N0} ranked enterprises agree to 1e-9");
        Stopwatches.Say($"whole recalculation, three windows with carbon codes: {Stopwatches.Median(whole):0.000} s, result {ResultHash.Of(result!.Enterprises)[..16]}");
        return 0;
    }

    private static long Rows(LiveFiles files, string source) => files.Of(source).Sum(file => file.Segments.Sum(segment => segment.Rows));

    private static async Task<List<JoinRow>> RankAsync(LiveFiles files)
    {
        var rules = RuleSets.Embedded;
        var resolved = await PeriodResolver.ResolveAsync(JoinFacts.Period, rules, files, Linking.EffectiveLinks.None, new LocalFacts(), CancellationToken.None);
        var window = resolved.Facts(WindowKind.Rolling12);
        var factors = PowerFactors.Of(MonthWindow.Of(WindowKind.Rolling12, JoinFacts.Period), rules);
        var perMu = new PerMu[window.Count];
        Parallel.For(0, perMu.Length, i => perMu[i] = PerMuIndicators.Of(window[i], EnergyAndEmissions.Of(window[i], rules.Energy, factors), rules));
        var places = new int[perMu.Length];
        for (var i = 0; i < places.Length; i++) places[i] = i;
        // Enterprises stand in ordinal order of their codes, so the place decides among equals.
        Array.Sort(places, (a, b) => Nullable.Compare(perMu[b].TaxPerMu, perMu[a].TaxPerMu) is var order && order != 0 ? order : a.CompareTo(b));
        return [.. places.Select(i => new JoinRow(resolved.Profiles[i].CreditCode.Value, (double?)perMu[i].TaxPerMu, (double?)perMu[i].TaxPer10MWh))];
    }

    private static Task<PeriodResult> RecalculateAsync(LiveFiles files) =>
        Recalculator.RunAsync(JoinFacts.Period, RuleSets.Embedded, files, Linking.EffectiveLinks.None, new LocalFacts(), CancellationToken.None);

    private static void Compare(List<JoinRow> ranked, List<JoinRow> oracle)
    {
        if (ranked.Count != oracle.Count) throw new InvalidOperationException($"{ranked.Count} enterprises here, {oracle.Count} in DuckDB");
        for (var place = 0; place < ranked.Count; place++)
        {
            var (mine, other) = (ranked[place], oracle[place]);
            if (mine.Code != other.Code || !Close(mine.TaxPerMu, other.TaxPerMu) || !Close(mine.TaxPer10MWh, other.TaxPer10MWh))
                throw new InvalidOperationException($"place {place + 1}: {mine} here, {other} in DuckDB");
        }
    }

    private static bool Close(double? a, double? b) =>
        a is { } x && b is { } y ? Math.Abs(x - y) <= 1e-9 * Math.Max(1, Math.Abs(y)) : a is null && b is null;
}
