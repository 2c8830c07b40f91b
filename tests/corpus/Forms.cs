using Wuyi.Pipeline.Corpus.Writers;
using static Wuyi.Pipeline.Corpus.Writers.DelimitedText;

namespace Wuyi.Pipeline.Corpus;

/// <summary>Every accepted form.</summary>
public static class Forms
{
    public static Form Csv { get; } = Text("CSV in UTF-8", ".csv", book => Write(book, ',', Utf8));

    public static Form Xlsx { get; } = new("XLSX", ".xlsx", book => XlsxWriter.Write(book)) { HasSheets = true, HasMerges = true };

    public static Form Xls { get; } = new("XLS of BIFF8", ".xls", book => XlsWriter.Write(book)) { HasSheets = true, HasMerges = true };

    public static Form Xls5 { get; } = new("XLS of BIFF5", ".xls", book => XlsWriter.Write(book, new XlsOptions { Biff = 5 })) { HasSheets = true };

    public static Form Html { get; } = new("HTML named .xls", ".xls", book => HtmlTable.Write(book)) { IsText = true, HasMerges = true };

    public static Form Xml2003 { get; } = new("XML Spreadsheet 2003 named .xls", ".xls", book => Spreadsheet2003.Write(book)) { HasSheets = true, HasMerges = true };

    public static IReadOnlyList<Form> All { get; } =
    [
        Csv,
        Text("CSV in UTF-8 with BOM, all quoted", ".csv", book => Write(book, ',', Utf8WithBom, quoteAll: true)),
        Text("CSV in GB18030", ".csv", book => Write(book, ',', Gb18030)),
        Text("semicolons in GB18030", ".csv", book => Write(book, ';', Gb18030, "\n")),
        Text("tabs in UTF-16 LE (Unicode text of Excel)", ".txt", book => Write(book, '\t', Utf16LittleEndian)),
        Text("CSV in UTF-16 BE", ".csv", book => Write(book, ',', Utf16BigEndian)),
        Text("tabs in GB18030 named .xls", ".xls", book => Write(book, '\t', Gb18030)),
        Xlsx,
        new("XLSX with texts in cells, no references, no dimension", ".xlsx",
            book => XlsxWriter.Write(book, new XlsxOptions { SharedStrings = false, References = false, Dimension = false })) { HasSheets = true, HasMerges = true },
        new("XLSX in rich text with a prefix", ".xlsx", book => XlsxWriter.Write(book, new XlsxOptions { RichText = true, Prefix = "x" })) { HasSheets = true, HasMerges = true },
        Xls,
        new("XLS of BIFF8 in doubles, named .csv", ".csv", book => XlsWriter.Write(book, new XlsOptions { Rk = false, Rows = false })) { HasSheets = true, HasMerges = true },
        Xls5,
        Html,
        Xml2003,
        Text("CSV in gzip", ".csv.gz", book => Gzip.Wrap(Write(book, ',', Utf8))),
        new("XLSX in gzip", ".xlsx.gz", book => Gzip.Wrap(XlsxWriter.Write(book))) { HasSheets = true, HasMerges = true },
        new("XLS in gzip", ".gz", book => Gzip.Wrap(XlsWriter.Write(book))) { HasSheets = true, HasMerges = true },
    ];

    private static Form Text(string name, string extension, Func<Book, byte[]> write) => new(name, extension, write) { IsText = true };
}
