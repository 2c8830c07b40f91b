using Wuyi.Pipeline.Rulebook.Campaign;

namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>出让 by calendar year (n2-06, n3.3-01, n4.2-02): by 出让日期, each parcel once a year.</summary>
internal static class LandGrants
{
    public static IReadOnlyList<GrantYear> Of(IReadOnlyList<ParcelOnDay> parcels, LandWatchRules rules, DateOnly day)
    {
        var grants = parcels.SelectMany(parcel => Of(parcel, rules)).ToList();
        if (grants.Count == 0) return [];
        var others = grants.Exists(grant => grant is { IsIndustrial: false, UseStated: true });
        var byYear = grants.ToLookup(grant => grant.Year);
        var first = grants.Min(grant => grant.Year);
        return [.. Enumerable.Range(first, day.Year - first + 1).Select(year => Of(year, [.. byYear[year]], others))];
    }

    private static IEnumerable<Grant> Of(ParcelOnDay parcel, LandWatchRules rules) => parcel.Rights
        .Where(right => right.GrantedOn <= parcel.Day && (right.SupplyMode is null || ParcelOnDay.Says(right.SupplyMode, rules.GrantModes)))
        .GroupBy(right => right.GrantedOn!.Value.Year)
        .Select(rows =>
        {
            var use = rows.Select(right => right.Use).FirstOrDefault(text => text is not null);
            var standard = rows.Where(right => right.StandardLand is not null).ToList();
            return new Grant(
                rows.Key, parcel.Mu, use is not null, ParcelOnDay.Says(use, rules.IndustrialWords), standard.Count > 0, standard.Exists(right => right.StandardLand == true),
                rows.Any(right => right.SupplyMode is not null));
        });

    private static GrantYear Of(int year, IReadOnlyList<Grant> grants, bool others)
    {
        var industrial = grants.Where(grant => grant.IsIndustrial).ToList();
        var standard = industrial.Where(grant => grant.IsStandard).ToList();
        return new GrantYear
        {
            Year = year,
            IndustrialMu = industrial.Sum(grant => grant.Mu),
            Industrial = industrial.Count,
            StandardMu = standard.Sum(grant => grant.Mu),
            Standard = standard.Count,
            AllMu = grants.Sum(grant => grant.Mu),
            All = grants.Count,
            StandardUnstated = industrial.Count(grant => !grant.StandardStated),
            ModeUnstated = grants.Count(grant => !grant.ModeStated),
            UseUnstated = grants.Count(grant => !grant.UseStated),
            OthersKnown = others,
        };
    }

    private sealed record Grant(int Year, decimal Mu, bool UseStated, bool IsIndustrial, bool StandardStated, bool IsStandard, bool ModeStated);
}
