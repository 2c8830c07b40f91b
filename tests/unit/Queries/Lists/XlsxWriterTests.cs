using System.Data;
using System.IO.Compression;
using ExcelDataReader;
using Wuyi.Pipeline.Queries.Lists;
using Wuyi.Pipeline.Reports.Spreadsheets;

namespace Wuyi.Pipeline.UnitTests.Queries.Lists;

/// <summary>Workbooks, opened again with another library.</summary>
public sealed class XlsxWriterTests
{
    [Fact]
    public void Numbers_are_numbers_and_text_is_text()
    {
        var table = Open(XlsxWriter.Write([new Sheet("名单", [["代码", "税收(万元)", "家数"]], [["113307230026011330", 1234567.891234m, 3], [null, -0.000001m, null]])])).Tables[0]!;
        Assert.Equal("名单", table.TableName);
        Assert.Equal(["代码", "税收(万元)", "家数"], table.Rows[0].ItemArray);
        // All digits: a spreadsheet would make a number of it and lose its end.
        Assert.Equal("113307230026011330", Assert.IsType<string>(table.Rows[1][0]));
        Assert.Equal(1234567.891234, Assert.IsType<double>(table.Rows[1][1]));
        Assert.Equal(3d, table.Rows[1][2]);
        Assert.Equal(DBNull.Value, table.Rows[2][0]);
        Assert.Equal(-0.000001, table.Rows[2][1]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void No_cell_is_a_formula_not_even_after_it_was_saved_as_csv(string text)
    {
        var bytes = XlsxWriter.Write([new Sheet("表", [["文字"]], [[text]])]);
        Assert.Equal("'" + text, Open(bytes).Tables[0]!.Rows[1][0]);
        Assert.DoesNotContain("<f", Part(bytes, "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_and_control_characters_in_text_break_nothing()
    {
        var table = Open(XlsxWriter.Write([new Sheet("a[b]:c*d?e/f\\g" + new string('长', 40), [["<&>"]], [["a<b & \"c\"\u0001\ud800 \U00020BB7"]])])).Tables[0]!;
        Assert.Equal("<&>", table.Rows[0][0]);
        Assert.Equal("a<b & \"c\"\uFFFD\uFFFD \U00020BB7", table.Rows[1][0]);
        Assert.Equal(31, table.TableName.Length);
    }

    [Fact]
    public void Sheets_of_one_name_are_told_apart()
    {
        var book = Open(XlsxWriter.Write([new Sheet("表", [["a"]], [[1]]), new Sheet("表", [["a"]], [[2]])]));
        Assert.Equal(["表", "表2"], book.Tables.Cast<DataTable>().Select(table => table.TableName));
        Assert.Equal(2d, book.Tables[1]!.Rows[1][0]);
    }

    [Fact]
    public void The_head_stays_in_view_and_columns_have_room()
    {
        var sheet = Part(XlsxWriter.Write([new Sheet("表", [["企业名称", "n"]], [["浙江某某电动工具有限公司", 1]]) { Preface = ["标题"] }]), "xl/worksheets/sheet1.xml");
        Assert.Contains("<pane ySplit=\"2\" topLeftCell=\"A3\" activePane=\"bottomLeft\" state=\"frozen\"/>", sheet, StringComparison.Ordinal);
        Assert.Contains("<col min=\"1\" max=\"1\" width=\"26\" customWidth=\"1\"/><col min=\"2\" max=\"2\" width=\"8\" customWidth=\"1\"/>", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_rows_are_the_same_bytes()
    {
        static byte[] Once() => XlsxWriter.Write([new Sheet("表", [["a"]], Enumerable.Range(0, 1000).Select(i => (IReadOnlyList<object?>)[i, "文字", i / 3m]))]);
        Assert.Equal(Once(), Once());
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Columns_are_named_as_spreadsheets_name_them(int column, string name) => Assert.Equal(name, XlsxWriter.ColumnName(column));

    [Fact]
    public void An_export_has_the_same_cells_in_both_forms()
    {
        IReadOnlyList<CsvColumn<decimal>> columns = [new("数", value => value), new("字", value => value > 1m ? "大" : null)];
        Assert.Equal("数,字\r\n1.5,大\r\n-2,\r\n", System.Text.Encoding.UTF8.GetString(Exports.Write("csv", "x", columns, [1.5m, -2m]).Body.Span[3..]));
        var answer = Exports.Write("xlsx", "x", columns, [1.5m, -2m]);
        Assert.Equal(("x.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), (answer.FileName, answer.ContentType));
        var table = Open(answer.Body.ToArray()).Tables[0]!;
        Assert.Equal([1.5, "大"], table.Rows[1].ItemArray);
        Assert.Equal([-2d, DBNull.Value], table.Rows[2].ItemArray);
    }

    internal static DataSet Open(byte[] bytes)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        var book = new DataSet();
        do
        {
            var table = new DataTable(reader.Name);
            while (reader.Read())
            {
                while (table.Columns.Count < reader.FieldCount) table.Columns.Add(new DataColumn { DataType = typeof(object) });
                var row = table.NewRow();
                for (var i = 0; i < reader.FieldCount; i++) row[i] = reader.GetValue(i) ?? DBNull.Value;
                table.Rows.Add(row);
            }

            book.Tables.Add(table);
        }
        while (reader.NextResult());
        return book;
    }

    private static string Part(byte[] bytes, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
