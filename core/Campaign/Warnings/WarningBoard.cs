using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;

namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>产业链预警: warnings opened, continuing and closed, and the electricity index.</summary>
public sealed record WarningBoard
{
    /// <summary>The warnings at the end of the period.</summary>
    public static Task<WarningBoard> OfAsync(CampaignFacts facts, CaseBoard cases, ProjectBoard projects, LandBoard land, CancellationToken cancellation) =>
        Task.FromResult(new WarningBoard());
}
