using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Land;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Evaluation;

/// <summary>The holder of the parcel where a tenant leases most in the year: area × months (R28).</summary>
internal sealed class Landlords
{
    private readonly Dictionary<int, CreditCode> _holders = [];

    /// <param name="year">Calendar year.</param>
    /// <param name="sources">Parcels and leases, settled.</param>
    /// <param name="rules">Shares of holders.</param>
    public static Landlords Of(int year, PeriodSources sources, LandRules rules)
    {
        var landlords = new Landlords();
        var ends = new PeriodMonths(new Month(year, 12)).MonthEnds();
        var leased = new Dictionary<int, SortedDictionary<string, Int128>>();
        foreach (var lease in sources.Leases!)
        {
            if (lease.Lessee < 0) continue;
            var months = ends.Count(lease.ExistsOn);
            if (months == 0) continue;
            if (!leased.TryGetValue(lease.Lessee, out var parcels)) leased.Add(lease.Lessee, parcels = new(StringComparer.Ordinal));
            parcels[lease.Parcel] = parcels.GetValueOrDefault(lease.Parcel) + (lease.Area * months);
        }

        foreach (var (tenant, parcels) in leased)
        {
            // Of equal areas the first parcel by its code.
            var (most, area) = parcels.First();
            foreach (var (code, other) in parcels)
            {
                if (other > area) (most, area) = (code, other);
            }

            if (sources.Parcels!.TryGetValue(most, out var parcel) && HolderOn(ends, parcel, tenant, rules) is { } holder)
                landlords._holders.Add(tenant, sources.Linker!.Enterprises.Codes[holder]);
        }

        return landlords;
    }

    /// <summary>Null when it leases nothing, or from nobody of the register.</summary>
    public CreditCode? Of(int tenant) => _holders.TryGetValue(tenant, out var holder) ? holder : null;

    /// <summary>The enterprise with the largest area of the parcel on the last month's end that has one; of equals the first by code. Not the tenant itself.</summary>
    private static int? HolderOn(int[] ends, Parcel parcel, int tenant, LandRules rules)
    {
        for (var month = ends.Length - 1; month >= 0; month--)
        {
            var areas = new SortedDictionary<int, Int128>();
            foreach (var lot in parcel.Lots)
            {
                if (HolderShares.On(ends[month], lot, rules) is not { } shares) continue;
                foreach (var share in shares.Shares)
                {
                    if (share.Enterprise < 0) continue;
                    var area = Exact.MultiplyDivide(lot.Area * LandFacts.Finer, share.Numerator, shares.Denominator);
                    areas[share.Enterprise] = areas.GetValueOrDefault(share.Enterprise) + area;
                }
            }

            if (areas.Count == 0) continue;
            var most = areas.MaxBy(pair => pair.Value).Key;
            return most == tenant ? null : most;
        }

        return null;
    }
}
