using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;

namespace Wuyi.Pipeline.Reports.Spreadsheets;

/// <summary>What a workbook has beside its sheets.</summary>
internal static class XlsxParts
{
    public const int PlainStyle = 0;
    public const int HeadStyle = 1;
    public const int TextStyle = 2;
    public const int NumberStyle = 3;
    public const int TitleStyle = 4;

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Cells: plain; head (bold, grey, ruled); text (format @); number (General: as many decimals as it has); title.</summary>
    private const string Styles =
        Declaration + "<styleSheet xmlns=\"" + Main + "\"><fonts count=\"3\"><font><sz val=\"11\"/><name val=\"宋体\"/></font><font><b/><sz val=\"11\"/><name val=\"宋体\"/></font>"
        + "<font><b/><sz val=\"16\"/><name val=\"宋体\"/></font></fonts><fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFEDEDED\"/></patternFill></fill></fills><borders count=\"2\"><border/><border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/>"
        + "<bottom style=\"thin\"/></border></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"5\"><xf xfId=\"0\"/><xf xfId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
        + "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/></xf><xf xfId=\"0\" numFmtId=\"49\" applyNumberFormat=\"1\"/><xf xfId=\"0\"/><xf xfId=\"0\" fontId=\"2\" applyFont=\"1\"/></cellXfs></styleSheet>";

    public static void Write(ZipArchive archive, IReadOnlyList<string> sheets, Func<ZipArchive, string, StreamWriter> part)
    {
        var numbers = Enumerable.Range(1, sheets.Count).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        var types = new StringBuilder(Declaration + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>");
        var book = new StringBuilder(Declaration + $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>");
        var links = new StringBuilder(Declaration + $"<Relationships xmlns=\"{Relations}\">");
        for (var i = 0; i < sheets.Count; i++)
        {
            types.Append($"<Override PartName=\"/xl/worksheets/sheet{numbers[i]}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
            book.Append($"<sheet name=\"{WebUtility.HtmlEncode(sheets[i])}\" sheetId=\"{numbers[i]}\" r:id=\"rId{numbers[i]}\"/>");
            links.Append($"<Relationship Id=\"rId{numbers[i]}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{numbers[i]}.xml\"/>");
        }

        Put("[Content_Types].xml", types.Append("</Types>").ToString());
        Put("_rels/.rels", Declaration + $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Put("xl/workbook.xml", book.Append("</sheets></workbook>").ToString());
        Put("xl/_rels/workbook.xml.rels", links.Append($"<Relationship Id=\"rId0\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>").ToString());
        Put("xl/styles.xml", Styles);

        void Put(string name, string text)
        {
            using var writer = part(archive, name);
            writer.Write(text);
        }
    }
}
