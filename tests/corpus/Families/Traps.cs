using System.IO.Compression;
using System.Text;
using Wuyi.Pipeline.Corpus.Writers;

namespace Wuyi.Pipeline.Corpus.Families;

/// <summary>Content made to make a reader run out of memory, run for ever or fetch what it must not. Small on disk or streamed to it.</summary>
public static class Traps
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Header = "户号,年月,电量\n";

    /// <summary>Ten entities, each ten times the one before: 10¹⁰ characters.</summary>
    internal static string BillionLaughs => "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY l0 \"哈哈哈哈哈哈哈哈哈哈\">"
        + string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">"))
        + $"]><sst {Main} count=\"1\" uniqueCount=\"1\"><si><t>&l9;</t></si></sst>";

    internal static string ExternalEntity => $"<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><sst {Main} count=\"1\" uniqueCount=\"1\"><si><t>&x;</t></si></sst>";

    /// <summary>Name, inbox-independent, and what writes the file.</summary>
    public static IReadOnlyList<(string Name, Action<Stream> Write)> All { get; } =
    [
        ("a gzip of 600 MB of zeros", to => GzipOf(to, "", "0", 600_000_000)),
        ("a gzip of 600 MB of rows without a header", to => GzipOf(to, "", "3307230001,202305,5\n", 600_000_000)),
        ("a text of 200 MB in one line", to => Repeat(to, "", "0123456789", 200_000_000)),
        ("a quote that swallows 200 MB", to => Repeat(to, Header + "3307230001,202305,\"", "5\n", 200_000_000)),
        ("a text of 100 MB of delimiters", to => Repeat(to, Header, ",", 100_000_000)),
        ("an XLS of sectors of 2^127 bytes", to => Xls(to, file => file[30] = 0x7F)),
        ("an XLS of a FAT that goes round", to => Xls(to, file => file[^(CompoundFile.SectorBytes - 28)] = 0)),
        ("an XLS whose header claims four thousand million sectors of FAT", to => Xls(to, file => file.AsSpan(44, 4).Fill(0xFF))),
        ("an XLS whose strings claim to be four thousand million", to => Xls(to, file => Change(file, BiffRecord.SharedStrings, 0, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0x7F))),
        ("an XLS that claims all rows and columns", to => Xls(to, file => Change(file, BiffRecord.Dimensions, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0xFF, 0xFF))),
        ("an XLSX of nested entities", to => Xlsx(to, "xl/sharedStrings.xml", BillionLaughs, "", "", 0)),
        ("an XLSX of 300 MB of shared strings", to => Xlsx(to, "xl/sharedStrings.xml", $"<sst {Main}>", "<si><t>武义县电动工具厂</t></si>", "</sst>", 300_000_000)),
        ("an XLSX of 40 million blank cells", to => Xlsx(to, "xl/worksheets/sheet1.xml", $"<worksheet {Main}><sheetData><row>", "<c/>", "</row></sheetData></worksheet>", 160_000_000)),
        ("an XLSX of a cell at the far end of every row", to => Xlsx(to, "xl/worksheets/sheet1.xml", $"<worksheet {Main}><dimension ref=\"A1:XFD1048576\"/><sheetData>", "<row><c r=\"XFD1\"><v>1</v></c></row>", "</sheetData></worksheet>", 20_000_000)),
        ("an XLSX of a million merged ranges", to => Xlsx(to, "xl/worksheets/sheet1.xml", $"<worksheet {Main}><sheetData/><mergeCells>", "<mergeCell ref=\"A1:XFD1048576\"/>", "</mergeCells></worksheet>", 33_000_000)),
        ("an XLSX of three million styles", to => Xlsx(to, "xl/styles.xml", $"<styleSheet {Main}><cellXfs>", "<xf numFmtId=\"14\"/>", "</cellXfs></styleSheet>", 60_000_000)),
        ("a page of ten million open tables", to => Repeat(to, "<html><body>", "<table><tr><td>", 100_000_000)),
        ("a page of a cell over a thousand million columns", to => Repeat(to, "<table><tr><td>户号<td>年月<td>电量</tr><tr><td colspan=1000000000 rowspan=1000000000>", "1", 10)),
        ("XML 2003 with a cell at the end of the world", to => Repeat(to, "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"a\"><Table><Row ss:Index=\"2147483646\"><Cell ss:Index=\"2147483646\" ss:MergeAcross=\"2147483646\"><Data ss:Type=\"String\">户号</Data></Cell></Row></Table></Worksheet></Workbook>", "", 0)),
    ];

    private static Book Small => Book.Of(Samples.PowerHeader, Samples.PowerRow(1), Samples.PowerRow(2));

    private static void Repeat(Stream to, string start, string piece, long bytes, string end = "")
    {
        to.Write(Encoding.UTF8.GetBytes(start));
        if (piece.Length > 0)
        {
            var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 4000)));
            for (var written = 0L; written < bytes; written += block.Length) to.Write(block);
        }

        to.Write(Encoding.UTF8.GetBytes(end));
    }

    private static void GzipOf(Stream to, string start, string piece, long bytes)
    {
        using var gzip = new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true);
        Repeat(gzip, start, piece, bytes);
    }

    /// <summary>A good XLSX with one part in place of its own.</summary>
    private static void Xlsx(Stream to, string part, string start, string piece, string end, long bytes)
    {
        var good = XlsxWriter.Write(Small);
        using var from = new ZipArchive(new MemoryStream(good), ZipArchiveMode.Read);
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries)
        {
            using var target = zip.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
            if (entry.FullName == part)
            {
                Repeat(target, start, piece, bytes, end);
                continue;
            }

            using var source = entry.Open();
            source.CopyTo(target);
        }
    }

    private static void Xls(Stream to, Action<byte[]> change)
    {
        var file = XlsWriter.Write(Small);
        change(file);
        to.Write(file);
    }

    /// <summary>Writes bytes into the first record of a kind.</summary>
    private static void Change(byte[] file, BiffRecord number, int at, params byte[] bytes)
    {
        for (var place = CompoundFile.SectorBytes; ; place += 4 + file[place + 2] + (file[place + 3] << 8))
        {
            if (file[place] + (file[place + 1] << 8) != (int)number) continue;
            bytes.CopyTo(file, place + 4 + at);
            return;
        }
    }
}
