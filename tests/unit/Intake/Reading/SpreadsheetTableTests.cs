using MiniExcelLibs;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Reading;

namespace Wuyi.Pipeline.UnitTests.Intake.Reading;

public class SpreadsheetTableTests
{
    [Fact]
    public void A_workbook_gives_typed_cells_sheet_after_sheet()
    {
        using var file = new MemoryStream();
        file.SaveAs(new Dictionary<string, object>
        {
            ["一月"] = new[] { new { 户号 = "0033", 电量 = 12.5, 日期 = new DateTime(2023, 1, 31) } },
            ["二月"] = new[] { new { 户号 = "0034", 电量 = 7.0, 日期 = new DateTime(2023, 2, 28) } },
        });
        using var table = TableReaders.Open(file, Tables.Limits);
        Assert.Equal("XLSX", table.Format);
        Assert.True(table.Read());
        Assert.Equal(("一月", 1), (table.Sheet, table.RowNumber));
        Assert.Equal(["户号", "电量", "日期"], Tables.Cells(table));
        Assert.True(table.Read());
        Assert.Equal([CellKind.Text, CellKind.Number, CellKind.Date], Enumerable.Range(0, 3).Select(table.Kind));
        Assert.Equal(12.5, table.Number(1));
        Assert.Equal(new DateTime(2023, 1, 31), table.Date(2));
        Assert.Equal(["0033", "12.5", "2023-01-31"], Tables.Cells(table));
        Assert.True(table.Read());
        Assert.Equal(("二月", 1), (table.Sheet, table.RowNumber));
        Assert.True(table.Read());
        Assert.False(table.Read());
    }

    [Fact]
    public void Rows_left_out_of_a_sheet_count_and_hidden_sheets_do_not()
    {
        using var table = Tables.Open(Workbooks.Sheet("<row r=\"2\"><c r=\"B2\"><v>1</v></c></row><row r=\"5\"><c r=\"A5\"><v>2</v></c></row>"));
        var rows = new List<string>();
        while (table.Read())
        {
            Assert.Equal("一月", table.Sheet);
            if (table.FieldCount > 0) rows.Add($"{table.RowNumber}: {string.Join('|', Tables.Cells(table))}");
        }

        Assert.Equal(["2: |1", "5: 2"], rows);
    }

    [Fact]
    public void An_error_cell_is_no_empty_cell()
    {
        using var table = Tables.Open(Workbooks.Sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\"/><c r=\"C3\" t=\"e\"><v>#REF!</v></c></row>"));
        var kinds = new List<string>();
        while (table.Read()) kinds.Add(string.Join(' ', Enumerable.Range(0, table.FieldCount).Select(table.Kind)));
        Assert.Equal(["Number", "", "Empty Empty Error"], kinds);
    }

    [Fact]
    public void Too_many_rows_columns_or_characters_are_refused_with_the_setting()
    {
        var rows = Tables.Refused(Workbooks.Sheet("<row r=\"2000000000\"><c r=\"A1\"><v>1</v></c></row>"));
        Assert.Equal((IssueCodes.TooManyRows, true), (rows.Code, rows.Found!.Contains("MaxSheetRows = 5000000", StringComparison.Ordinal)));
        var columns = Tables.Refused(Workbooks.Sheet("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"));
        Assert.Equal((IssueCodes.TooManyColumns, true), (columns.Code, columns.Found!.Contains("MaxColumns = 512", StringComparison.Ordinal)));
        var cell = Tables.Refused(Workbooks.Sheet($"<row r=\"1\"><c r=\"A1\" t=\"str\"><v>{new string('x', 40_000)}</v></c></row>"));
        Assert.Equal((IssueCodes.CellTooLong, true), (cell.Code, cell.Found!.Contains("MaxCellChars = 32768", StringComparison.Ordinal)));
        Assert.Equal(IssueCodes.CellTooLong, Tables.Refused(Workbooks.Sheet($"<row r=\"1\"><c r=\"A1\" t=\"str\"><v>{new string('x', 4_000_000)}</v></c></row>")).Code);
    }

    [Fact]
    public void A_reference_to_a_column_that_cannot_exist_is_a_broken_file_not_a_huge_array() =>
        Assert.Equal(IssueCodes.CorruptWorkbook, Tables.Refused(Workbooks.Sheet("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")).Code);

    [Fact]
    public void A_wide_cell_below_a_million_empty_rows_is_refused_before_they_are_read() =>
        Assert.Equal(IssueCodes.TooManyColumns, Tables.Refused(Workbooks.Sheet("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")).Code);

    [SkippableTheory]
    [InlineData("Test_Decimal_Locale.xlsx", IssueCodes.StrictWorkbook)]
    [InlineData("Test_BlankHeader.xlsx", IssueCodes.StrictWorkbook)]
    [InlineData("roo_1900_base.xlsx", IssueCodes.StrictWorkbook)]
    [InlineData("Test_git_issue_242_std_rc4_pwd_password.xls", IssueCodes.PasswordProtected)]
    [InlineData("agile_AES256_SHA512_CBC_pwd_password.xlsx", IssueCodes.EncryptedWorkbook)]
    [InlineData("Test_git_issue_382_oom.xls", IssueCodes.CorruptWorkbook)]
    [InlineData("Test_git_issue_467_sst_empty_continue.xls", IssueCodes.CorruptWorkbook)]
    public void Workbooks_that_cannot_be_read_have_a_code_each(string name, string code) =>
        Assert.Equal(code, Tables.Refused(File.ReadAllBytes(SharedData.Require($"messy/spreadsheets/{name}"))).Code);

    [SkippableFact]
    public void Every_messy_file_opens_or_is_refused_with_a_code()
    {
        var read = 0;
        foreach (var file in Directory.EnumerateFiles(SharedData.Require("messy"), "*", SearchOption.AllDirectories))
        {
            var thrown = Record.Exception(() => Tables.Rows(File.ReadAllBytes(file)));
            Assert.True(thrown is null || (thrown is UnreadableFileException { Code: var code } && code.StartsWith("WP10", StringComparison.Ordinal)), $"{file}: {thrown}");
            if (thrown is null) read++;
        }

        Assert.InRange(read, 40, 80);
    }

    [SkippableTheory]
    [InlineData("roo_1904_base.xlsx", "2013-04-19")]
    public void Dates_count_from_1904_where_the_workbook_says_so(string name, string last)
    {
        var rows = Tables.Rows(File.ReadAllBytes(SharedData.Require($"messy/spreadsheets/{name}")));
        Assert.Equal(last, rows[^1][0]);
    }

    [SkippableFact]
    public void Yearbook_tables_named_csv_are_XLS()
    {
        foreach (var file in Directory.EnumerateFiles(SharedData.Require("messy/yearbook"), "*.csv"))
        {
            using var table = Tables.Open(File.ReadAllBytes(file));
            Assert.Equal("XLS", table.Format);
            Assert.True(Tables.Rows(table).Count > 15);
        }
    }
}
