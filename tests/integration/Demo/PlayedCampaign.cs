using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.IntegrationTests.Oracle;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Recalculation.Campaign;
using Wuyi.Pipeline.Recalculation.Evaluation;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.IntegrationTests.Demo;

/// <summary>The campaign of a demo county month by month in memory: every month recalculated, the boards computed in the order of months.</summary>
internal sealed class PlayedCampaign(LocalFacts facts, Month first)
{
    private static readonly RuleSet Rules = RuleSets.Embedded;

    private readonly SortedDictionary<Month, Dictionary<WindowKind, IReadOnlyList<Standing>>> _months = [];
    private readonly SortedDictionary<int, YearClasses> _years = [];

    /// <summary>Recalculates the months from the first up to this one.</summary>
    public async Task RecalculateAsync(Month to)
    {
        for (var month = first; month <= to; month = month.AddMonths(1))
        {
            if (_months.ContainsKey(month)) continue;
            var result = await Recalculator.RunAsync(month, Rules, facts.Live, EffectiveLinks.None, facts, default);
            _months[month] = WindowKinds.All.ToDictionary(kind => kind, kind => (IReadOnlyList<Standing>)[.. result.Enterprises
                .Select(one => new Standing(one.Profile, one.Windows[kind].Window, one.Windows[kind].Carbon, one.Windows[kind].PerMu))]);
            if (month.Number == 12 && month.AddMonths(-11) >= first) await EvaluateAsync(month.Year);
        }
    }

    /// <summary>The boards at the end of a month that has been recalculated.</summary>
    public async Task<CampaignResult> AtAsync(Month period, WarningBoard? previous) => await CampaignResult.OfAsync(await FactsAsync(period, previous), default);

    /// <summary>What the boards are computed from.</summary>
    public async Task<CampaignFacts> FactsAsync(Month period, WarningBoard? previous)
    {
        var rules = Rules.At(period);
        var sources = await CampaignSources.ReadAsync(period, rules, facts.Live, EffectiveLinks.None, facts, default);
        var months = new MonthSeries(sources.Register.Select(one => one.Profile.CreditCode));
        foreach (var (month, windows) in _months.Where(pair => pair.Key <= period)) months.Add(month, windows[WindowKind.Month], rules);
        return new CampaignFacts
        {
            Period = period,
            Rules = rules,
            Register = sources.Register,
            CaseSteps = sources.CaseSteps,
            Land = sources.Land,
            ProjectSteps = sources.ProjectSteps,
            Progress = sources.Progress,
            Output = sources.Output,
            Plans = [EmbeddedPlan.Document],
            Acts = [],
            Standings = new UpTo(period, _months),
            Months = months,
            Classes = _years.Where(pair => new Month(pair.Key, 12) <= period).ToDictionary(),
            Previous = previous,
        };
    }

    private async Task EvaluateAsync(int year)
    {
        var evaluation = await YearEvaluator.RunAsync(year, Rules.At(new Month(year, 12)), facts.Live, EffectiveLinks.None, facts, default);
        _years[year] = new YearClasses(year, "draft", $"{year}-played", evaluation.Enterprises.Where(one => one.FinalClass is not null)
            .ToDictionary(one => one.Facts.Profile.CreditCode.Value, one => one.FinalClass!.Value.ToString()[0], StringComparer.Ordinal));
    }

    private sealed class UpTo(Month period, SortedDictionary<Month, Dictionary<WindowKind, IReadOnlyList<Standing>>> months) : IStandings
    {
        public IReadOnlyList<Month> Published { get; } = [.. months.Keys.Where(month => month <= period)];

        public Task<IReadOnlyList<Standing>> OfAsync(WindowKind window, Month month, CancellationToken cancellation) =>
            Task.FromResult(month <= period && months.TryGetValue(month, out var windows) ? windows[window] : []);
    }
}
