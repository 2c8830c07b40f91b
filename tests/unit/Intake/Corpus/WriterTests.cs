using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using MiniExcelLibs;
using Wuyi.Pipeline.Corpus.Writers;

namespace Wuyi.Pipeline.UnitTests.Intake.Corpus;

/// <summary>The writers of the corpus write what independent readers read: ExcelDataReader by itself, and MiniExcel for XLSX.</summary>
public class WriterTests
{
    private static readonly DateTime Day = new(2023, 5, 15);

    private static Book Everything(bool from1904 = false) => new(
        new Sheet("隐藏页", [["x"]]) { Hidden = true },
        new Sheet("五月", [
            ["武义县2023年5月", Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty],
            ["户号", "plain", "é", 12345, 1234.56m, 0.1m + 0.2m, -7.25m, 123456789012m],
            [Day, Cell.Date(Day.AddHours(13.5), "yyyy-mm-dd hh:mm"), true, CellError.NotAvailable, Cell.Empty, Cell.Number(42, "000000"), Cell.Computed("1+1", 2), Cell.Computed("A2", "武义")],
            [],
            ["末行", 1, 2, 3, 4, 5, 6, 7],
        ])
        { Merges = [(0, 0, 0, 7)] })
    {
        From1904 = from1904,
    };

    public static TheoryData<string, byte[]> Workbooks => new()
    {
        { "XLSX", XlsxWriter.Write(Everything()) },
        { "XLSX, texts in the cells", XlsxWriter.Write(Everything(), new XlsxOptions { SharedStrings = false }) },
        { "XLSX with a prefix and no dimension", XlsxWriter.Write(Everything(), new XlsxOptions { Prefix = "x", Dimension = false }) },
        { "XLSX in rich text with macros", XlsxWriter.Write(Everything(), new XlsxOptions { RichText = true, Macros = true }) },
        { "XLSX without references", XlsxWriter.Write(Everything(), new XlsxOptions { References = false, SharedStrings = false }) },
        { "XLSX from 1904", XlsxWriter.Write(Everything(from1904: true)) },
        { "BIFF8", XlsWriter.Write(Everything()) },
        { "BIFF8 from 1904 in doubles, without rows", XlsWriter.Write(Everything(from1904: true), new XlsOptions { Rk = false, Rows = false }) },
        { "BIFF8 with texts cut by CONTINUE", XlsWriter.Write(Everything(), new XlsOptions { LongestStrings = 30 }) },
        { "BIFF8 with macros", XlsWriter.Write(Everything(), new XlsOptions { Macros = true }) },
        { "BIFF5", XlsWriter.Write(Everything(), new XlsOptions { Biff = 5 }) },
        { "BIFF5 from 1904", XlsWriter.Write(Everything(from1904: true), new XlsOptions { Biff = 5, Rk = false }) },
    };

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void Workbooks_are_read_by_ExcelDataReader(string form, byte[] content)
    {
        using var excel = ExcelReaderFactory.CreateReader(new MemoryStream(content));
        Assert.Equal(("隐藏页", "hidden"), (excel.Name, excel.VisibleState));
        Assert.True(excel.NextResult());
        Assert.Equal(("五月", "visible"), (excel.Name, excel.VisibleState));
        if (!form.StartsWith("BIFF5", StringComparison.Ordinal)) Assert.Equal((0, 7), (Assert.Single(excel.MergeCells).FromColumn, excel.MergeCells[0].ToColumn));
        Assert.Equal(["武义县2023年5月", null, null, null, null, null, null, null], Row(excel));
        Assert.Equal(["户号", "plain", "é", 12345d, 1234.56, 0.3, -7.25, 123456789012d], Row(excel));
        Assert.Equal([Day, Day.AddHours(13.5), true, null, null, 42d, 2d, "武义"], Row(excel));
        Assert.All(Row(excel), Assert.Null);
        Assert.Equal(["末行", 1d, 2d, 3d, 4d, 5d, 6d, 7d], Row(excel));
        Assert.False(excel.Read());
        Assert.False(excel.NextResult());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void XLSX_is_read_by_MiniExcel(bool shared)
    {
        using var stream = new MemoryStream(XlsxWriter.Write(Everything(), new XlsxOptions { SharedStrings = shared }));
        var rows = MiniExcel.Query(stream, sheetName: "五月").Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal("户号", rows[1]["A"]);
        Assert.Equal(1234.56, Convert.ToDouble(rows[1]["E"], CultureInfo.InvariantCulture));
        Assert.Equal(Day, rows[2]["A"]);
        Assert.Equal(2d, Convert.ToDouble(rows[2]["G"], CultureInfo.InvariantCulture));
        Assert.Equal("末行", rows[4]["A"]);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(5)]
    public void A_workbook_larger_than_one_table_of_sectors_is_read(int biff)
    {
        var rows = Enumerable.Range(0, 6000).Select(i => (Cell[])[$"户{i}", i + 0.123m, i]).ToList();
        using var excel = ExcelReaderFactory.CreateReader(new MemoryStream(XlsWriter.Write(new Book(new Sheet("a", rows)), new XlsOptions { Biff = biff })));
        for (var i = 0; i < rows.Count; i++) Assert.Equal([$"户{i}", i + 0.123, (double)i], Row(excel));
    }

    [Fact]
    public void Workbooks_with_a_password_ask_for_it()
    {
        Assert.Throws<InvalidPasswordException>(() => ExcelReaderFactory.CreateReader(new MemoryStream(EncryptedWorkbook.Write())));
        Assert.Throws<InvalidPasswordException>(() => ExcelReaderFactory.CreateReader(new MemoryStream(XlsWriter.Write(Everything(), new XlsOptions { Password = true }))));
        Assert.Throws<InvalidPasswordException>(() => ExcelReaderFactory.CreateReader(new MemoryStream(XlsWriter.Write(Everything(), new XlsOptions { Password = true, Biff = 5 }))));
    }

    [Fact]
    public void Text_has_the_mark_of_its_encoding_and_quotes_where_needed()
    {
        var book = Book.Of(["户号", "a\"b,c"], [1.50m, Day]);
        Assert.Equal("户号,\"a\"\"b,c\"\r\n1.50,2023-05-15\r\n", Encoding.UTF8.GetString(DelimitedText.Write(book, ',', DelimitedText.Utf8)));
        Assert.Equal([0xEF, 0xBB, 0xBF], DelimitedText.Write(book, ',', DelimitedText.Utf8WithBom)[..3]);
        Assert.Equal([0xFF, 0xFE], DelimitedText.Write(book, '\t', DelimitedText.Utf16LittleEndian)[..2]);
        Assert.Equal([0xFE, 0xFF, 0x62, 0x37], DelimitedText.Write(book, ';', DelimitedText.Utf16BigEndian)[..4]);
        Assert.Equal([0xBB, 0xA7], DelimitedText.Write(book, ',', DelimitedText.Gb18030)[..2]);
    }

    private static object?[] Row(IExcelDataReader excel)
    {
        Assert.True(excel.Read());
        return [.. Enumerable.Range(0, 8).TakeWhile(i => i < excel.FieldCount).Select(excel.GetValue)];
    }
}
