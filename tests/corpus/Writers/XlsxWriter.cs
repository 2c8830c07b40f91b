using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Wuyi.Pipeline.Corpus.Writers;

/// <summary>An XLSX part by part, with control over everything that programs do differently.</summary>
public sealed class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string StrictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private static readonly DateTimeOffset Stamp = new(2023, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Book _book;
    private readonly XlsxOptions _options;
    private readonly NumberFormats _formats;
    private readonly List<string> _strings = [];
    private readonly Dictionary<string, int> _stringNumbers = new(StringComparer.Ordinal);
    private readonly string _p;

    private XlsxWriter(Book book, XlsxOptions options)
    {
        _book = book;
        _options = options;
        _formats = new NumberFormats(book);
        _p = options.Prefix.Length == 0 ? "" : options.Prefix + ":";
    }

    public static byte[] Write(Book book, XlsxOptions? options = null) => new XlsxWriter(book, options ?? new XlsxOptions()).Write();

    /// <summary>A zip of these texts, in their order.</summary>
    public static byte[] Zip(IEnumerable<KeyValuePair<string, string>> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = Stamp;
                using var part = entry.Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    private byte[] Write()
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = ContentTypes(),
            ["_rels/.rels"] = Relations([("rId1", "officeDocument", "xl/workbook.xml")]),
            ["xl/workbook.xml"] = Workbook(),
            ["xl/_rels/workbook.xml.rels"] = WorkbookRelations(),
        };
        for (var i = 0; i < _book.Sheets.Count; i++) parts[PartOf(i)] = SheetPart(_book.Sheets[i]);
        parts["xl/styles.xml"] = Styles();
        if (_options.SharedStrings) parts["xl/sharedStrings.xml"] = Strings();
        if (_options.Macros) parts["xl/vbaProject.bin"] = "macros";
        foreach (var (name, text) in _options.Parts) parts[name] = text;
        foreach (var name in _options.Without) parts.Remove(name);
        return Zip(parts);
    }

    private string Namespace => _options.Strict ? StrictMain : Main;

    private string Root(string element) => _p.Length == 0 ? $"{element} xmlns=\"{Namespace}\"" : $"{_p}{element} xmlns:{_options.Prefix}=\"{Namespace}\"";

    private string PartOf(int sheet) => _book.Sheets[sheet].Kind switch
    {
        SheetKind.Chart => $"xl/chartsheets/sheet{sheet + 1}.xml",
        SheetKind.Macro => $"xl/macrosheets/sheet{sheet + 1}.xml",
        _ => $"xl/worksheets/sheet{sheet + 1}.xml",
    };

    private string ContentTypes()
    {
        var book = _options.Macros ? "application/vnd.ms-excel.sheet.macroEnabled.main+xml" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
        var xml = new StringBuilder($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Types xmlns=\"{Package}/content-types\">")
            .Append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>")
            .Append("<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>")
            .Append($"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{book}\"/>");
        for (var i = 0; i < _book.Sheets.Count; i++)
        {
            var kind = _book.Sheets[i].Kind switch { SheetKind.Chart => "chartsheet", SheetKind.Macro => "macrosheet", _ => "worksheet" };
            xml.Append($"<Override PartName=\"/{PartOf(i)}\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml\"/>");
        }

        xml.Append("<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>");
        if (_options.SharedStrings)
            xml.Append("<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>");
        return xml.Append("</Types>").ToString();
    }

    private static string Relations(IEnumerable<(string Id, string Type, string Target)> relations) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Relationships xmlns=\"{Package}/relationships\">"
        + string.Concat(relations.Select(relation => $"<Relationship Id=\"{relation.Id}\" Type=\"{Office}/{relation.Type}\" Target=\"{relation.Target}\"/>"))
        + "</Relationships>";

    private string WorkbookRelations()
    {
        var all = new List<(string, string, string)>();
        for (var i = 0; i < _book.Sheets.Count; i++)
        {
            var kind = _book.Sheets[i].Kind switch { SheetKind.Chart => "chartsheet", SheetKind.Macro => "xlMacrosheet", _ => "worksheet" };
            all.Add(($"rId{i + 1}", kind, PartOf(i)["xl/".Length..]));
        }

        all.Add(("rIdStyles", "styles", "styles.xml"));
        if (_options.SharedStrings) all.Add(("rIdStrings", "sharedStrings", "sharedStrings.xml"));
        return Relations(all);
    }

    private string Workbook()
    {
        var xml = new StringBuilder($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><{Root("workbook")} xmlns:r=\"{Office}\">");
        xml.Append(_book.From1904 ? $"<{_p}workbookPr date1904=\"1\"/>" : $"<{_p}workbookPr/>").Append($"<{_p}sheets>");
        for (var i = 0; i < _book.Sheets.Count; i++)
        {
            var sheet = _book.Sheets[i];
            xml.Append($"<{_p}sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\"{(sheet.Hidden ? " state=\"hidden\"" : "")} r:id=\"rId{i + 1}\"/>");
        }

        return xml.Append($"</{_p}sheets></{_p}workbook>").ToString();
    }

    private string Styles()
    {
        var xml = new StringBuilder($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><{Root("styleSheet")}>");
        if (_formats.All.Count > 0)
        {
            xml.Append($"<{_p}numFmts count=\"{_formats.All.Count}\">");
            for (var i = 0; i < _formats.All.Count; i++)
                xml.Append($"<{_p}numFmt numFmtId=\"{NumberFormats.FirstOwn + i}\" formatCode=\"{SecurityElement.Escape(_formats.All[i])}\"/>");
            xml.Append($"</{_p}numFmts>");
        }

        xml.Append($"<{_p}fonts count=\"1\"><{_p}font><{_p}sz val=\"11\"/><{_p}name val=\"宋体\"/></{_p}font></{_p}fonts><{_p}fills count=\"1\"><{_p}fill/></{_p}fills><{_p}borders count=\"1\"><{_p}border/></{_p}borders>");
        xml.Append($"<{_p}cellStyleXfs count=\"1\"><{_p}xf/></{_p}cellStyleXfs><{_p}cellXfs count=\"{_formats.All.Count + 1}\"><{_p}xf numFmtId=\"0\"/>");
        for (var i = 0; i < _formats.All.Count; i++) xml.Append($"<{_p}xf numFmtId=\"{NumberFormats.FirstOwn + i}\" applyNumberFormat=\"1\"/>");
        return xml.Append($"</{_p}cellXfs></{_p}styleSheet>").ToString();
    }

    private string Strings() =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><{Root("sst")} count=\"{_strings.Count}\" uniqueCount=\"{_strings.Count}\">"
        + string.Concat(_strings.Select(text => $"<{_p}si>{TextElement(text)}</{_p}si>")) + $"</{_p}sst>";

    /// <summary>Rich text: the first character in a run of its own, and a reading aid that is no part of the text.</summary>
    private string TextElement(string text)
    {
        if (!_options.RichText || text.Length < 2) return $"<{_p}t xml:space=\"preserve\">{SecurityElement.Escape(text)}</{_p}t>";
        return $"<{_p}r><{_p}rPr><{_p}b/></{_p}rPr><{_p}t xml:space=\"preserve\">{SecurityElement.Escape(text[..1])}</{_p}t></{_p}r>"
            + $"<{_p}r><{_p}t xml:space=\"preserve\">{SecurityElement.Escape(text[1..])}</{_p}t></{_p}r><{_p}rPh sb=\"0\" eb=\"1\"><{_p}t>pin</{_p}t></{_p}rPh>";
    }

    private string SheetPart(Sheet sheet)
    {
        var root = sheet.Kind switch { SheetKind.Chart => "chartsheet", SheetKind.Macro => "xm:macrosheet xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"", _ => "worksheet" };
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>").Append(sheet.Kind == SheetKind.Macro ? $"<{root} xmlns=\"{Main}\">" : $"<{Root(root)}>");
        if (_options.ClaimedDimension is { } claim) xml.Append($"<{_p}dimension ref=\"{claim}\"/>");
        else if (_options.Dimension && sheet.Width > 0) xml.Append($"<{_p}dimension ref=\"A1:{Reference(sheet.Rows.Count - 1, sheet.Width - 1)}\"/>");
        if (sheet.Kind != SheetKind.Chart)
        {
            xml.Append($"<{_p}sheetData>");
            for (var row = 0; row < sheet.Rows.Count; row++)
            {
                xml.Append(_options.References ? $"<{_p}row r=\"{row + 1}\">" : $"<{_p}row>");
                for (var column = 0; column < sheet.Rows[row].Length; column++) WriteCell(xml, sheet, row, column);
                xml.Append($"</{_p}row>");
            }

            xml.Append($"</{_p}sheetData>");
        }

        if (sheet.Merges.Count > 0)
        {
            xml.Append($"<{_p}mergeCells count=\"{sheet.Merges.Count}\">");
            foreach (var (firstRow, firstColumn, lastRow, lastColumn) in sheet.Merges)
                xml.Append($"<{_p}mergeCell ref=\"{Reference(firstRow, firstColumn)}:{Reference(lastRow, lastColumn)}\"/>");
            xml.Append($"</{_p}mergeCells>");
        }

        return xml.Append(sheet.Kind == SheetKind.Macro ? "</xm:macrosheet>" : $"</{_p}{root}>").ToString();
    }

    private void WriteCell(StringBuilder xml, Sheet sheet, int row, int column)
    {
        var cell = sheet.IsCovered(row, column) ? Cell.Empty : sheet.Rows[row][column];
        var style = _formats.StyleOf(cell);

        // Where cells do not say where they are, an empty one must keep its place.
        if (cell.Value is null && cell.Formula is null && style == 0 && _options.References) return;
        xml.Append($"<{_p}c");
        if (_options.References) xml.Append(" r=\"").Append(Reference(row, column)).Append('"');
        if (style > 0) xml.Append(" s=\"").Append(style).Append('"');
        var formula = cell.Formula is null ? "" : $"<{_p}f>{SecurityElement.Escape(cell.Formula)}</{_p}f>";
        switch (cell.Value)
        {
            case null:
                xml.Append('>').Append(formula);
                break;
            case string text when cell.Formula is not null:
                xml.Append(" t=\"str\">").Append(formula).Append($"<{_p}v>{SecurityElement.Escape(text)}</{_p}v>");
                break;
            case string text when _options.SharedStrings:
                xml.Append($" t=\"s\"><{_p}v>{StringNumber(text)}</{_p}v>");
                break;
            case string text:
                xml.Append($" t=\"inlineStr\"><{_p}is>{TextElement(text)}</{_p}is>");
                break;
            case bool truth:
                xml.Append(" t=\"b\">").Append(formula).Append($"<{_p}v>{(truth ? 1 : 0)}</{_p}v>");
                break;
            case CellError error:
                xml.Append(" t=\"e\">").Append(formula).Append($"<{_p}v>{error.Shown()}</{_p}v>");
                break;
            case DateTime date:
                xml.Append('>').Append(formula).Append($"<{_p}v>{_book.Serial(date).ToString("R", CultureInfo.InvariantCulture)}</{_p}v>");
                break;
            default:
                xml.Append('>').Append(formula).Append($"<{_p}v>{((IFormattable)cell.Value).ToString(null, CultureInfo.InvariantCulture)}</{_p}v>");
                break;
        }

        xml.Append($"</{_p}c>");
    }

    private int StringNumber(string text)
    {
        if (_stringNumbers.TryGetValue(text, out var number)) return number;
        _stringNumbers.Add(text, number = _strings.Count);
        _strings.Add(text);
        return number;
    }

    /// <summary>A1 for 0-based row and column.</summary>
    public static string Reference(int row, int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters + (row + 1).ToString(CultureInfo.InvariantCulture);
    }
}
