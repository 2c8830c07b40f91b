using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Campaign;

/// <summary>
/// Live facts of source <c>progress</c>, restated: of target × period the last live file supplies all rows; of its states the last row wins, its increments all
/// stay. In drop order and row order.
/// </summary>
internal static class ProgressReader
{
    private static readonly string[] Columns = [.. ProgressRecords.Schema.Columns.Select(column => column.Name)];

    /// <exception cref="CorruptSegmentException">A row that intake would not have accepted.</exception>
    public static async Task<IReadOnlyList<ProgressValue>> ReadAsync(IReadOnlyList<InputFile> files, IFactReader facts, CancellationToken cancellation)
    {
        var groups = new Dictionary<(string, Month, Month?), List<(int Order, ProgressValue Value)>>();
        var order = 0;
        foreach (var input in InputTable.Of(files))
        {
            var table = await input.LoadAsync(facts, Columns, cancellation).ConfigureAwait(false);
            var origins = await FactOrigins.OfAsync(input, table, facts, cancellation).ConfigureAwait(false);
            var ofFile = new Dictionary<(string, Month, Month?), List<(int, ProgressValue)>>();
            foreach (var row in RowOrder.Of(table))
            {
                var value = ValueOf(input, table, origins, row);
                var key = (KeyOf(value), value.Period, value.Value is null ? value.From : null);
                if (!ofFile.TryGetValue(key, out var group)) ofFile.Add(key, group = []);
                if (value.Value is not null) group.Clear();
                group.Add((order++, value));
            }

            foreach (var (key, group) in ofFile) groups[key] = group;
        }

        return [.. groups.Values.SelectMany(group => group).OrderBy(item => item.Order).Select(item => item.Value)];
    }

    private static string KeyOf(ProgressValue value) => value.Target.Length > 0 ? value.Target.ToLowerInvariant() : "名称:" + value.Name;

    private static ProgressValue ValueOf(InputTable input, FactTable table, FactOrigins origins, int row)
    {
        string? Text(string column) => table.Texts(column)[row];
        decimal? Number(string column) => table.Numbers(column).Decimal(row);
        Month MonthOf(string column) => table.Numbers(column).Has(row)
            ? Month.FromYearMonth(table.Numbers(column).Int(row)!.Value)
            : throw new CorruptSegmentException(input.Segment.Blob, $"a value without a {column} in its {row + 1}. record");
        var origin = origins[row];
        return new ProgressValue
        {
            Target = Text(ProgressRecords.Target) ?? "",
            Name = Text(ProgressRecords.Name),
            Period = MonthOf(ProgressRecords.Month),
            From = MonthOf(ProgressRecords.FromMonth),
            Value = Number(ProgressRecords.Value),
            Unit = Text(ProgressRecords.Unit),
            Increment = Number(ProgressRecords.Increment),
            IncrementUnit = Text(ProgressRecords.IncrementUnit),
            Department = Text(ProgressRecords.Department),
            Remark = Text(ProgressRecords.Remark),
            Evidence = Text(ProgressRecords.Evidence),
            Origin = new FactOrigin(origin.FileId, origin.Row ?? 0),
        };
    }
}
