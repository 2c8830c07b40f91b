namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>
/// A file as rows of cells, whatever its format: forward only, one row at a time, no allocation per cell for text formats.
/// Titles, headers and footers are rows like any other; finding them is the next layer's work.
/// </summary>
public interface ITableReader : IDisposable
{
    /// <summary>What was recognised, for the receipt: <c>CSV gb18030 ','</c>, <c>XLSX</c>.</summary>
    string Format { get; }

    /// <summary>Sheet of the current row; null for text formats.</summary>
    string? Sheet { get; }

    /// <summary>
    /// Merged cells of the current sheet in the order of their first rows, known from its first row on; at most <see cref="IntakeLimits.MaxMergedRanges"/>.
    /// Empty for text formats. A range may reach beyond the last row or field.
    /// </summary>
    IReadOnlyList<MergedRange> Merges { get; }

    /// <summary>Row as a person sees it in an editor or spreadsheet, 1-based (for CSV the record's first line).</summary>
    int RowNumber { get; }

    /// <summary>Cells of the current row; rows may differ.</summary>
    int FieldCount { get; }

    /// <summary>Goes to the next row (of the next sheet when one ends).</summary>
    /// <exception cref="UnreadableFileException">The file breaks here, or a bound is exceeded.</exception>
    bool Read();

    /// <summary>What the cell holds; text formats only have <see cref="CellKind.Empty"/> and <see cref="CellKind.Text"/>.</summary>
    CellKind Kind(int field);

    /// <summary>The text of the cell as written (numbers of spreadsheets in invariant form, dates as yyyy-MM-dd); valid until the next <see cref="Read"/>.</summary>
    ReadOnlySpan<char> Text(int field);

    /// <summary>The number of a <see cref="CellKind.Number"/> cell.</summary>
    double Number(int field);

    /// <summary>The instant of a <see cref="CellKind.Date"/> cell.</summary>
    DateTime Date(int field);
}
