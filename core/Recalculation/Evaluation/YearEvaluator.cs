using System.Globalization;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Indicators.WhatIf;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Recalculation.Register;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Evaluation;

/// <summary>Live files and decisions → the evaluation of one calendar year. Pure: equal inputs, equal outputs, whatever the number of processors.</summary>
public static class YearEvaluator
{
    /// <summary>
    /// Figures of the rolling window of December, computed as a monthly run computes them; scale group by <c>scaleFlagOf</c> (R10); exemptions, young land and
    /// landlords from the registers; adjustments of the year (R22–R28).
    /// </summary>
    /// <param name="year">Calendar year.</param>
    /// <param name="rules">The rules effective in December of the year.</param>
    /// <param name="files">Live files; what is read of them is <see cref="InputSelection.OfYear"/>.</param>
    /// <param name="decided">Decisions about links.</param>
    /// <param name="facts">Reads segments.</param>
    /// <param name="cancellation">Stops between steps.</param>
    /// <exception cref="CorruptSegmentException">A segment is not what the ledger says.</exception>
    public static async Task<YearEvaluation> RunAsync(
        int year, RuleSet rules, LiveFiles files, EffectiveLinks decided, IFactReader facts, CancellationToken cancellation)
    {
        var (known, unknown, missing) = await ResolveAsync(year, rules, files, decided, facts, cancellation).ConfigureAwait(false);
        var evaluation = Evaluator.Evaluate(year, known.Facts, known.Rules);
        return evaluation with
        {
            MissingInputs = missing,
            Notices = [.. evaluation.Notices, .. UnknownEnterprises(unknown), .. InputsMissing(missing)],
        };
    }

    /// <summary>What <see cref="RunAsync"/> evaluates, so that it can be asked again with other figures of one enterprise.</summary>
    /// <exception cref="CorruptSegmentException">A segment is not what the ledger says.</exception>
    public static async Task<YearFacts> FactsAsync(
        int year, RuleSet rules, LiveFiles files, EffectiveLinks decided, IFactReader facts, CancellationToken cancellation) =>
        (await ResolveAsync(year, rules, files, decided, facts, cancellation).ConfigureAwait(false)).Known;

    private static async Task<(YearFacts Known, IReadOnlyCollection<string> Unknown, IReadOnlyList<string> Missing)> ResolveAsync(
        int year, RuleSet rules, LiveFiles files, EffectiveLinks decided, IFactReader facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var december = new Month(year, 12);
        rules = rules.At(december);
        var sources = new PeriodSources();
        var resolved = await PeriodResolver.ResolveAsync(december, rules, files, decided, facts, null, sources, cancellation).ConfigureAwait(false);
        var scale = await ScaleAsync(year, resolved, rules, files, facts, cancellation).ConfigureAwait(false);
        var adjustments = await AdjustmentReader.ReadAsync(
            InputSelection.Of(SourceNames.Adjustments, december, files), year, sources.Linker!, facts, cancellation).ConfigureAwait(false);
        var provenance = await Provenance.ReadAsync(
            InputSelection.Of(SourceNames.Statistics, december, files), year, sources.Linker!, facts, cancellation).ConfigureAwait(false);
        var tenure = LandTenure.Of(year, sources, rules);
        var landlords = Landlords.Of(year, sources, rules.Land);
        var known = WithoutYoungLand(resolved.Facts(WindowKind.Rolling12), tenure);
        var figures = IndicatorEngine.Compute(known, rules);
        var enterprises = new EvaluationFacts[known.Length];
        for (var i = 0; i < enterprises.Length; i++)
        {
            var profile = resolved.Profiles[i];
            enterprises[i] = new EvaluationFacts
            {
                Profile = profile,
                Group = scale[i].AboveScale == true ? ScaleGroup.AboveScale : ScaleGroup.BelowScale,
                Figures = figures[i].PerMu,
                RdBesideRevenueWan = known[i].RdBesideRevenueWan,
                IsYoung = profile.FoundedOn is { } founded && founded.AddYears(rules.Evaluation.ExemptFoundedYears) > december.LastDay,
                IsLandYoung = tenure.IsYoung(i),
                YoungLandMu = tenure.LeftOutMu(i),
                LandlordCode = landlords.Of(i),
                Adjustments = adjustments.Of(i),
                WithoutConsent = provenance.WithoutConsent(i),
                ProvenanceNotStated = provenance.NotStated(i),
                Flags = FlagsOf(scale[i]),
            };
        }

        return (new YearFacts(year, rules, known, enterprises), adjustments.Unknown, resolved.Missing);
    }

    /// <summary>The same facts with the young parcels left out of A: the figures then come from the code that computes everybody's (R23).</summary>
    private static WindowFacts[] WithoutYoungLand(IReadOnlyList<WindowFacts> known, LandTenure tenure)
    {
        var facts = new WindowFacts[known.Count];
        for (var i = 0; i < facts.Length; i++)
        {
            facts[i] = tenure.LeftOutMu(i) is > 0m and var young ? known[i] with { LandMu = known[i].LandMu - young } : known[i];
        }

        return facts;
    }

    /// <summary>The list that says who is 规上: the one valid in January, or December's own (R10). Both list the same enterprises in the same order.</summary>
    private static async Task<IReadOnlyList<EnterpriseProfile>> ScaleAsync(
        int year, ResolvedPeriod resolved, RuleSet rules, LiveFiles files, IFactReader facts, CancellationToken cancellation)
    {
        if (rules.Evaluation.ScaleFlagOf == ScaleFlagOf.AnnualRoster) return resolved.Profiles;
        var inputs = InputSelection.Of(SourceNames.Enterprises, resolved.Period, files);
        var log = new FindingLog(rules.Checks.Listed);
        var register = await RegisterReader.ReadAsync(inputs, new Month(year, 1), facts, log, null, cancellation).ConfigureAwait(false);
        return register.Profiles;
    }

    private static string[] FlagsOf(EnterpriseProfile scale) => (scale.AttributesLater, scale.AboveScale is null) switch
    {
        (false, false) => [],
        (true, false) => [ResultFlags.AttributesLater],
        (false, true) => [EvaluationFlags.ScaleUnknown],
        (true, true) => [ResultFlags.AttributesLater, EvaluationFlags.ScaleUnknown],
    };

    private static EvaluationNotice[] UnknownEnterprises(IReadOnlyCollection<string> codes) => codes.Count == 0 ? [] :
    [
        new(NoticeCodes.AdjustmentUnknown, string.Create(CultureInfo.InvariantCulture, $"{codes.Count}个统一社会信用代码有调整事项但不在企业名录中,调整未起作用"), [.. codes.Take(20)]),
    ];

    private static EvaluationNotice[] InputsMissing(IReadOnlyList<string> missing) => missing.Count == 0 ? [] :
    [
        new(NoticeCodes.InputsMissing, $"本年度尚有数据未到:{string.Join("、", missing)},补齐前不得形成最终结果", []),
    ];
}
