using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ExcelDataReader;

namespace Wuyi.Pipeline.UnitTests.Intake.Fuzz;

/// <summary>
/// The second reader: naive code that shares nothing with intake. Text is split by a loop over characters, XLSX is read by hand from its XML;
/// for XLS it is ExcelDataReader by itself. Null where it cannot read the bytes: then there is nothing to compare.
/// </summary>
internal static class NaiveReader
{
    public static NaiveTable? Read(byte[] bytes, string format)
    {
        try
        {
            if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            {
                using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
                using var content = new MemoryStream();
                gzip.CopyTo(content);
                bytes = content.ToArray();
            }

            if (bytes.AsSpan().StartsWith("PK"u8)) return Xlsx(bytes);
            if (bytes.Length > 8 && (bytes[0] == 0xD0 || bytes[0] == 0x09)) return Xls(bytes);
            var text = Decode(bytes);
            if (text.TrimStart().StartsWith('<')) return null;
            return Text(text, format.Contains("'\\t'", StringComparison.Ordinal) ? '\t' : format.Contains("';'", StringComparison.Ordinal) ? ';' : ',');
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static string Decode(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble)) return new UTF8Encoding(false, true).GetString(bytes.AsSpan(3));
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return new UnicodeEncoding(false, false, true).GetString(bytes.AsSpan(2));
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return new UnicodeEncoding(true, false, true).GetString(bytes.AsSpan(2));
        try
        {
            return new UTF8Encoding(false, true).GetString(bytes);
        }
        catch (ArgumentException)
        {
            return Encoding.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(bytes);
        }
    }

    private static NaiveTable Text(string text, char delimiter)
    {
        var rows = new List<(int, object?[])>();
        var cells = new List<object?>();
        var cell = new StringBuilder();
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var (line, start, quoted) = (1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c == '\n') line++;
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
                else quoted = false;
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == delimiter || c == '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (c == delimiter) continue;
                line++;
                rows.Add((start, [.. cells]));
                cells.Clear();
                start = line;
            }
            else
            {
                cell.Append(c);
            }
        }

        if (cells.Count > 0 || cell.Length > 0) rows.Add((start, [.. cells, cell.ToString()]));
        return new NaiveTable(rows);
    }

    private static NaiveTable? Xls(byte[] bytes)
    {
        using var excel = ExcelReaderFactory.CreateReader(new MemoryStream(bytes), new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("gb18030") });
        if (excel.ResultsCount != 1 || excel.VisibleState != "visible") return null;
        var rows = new List<(int, object?[])>();
        while (excel.Read())
        {
            rows.Add((excel.Depth + 1, [.. Enumerable.Range(0, excel.FieldCount).Select(i => excel.GetValue(i) switch
            {
                double number => (object)(decimal)number,
                int number => (decimal)number,
                var other => other,
            })]));
        }

        return new NaiveTable(rows);
    }

    private static NaiveTable? Xlsx(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        XElement? Part(string name)
        {
            if (zip.GetEntry(name) is not { } entry) return null;
            using var stream = entry.Open();
            return XDocument.Load(stream).Root;
        }

        if (Part("xl/workbook.xml")?.Descendants().Count(element => element.Name.LocalName == "sheet") != 1) return null;
        if (Part("xl/worksheets/sheet1.xml") is not { } sheet) return null;
        var texts = Part("xl/sharedStrings.xml")?.Elements().Where(element => element.Name.LocalName == "si").Select(TextOf).ToList();
        var styles = Part("xl/styles.xml");
        var formats = styles?.Descendants().Where(element => element.Name.LocalName == "numFmt").ToDictionary(format => (string)format.Attribute("numFmtId")!, format => (string)format.Attribute("formatCode")!);
        var dates = styles?.Elements().First(element => element.Name.LocalName == "cellXfs").Elements()
            .Select(xf => formats!.GetValueOrDefault((string?)xf.Attribute("numFmtId") ?? "")?.Contains('y', StringComparison.OrdinalIgnoreCase) == true).ToList();
        var rows = new List<(int, object?[])>();
        var rowNumber = 0;
        foreach (var row in sheet.Descendants().Where(element => element.Name.LocalName == "row"))
        {
            rowNumber = (int?)row.Attribute("r") ?? rowNumber + 1;
            var cells = new List<object?>();
            foreach (var c in row.Elements().Where(element => element.Name.LocalName == "c"))
            {
                var column = (string?)c.Attribute("r") is { } reference ? ColumnOf(reference) : cells.Count;
                while (cells.Count <= column) cells.Add(null);
                cells[column] = Cell(c, texts, dates);
            }

            rows.Add((rowNumber, [.. cells]));
        }

        return new NaiveTable(rows);
    }

    private static object? Cell(XElement c, List<string>? texts, List<bool>? dates)
    {
        var value = c.Elements().FirstOrDefault(element => element.Name.LocalName == "v")?.Value;
        switch ((string?)c.Attribute("t"))
        {
            case "s":
                return texts![int.Parse(value!, CultureInfo.InvariantCulture)];
            case "inlineStr":
                return TextOf(c.Elements().First(element => element.Name.LocalName == "is"));
            case "b":
                return value == "1";
            case "e":
                return null;
            case "str":
                return value;
        }

        if (value is null) return c.Elements().FirstOrDefault(element => element.Name.LocalName == "is") is { } text ? TextOf(text) : null;
        if (!double.TryParse(value, NumberStyles.Any, CultureInfo.InvariantCulture, out var number)) return value;
        var style = (int?)c.Attribute("s") ?? 0;
        return dates is not null && style < dates.Count && dates[style] ? new DateTime(1899, 12, 30).AddDays(number) : (decimal)number;
    }

    private static string TextOf(XElement item) => string.Concat(item.Descendants()
        .Where(element => element.Name.LocalName == "t" && element.Parent!.Name.LocalName != "rPh").Select(element => element.Value));

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var c in reference.TakeWhile(char.IsAsciiLetter)) column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        return column - 1;
    }
}
