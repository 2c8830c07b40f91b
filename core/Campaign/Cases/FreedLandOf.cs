using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>
/// 腾退低效用地 (R31): of each parcel the area, or 实际腾出用地 where that is smaller, once over all cases. What steps report of one parcel is the state so far, not a
/// further piece: the source does not add up, the largest counts.
/// </summary>
internal static class FreedLandOf
{
    /// <summary>Parcels of every case, by the place of the case.</summary>
    public static IReadOnlyList<IReadOnlyList<FreedParcel>> Compute(IReadOnlyList<(CreditCode Code, CaseTrack Track)> cases, CaseLand land, DateOnly until)
    {
        var claims = new List<Claim>();
        for (var place = 0; place < cases.Count; place++)
        {
            var (code, track) = cases[place];
            foreach (var parcel in CaseLand.NamedBy(track)) claims.Add(ClaimOf(place, parcel, code, track, land, until));
        }

        var counted = new HashSet<string>(StringComparer.Ordinal);
        var freed = new FreedParcel[claims.Count];
        // The first case of a parcel is the one that recovered it first.
        var order = Enumerable.Range(0, claims.Count).OrderBy(i => claims[i].On ?? DateOnly.MaxValue).ThenBy(i => claims[i].Listed).ThenBy(i => claims[i].Place);
        foreach (var i in order)
        {
            var claim = claims[i];
            var flags = new List<string>();
            var mu = 0m;
            if (claim.Area is null) flags.Add("parcel-unknown");
            if (claim.On is not null && claim.Area is { } area)
            {
                if (!counted.Add(claim.Parcel)) flags.Add("parcel-counted-elsewhere");
                else mu = Math.Min(claim.Reported ?? area, area);
                if (claim.Reported > area) flags.Add("area-capped");
            }

            freed[i] = new FreedParcel
            {
                Parcel = claim.Parcel, AreaMu = claim.Area, Month = claim.On is { } on ? Month.Of(on) : null, CountedMu = mu, Documented = claim.Documented, Flags = flags,
            };
        }

        var byCase = new List<FreedParcel>[cases.Count];
        for (var place = 0; place < byCase.Length; place++) byCase[place] = [];
        for (var i = 0; i < freed.Length; i++) byCase[claims[i].Place].Add(freed[i]);
        return byCase;
    }

    private static Claim ClaimOf(int place, string parcel, CreditCode code, CaseTrack track, CaseLand land, DateOnly until)
    {
        var area = land.AreaOf(parcel);
        // An enterprise that left the list frees no land of the campaign's.
        if (track.OnListSince is not { } listed || track.State is CaseState.Unfounded or CaseState.Exempted)
            return new Claim(place, parcel, area, null, track.ListedOn ?? DateOnly.MaxValue, null, null);
        DateOnly? told = null;
        decimal? reported = null;
        var named = CaseLand.NamedBy(track);
        // 实际腾出用地 without a parcel is of those that the case names: it bounds what counts, and documents nothing.
        foreach (var step in track.Applied.Where(step => step.On >= listed && (step.Parcels.Contains(parcel) || (step.Parcels.Count == 0 && step.ReportedMu > 0m))))
        {
            if (step.ReportedMu is { } total)
            {
                var part = PartOf(step.Parcels.Count > 0 ? step.Parcels : named, parcel, total, land);
                reported = reported is { } before ? Math.Max(before, part) : part;
            }

            if (step.Parcels.Count == 0) continue;
            if (step.ReportedMu > 0m || step.Move is CaseMove.Acceptance or CaseMove.Closed) told ??= step.On;
        }

        var registered = land.RecoveredOn(parcel, code, listed, until);
        var on = registered is { } r && (told is null || r <= told) ? registered : told;
        return new Claim(place, parcel, area, on, listed, on is null ? null : on == registered ? "land" : "step", reported);
    }

    /// <summary>One sum for several parcels fills them in the order given.</summary>
    private static decimal PartOf(IReadOnlyList<string> parcels, string parcel, decimal total, CaseLand land)
    {
        var left = total;
        foreach (var other in parcels)
        {
            var part = parcels.Count == 1 ? left : Math.Min(left, land.AreaOf(other) ?? 0m);
            if (other == parcel) return part;
            left -= part;
        }

        return 0m;
    }

    private sealed record Claim(int Place, string Parcel, decimal? Area, DateOnly? On, DateOnly Listed, string? Documented, decimal? Reported);
}
