using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Recalculation.Links;

namespace Wuyi.Pipeline.Recalculation.Land;

/// <summary>Land of every enterprise by window: areas × months, in 10⁻¹⁶ 亩; one division by the number of months at the end (R18, E13).</summary>
internal sealed class LandFacts(int enterprises, PeriodMonths period)
{
    /// <summary>From 10⁻¹⁰ to 10⁻¹⁶ 亩.</summary>
    public const long Finer = 1_000_000;

    private const int AllMonths = (1 << PeriodMonths.Count) - 1;
    private readonly Int128[][] _area = [.. Enumerable.Range(0, PeriodMonths.Windows).Select(_ => new Int128[enterprises])];
    private readonly FlagBits[][] _flags = [.. Enumerable.Range(0, PeriodMonths.Windows).Select(_ => new FlagBits[enterprises])];
    private readonly short[] _months = new short[enterprises];
    private readonly Int128[] _linked = new Int128[PeriodMonths.Windows];
    private readonly Int128[] _total = new Int128[PeriodMonths.Windows];
    private readonly int[] _starts = [.. Enumerable.Range(0, PeriodMonths.Windows).Select(period.Start)];

    /// <summary>Areas of each month, in 10⁻¹⁶ 亩.</summary>
    public MonthAreas[] Months { get; } = [.. Enumerable.Range(0, PeriodMonths.Count).Select(_ => new MonthAreas())];

    /// <summary>Land of unlinked holders, of nobody, and of those that a person linked; 10⁻¹⁶ 亩 × months.</summary>
    public LinkBook Links { get; } = new();

    /// <summary>The same of lessors and lessees.</summary>
    public LinkBook LeaseLinks { get; } = new();

    /// <summary>Enterprises that have to do with a parcel of an unlinked party.</summary>
    public Dictionary<LinkSubject, SortedSet<int>> Neighbours { get; } = [];

    /// <summary>Land let and taken, both sides, 10⁻¹⁶ 亩 × months.</summary>
    public Int128 LeasedTotal { get; private set; }

    /// <summary>Of that what enterprises of the register let or take.</summary>
    public Int128 LeasedLinked { get; private set; }

    /// <summary>A, 亩; may be negative (leased out more than held), never clamped.</summary>
    public decimal Mu(int window, int enterprise) => Exact.ToDecimal(_area[window][enterprise], 16) / period.Length(window);

    public FlagBits Flags(int window, int enterprise)
    {
        var flags = _flags[window][enterprise];
        var months = _months[enterprise];
        return _starts[window] == 0 && months is not (0 or AllMonths) ? flags | FlagBits.Below12MonthLand : flags;
    }

    /// <summary>Share of the held area (and of what nobody holds of shared lots) that is an enterprise's; null without land.</summary>
    public decimal? Coverage(int window) =>
        _total[window] > 0 ? Exact.ToDecimal(_linked[window], 16) / Exact.ToDecimal(_total[window], 16) : null;

    /// <summary>Own land in the months <paramref name="from"/> to <paramref name="to"/>; a negative enterprise is "unlinked".</summary>
    public void AddOwn(int enterprise, PartyText? party, int from, int to, Func<int, Int128> areaOfMonths)
    {
        for (var window = 0; window < _starts.Length; window++)
        {
            var count = to - Math.Max(from, _starts[window]) + 1;
            if (count <= 0) continue;
            var area = areaOfMonths(count);
            _total[window] += area;
            if (enterprise < 0) continue;
            _linked[window] += area;
            _area[window][enterprise] += area;
        }

        var month1 = areaOfMonths(1);
        for (var month = from; month <= to; month++)
        {
            Months[month].Total += month1;
            if (enterprise >= 0) Months[month].Linked += month1;
            if (party is not null) Links.Add(party, enterprise, month, month1);
        }

        MarkMonths(enterprise, from, to);
    }

    /// <summary>Notes that a lot has a holder in some months, whoever it is: what all the holders have must come to the same.</summary>
    public void AddHeld(Int128 area, int from, int to)
    {
        for (var month = from; month <= to; month++) Months[month].Held += area;
    }

    /// <summary>Leased land of one month: positive for the lessee, negative for the lessor.</summary>
    public void AddLease(int enterprise, PartyText? party, int month, Int128 area)
    {
        if (party is not null) LeaseLinks.Add(party, enterprise, month, Int128.Abs(area));
        LeasedTotal += Int128.Abs(area);
        if (enterprise < 0)
        {
            Months[month].LeasedToOthers += area;
            return;
        }

        LeasedLinked += Int128.Abs(area);
        Months[month].LeasedByRegister += area;
        for (var window = 0; window < _starts.Length; window++)
        {
            if (month >= _starts[window]) _area[window][enterprise] += area;
        }

        if (area > 0) MarkMonths(enterprise, month, month);
    }

    /// <summary>Months in which the holders do not have what the parcels are, or lessees did not take what lessors let.</summary>
    public IReadOnlyList<LandImbalance> Imbalances()
    {
        var found = new List<LandImbalance>();
        for (var month = 0; month < Months.Length; month++)
        {
            var areas = Months[month];
            if (areas.Total != areas.Held) found.Add(new(period[month], Leases: false, Exact.ToDecimal(areas.Total, 16), Exact.ToDecimal(areas.Held, 16)));
            if (areas.LeasedByRegister + areas.LeasedToOthers != 0)
                found.Add(new(period[month], Leases: true, Exact.ToDecimal(areas.LeasedByRegister, 16), Exact.ToDecimal(-areas.LeasedToOthers, 16)));
        }

        return found;
    }

    public void Flag(int enterprise, int from, int to, FlagBits flag)
    {
        if (enterprise < 0 || flag == FlagBits.None) return;
        for (var window = 0; window < _starts.Length; window++)
        {
            if (to >= Math.Max(from, _starts[window])) _flags[window][enterprise] |= flag;
        }
    }

    private void MarkMonths(int enterprise, int from, int to)
    {
        if (enterprise < 0) return;
        for (var month = from; month <= to; month++) _months[enterprise] |= (short)(1 << month);
    }

    /// <summary>Areas of one month.</summary>
    internal sealed class MonthAreas
    {
        /// <summary>Lots that have a holder.</summary>
        public Int128 Held { get; set; }

        /// <summary>What holders have and what of shared lots nobody has; must equal <see cref="Held"/>.</summary>
        public Int128 Total { get; set; }

        /// <summary>What enterprises of the register have.</summary>
        public Int128 Linked { get; set; }

        /// <summary>What enterprises of the register took less what they let.</summary>
        public Int128 LeasedByRegister { get; set; }

        /// <summary>What everybody else took less what they let; with <see cref="LeasedByRegister"/> it must come to nothing.</summary>
        public Int128 LeasedToOthers { get; set; }
    }
}
