using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Statistics;

/// <summary>What is doubtful in the statistics of the years a period touches: annual against monthly figures (R8), cumulative ones against 本月 (R9).</summary>
internal static class StatisticsFindings
{
    private const int Months = 12;

    public static void Find(StatisticsCells cells, PeriodMonths period, EnterpriseIndex enterprises, CheckRules checks, FindingLog log) =>
        Parallel.For(0, enterprises.Count, () => new YearSpread(), (enterprise, _, year) =>
        {
            var items = cells.Items(enterprise);
            for (var item = 0; items != 0; item++, items >>= 1)
            {
                if ((items & 1) == 0) continue;
                for (var y = period.First.Year; y <= period.Period.Year; y++)
                    new Year(cells, enterprise, item, y, period, enterprises, log).Find(year, checks);
            }

            return year;
        }, _ => { });

    /// <summary>One item of one enterprise in one calendar year.</summary>
    private readonly ref struct Year(
        StatisticsCells cells, int enterprise, int item, int year, PeriodMonths period, EnterpriseIndex enterprises, FindingLog log)
    {
        private readonly ReadOnlySpan<StatisticsCells.Cell> _monthly = cells.Get(enterprise, item, year, StatisticsCells.Series.Monthly);
        private readonly ReadOnlySpan<StatisticsCells.Cell> _cumulative = cells.Get(enterprise, item, year, StatisticsCells.Series.Cumulative);
        private readonly ReadOnlySpan<StatisticsCells.Cell> _annual = cells.Get(enterprise, item, year, StatisticsCells.Series.Annual);

        private bool IsMean => StatisticsResolution.Items[item] == StatisticsItemNames.Mean;

        public void Find(YearSpread spread, CheckRules checks)
        {
            if (IsMean) return;
            if (!_cumulative.IsEmpty) Cumulative();
            if (!_annual.IsEmpty && _annual[0].HasValue) Annual(spread, checks);
        }

        /// <summary>The difference is spread over twelve months that all have figures: beyond the bound somebody should look.</summary>
        private void Annual(YearSpread spread, CheckRules checks)
        {
            spread.Set(_monthly, _cumulative, [], mean: false);
            Int128 sum = 0;
            for (var m = 0; m < Months; m++)
            {
                if (!spread.Known[m]) return;
                sum += spread.Values[m];
            }

            var annual = Exact.ToDecimal(_annual[0].Value, 6);
            var months = Exact.ToDecimal(sum, 6) / YearSpread.Scale;
            var difference = decimal.Abs(annual - months);
            if (difference <= checks.AnnualAdjustment * decimal.Abs(annual)) return;
            log.Add(Of(IssueCodes.AnnualAdjustment, new Month(year, 1), new Month(year, Months), annual, months) with
            {
                Note = $"{year}年{StatisticsItemNames.Of(StatisticsResolution.Items[item])}",
                Rows = File(new Month(year, Months), _annual[0].File),
            });
        }

        private void Cumulative()
        {
            var previous = -1;
            Int128 before = 0;
            for (var m = 0; m < Months; m++)
            {
                if (!_cumulative[m].HasValue) continue;
                var month = new Month(year, m + 1);
                var value = _cumulative[m].Value;
                // Months after the period belong to a later one's list; years are read whole.
                if (month >= period.First && month <= period.Period)
                {
                    if (value < before)
                    {
                        log.Add(Of(IssueCodes.NegativeMonth, new Month(year, previous + 2), month, Exact.ToDecimal(value, 6), Exact.ToDecimal(before, 6)) with
                        {
                            Rows = File(month, _cumulative[m].File),
                        });
                    }

                    if (OwnSum(previous + 1, m) is { } own && own != value - before)
                    {
                        log.Add(Of(IssueCodes.MonthDiffersFromCumulative, new Month(year, previous + 2), month, Exact.ToDecimal(own, 6), Exact.ToDecimal(value - before, 6)) with
                        {
                            Rows = File(month, _cumulative[m].File),
                        });
                    }
                }

                (previous, before) = (m, value);
            }
        }

        /// <summary>Sum of 本月 over months that all have it; else null: there is nothing to compare.</summary>
        private Int128? OwnSum(int from, int to)
        {
            if (_monthly.IsEmpty) return null;
            Int128 sum = 0;
            for (var m = from; m <= to; m++)
            {
                if (!_monthly[m].HasValue) return null;
                sum += _monthly[m].Value;
            }

            return sum;
        }

        private Finding Of(string code, Month from, Month to, decimal found, decimal expected)
        {
            var who = enterprises.Codes[enterprise].Value;
            return new Finding
            {
                Code = code, Source = SourceNames.Statistics, Kind = FindingSubject.Enterprise, Subject = who, CreditCode = who, From = from, To = to,
                Found = found, Expected = expected, Unit = StatisticsItemNames.UnitOf(StatisticsResolution.Items[item]),
                Note = StatisticsItemNames.Of(StatisticsResolution.Items[item]), Size = Weight(found, expected), SizeUnit = "1",
            };
        }

        /// <summary>Items have different units: the difference as a share of the larger figure puts them in one order.</summary>
        private static decimal Weight(decimal found, decimal expected)
        {
            var larger = Math.Max(decimal.Abs(found), decimal.Abs(expected));
            return larger == 0 ? 0 : decimal.Abs(found - expected) / larger;
        }

        private IReadOnlyList<FindingRow> File(Month month, int file) =>
            file > 0 && cells.FileIds.TryGetValue(month, out var ids) ? [new FindingRow(ids[^file])] : [];
    }
}
