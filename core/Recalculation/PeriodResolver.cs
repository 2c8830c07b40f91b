using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Recalculation.Land;
using Wuyi.Pipeline.Recalculation.Links;
using Wuyi.Pipeline.Recalculation.Power;
using Wuyi.Pipeline.Recalculation.Register;
using Wuyi.Pipeline.Recalculation.Statistics;
using Wuyi.Pipeline.Recalculation.Tax;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>Live files and decisions about links → what is known of every enterprise in a period: restated, linked, split and spread. Pure: equal inputs, equal outputs.</summary>
public static class PeriodResolver
{
    /// <param name="period">The month with which all windows end; of constants in several versions those effective at its end count.</param>
    /// <param name="rules">The rulebook.</param>
    /// <param name="files">What is live.</param>
    /// <param name="decided">Links that people decided.</param>
    /// <param name="facts">Reads segments.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="trace">Is told which facts make up the figures of some enterprises; null (default) costs nothing.</param>
    /// <exception cref="CorruptSegmentException">A segment is not what the ledger says.</exception>
    public static Task<ResolvedPeriod> ResolveAsync(
        Month period, RuleSet rules, LiveFiles files, EffectiveLinks decided, IFactReader facts, CancellationToken cancellation, PeriodTrace? trace = null) =>
        ResolveAsync(period, rules, files, decided, facts, trace, null, cancellation);

    /// <summary>The same; what it read of links and land is kept where <paramref name="keep"/> is given.</summary>
    internal static async Task<ResolvedPeriod> ResolveAsync(
        Month period, RuleSet rules, LiveFiles files, EffectiveLinks decided, IFactReader facts, PeriodTrace? trace, PeriodSources? keep, CancellationToken cancellation)
    {
        rules = rules.At(period);
        var months = new PeriodMonths(period);
        var log = new FindingLog(rules.Checks.Listed);
        IReadOnlyList<InputFile> Files(string source) => InputSelection.Of(source, period, files);
        var register = await RegisterReader.ReadAsync(Files(SourceNames.Enterprises), period, facts, log, trace, cancellation).ConfigureAwait(false);
        var linker = new Linker(register.Index, decided);
        keep?.Linker = linker;
        var powerFiles = Files(SourceNames.Power);
        var taxFiles = Files(SourceNames.Tax);
        var land = Task.Run(
            () => LandResolution.ResolveAsync(months, Files(SourceNames.Land), Files(SourceNames.Leases), linker, rules.Land, rules.Checks, facts, log, trace, keep, cancellation),
            cancellation);
        var power = await PowerResolution.ResolveAsync(
            months, powerFiles, Files(SourceNames.Meters), linker, rules.Power, rules.Checks, facts, log, trace, cancellation).ConfigureAwait(false);
        var tax = await TaxResolution.ResolveAsync(months, taxFiles, linker, rules.Tax, facts, log, trace, cancellation).ConfigureAwait(false);
        var statistics = await StatisticsResolution.ResolveAsync(
            Files(SourceNames.Statistics), linker, facts, trace, cancellation).ConfigureAwait(false);
        StatisticsFindings.Find(statistics, months, register.Index, rules.Checks, log);
        StatisticsTrace.Settle(statistics, months, register.Count, trace);
        var areas = await land.ConfigureAwait(false);
        trace?.Settle();
        var assembly = new WindowAssembly(months, register, power, tax, areas, statistics, rules);
        var candidates = new LinkCandidates(linker, Array.ConvertAll(register.Profiles, profile => profile.Name), rules.Linking);
        return new ResolvedPeriod
        {
            Period = period,
            Rules = rules,
            Profiles = register.Profiles,
            Facts = kind => assembly.Of(Place(kind)),
            Coverage = WindowKinds.All.ToDictionary(kind => kind, kind => assembly.CoverageOf(Place(kind))),
            Missing = [.. assembly.Missing()],
            Linking = LinkingReports.Of(months, power, tax, areas, register.Index, candidates, rules.Linking),
            Findings = log,
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
