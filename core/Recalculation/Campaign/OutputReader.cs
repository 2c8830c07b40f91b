using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Campaign.Targets.Computations;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Register;
using Wuyi.Pipeline.Recalculation.Statistics;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Campaign;

/// <summary>
/// 总产值, which monthly runs do not use: 规上工业 of the register of the period, by the same restatement and spreading as every other statistic (R1, R8, R9). Of
/// the 12 months that end with the period and of the calendar year before.
/// </summary>
internal static class OutputReader
{
    private const int Item = 0;

    /// <exception cref="CorruptSegmentException">A segment is not what the ledger says.</exception>
    public static async Task<IReadOnlyList<OutputTotal>> ReadAsync(
        IReadOnlyList<InputFile> files, Month period, Linker linker, EnterpriseRegister register, IFactReader facts, CancellationToken cancellation)
    {
        var cells = await StatisticsResolution.ResolveAsync(files, linker, facts, null, cancellation, [StatisticsItems.OutputWan]).ConfigureAwait(false);
        var lastYear = new Month(period.Year - 1, 12);
        var (now, before, spread) = (new Total(), new Total(), new YearSpread());
        var (values, known) = (new Int128[24], new bool[24]);
        for (var place = 0; place < register.Count; place++)
        {
            if (!Scopes.IsAboveScaleIndustry(register.Profiles[place])) continue;
            for (var year = lastYear.Year; year <= period.Year; year++)
            {
                spread.Set(
                    cells.Get(place, Item, year, StatisticsCells.Series.Monthly), cells.Get(place, Item, year, StatisticsCells.Series.Cumulative),
                    cells.Get(place, Item, year, StatisticsCells.Series.Annual), mean: false);
                spread.Values.CopyTo(values, 12 * (year - lastYear.Year));
                spread.Known.CopyTo(known, 12 * (year - lastYear.Year));
            }

            before.Add(values.AsSpan(0, 12), known.AsSpan(0, 12));
            now.Add(values.AsSpan(period.Number, 12), known.AsSpan(period.Number, 12));
        }

        return [before.Of(lastYear), now.Of(period)];
    }

    private sealed class Total
    {
        private Int128 _sum;
        private Int128 _largest;
        private int _count;
        private int _leftOut;

        public void Add(ReadOnlySpan<Int128> values, ReadOnlySpan<bool> known)
        {
            if (known.Contains(false))
            {
                _leftOut++;
                return;
            }

            Int128 own = 0;
            foreach (var value in values) own += value;
            _sum += own;
            if (own > _largest) _largest = own;
            _count++;
        }

        private static decimal Wan(Int128 value) => Exact.ToDecimal(value, 6) / YearSpread.Scale;

        public OutputTotal Of(Month to) => new(to, Wan(_sum), _count, _leftOut, Wan(_largest));
    }
}
