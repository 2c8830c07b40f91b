using Wuyi.Pipeline.Model;

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
    public static async Task<LandBoard> OfAsync(CampaignFacts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var (day, rules) = (facts.Period.LastDay, facts.Rules.Campaign.Land);
        var names = new LandNames(facts.Register);
        IReadOnlyList<ParcelOnDay> parcels = [.. ParcelOnDay.Of(facts.Land, day)];
        var (suspicions, unclear) = IdleLand.Of(parcels, facts.Acts, rules, names, day);
        var standings = await facts.Standings.OfAsync(WindowKind.Rolling12, facts.Period, cancellation).ConfigureAwait(false);
        var commitments = new LandCommitments(parcels, facts.ProjectSteps, standings, names, day);
        DateOnly? planFrom = facts.Plans.Count > 0 ? facts.Plans[0].From.FirstDay : null;
        return new LandBoard
        {
            Suspicions = suspicions,
            Unclear = unclear,
            Commitments = [.. parcels.SelectMany(commitments.Of)],
            Expiring = [.. parcels.SelectMany(parcel => LandExpiries.Of(parcel, rules, names))],
            Transfers = [.. parcels.SelectMany(parcel => LandTransfers.Of(parcel, planFrom, rules, names))],
            Grants = LandGrants.Of(parcels, rules, day),
        };
    }
}
