using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Targets.Computations;

/// <summary>What targets are computed from: the facts, the boards of the same run, and sums over published runs.</summary>
internal sealed record TargetInputs
{
    public required CampaignFacts Facts { get; init; }

    public required CaseBoard Cases { get; init; }

    public required ProjectBoard Projects { get; init; }

    public required LandBoard Land { get; init; }

    /// <summary>Sums of the 12 months that end with a month, of the months that targets ask for and that are published.</summary>
    public required IReadOnlyDictionary<Month, ScopeSums> Sums { get; init; }

    /// <summary>Loads the sums, one month after the other.</summary>
    public static async Task<TargetInputs> OfAsync(CampaignFacts facts, CaseBoard cases, ProjectBoard projects, LandBoard land, CancellationToken cancellation)
    {
        var sums = new SortedDictionary<Month, ScopeSums>();
        var wanted = MonthsOf(facts);
        foreach (var month in facts.Standings.Published.Where(wanted.Contains))
            sums.Add(month, ScopeSums.Of(await facts.Standings.OfAsync(WindowKind.Rolling12, month, cancellation).ConfigureAwait(false), facts.Rules.Campaign.Targets, month.LastDay));
        return new TargetInputs { Facts = facts, Cases = cases, Projects = projects, Land = land, Sums = sums };
    }

    /// <summary>The last months that a trend looks back on, and December of the last whole year, for every plan; none without a target that asks.</summary>
    private static HashSet<Month> MonthsOf(CampaignFacts facts)
    {
        var months = new HashSet<Month>();
        var asking = facts.Plans.SelectMany(plan => plan.Targets).Where(target => target.Computation is { } name && IndicatorComputations.NeedsSums(name));
        foreach (var last in asking.Select(target => facts.Period < target.To ? facts.Period : target.To).Distinct())
        {
            for (var back = 0; back < facts.Rules.Campaign.Targets.TrendMonths; back++) months.Add(last.AddMonths(-back));
            months.Add(new Month(last.Number == 12 ? last.Year : last.Year - 1, 12));
        }

        return months;
    }
}
