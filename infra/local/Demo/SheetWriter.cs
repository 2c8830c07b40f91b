using System.Globalization;
using System.Text;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>Writes a <see cref="DemoSheet"/> as text or spreadsheet.</summary>
internal static class SheetWriter
{
    private const string Label = "演示数据（合成），不是真实企业";

    static SheetWriter() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static void Write(DemoSheet sheet, Stream stream)
    {
        if (sheet.Format == SheetFormat.Xlsx) XlsxWriter.Write(Lines(sheet), sheet.Header.Count, stream);
        else WriteText(sheet, stream);
    }

    private static void WriteText(DemoSheet sheet, Stream stream)
    {
        var (encoding, delimiter) = sheet.Format switch
        {
            SheetFormat.Utf8Bom => (new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), ','),
            SheetFormat.Utf8Tab => (new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), '\t'),
            SheetFormat.Gb18030Semicolon => (Encoding.GetEncoding("GB18030"), ';'),
            _ => (Encoding.GetEncoding("GB18030"), ','),
        };
        using var writer = new StreamWriter(stream, encoding, 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        foreach (var line in Lines(sheet))
        {
            for (var i = 0; i < sheet.Header.Count; i++)
            {
                if (i > 0) writer.Write(delimiter);
                if (i < line.Length) WriteCell(writer, TextOf(line[i], sheet.Thousands), delimiter);
            }

            writer.WriteLine();
        }
    }

    /// <summary>Everything from the label to the last note.</summary>
    private static IEnumerable<object?[]> Lines(DemoSheet sheet)
    {
        yield return [Label];
        foreach (var title in sheet.Titles) yield return [title];
        yield return [.. sheet.Header];
        var total = 0m;
        foreach (var row in sheet.Rows())
        {
            if (sheet.TotalColumn is { } column && row[column] is decimal value) total += value;
            yield return row;
        }

        if (sheet.TotalColumn is not { } totalColumn) yield break;
        var last = new object?[sheet.Header.Count];
        last[0] = "合计";
        last[totalColumn] = total;
        yield return last;
        yield return ["填表人：演示员"];
    }

    private static string TextOf(object? cell, bool thousands) => cell switch
    {
        null => "",
        string text => text,
        decimal number when thousands => number.ToString("#,##0.00####", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"a cell of type {cell.GetType()} has no form in a demo file"),
    };

    private static void WriteCell(StreamWriter writer, string text, char delimiter)
    {
        if (!text.Contains(delimiter, StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal))
        {
            writer.Write(text);
            return;
        }

        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
