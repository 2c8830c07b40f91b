namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>Cells of a sheet shown as one; only the first of them holds the value.</summary>
/// <param name="FirstRow">1-based, as <see cref="ITableReader.RowNumber"/>.</param>
/// <param name="LastRow">1-based, inclusive.</param>
/// <param name="FirstField">0-based, as the fields of <see cref="ITableReader"/>.</param>
/// <param name="LastField">0-based, inclusive.</param>
public readonly record struct MergedRange(int FirstRow, int LastRow, int FirstField, int LastField)
{
    /// <summary>Whether a cell lies in the range.</summary>
    public bool Contains(int row, int field) => row >= FirstRow && row <= LastRow && field >= FirstField && field <= LastField;
}
