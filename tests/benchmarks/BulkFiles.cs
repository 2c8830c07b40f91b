using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Wuyi.Pipeline.Benchmarks;

/// <summary>The same power table as a CSV and as an XLSX (texts shared, as Excel writes them), of so many rows.</summary>
internal static class BulkFiles
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const int Firms = 60_000;

    public static void WriteCsv(string path, long rows)
    {
        using var text = new StreamWriter(path, new UTF8Encoding(false), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 20 });
        text.WriteLine(PowerCsv.Header);
        for (var row = 0L; row < rows; row++)
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Account(row)},{Firm(row % Firms)},202306,{Kwh(row)},"));
    }

    public static void WriteXlsx(string path, long rows)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Part(zip, "[Content_Types].xml", text => text.Write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"));
        Part(zip, "xl/workbook.xml", text => text.Write($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"电量\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
        Part(zip, "xl/_rels/workbook.xml.rels", text => text.Write($"<Relationships xmlns=\"{Package}\"><Relationship Id=\"rId1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
        Part(zip, "xl/sharedStrings.xml", text =>
        {
            text.Write($"<sst xmlns=\"{Main}\">");
            foreach (var header in PowerCsv.Header.Split(',')) text.Write($"<si><t>{header}</t></si>");
            for (var firm = 0; firm < Firms; firm++) text.Write($"<si><t>{Firm(firm)}</t></si>");
            text.Write("</sst>");
        });
        Part(zip, "xl/worksheets/sheet1.xml", text =>
        {
            text.Write($"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\">{string.Concat(Enumerable.Range(0, 5).Select(i => $"<c r=\"{(char)('A' + i)}1\" t=\"s\"><v>{i}</v></c>"))}</row>");
            for (var row = 0L; row < rows; row++)
            {
                text.Write(string.Create(CultureInfo.InvariantCulture,
                    $"<row r=\"{row + 2}\"><c r=\"A{row + 2}\" t=\"inlineStr\"><is><t>{Account(row)}</t></is></c><c r=\"B{row + 2}\" t=\"s\"><v>{5 + (row % Firms)}</v></c><c r=\"C{row + 2}\"><v>202306</v></c><c r=\"D{row + 2}\"><v>{Kwh(row)}</v></c></row>"));
            }

            text.Write("</sheetData></worksheet>");
        });
    }

    private static void Part(ZipArchive zip, string name, Action<StreamWriter> write)
    {
        using var part = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 1 << 20);
        write(part);
    }

    private static long Account(long row) => 3_300_000_000 + row;

    private static string Firm(long firm) => firm.ToString("'演示企业'000000'有限公司'", CultureInfo.InvariantCulture);

    private static string Kwh(long row)
    {
        var hundredths = 100_000 + (row * 7_919_113 % 8_999_900_000);
        return string.Create(CultureInfo.InvariantCulture, $"{hundredths / 100}.{hundredths % 100:00}");
    }
}
