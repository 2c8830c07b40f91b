using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Recalculation.Links;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Land;

/// <summary>Land and leases → A of every enterprise and window (R7, R18–R20).</summary>
internal static class LandResolution
{
    public static async Task<LandFacts> ResolveAsync(
        PeriodMonths period, IReadOnlyList<InputFile> landFiles, IReadOnlyList<InputFile> leaseFiles, Linker linker,
        LandRules rules, CheckRules checks, IFactReader facts, FindingLog log, PeriodTrace? traced, PeriodSources? keep, CancellationToken cancellation)
    {
        var trace = traced is null ? null : new LandTrace(traced, period);
        var parcels = await LandReader.ReadAsync(landFiles, linker, facts, trace, cancellation).ConfigureAwait(false);
        var findings = new LandFindings(period, linker.Enterprises, log);
        var leases = await LeaseReader.ReadAsync(leaseFiles, parcels, linker, rules, facts, findings, trace, cancellation).ConfigureAwait(false);
        keep?.Parcels = parcels;
        keep?.Leases = leases;
        var result = new LandFacts(linker.Count, period);
        var ends = period.MonthEnds(rules.CountsFromNextMonth ? 1 : 0);
        foreach (var (code, parcel) in parcels)
        {
            findings.AddParcel(code, parcel, checks);
            foreach (var lot in parcel.Lots) AddLot(code, lot, ends, rules, result, findings, trace);
            trace?.LeaveOut(code, parcel, ends);
        }

        findings.AddStandardLand(parcels, ends[^1]);

        foreach (var lease in leases) AddLease(lease, ends, result, trace);
        FindNeighbours(parcels, leases, result);
        foreach (var group in leases.GroupBy(lease => lease.Parcel, StringComparer.Ordinal))
        {
            if (parcels.TryGetValue(group.Key, out var parcel)) CheckExceeds(group.Key, parcel, [.. group], ends, result, findings);
        }

        findings.Finish();
        trace?.Check(result);
        return result;
    }

    private static void AddLot(string code, Lot lot, int[] ends, LandRules rules, LandFacts result, LandFindings findings, LandTrace? trace)
    {
        var runStart = 0;
        while (runStart < ends.Length)
        {
            var runEnd = runStart;
            while (runEnd + 1 < ends.Length && SameRights(lot, ends[runStart], ends[runEnd + 1])) runEnd++;
            if (HolderShares.On(ends[runStart], lot, rules) is { } shares)
            {
                AddRun(code, lot, shares, runStart, runEnd, result, trace, ends[runStart]);
                findings.AddShares(code, lot, shares, runStart, runEnd);
            }

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

    private static void AddRun(string parcel, Lot lot, HolderShares shares, int from, int to, LandFacts result, LandTrace? trace, int day)
    {
        var area = lot.Area * LandFacts.Finer;
        result.AddHeld(area, from, to);
        if (shares is { Shares: [var only], IsWhole: true })
        {
            result.AddOwn(only.Enterprise, only.Party, from, to, months => area * months);
            trace?.Own(parcel, lot, shares, 0, from, to, day, takesRest: false, months => area * months);
            foreach (var enterprise in shares.Flagged) result.Flag(enterprise, from, to, shares.Flags);
            return;
        }

        Func<int, Int128>[] parts = [.. shares.Shares.Select(share => (Func<int, Int128>)(months => PartOf(area * months, share.Numerator, shares)))];
        for (var i = 0; i < parts.Length; i++)
        {
            // The last holder of a whole lot takes what truncation leaves, so that no area is lost.
            var last = shares.IsWhole && i == parts.Length - 1;
            var others = parts[..^1];
            Func<int, Int128> areaOfMonths = last ? months => area * months - Sum(others, months) : parts[i];
            result.AddOwn(shares.Shares[i].Enterprise, shares.Shares[i].Party, from, to, areaOfMonths);
            trace?.Own(parcel, lot, shares, i, from, to, day, last, areaOfMonths);
        }

        if (!shares.IsWhole) result.AddOwn(EnterpriseIndex.Unknown, NobodyOf(parcel), from, to, months => area * months - Sum(parts, months));
        foreach (var enterprise in shares.Flagged) result.Flag(enterprise, from, to, shares.Flags);
    }

    private static Int128 PartOf(Int128 areaMonths, Int128 numerator, HolderShares shares) =>
        numerator == shares.Denominator ? areaMonths : Exact.MultiplyDivide(areaMonths, numerator, shares.Denominator);

    private static PartyText NobodyOf(string parcel) => new(new LinkSubject(LinkKind.Unassigned, parcel), SourceNames.Land, null, null);

    private static Int128 Sum(Func<int, Int128>[] parts, int months)
    {
        Int128 sum = 0;
        foreach (var part in parts) sum += part(months);
        return sum;
    }

    /// <summary>Who else has to do with the parcels of unlinked parties: a hint for the person who decides.</summary>
    private static void FindNeighbours(IReadOnlyDictionary<string, Parcel> parcels, IReadOnlyList<Lease> leases, LandFacts result)
    {
        var leased = leases.ToLookup(lease => lease.Parcel, StringComparer.Ordinal);
        foreach (var code in parcels.Keys.Union(leased.Select(group => group.Key), StringComparer.Ordinal))
        {
            var rights = parcels.TryGetValue(code, out var parcel) ? parcel.Lots.SelectMany(lot => lot.Rights) : [];
            var parties = rights.Select(right => (right.Enterprise, right.Party))
                .Concat(leased[code].SelectMany(lease => new[] { (lease.Lessor, lease.LessorText), (lease.Lessee, lease.LesseeText) })).ToList();
            if (parties.Count < 2 || parties.TrueForAll(party => party.Item1 >= 0)) continue;
            foreach (var (enterprise, text) in parties)
            {
                if (enterprise >= 0 || text is null) continue;
                if (!result.Neighbours.TryGetValue(text.Subject, out var neighbours)) result.Neighbours.Add(text.Subject, neighbours = []);
                neighbours.UnionWith(parties.Where(party => party.Item1 >= 0).Select(party => party.Item1));
            }
        }
    }

    private static void AddLease(Lease lease, int[] ends, LandFacts result, LandTrace? trace)
    {
        trace?.Lease(lease, ends);
        for (var month = 0; month < ends.Length; month++)
        {
            if (!lease.ExistsOn(ends[month])) continue;
            result.AddLease(lease.Lessee, lease.LesseeText, month, lease.Area);
            result.AddLease(lease.Lessor, lease.LessorText, month, -lease.Area);
        }
    }

    /// <summary>What sub-lessors pass on was already let to them: only leases of those who are no lessees of the parcel are added up.</summary>
    private static void CheckExceeds(string code, Parcel parcel, Lease[] leases, int[] ends, LandFacts result, LandFindings findings)
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
            findings.AddExceeds(code, month, let, parcel.Area);
            foreach (var lease in live)
            {
                result.Flag(lease.Lessor, month, month, FlagBits.LeaseExceedsParcel);
                result.Flag(lease.Lessee, month, month, FlagBits.LeaseExceedsParcel);
            }
        }
    }
}
