namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>高耗低效: pool, candidates, cases, freed energy and land.</summary>
public sealed record CaseBoard
{
    /// <summary>The cases at the end of the period.</summary>
    public static Task<CaseBoard> OfAsync(CampaignFacts facts, CancellationToken cancellation) => Task.FromResult(new CaseBoard());
}
