using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Land;
using Wuyi.Pipeline.Recalculation.Power;
using Wuyi.Pipeline.Recalculation.Register;
using Wuyi.Pipeline.Recalculation.Statistics;
using Wuyi.Pipeline.Recalculation.Tax;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>Live files → what is known of every enterprise in a period: restated, linked, split and spread. Pure: equal inputs, equal outputs.</summary>
public static class PeriodResolver
{
    /// <exception cref="CorruptSegmentException">A segment is not what the ledger says.</exception>
    public static async Task<ResolvedPeriod> ResolveAsync(
        Month period, RuleSet rules, LiveFiles files, IFactReader facts, CancellationToken cancellation)
    {
        var months = new PeriodMonths(period);
        IReadOnlyList<InputFile> Files(string source) => InputSelection.Of(source, period, files);
        var register = await RegisterReader.ReadAsync(Files(SourceNames.Enterprises), period, facts, cancellation).ConfigureAwait(false);
        var index = register.Index;
        var powerFiles = Files(SourceNames.Power);
        var taxFiles = Files(SourceNames.Tax);
        var land = Task.Run(
            () => LandResolution.ResolveAsync(months, Files(SourceNames.Land), Files(SourceNames.Leases), index, rules.Land, facts, cancellation),
            cancellation);
        var power = await PowerResolution.ResolveAsync(
            months, powerFiles, Files(SourceNames.Meters), index, rules.Power, facts, cancellation).ConfigureAwait(false);
        var tax = await TaxResolution.ResolveAsync(months, taxFiles, index, rules.Tax, facts, cancellation).ConfigureAwait(false);
        var statistics = await StatisticsResolution.ResolveAsync(
            Files(SourceNames.Statistics), index, facts, cancellation).ConfigureAwait(false);
        var assembly = new WindowAssembly(months, register, power, tax, await land.ConfigureAwait(false), statistics, rules);
        return new ResolvedPeriod
        {
            Period = period,
            Profiles = register.Profiles,
            Facts = kind => assembly.Of(Place(kind)),
            Coverage = WindowKinds.All.ToDictionary(kind => kind, kind => assembly.CoverageOf(Place(kind))),
            Missing = [.. assembly.Missing()],
        };
    }

    private static int Place(WindowKind kind)
    {
        for (var i = 0; i < WindowKinds.All.Count; i++)
        {
            if (WindowKinds.All[i] == kind) return i;
        }

        throw new ArgumentOutOfRangeException(nameof(kind));
    }
}
