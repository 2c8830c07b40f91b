using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Headers;
using Wuyi.Pipeline.Intake.Reading;

namespace Wuyi.Pipeline.Intake.Totals;

/// <summary>Columns whose header says 其中: part of another column, left out and told with their sum.</summary>
internal sealed class PartColumns(HeaderMatch match)
{
    private readonly (int Field, decimal Sum)[] _columns =
        [.. match.Unused.Where(field => HeaderWords.SaysPart(match.Stack.Parts(field))).Select(field => (field, 0m))];

    public bool Any => _columns.Length > 0;

    public void Add(ITableReader row)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            ref var column = ref _columns[i];
            if (column.Field >= row.FieldCount || NumberCell.Read(row, column.Field, out var value, out _) != CellStatus.Value || Math.Abs(value) > 1_000_000_000_000_000m) continue;
            column.Sum += value;
        }
    }

    public void Tell(IssueLog log, int row, string? sheet)
    {
        foreach (var (field, sum) in _columns) log.Add(IssueCodes.PartColumnLeft, row, sheet, match.Cells[field].Trim(), null, ("sum", NumberCell.Format(sum)));
    }
}
