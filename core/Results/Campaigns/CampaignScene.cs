using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Results.Campaigns;

/// <summary>Everything that campaign runs are made of, as it stands at one moment: looked at once, asked for many periods.</summary>
internal sealed class CampaignScene
{
    private CampaignScene()
    {
    }

    /// <summary>Published months, ascending.</summary>
    public required IReadOnlyList<PublishedPeriod> Months { get; init; }

    public required LiveFiles Live { get; init; }

    public required RuleSet Rules { get; init; }

    public required EffectiveLinks Links { get; init; }

    public required IReadOnlyList<Act> Acts { get; init; }

    public required IReadOnlyList<EvaluationState> Years { get; init; }

    private IPlans Plans { get; init; } = null!;

    public static async Task<CampaignScene> LookAsync(
        IFileLedger ledger, IConfigDrops config, IPlans plans, IDecisionLog decisions, IActLog acts, PointerStore pointers, EvaluationStore evaluations,
        CancellationToken cancellation) => new()
        {
            Months = [.. (await pointers.ListAsync(cancellation).ConfigureAwait(false)).Select(pointer => Pointer.Describe(pointer.Manifest)).OrderBy(month => month.Period)],
            Live = await ledger.LiveAsync(cancellation).ConfigureAwait(false),
            Rules = await config.CurrentRulesAsync(cancellation).ConfigureAwait(false),
            Links = await decisions.EffectiveLinksAsync(cancellation).ConfigureAwait(false),
            Acts = await acts.AllAsync(cancellation).ConfigureAwait(false),
            Years = await evaluations.ListAsync(cancellation).ConfigureAwait(false),
            Plans = plans,
        };

    /// <summary>What a period's run reads; null while its month is not published.</summary>
    public async Task<CampaignInputs?> InputsAsync(Month period, PublishedCampaign? previous, CancellationToken cancellation)
    {
        if (Months.FirstOrDefault(month => month.Period == period) is null) return null;
        var plans = await Plans.InForceAsync(period, cancellation).ConfigureAwait(false);
        var from = FirstMonth(period, plans);
        return new CampaignInputs
        {
            Period = period,
            Rules = Rules.At(period),
            Links = Links,
            Months = [.. Months.Where(month => month.Period >= from && month.Period <= period)],
            Live = Live,
            Files = [.. InputSelection.OfCampaign(period, Live).Select(PeriodCalculator.Input)],
            Acts = [.. Acts.Where(act => act.On <= period.LastDay && act.Kind is not ActKind.Warning)],
            Plans = plans,
            // A year's classes exist once the year has ended.
            Years =
            [
                .. Years.Where(state => state.Current is not null && new Month(state.Year, 12) <= period).OrderBy(state => state.Year)
                    .Select(state => (state.Current!, EvaluationStages.Word(state.Stage!.Value))),
            ],
            Previous = previous,
        };
    }

    /// <summary>Two years for comparisons, and a year before the plan for what was used before it.</summary>
    private static Month FirstMonth(Month period, IReadOnlyList<PlanDocument> plans)
    {
        var from = period.AddMonths(-23);
        foreach (var plan in plans)
        {
            var base12 = plan.From.AddMonths(-12);
            if (base12 < from) from = base12;
        }

        return from;
    }
}
