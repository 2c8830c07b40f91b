using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>Targets of the plans: value, source, progress, light, forecast.</summary>
public sealed record TargetBoard
{
    /// <summary>The targets at the end of the period.</summary>
    public static Task<TargetBoard> OfAsync(CampaignFacts facts, CaseBoard cases, ProjectBoard projects, LandBoard land, CancellationToken cancellation) =>
        Task.FromResult(new TargetBoard());
}
