using Wuyi.Pipeline.Campaign.Aggregates;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Campaign.Warnings;

namespace Wuyi.Pipeline.Campaign;

/// <summary>The campaign at the end of a period: one board each (挂图作战).</summary>
public sealed record CampaignResult(
    LandBoard Land, ProjectBoard Projects, CaseBoard Cases, AggregateBoard Aggregates, WarningBoard Warnings, TargetBoard Targets)
{
    /// <summary>Computes all boards; what one needs of another comes before it. Pure but for the published runs it loads: equal facts, equal boards.</summary>
    public static async Task<CampaignResult> OfAsync(CampaignFacts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var land = await LandBoard.OfAsync(facts, cancellation).ConfigureAwait(false);
        var projects = ProjectBoard.Of(facts);
        var cases = await CaseBoard.OfAsync(facts, cancellation).ConfigureAwait(false);
        var aggregates = await AggregateBoard.OfAsync(facts, cancellation).ConfigureAwait(false);
        var warnings = await WarningBoard.OfAsync(facts, cases, projects, land, cancellation).ConfigureAwait(false);
        var targets = await TargetBoard.OfAsync(facts, cases, projects, land, cancellation).ConfigureAwait(false);
        return new CampaignResult(land, projects, cases, aggregates, warnings, targets);
    }
}
