using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Local.Demo;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Benchmarks;

/// <summary>Recalculation of the demo county's newest month without table writes: segments decoded anew (cold) and kept in memory (warm).</summary>
internal static class MonthBenchmark
{
    private const int Rounds = 9;

    public static async Task<int> RunAsync(DemoSize size)
    {
        using var folder = new TemporaryFolder();
        var (files, newest) = await DemoFacts.WriteAsync(folder.ToString(), size);
        var (cold, warm) = (new List<double>(), new List<double>());
        var kept = new LocalFacts(keep: true);
        PeriodResult? result = null;
        for (var round = 0; round <= Rounds; round++)
        {
            var first = await Stopwatches.SecondsAsync(async () => result = await RunAsync(new LocalFacts()));
            var again = await Stopwatches.SecondsAsync(async () => result = await RunAsync(kept));
            Stopwatches.Say($"round {round}: cold {first:0.000} s, warm {again:0.000} s{(round == 0 ? " (first run of the process)" : "")}");
            if (round == 0) continue;
            cold.Add(first);
            warm.Add(again);
        }

        Stopwatches.Say($"{newest}, {result!.Enterprises.Count:N0} enterprises, median: cold {Stopwatches.Median(cold):0.000} s, warm {Stopwatches.Median(warm):0.000} s, result {ResultHash.Of(result.Enterprises)[..16]}");
        return 0;

        Task<PeriodResult> RunAsync(IFactReader facts) => Recalculator.RunAsync(newest, RuleSets.Embedded, files, Linking.EffectiveLinks.None, facts, CancellationToken.None);
    }
}
