namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>Idle land, expiring rights, transfers, commitments of standard land, grants at the end of the period. Lists in ordinal order of parcels.</summary>
public sealed record LandBoard
{
    /// <summary>Suspected idle, or in disposal (E15). Open suspicions are those with <see cref="IdleParcel.IsOpen"/>.</summary>
    public IReadOnlyList<IdleParcel> Suspicions { get; init; } = [];

    /// <summary>Not judged because the files do not say enough.</summary>
    public IReadOnlyList<UnclearParcel> Unclear { get; init; } = [];

    /// <summary>标准地: agreed against what is.</summary>
    public IReadOnlyList<LandCommitment> Commitments { get; init; } = [];

    /// <summary>Industrial rights that end soon, and apart those that have ended.</summary>
    public IReadOnlyList<ExpiringRight> Expiring { get; init; } = [];

    public IReadOnlyList<LandTransfer> Transfers { get; init; } = [];

    /// <summary>By year, ascending; years without a grant between the first and the period's are there with zeros.</summary>
    public IReadOnlyList<GrantYear> Grants { get; init; } = [];

    /// <summary>Land at the end of the period.</summary>
    public static Task<LandBoard> OfAsync(CampaignFacts facts, CancellationToken cancellation) => Task.FromResult(new LandBoard());
}
