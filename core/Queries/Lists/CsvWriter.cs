using System.Globalization;
using System.Text;
using Wuyi.Pipeline.Reports.Spreadsheets;

namespace Wuyi.Pipeline.Queries.Lists;

/// <summary>
/// CSV for spreadsheets: UTF-8 with BOM, CRLF, quoted where needed. A text that a spreadsheet would take for a formula gets an
/// apostrophe in front (OWASP: CSV injection); numbers are written as numbers, negative ones too.
/// </summary>
public static class CsvWriter
{
    public static byte[] Write<TView>(IReadOnlyList<CsvColumn<TView>> columns, IEnumerable<TView> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        using var bytes = new MemoryStream();
        using (var writer = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        {
            writer.NewLine = "\r\n";
            writer.WriteLine(string.Join(',', columns.Select(column => Quote(column.Header))));
            foreach (var row in rows) writer.WriteLine(string.Join(',', columns.Select(column => Cell(column.Value(row)))));
        }

        return bytes.ToArray();
    }

    /// <summary>One cell as it stands in the file.</summary>
    public static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quote(CellText.Harmless(text)),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"a cell of type {value.GetType()}", nameof(value)),
    };

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
