using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Land;

/// <summary>Land and leases → A of every enterprise and window (R7, R18–R20).</summary>
internal static class LandResolution
{
    public static async Task<LandFacts> ResolveAsync(
        PeriodMonths period, IReadOnlyList<InputFile> landFiles, IReadOnlyList<InputFile> leaseFiles, EnterpriseIndex enterprises,
        LandRules rules, IFactReader facts, CancellationToken cancellation)
    {
        var parcels = await LandReader.ReadAsync(landFiles, enterprises, facts, cancellation).ConfigureAwait(false);
        var leases = await LeaseReader.ReadAsync(leaseFiles, parcels, enterprises, rules, facts, cancellation).ConfigureAwait(false);
        var result = new LandFacts(enterprises.Count, period);
        var ends = period.MonthEnds();
        foreach (var parcel in parcels.Values)
        {
            foreach (var lot in parcel.Lots) AddLot(lot, ends, rules, result);
        }

        foreach (var lease in leases) AddLease(lease, ends, result);
        foreach (var group in leases.GroupBy(lease => lease.Parcel, StringComparer.Ordinal))
        {
            if (parcels.TryGetValue(group.Key, out var parcel)) CheckExceeds(parcel, [.. group], ends, result);
        }

        return result;
    }

    private static void AddLot(Lot lot, int[] ends, LandRules rules, LandFacts result)
    {
        var runStart = 0;
        while (runStart < ends.Length)
        {
            var runEnd = runStart;
            while (runEnd + 1 < ends.Length && SameRights(lot, ends[runStart], ends[runEnd + 1])) runEnd++;
            if (HolderShares.On(ends[runStart], lot, rules) is { } shares) AddRun(lot, shares, runStart, runEnd, result);
            runStart = runEnd + 1;
        }
    }

    private static bool SameRights(Lot lot, int day, int other)
    {
        foreach (var right in lot.Rights)
        {
            if (right.ExistsOn(day) != right.ExistsOn(other)) return false;
        }

        return true;
    }

    private static void AddRun(Lot lot, HolderShares shares, int from, int to, LandFacts result)
    {
        var area = lot.Area * LandFacts.Finer;
        if (shares is { Shares: [var only], IsWhole: true })
        {
            result.AddOwn(only.Enterprise, from, to, months => area * months);
            foreach (var enterprise in shares.Flagged) result.Flag(enterprise, from, to, shares.Flags);
            return;
        }

        Func<int, Int128>[] parts = [.. shares.Shares.Select(share => (Func<int, Int128>)(months => PartOf(area * months, share.Numerator, shares)))];
        for (var i = 0; i < parts.Length; i++)
        {
            // The last holder of a whole lot takes what truncation leaves, so that no area is lost.
            var last = shares.IsWhole && i == parts.Length - 1;
            var others = parts[..^1];
            result.AddOwn(shares.Shares[i].Enterprise, from, to, last ? months => area * months - Sum(others, months) : parts[i]);
        }

        if (!shares.IsWhole) result.AddOwn(EnterpriseIndex.Unknown, from, to, months => area * months - Sum(parts, months));
        foreach (var enterprise in shares.Flagged) result.Flag(enterprise, from, to, shares.Flags);
    }

    private static Int128 PartOf(Int128 areaMonths, Int128 numerator, HolderShares shares) =>
        numerator == shares.Denominator ? areaMonths : Exact.MultiplyDivide(areaMonths, numerator, shares.Denominator);

    private static Int128 Sum(Func<int, Int128>[] parts, int months)
    {
        Int128 sum = 0;
        foreach (var part in parts) sum += part(months);
        return sum;
    }

    private static void AddLease(Lease lease, int[] ends, LandFacts result)
    {
        for (var month = 0; month < ends.Length; month++)
        {
            if (!lease.ExistsOn(ends[month])) continue;
            result.AddLease(lease.Lessee, month, month, lease.Area);
            result.AddLease(lease.Lessor, month, month, -lease.Area);
        }
    }

    /// <summary>What sub-lessors pass on was already let to them: only leases of those who are no lessees of the parcel are added up.</summary>
    private static void CheckExceeds(Parcel parcel, Lease[] leases, int[] ends, LandFacts result)
    {
        for (var month = 0; month < ends.Length; month++)
        {
            var live = Array.FindAll(leases, lease => lease.ExistsOn(ends[month]));
            var lessees = live.Select(lease => lease.LesseeKey).ToHashSet(StringComparer.Ordinal);
            Int128 let = 0;
            foreach (var lease in live)
            {
                if (!lessees.Contains(lease.LessorKey)) let += lease.Area;
            }

            if (let <= parcel.Area * LandFacts.Finer) continue;
            foreach (var lease in live)
            {
                result.Flag(lease.Lessor, month, month, FlagBits.LeaseExceedsParcel);
                result.Flag(lease.Lessee, month, month, FlagBits.LeaseExceedsParcel);
            }
        }
    }
}
