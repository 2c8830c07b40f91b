using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Headers;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake.Totals;

/// <summary>Tells the rows of a sheet that are no data (blank, repeated headers, totals, notes, parts) from those that are, and checks the totals.</summary>
internal sealed class SheetRows
{
    private readonly IReadOnlyList<SeenRow> _head;
    private readonly IssueLog _log;
    private readonly PartColumns _partColumns;
    private readonly int[] _identity;
    private readonly BoundHeader _header;
    private readonly int _headerRow;
    private readonly string? _sheet;

    /// <param name="finder">Knows the rows above the data.</param>
    /// <param name="header">The header.</param>
    /// <param name="sheet">Its sheet.</param>
    /// <param name="log">Is told.</param>
    /// <param name="figures">Columns whose totals are checked; null = those of the header that add up.</param>
    public SheetRows(HeaderFinder finder, BoundHeader header, string? sheet, IssueLog log, IEnumerable<BoundColumn>? figures = null)
    {
        _sheet = sheet;
        _head = finder.Rows;
        _log = log;
        _header = header;
        _headerRow = header.Match.Stack.Rows[0].Number;
        _partColumns = new PartColumns(header.Match);
        _identity = [.. header.Columns.Where(bound => RowMapper.IsIdentity(bound.Column.Kind)).SelectMany(bound => bound.Twins.Prepend(bound.Field))];
        Parts = new PartRows(header.Match);
        Totals = new ColumnTotals(figures ?? header.Columns.Where(ColumnTotals.AddsUp), log);
    }

    public PartRows Parts { get; }

    public ColumnTotals Totals { get; }

    /// <summary>The table has 其中-columns.</summary>
    public bool HasPartColumns => _partColumns.Any;

    /// <summary>Blank rows, footers and headers repeated on each page: looked for only where a row is no good, so that no good row is lost.</summary>
    public bool IsNoData(ITableReader reader)
    {
        var first = -1;
        for (var field = 0; field < reader.FieldCount && first < 0; field++)
        {
            if (!CellText.Normalise(reader.Text(field)).IsEmpty) first = field;
        }

        if (first < 0 || RepeatsHead(reader)) return true;
        if (TotalWord.Of(reader, _identity) is { } word)
        {
            if (TotalWord.IsSum(word)) Totals.Check(reader, word);
            Parts.ParentCounts = false;
            return true;
        }

        return FooterRow.IsFooter(reader.Text(first));
    }

    /// <summary>Whether the row is a part of the row above it, or of a total, and not counted: told with its figures.</summary>
    public bool IsPart(ITableReader reader, RowMapper mapper)
    {
        if (!Parts.IsPart(reader, mapper))
        {
            Parts.ParentCounts = !mapper.IsRejected || mapper.HasIdentity;
            return false;
        }

        var own = mapper.HasIdentity;
        if (own && !Parts.ParentCounts) return false;
        _log.Add(IssueCodes.PartRowLeft, own ? IssueSeverity.Warning : IssueSeverity.Info, reader.RowNumber, reader.Sheet, null, null,
            ("figures", Masking.Mask(Parts.Figures(reader, _header.Columns)) ?? ""));
        return true;
    }

    public void CountParts(ITableReader reader) => _partColumns.Add(reader);

    /// <summary>The sheet has ended.</summary>
    public void End()
    {
        Totals.End();
        _partColumns.Tell(_log, _headerRow, _sheet);
    }

    private bool RepeatsHead(ITableReader reader)
    {
        foreach (var row in _head)
        {
            var same = !row.IsBlank;
            var width = Math.Max(row.Cells.Count, reader.FieldCount);
            for (var field = 0; field < width && same; field++) same = reader.Text(field).Trim().SequenceEqual(row[field].AsSpan().Trim());
            if (same) return true;
        }

        return false;
    }
}
