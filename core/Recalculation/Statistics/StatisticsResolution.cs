using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Statistics;

/// <summary>Reads the live statistics of the calendar years a period touches.</summary>
internal static class StatisticsResolution
{
    private const int NotAsked = -1;

    private static readonly string[] Columns =
    [
        StatisticsRecords.CreditCode, StatisticsRecords.Year, StatisticsRecords.Month, StatisticsRecords.Cumulative, StatisticsRecords.Item,
        StatisticsRecords.Value, StatisticsRecords.Erase,
    ];

    /// <summary>The items that indicators use, by number.</summary>
    public static IReadOnlyList<string> Items { get; } =
        [.. StatisticsItems.All.Where(item => item is not (StatisticsItems.OutputWan or StatisticsItems.EnergyCalorificTce) && !StatisticsItems.KeptOnly.Contains(item))];

    /// <param name="files">Statistics files in drop order.</param>
    /// <param name="linker">Finds enterprises.</param>
    /// <param name="facts">Reads segments.</param>
    /// <param name="trace">Is told of every row; null = no trace.</param>
    /// <param name="cancellation">Stops between months.</param>
    /// <param name="wanted">Other items than <see cref="Items"/>, by number; null = those.</param>
    /// <exception cref="CorruptSegmentException">A row that intake would not have accepted.</exception>
    public static async Task<StatisticsCells> ResolveAsync(
        IReadOnlyList<InputFile> files, Linker linker, IFactReader facts, PeriodTrace? trace, CancellationToken cancellation, IReadOnlyList<string>? wanted = null)
    {
        wanted ??= Items;
        var cells = new StatisticsCells(linker.Count);
        var filling = new Lock();
        await Parallel.ForEachAsync(MonthInputs.Of(files), cancellation, async (inputs, token) =>
        {
            var tables = await inputs.LoadAsync(facts, trace is null ? Columns : [.. Columns, RowOrder.Column], token).ConfigureAwait(false);
            var told = await StatisticsTrace.OfAsync(trace, inputs, tables, facts, token).ConfigureAwait(false);
            lock (filling)
            {
                cells.FileIds[inputs.Month] = inputs.FileIds;
                for (var i = tables.Length - 1; i >= 0; i--) Apply(inputs.Tables[i].Segment, tables[i], tables.Length - i, linker, wanted, cells, told?[i]);
            }
        }).ConfigureAwait(false);
        return cells;
    }

    private static void Apply(SegmentRef segment, FactTable table, int file, Linker linker, IReadOnlyList<string> wanted, StatisticsCells cells, StatisticsTrace? trace)
    {
        var code = table.Texts(StatisticsRecords.CreditCode);
        var links = Array.ConvertAll(code.Dictionary, text => linker.FindCode(LinkKind.Taxpayer, text));
        var item = table.Texts(StatisticsRecords.Item);
        var items = Array.ConvertAll(item.Dictionary, text => NumberOf(text, wanted));
        var year = table.Numbers(StatisticsRecords.Year);
        var month = table.Numbers(StatisticsRecords.Month);
        var cumulative = table.Numbers(StatisticsRecords.Cumulative);
        var value = table.Numbers(StatisticsRecords.Value);
        var erase = table.Numbers(StatisticsRecords.Erase);
        for (var row = 0; row < table.Rows; row++)
        {
            var enterprise = code.Codes[row] < 0 ? EnterpriseIndex.Unknown : links[code.Codes[row]];
            var number = item.Codes[row] < 0 ? NotAsked : items[item.Codes[row]];
            var erased = erase.Has(row) && erase.Values[row] != 0;
            if (enterprise < 0 || number == NotAsked || (!erased && !value.Has(row))) continue;
            long? figure = erased ? null : value.Values[row];
            trace?.Take(row, enterprise, number, file, figure);
            if (month.Int(row) is { } yearMonth)
            {
                var isCumulative = cumulative.Has(row) && cumulative.Values[row] != 0;
                var series = isCumulative ? StatisticsCells.Series.Cumulative : StatisticsCells.Series.Monthly;
                cells.Add(enterprise, number, yearMonth / 100, series, (yearMonth % 100) - 1, file, figure);
            }
            else if (year.Int(row) is { } ofYear) cells.Add(enterprise, number, ofYear, StatisticsCells.Series.Annual, 0, file, figure);
            else throw new CorruptSegmentException(segment.Blob, $"a figure without a period in its {row + 1}. record");
        }
    }

    private static int NumberOf(string item, IReadOnlyList<string> wanted)
    {
        for (var i = 0; i < wanted.Count; i++)
        {
            if (wanted[i] == item) return i;
        }

        return NotAsked;
    }
}
