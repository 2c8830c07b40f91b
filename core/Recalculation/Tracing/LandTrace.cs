using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Recalculation.Land;

namespace Wuyi.Pipeline.Recalculation.Tracing;

/// <summary>Which rights and leases give the wanted enterprises their land, told by the resolution of land (R7, R18–R20).</summary>
internal sealed class LandTrace(PeriodTrace trace, PeriodMonths period)
{
    private readonly HashSet<LandRight> _used = [];

    /// <summary>Rows of older files that a newer one takes the place of.</summary>
    public void Restate(string parcel, Parcel rows, List<LandRight> newer, bool perUnit, string fileId)
    {
        var before = rows.Rights.Where(right => trace[right.Enterprise] is not null).ToList();
        rows.Restate(newer, perUnit);
        if (before.Count == 0) return;
        var after = rows.Rights.Select(right => right.At).Concat(newer.Select(right => right.At)).ToHashSet();
        foreach (var right in before)
        {
            if (!after.Contains(right.At)) trace[right.Enterprise]?.Add(LeftOut(parcel, right, FactOutcome.Restated, fileId));
        }
    }

    /// <summary>What one holder of a lot has in a run of months.</summary>
    public void Own(string parcel, Lot lot, HolderShares shares, int place, int from, int to, int day, bool takesRest, Func<int, Int128> areaOfMonths)
    {
        var share = shares.Shares[place];
        if (trace[share.Enterprise] is not { } told) return;
        var rights = lot.Rights.Where(right => right.Enterprise == share.Enterprise && right.ExistsOn(day)).ToList();
        foreach (var right in rights) _used.Add(right);
        var own = rights[^1];
        var windows = new Dictionary<WindowKind, decimal>();
        for (var window = 0; window < PeriodMonths.Windows; window++)
        {
            var count = to - Math.Max(from, period.Start(window)) + 1;
            if (count > 0) windows.Add(WindowKinds.All[window], Exact.ToDecimal(areaOfMonths(count), 16));
        }

        told.Add(new LandUse
        {
            Parcel = parcel, Unit = own.Unit, From = period[from], To = period[to], AreaMu = Exact.ToDecimal(lot.Area, 10), InMu = lot.AreaFrom.InMu,
            AreaAt = lot.AreaFrom.At, At = own.At, Numerator = Number(share.Numerator), Denominator = Number(shares.Denominator), Holders = shares.Holders,
            Others = takesRest && shares.Shares.Count > 1 ? [.. shares.Shares.Take(shares.Shares.Count - 1).Select(other => Number(other.Numerator))] : null,
            AcquiredOn = Day(own.AcquiredOn), EndsOn = Day(own.EndsOn), CancelledOn = Day(own.CancelledOn), MuMonths = windows,
        });
    }

    /// <summary>Rights of a parcel that count in no month, once all its lots are through.</summary>
    public void LeaveOut(string code, Parcel parcel, int[] ends)
    {
        if (!parcel.Rights.Any(right => trace[right.Enterprise] is not null)) return;
        var lots = parcel.Lots.SelectMany(lot => lot.Rights).ToHashSet();
        foreach (var right in parcel.Rights)
        {
            if (trace[right.Enterprise] is not { } told || _used.Contains(right)) continue;
            var outcome = !lots.Contains(right)
                ? right.UnitArea is null && right.Area is null ? FactOutcome.NoArea : FactOutcome.Repeated
                : Array.Exists(ends, right.ExistsOn) ? FactOutcome.LaterHolder : FactOutcome.NotHeld;
            told.Add(LeftOut(code, right, outcome, null));
        }
    }

    /// <summary>A live lease, seen from both sides.</summary>
    public void Lease(Lease lease, int[] ends)
    {
        IReadOnlyList<Month> months = [.. Enumerable.Range(0, ends.Length).Where(month => lease.ExistsOn(ends[month])).Select(month => period[month])];
        Tell(lease, months, months.Count == 0 ? FactOutcome.NotHeld : FactOutcome.Counted, null);
    }

    /// <summary>A later row of the same lease took its place.</summary>
    public void Restate(Lease older, string fileId) => Tell(older, [], FactOutcome.Restated, fileId);

    /// <summary>A lease whose ground cannot be known.</summary>
    public void NoArea(string parcel, int lessor, int lessee, FindingRow at, int? from, int? to)
    {
        foreach (var (enterprise, isLessee) in new[] { (lessee, true), (lessor, false) })
        {
            trace[enterprise]?.Add(new LeaseUse
            {
                Parcel = parcel, IsLessee = isLessee, At = at, AreaMu = 0, InMu = false, FromDay = Day(from), ToDay = Day(to), Months = [],
                Outcome = FactOutcome.NoArea,
            });
        }
    }

    /// <exception cref="InvalidOperationException">The parts are not what the enterprise got: the trace would explain another number.</exception>
    public void Check(LandFacts result)
    {
        for (var enterprise = 0; trace.Count > enterprise; enterprise++)
        {
            if (trace[enterprise] is not { } told) continue;
            for (var window = 0; window < PeriodMonths.Windows; window++)
            {
                var kind = WindowKinds.All[window];
                var months = period.Window(window);
                var area = told.Land.Sum(use => use.MuMonths.GetValueOrDefault(kind))
                    + told.Leases.Sum(lease => (lease.IsLessee ? lease.AreaMu : -lease.AreaMu) * lease.Months.Count(months.Contains));
                if (area / period.Length(window) != result.Mu(window, enterprise))
                    throw new InvalidOperationException($"land of {told.Code}: told apart {area / period.Length(window)}, resolved {result.Mu(window, enterprise)}");
            }
        }
    }

    private void Tell(Lease lease, IReadOnlyList<Month> months, FactOutcome outcome, string? by)
    {
        foreach (var (enterprise, isLessee) in new[] { (lease.Lessee, true), (lease.Lessor, false) })
        {
            trace[enterprise]?.Add(new LeaseUse
            {
                Parcel = lease.Parcel, IsLessee = isLessee, At = lease.Ground.At, AreaMu = Exact.ToDecimal(lease.Area, 16), InMu = lease.Ground.InMu,
                BuildingMu = lease.Ground.Building is { } building ? Exact.ToDecimal(building, 10) : null,
                PlotRatio = lease.Ground.PlotRatio is { } ratio ? Exact.ToDecimal(ratio, 6) : null, FromDay = Day(lease.From), ToDay = Day(lease.To),
                Months = months, Outcome = outcome, By = by,
            });
        }
    }

    private static LandLeftOut LeftOut(string parcel, LandRight right, FactOutcome outcome, string? by) => new(
        parcel, right.Unit, right.At, (right.UnitArea ?? right.Area) is { } area ? Exact.ToDecimal(area, 10) : null, outcome, by,
        Day(right.AcquiredOn), Day(right.EndsOn ?? right.CancelledOn));

    private static decimal Number(Int128 value) => Exact.ToDecimal(value, 0);

    private static DateOnly? Day(int? number) => number is { } day ? DateOnly.FromDayNumber(day) : null;
}
