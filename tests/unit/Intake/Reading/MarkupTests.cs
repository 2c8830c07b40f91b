using System.Text;
using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Reading;

namespace Wuyi.Pipeline.UnitTests.Intake.Reading;

/// <summary>An .xls that is a web page or a workbook of Excel 2003 in XML, as many systems export it, is read.</summary>
public class MarkupTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb2312")]
    public void A_page_is_read_in_its_own_encoding(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = $"<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={name}\"><style>td{{mso-number-format:\"\\@\"}}</style></head><body><table border=1><tr><td>户号</td><td>用电量(千瓦时)</td></tr><tr><td x:str>0033012345678</td><td>1,234.50</td></tr></table></body></html>";
        using var table = Tables.Open(Encoding.GetEncoding(name).GetBytes(page));
        Assert.Equal($"HTML {(name == "utf-8" ? "utf-8" : "gb18030")}", table.Format);
        Assert.Equal([["户号", "用电量(千瓦时)"], ["0033012345678", "1,234.50"]], Tables.Rows(table));
        Assert.Equal(("表1", 2), (table.Sheet, table.RowNumber));
    }

    [Fact]
    public void Spans_leave_empty_cells_and_are_merged_cells()
    {
        using var table = Tables.OpenText("<table><tr><td rowspan=2>户号<td colspan='2'>电量<tr><td>5月<td>6月<tr><td>1<td>2<td>3</table>");
        Assert.True(table.Read());
        Assert.Equal([new MergedRange(1, 2, 0, 0), new MergedRange(1, 1, 1, 2)], table.Merges);
        Assert.Equal(["户号", "电量"], Tables.Cells(table));
        Assert.Equal([["", "5月", "6月"], ["1", "2", "3"]], Tables.Rows(table));
    }

    [Theory]
    [InlineData("<table><tr><td>A&amp;B&nbsp;公司<td>&lt;1&gt;&#x4E00;&#19968;<tr><td>x<td>y</table>", "A&B\u00a0公司|<1>一一")]
    [InlineData("<table><tr><td>a <b>b</b>\r\n  c<br>d<td>e<!-- <td>no -->f<script>if(a<b)'</td>'</script><tr><td>x<td>y</table>", "a b c\nd|ef")]
    [InlineData("<TABLE><THEAD><TH>a<TH>b</THEAD><TBODY><TR><TD>x<TD>y</TABLE>", "a|b")]
    [InlineData("<table><tr><td title='a>b'>1</td><td data-x=\"<td>\">2</td></tr><tr><td>x<td>y</table>", "1|2")]
    [InlineData("<table><tr><td>1 < 2<td>a & b &unknown; &<tr><td>x<td>y</table>", "1 < 2|a & b &unknown; &")]
    public void Texts_are_what_a_browser_shows(string page, string row) => Assert.Equal(row, string.Join('|', Tables.Rows(page)[0]));

    [Fact]
    public void A_table_that_only_arranges_others_is_none()
    {
        const string Page = "<table><tr><td><table><tr><td>查询</table></td></tr><tr><td>" +
            "<table><tr><td>户号<td>电量<tr><td>1<td><table><tr><td>2</td></tr></table></table></td></tr></table><table><tr><td>打印</table>";
        using var table = Tables.OpenText(Page);
        Assert.Equal([["户号", "电量"], ["1", "2"]], Tables.Rows(table));
    }

    [Fact]
    public void Several_tables_are_like_sheets()
    {
        using var table = Tables.OpenText("<table><tr><td>a<td>b<tr><td>1<td>2</table><p>x<table><tr><td>c<td>d<tr><td>3<td>4</table>");
        var rows = new List<string>();
        while (table.Read()) rows.Add($"{table.Sheet} {table.RowNumber} {string.Join('|', Tables.Cells(table))}");
        Assert.Equal(["表1 1 a|b", "表1 2 1|2", "表2 1 c|d", "表2 2 3|4"], rows);
    }

    [Fact]
    public void Bounds_name_their_settings()
    {
        var large = Tables.Refused("<table><tr><td>1</table>", new IntakeLimits { MaxMarkupBytes = 10 });
        Assert.Equal((IssueCodes.MarkupTooLarge, true), (large.Code, large.Found!.Contains("Intake__MaxMarkupBytes = 10", StringComparison.Ordinal)));
        Assert.Equal(IssueCodes.CellTooLong, Tables.Refused($"<table><tr><td>a<td>{new string('x', 40_000)}<tr><td>1<td>2</table>").Code);
        Assert.Equal(IssueCodes.TooManyCells, Tables.Refused("<table><tr><td>a<td>b<tr><td>1<td>2</table>", new IntakeLimits { MaxCells = 3 }).Code);
        Assert.Equal(IssueCodes.TooManyMergedRanges, Tables.Refused("<table><tr><td colspan=2>a<td colspan=2>b</table>", new IntakeLimits { MaxMergedRanges = 1 }).Code);
        Assert.Equal(IssueCodes.HarmfulArchive, Tables.Refused(string.Concat(Enumerable.Repeat("<table><tr><td>", 100))).Code);
        Assert.Equal(IssueCodes.TooManyColumns, Tables.Refused($"<table><tr>{string.Concat(Enumerable.Repeat("<td colspan=1000>", 3))}1</table>").Code);
    }

    [Fact]
    public void A_workbook_of_Excel_2003_in_XML()
    {
        var book = new Book(
            new Sheet("隐藏", [["x"]]) { Hidden = true },
            new Sheet("五月", [["某县用电", Cell.Empty, Cell.Empty], ["户号", "电量", "日期"], ["0033", 12.5m, new DateTime(2023, 5, 1)], ["0034", CellError.NotAvailable, true]]) { Merges = [(0, 0, 0, 2)] });
        using var table = Tables.Open(Spreadsheet2003.Write(book, Encoding.GetEncoding("utf-8")));
        Assert.Equal("XML(Excel 2003)", table.Format);
        Assert.True(table.Read());
        Assert.Equal(("五月", new MergedRange(1, 1, 0, 2)), (table.Sheet, Assert.Single(table.Merges)));
        Assert.True(table.Read());
        Assert.True(table.Read());
        Assert.Equal([CellKind.Text, CellKind.Number, CellKind.Date], Enumerable.Range(0, 3).Select(table.Kind));
        Assert.Equal(["0033", "12.5", "2023-05-01"], Tables.Cells(table));
        Assert.True(table.Read());
        Assert.Equal([CellKind.Text, CellKind.Error, CellKind.Boolean], Enumerable.Range(0, 3).Select(table.Kind));
        Assert.False(table.Read());
    }

    [Fact]
    public void Its_rows_and_cells_may_be_left_out()
    {
        const string Start = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">";
        using var table = Tables.OpenText(Start + "<Worksheet ss:Name=\"a\"><Table><Row ss:Index=\"3\" ss:Span=\"1\"><Cell ss:Index=\"2\" ss:MergeAcross=\"1\"><Data ss:Type=\"String\">x<B>y</B></Data></Cell><Cell><Data ss:Type=\"Number\">1.5E3</Data></Cell></Row><Row><Cell><Data ss:Type=\"String\">z</Data></Cell></Row></Table></Worksheet></Workbook>");
        Assert.True(table.Read());
        Assert.Equal((3, new MergedRange(3, 3, 1, 2)), (table.RowNumber, table.Merges[0]));
        Assert.Equal(["", "xy", "", "1500"], Tables.Cells(table));
        Assert.True(table.Read());
        Assert.Equal(5, table.RowNumber);
        Assert.Equal(IssueCodes.NoSheet, Tables.Refused(Start + "</Workbook>").Code);
        Assert.Equal(IssueCodes.TruncatedFile, Tables.Refused(Start + "<Worksheet ss:Name=\"a\"><Table><Row>").Code);
        Assert.Equal(IssueCodes.CorruptWorkbook, Tables.Refused(Start + "<Worksheet></Table></Workbook>").Code);
        Assert.Equal(IssueCodes.NoVisibleSheet, Tables.Refused(Start + "<Worksheet ss:Name=\"a\"><Table/><WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>").Code);
        Assert.Equal(IssueCodes.DocumentTypeInXml, Tables.Refused("<?xml version=\"1.0\"?><!DOCTYPE Workbook [<!ENTITY a \"aaaa\">]><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>").Code);
    }
}
