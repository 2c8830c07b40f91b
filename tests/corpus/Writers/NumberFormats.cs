namespace Wuyi.Pipeline.Corpus.Writers;

/// <summary>The number formats of a workbook in the order of their first use; General is not among them.</summary>
internal sealed class NumberFormats
{
    /// <summary>First number of a format that is not built in.</summary>
    public const int FirstOwn = 164;

    private const string DayFormat = "yyyy\\-mm\\-dd";

    private readonly List<string> _formats = [];

    public NumberFormats(Book book)
    {
        foreach (var cell in book.Sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row))
        {
            if (FormatOf(cell) is { } format && !_formats.Contains(format)) _formats.Add(format);
        }
    }

    public IReadOnlyList<string> All => _formats;

    /// <summary>0 for General, else 1 and on.</summary>
    public int StyleOf(Cell cell) => FormatOf(cell) is { } format ? _formats.IndexOf(format) + 1 : 0;

    private static string? FormatOf(Cell cell) => cell.Format ?? (cell.Value is DateTime ? DayFormat : null);
}
