using Wuyi.Pipeline.Intake.Headers;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Intake.Totals;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake.Wide;

/// <summary>One group of a wide table's columns with the header, row and mapper that make plain rows of it.</summary>
internal sealed class WideReader
{
    private readonly Func<bool> _begin;

    public WideReader(ITableReader reader, WideGroup group, HeaderMatch match, HeaderFinder finder, IssueLog log, int headerRow, string? sheet, int reasonField,
        Func<ITableReader, BoundHeader, RowMapper> mapper)
    {
        Group = group;
        // The file's reader is not ours to dispose, so neither is a view of it.
        var row = new WideRow(reader, group);
        _begin = row.Begin;
        var written = string.Join("、", group.Values.Select(value => match.Cells[value.Field].Trim()));
        var columns = group.Values.Select(value => (value.Column, value.Field, Name: value.Column.Title))
            .Concat(group.Constants.Select((constant, i) => (constant.Column, Field: WideRow.FirstConstant + i, Name: constant.Column.Title)));
        Header = new BoundHeader(match.With(columns), finder, log, headerRow, sheet, reasonField, written);
        Mapper = mapper(row, Header);
        Figures = [.. group.Values.Select(value => Header.Find(value.Column)).OfType<BoundColumn>().Where(ColumnTotals.AddsUp)];
    }

    public WideGroup Group { get; }

    public BoundHeader Header { get; }

    public RowMapper Mapper { get; }

    /// <summary>Columns of the group whose totals are checked.</summary>
    public IReadOnlyList<BoundColumn> Figures { get; }

    /// <summary>The current row has a figure in the group.</summary>
    public bool IsLive { get; private set; }

    /// <summary>Reads the file's current row as a row of the group.</summary>
    /// <returns>False when it has no figure there.</returns>
    public bool Map()
    {
        IsLive = _begin();
        if (IsLive) Mapper.Map();
        return IsLive;
    }

    /// <summary>The file's own headers with the units and years that its titles give, so that its bad rows can be dropped again by themselves.</summary>
    public static IReadOnlyList<string> WholeNames(HeaderMatch match, IEnumerable<WideReader> readers)
    {
        var cells = match.Cells.ToArray();
        foreach (var reader in readers)
        {
            var whole = reader.Header.WholeCells();
            foreach (var (_, field) in reader.Group.Values) cells[field] = reader.Group.WithPeriod(whole[field]);
        }

        return cells;
    }
}
