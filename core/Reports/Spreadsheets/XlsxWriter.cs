using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Wuyi.Pipeline.Reports.Spreadsheets;

/// <summary>
/// Workbooks of plain sheets (ECMA-376): numbers are numbers, to the last decimal; text is always text, so that credit codes stay whole and nothing is a formula; the
/// head is frozen and columns are as wide as their first rows need. Same rows, same bytes: nothing is drawn by lot and no clock is read.
/// </summary>
public static class XlsxWriter
{
    private const int MostRows = 1_048_576;
    private const int LongestText = 32_767;
    private const int RowsMeasured = 200;
    private static readonly DateTimeOffset PackedAt = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <exception cref="SheetFullException">More than 1 048 576 rows in a sheet.</exception>
    public static byte[] Write(IReadOnlyList<Sheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        ArgumentOutOfRangeException.ThrowIfZero(sheets.Count);
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            XlsxParts.Write(archive, SheetNames(sheets), Part);
            for (var i = 0; i < sheets.Count; i++)
            {
                using var writer = Part(archive, string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{i + 1}.xml"));
                WriteSheet(writer, sheets[i]);
            }
        }

        return bytes.ToArray();
    }

    private static StreamWriter Part(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = PackedAt;
        return new StreamWriter(entry.Open(), Utf8) { NewLine = "\n" };
    }

    private static List<string> SheetNames(IReadOnlyList<Sheet> sheets)
    {
        var names = new List<string>();
        foreach (var sheet in sheets)
        {
            var plain = string.Concat(sheet.Name.Select(character => @"[]:*?/\'".Contains(character, StringComparison.Ordinal) ? '-' : character));
            var name = plain.Length > 31 ? plain[..31] : plain;
            for (var n = 2; names.Contains(name, StringComparer.OrdinalIgnoreCase); n++)
            {
                var suffix = n.ToString(CultureInfo.InvariantCulture);
                name = plain[..Math.Min(plain.Length, 31 - suffix.Length)] + suffix;
            }

            names.Add(name);
        }

        return names;
    }

    private static void WriteSheet(StreamWriter writer, Sheet sheet)
    {
        // The first rows are looked at before the rest is streamed: widths stand before the cells.
        using var rows = sheet.Rows.GetEnumerator();
        var first = new List<IReadOnlyList<object?>>();
        while (first.Count < RowsMeasured && rows.MoveNext()) first.Add(rows.Current);
        var frozen = sheet.Preface.Count + sheet.Head.Count;
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews><sheetView workbookViewId=\"0\">");
        if (sheet.Head.Count > 0)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<pane ySplit=\"{frozen}\" topLeftCell=\"A{frozen + 1}\" activePane=\"bottomLeft\" state=\"frozen\"/>"));
        writer.Write("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"16\"/>");
        Widths(writer, [.. sheet.Head, .. first]);
        writer.Write("<sheetData>");
        var number = 0;
        foreach (var line in sheet.Preface) Row(writer, ++number, [line], number == 1 ? XlsxParts.TitleStyle : XlsxParts.PlainStyle);
        foreach (var row in sheet.Head) Row(writer, ++number, row, XlsxParts.HeadStyle);
        foreach (var row in first) Row(writer, ++number, row, XlsxParts.TextStyle);
        while (rows.MoveNext()) Row(writer, ++number, rows.Current, XlsxParts.TextStyle);
        writer.Write("</sheetData><pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\"/></worksheet>");
    }

    private static void Widths(StreamWriter writer, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var columns = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
        if (columns == 0) return;
        writer.Write("<cols>");
        for (var column = 0; column < columns; column++)
        {
            var width = Math.Clamp(rows.Max(row => column < row.Count ? Width(row[column]) : 0) + 2, 8, 60);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{column + 1}\" max=\"{column + 1}\" width=\"{width}\" customWidth=\"1\"/>"));
        }

        writer.Write("</cols>");
    }

    /// <summary>A Chinese character takes the room of two digits.</summary>
    private static int Width(object? cell) => cell is null ? 0 : Convert.ToString(cell, CultureInfo.InvariantCulture)!.Sum(character => character > '\u2E7F' ? 2 : 1);

    private static void Row(StreamWriter writer, int number, IReadOnlyList<object?> cells, int textStyle)
    {
        if (number > MostRows) throw new SheetFullException();
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\">"));
        for (var column = 0; column < cells.Count; column++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{ColumnName(column)}{number}");
            switch (cells[column])
            {
                case null:
                    break;
                case string text:
                    writer.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"{textStyle}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Text(text)}</t></is></c>"));
                    break;
                case decimal value:
                    writer.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"{XlsxParts.NumberStyle}\"><v>{value}</v></c>"));
                    break;
                case int value:
                    writer.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"{XlsxParts.NumberStyle}\"><v>{value}</v></c>"));
                    break;
                case var other:
                    throw new ArgumentException($"a cell of type {other.GetType()}", nameof(cells));
            }
        }

        writer.Write("</row>");
    }

    internal static string ColumnName(int column)
    {
        var name = "";
        for (var rest = column; rest >= 0; rest = (rest / 26) - 1) name = (char)('A' + (rest % 26)) + name;
        return name;
    }

    /// <summary>The rule of CSV holds here too: who saves the sheet as CSV and opens that must be as safe.</summary>
    private static string Text(string text)
    {
        var harmless = CellText.Harmless(text);
        if (harmless.Length > LongestText) harmless = harmless[..(LongestText - 1)] + "…";
        var builder = new StringBuilder(harmless.Length + 8);
        for (var i = 0; i < harmless.Length; i++)
        {
            var character = harmless[i];
            if (char.IsHighSurrogate(character) && i + 1 < harmless.Length && char.IsLowSurrogate(harmless[i + 1])) builder.Append(character).Append(harmless[++i]);
            else if (character == '&') builder.Append("&amp;");
            else if (character == '<') builder.Append("&lt;");
            else if (character == '>') builder.Append("&gt;");
            else if (character == '\r') builder.Append("&#13;");
            // What XML cannot carry: other control characters, halves of pairs.
            else if ((character < ' ' && character is not ('\t' or '\n')) || char.IsSurrogate(character) || character is '\uFFFE' or '\uFFFF') builder.Append('\uFFFD');
            else builder.Append(character);
        }

        return builder.ToString();
    }
}
