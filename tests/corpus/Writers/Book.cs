namespace Wuyi.Pipeline.Corpus.Writers;

/// <summary>What is to be written, whatever the form.</summary>
public sealed class Book(params Sheet[] sheets)
{
    public List<Sheet> Sheets { get; } = [.. sheets];

    /// <summary>Days are counted from 1904 (workbooks of Macs).</summary>
    public bool From1904 { get; init; }

    /// <summary>The first worksheet that is shown: all that forms without sheets have.</summary>
    public Sheet First => Sheets.First(sheet => !sheet.Hidden && sheet.Kind == SheetKind.Worksheet);

    public static Book Of(params Cell[][] rows) => new(new Sheet("Sheet1", rows));

    /// <summary>The number that stands for a date.</summary>
    public double Serial(DateTime date)
    {
        if (From1904) return (date - new DateTime(1904, 1, 1)).TotalDays;
        var serial = (date - new DateTime(1899, 12, 30)).TotalDays;
        return serial < 61 ? serial - 1 : serial;
    }
}
