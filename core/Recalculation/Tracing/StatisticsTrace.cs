using System.Globalization;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Statistics;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Tracing;

/// <summary>The cells of one table of statistics as the reader takes them, and afterwards what became of them.</summary>
internal sealed class StatisticsTrace
{
    private readonly PeriodTrace _trace;
    private readonly FactTable _table;
    private readonly FactOrigins _origins;

    private StatisticsTrace(PeriodTrace trace, FactTable table, FactOrigins origins) => (_trace, _table, _origins) = (trace, table, origins);

    /// <summary>One for each table of a month; null without a trace.</summary>
    public static async ValueTask<StatisticsTrace[]?> OfAsync(
        PeriodTrace? trace, MonthInputs inputs, FactTable[] tables, IFactReader facts, CancellationToken cancellation)
    {
        if (trace is null) return null;
        var traces = new StatisticsTrace[tables.Length];
        for (var i = 0; i < traces.Length; i++)
            traces[i] = new(trace, tables[i], await FactOrigins.OfAsync(inputs.Tables[i], tables[i], facts, cancellation).ConfigureAwait(false));
        return traces;
    }

    public void Take(int row, int enterprise, int item, int file, long? figure)
    {
        if (_trace[enterprise] is not { } whose) return;
        var month = _table.Numbers(StatisticsRecords.Month).Int(row);
        var year = month is { } yearMonth ? yearMonth / 100 : _table.Numbers(StatisticsRecords.Year).Int(row) ?? 0;
        var cumulative = month is not null && _table.Numbers(StatisticsRecords.Cumulative).Bool(row) == true;
        // Which file the cell belongs to in the end is known once all files are in: until then the place of the file stands in for it.
        whose.Add(new StatisticsUse(
            StatisticsResolution.Items[item], year, month % 100, cumulative, figure is { } micro ? Micro.ToDecimal(micro) : null, _origins[row],
            FactOutcome.Counted, file.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>What became of every cell, and how every month came by its figure.</summary>
    public static void Settle(StatisticsCells cells, PeriodMonths period, int enterprises, PeriodTrace? trace)
    {
        if (trace is null) return;
        var spread = new YearSpread { Trace = new SpreadTrace() };
        for (var enterprise = 0; enterprise < enterprises; enterprise++)
        {
            if (trace[enterprise] is not { } told) continue;
            var years = Enumerable.Range(period.First.Year, period.Period.Year - period.First.Year + 1).ToList();
            told.Judge(use => OutcomeOf(use, enterprise, cells));
            for (var item = 0; item < StatisticsResolution.Items.Count; item++)
            {
                if ((cells.Items(enterprise) & (1u << item)) == 0) continue;
                foreach (var year in years) Months(told, cells, spread, enterprise, item, year);
            }
        }
    }

    private static void Months(EnterpriseTrace told, StatisticsCells cells, YearSpread spread, int enterprise, int item, int year)
    {
        EnterpriseStatistics.Spread(cells, enterprise, item, year, spread);
        for (var month = 0; month < spread.Known.Length; month++)
        {
            if (spread.Known[month]) told.Add(spread.Trace!.Of(StatisticsResolution.Items[item], new Month(year, month + 1), spread));
        }
    }

    private static StatisticsUse OutcomeOf(StatisticsUse use, int enterprise, StatisticsCells cells)
    {
        var item = 0;
        while (StatisticsResolution.Items[item] != use.Item) item++;
        var series = use.Month is null ? StatisticsCells.Series.Annual : use.Cumulative ? StatisticsCells.Series.Cumulative : StatisticsCells.Series.Monthly;
        var cell = cells.Get(enterprise, item, use.Year, series)[(use.Month ?? 1) - 1];
        if (cell.File.ToString(CultureInfo.InvariantCulture) != use.By)
        {
            var ids = cells.FileIds[new Month(use.Year, use.Month ?? 12)];
            return use with { Outcome = FactOutcome.Restated, By = ids[^cell.File] };
        }

        if (use.Value is null) return use with { Outcome = FactOutcome.Erased, By = null };
        var beside = series == StatisticsCells.Series.Monthly && use.Item != StatisticsItemNames.Mean && HasLaterCumulative(cells, enterprise, item, use);
        return use with { Outcome = beside ? FactOutcome.CumulativeLive : FactOutcome.Counted, By = null };
    }

    /// <summary>A cumulative figure of the month or of a later one covers it: the own figure is only a check (R9).</summary>
    private static bool HasLaterCumulative(StatisticsCells cells, int enterprise, int item, StatisticsUse use)
    {
        var cumulative = cells.Get(enterprise, item, use.Year, StatisticsCells.Series.Cumulative);
        for (var month = use.Month!.Value - 1; month < cumulative.Length; month++)
        {
            if (cumulative[month].HasValue) return true;
        }

        return false;
    }
}
