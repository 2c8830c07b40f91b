namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>Idle land, expiring rights, transfers, commitments of standard land, grants.</summary>
public sealed record LandBoard
{
    /// <summary>Land at the end of the period.</summary>
    public static Task<LandBoard> OfAsync(CampaignFacts facts, CancellationToken cancellation) => Task.FromResult(new LandBoard());
}
