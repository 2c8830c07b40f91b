namespace Wuyi.Pipeline.Campaign.Aggregates;

/// <summary>Ratios of sums by town, industry, chain, park and county.</summary>
public sealed record AggregateBoard
{
    /// <summary>Figures of groups at the end of the period.</summary>
    public static Task<AggregateBoard> OfAsync(CampaignFacts facts, CancellationToken cancellation) => Task.FromResult(new AggregateBoard());
}
