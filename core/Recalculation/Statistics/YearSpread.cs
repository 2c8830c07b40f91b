using Wuyi.Pipeline.Recalculation.Tracing;

namespace Wuyi.Pipeline.Recalculation.Statistics;

/// <summary>
/// One item of one enterprise in one calendar year, by month (R8, R9). Cumulative figures give differences, an annual figure fills or adjusts
/// what the months say. Values are whole multiples of 10⁻⁶ / 27 720: the least common multiple of 1 to 12 makes every even split exact.
/// </summary>
internal sealed class YearSpread
{
    public const int Scale = 27_720;
    private const int Months = 12;

    public Int128[] Values { get; } = new Int128[Months];

    public bool[] Known { get; } = new bool[Months];

    public FlagBits[] Flags { get; } = new FlagBits[Months];

    /// <summary>Is told how each month gets its figure; null unless traced.</summary>
    public SpreadTrace? Trace { get; set; }

    /// <param name="monthly">Own figures of months.</param>
    /// <param name="cumulative">January to the month.</param>
    /// <param name="annual">The year's figure in place 0.</param>
    /// <param name="mean">True for means (平均人数): they stand for each month and are never spread or divided.</param>
    public void Set(
        ReadOnlySpan<StatisticsCells.Cell> monthly, ReadOnlySpan<StatisticsCells.Cell> cumulative, ReadOnlySpan<StatisticsCells.Cell> annual,
        bool mean)
    {
        Array.Clear(Values);
        Array.Clear(Known);
        Array.Clear(Flags);
        Trace?.Clear();
        for (var m = 0; m < monthly.Length; m++)
        {
            if (!monthly[m].HasValue) continue;
            Put(m, monthly[m].Value * Scale);
            Trace?.Own(m);
        }

        if (mean) StandForMonths(cumulative, annual);
        else
        {
            Split(cumulative);
            if (annual.Length > 0 && annual[0].HasValue) Settle(annual[0].Value * Scale);
        }
    }

    /// <summary>A cumulative value covers all months since the previous live one; the difference is split evenly, own figures are only checks.</summary>
    private void Split(ReadOnlySpan<StatisticsCells.Cell> cumulative)
    {
        var previous = -1;
        Int128 before = 0;
        for (var m = 0; m < cumulative.Length; m++)
        {
            if (!cumulative[m].HasValue) continue;
            var difference = (cumulative[m].Value - before) * Scale;
            var count = m - previous;
            var flags = count > 1 ? FlagBits.CumulativeSplit : FlagBits.None;
            if (difference < 0) flags |= FlagBits.NegativeMonth;
            for (var i = previous + 1; i <= m; i++)
            {
                Put(i, difference / count);
                Trace?.Split(i, previous, m);
                Flags[i] |= flags;
            }

            (previous, before) = (m, cumulative[m].Value);
        }
    }

    /// <summary>The annual figure is the year's total: the difference goes to the months without figures, or to all 12 when none is without.</summary>
    private void Settle(Int128 annual)
    {
        Int128 sum = 0;
        var known = 0;
        for (var m = 0; m < Months; m++)
        {
            sum += Values[m];
            if (Known[m]) known++;
        }

        var difference = annual - sum;
        Trace?.BeforeAnnual(this, Months - known);
        if (known == Months)
        {
            if (difference == 0) return;
            for (var m = 0; m < Months; m++)
            {
                Values[m] += difference / Months;
                Trace?.Adjust(m);
                Flags[m] |= FlagBits.AnnualAdjusted;
            }

            return;
        }

        for (var m = 0; m < Months; m++)
        {
            if (Known[m]) continue;
            Put(m, difference / (Months - known));
            Trace?.Spread(m);
            Flags[m] |= FlagBits.AnnualSpread;
        }
    }

    private void StandForMonths(ReadOnlySpan<StatisticsCells.Cell> cumulative, ReadOnlySpan<StatisticsCells.Cell> annual)
    {
        var from = 0;
        for (var m = 0; m < cumulative.Length; m++)
        {
            if (!cumulative[m].HasValue) continue;
            for (; from <= m; from++)
            {
                if (Known[from]) continue;
                Put(from, cumulative[m].Value * Scale);
                Trace?.Stand(from, m + 1);
            }
        }

        if (annual.Length == 0 || !annual[0].HasValue) return;
        for (var m = 0; m < Months; m++)
        {
            if (Known[m]) continue;
            Put(m, annual[0].Value * Scale);
            Trace?.Stand(m, 0);
        }
    }

    private void Put(int month, Int128 value)
    {
        Values[month] = value;
        Known[month] = true;
    }
}
