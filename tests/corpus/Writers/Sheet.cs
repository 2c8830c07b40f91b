namespace Wuyi.Pipeline.Corpus.Writers;

/// <summary>A sheet: rows of cells from row 1, column A.</summary>
public sealed class Sheet(string name, IEnumerable<Cell[]> rows)
{
    public string Name { get; } = name;

    public List<Cell[]> Rows { get; } = [.. rows];

    /// <summary>Merged ranges, 0-based and inclusive; their value stands in the first cell.</summary>
    public List<(int FirstRow, int FirstColumn, int LastRow, int LastColumn)> Merges { get; init; } = [];

    public bool Hidden { get; init; }

    public SheetKind Kind { get; init; } = SheetKind.Worksheet;

    public int Width => Rows.Count == 0 ? 0 : Rows.Max(row => row.Length);

    /// <summary>Whether a cell lies under a merge and is not its first.</summary>
    public bool IsCovered(int row, int column) => Merges.Any(merge =>
        row >= merge.FirstRow && row <= merge.LastRow && column >= merge.FirstColumn && column <= merge.LastColumn
        && (row != merge.FirstRow || column != merge.FirstColumn));
}
