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
    public void AddOwn(int enterprise, int from, int to, Func<int, Int128> areaOfMonths)
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

        MarkMonths(enterprise, from, to);
    }

    /// <summary>Leased land: positive for the lessee, negative for the lessor.</summary>
    public void AddLease(int enterprise, int from, int to, Int128 area)
    {
        if (enterprise < 0) return;
        for (var window = 0; window < _starts.Length; window++)
        {
            var count = to - Math.Max(from, _starts[window]) + 1;
            if (count > 0) _area[window][enterprise] += area * count;
        }

        if (area > 0) MarkMonths(enterprise, from, to);
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
}
