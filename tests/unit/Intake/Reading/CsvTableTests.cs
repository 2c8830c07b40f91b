using System.Text.Json;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Reading;

namespace Wuyi.Pipeline.UnitTests.Intake.Reading;

public class CsvTableTests
{
    [Theory]
    [InlineData("户号,年月,电量\n1,202301,5\n", "CSV utf-8 ','")]
    [InlineData("户号\t年月\t电量\n1\t202301\t5,000\n", "CSV utf-8 '\\t'")]
    [InlineData("户号;年月;电量\n1;202301;5,5\n2;202302;6,5\n", "CSV utf-8 ';'")]
    [InlineData("报表,标题\n\"a,b,c\";1;2\n\"d,e\";3;4\n\"f\";5;6\n", "CSV utf-8 ';'")]
    [InlineData("single\ncolumn\n", "CSV utf-8 ','")]
    public void The_delimiter_is_the_one_by_which_the_first_rows_agree(string text, string format)
    {
        using var table = Tables.OpenText(text);
        Assert.Equal(format, table.Format);
    }

    [Fact]
    public void A_row_has_the_number_of_the_line_it_starts_on_blank_lines_counted()
    {
        using var table = Tables.OpenText("\n标题\n\na,\"x\ny\",b\nc,d,e\r\n\"q\r\nr\",s\n\nlast,1");
        var numbers = new List<(int, string)>();
        while (table.Read()) numbers.Add((table.RowNumber, table.Text(0).ToString()));
        Assert.Equal([(1, ""), (2, "标题"), (3, ""), (4, "a"), (6, "c"), (7, "q\r\nr"), (9, ""), (10, "last")], numbers);
    }

    [Fact]
    public void Rows_may_have_different_numbers_of_cells_and_cells_beyond_the_end_are_empty()
    {
        using var table = Tables.OpenText("a,b,c\n1\n1,2,3,4,5\n");
        Assert.True(table.Read());
        Assert.True(table.Read());
        Assert.Equal(1, table.FieldCount);
        Assert.Equal(CellKind.Empty, table.Kind(2));
        Assert.True(table.Text(2).IsEmpty);
        Assert.True(table.Read());
        Assert.Equal(["1", "2", "3", "4", "5"], Tables.Cells(table));
        Assert.False(table.Read());
    }

    [Fact]
    public void A_line_that_begins_with_a_number_sign_is_no_comment() =>
        Assert.Equal(["#1,x", "#2,y"], Tables.Rows("#1,x\n#2,y\n").Select(row => string.Join(',', row)));

    [Fact]
    public void Two_cells_with_doubled_quotes_keep_their_texts_until_the_next_row()
    {
        using var table = Tables.OpenText("x,y\n\"a\"\"b\",\"c\"\"d\"\n");
        table.Read();
        table.Read();
        var first = table.Text(0);
        var second = table.Text(1);
        Assert.Equal("a\"b", first.ToString());
        Assert.Equal("c\"d", second.ToString());
    }

    [Theory]
    [InlineData("a,b\rc,d\re,f")]
    [InlineData("a,b\r\nc,d\re,f\n")]
    [InlineData("a,b\nc,d\r\ne,f\r")]
    public void Lines_end_with_LF_CRLF_or_CR(string text) =>
        Assert.Equal(["a,b", "c,d", "e,f"], Tables.Rows(text).Select(row => string.Join(',', row)));

    [Theory]
    [InlineData("a,b\n1,\"x\n2,y\n3,z\n")]
    [InlineData("a,b\n1,\"x\n2,\"y\n3,z\n")]
    [InlineData("a,b\n1,\"")]
    public void A_quote_that_never_closes_is_refused_and_eats_nothing(string text)
    {
        var refused = Tables.Refused(text);
        Assert.Contains(refused.Code, new[] { IssueCodes.QuoteNotClosed, IssueCodes.MisplacedQuote });
        Assert.Contains("第 2 行", refused.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_over_too_many_lines_is_refused_with_the_setting()
    {
        var refused = Tables.Refused("a,b\n1,\"" + string.Concat(Enumerable.Repeat("x\n", 120)) + "\"\n");
        Assert.Equal(IssueCodes.QuoteNotClosed, refused.Code);
        Assert.Contains("MaxQuotedLines = 100", refused.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_would_swallow_a_large_file_is_refused_at_its_line()
    {
        var refused = Tables.Refused("a,b\n1,\"x\n" + string.Concat(Enumerable.Repeat("12345,67890\n", 400_000)));
        Assert.Equal(IssueCodes.QuoteNotClosed, refused.Code);
        Assert.Contains("第 2 行", refused.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_after_a_closing_quote_is_refused_with_its_line()
    {
        var refused = Tables.Refused("a,b\n\"x\"y,z\n");
        Assert.Equal(IssueCodes.MisplacedQuote, refused.Code);
        Assert.Equal("第 2 行", refused.Found);
    }

    [Fact]
    public void A_quote_inside_an_unquoted_cell_is_an_inch_mark() =>
        Assert.Equal(["管 5\"", "x"], Tables.Rows("规格,b\n管 5\",x\n")[1]);

    [Fact]
    public void Too_many_columns_are_refused_but_trailing_empty_ones_are_not_columns()
    {
        var limits = new IntakeLimits { MaxColumns = 3 };
        Assert.Equal(3, Tables.Rows("a,b,c,,,,\n", limits)[0].Length);
        var refused = Tables.Refused("a,b,c,d\n", limits);
        Assert.Equal(IssueCodes.TooManyColumns, refused.Code);
        Assert.Contains("MaxColumns = 3", refused.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40_000)]
    [InlineData(5_000_000)]
    public void A_cell_that_is_too_long_is_refused(int length)
    {
        var refused = Tables.Refused("a,b\n1," + new string('x', length) + "\n");
        Assert.Equal(IssueCodes.CellTooLong, refused.Code);
        Assert.Contains("MaxCellChars = 32768", refused.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_over_many_buffers_come_out_as_they_went_in()
    {
        var lines = Enumerable.Range(0, 60_000).Select(i => $"{i},武义{i % 7},\"q\"\"{i}\",{i * 3}.25").ToList();
        var rows = Tables.Rows(string.Join("\r\n", lines));
        Assert.Equal(60_000, rows.Count);
        for (var i = 0; i < rows.Count; i++) Assert.Equal([$"{i}", $"武义{i % 7}", $"q\"{i}", $"{i * 3}.25"], rows[i]);
    }

    [SkippableTheory]
    [InlineData("comma_in_quotes")]
    [InlineData("empty")]
    [InlineData("empty_crlf")]
    [InlineData("escaped_quotes")]
    [InlineData("json")]
    [InlineData("newlines")]
    [InlineData("newlines_crlf")]
    [InlineData("quotes_and_newlines")]
    [InlineData("simple")]
    [InlineData("simple_crlf")]
    [InlineData("utf8")]
    public void Csv_spectrum_reads_as_its_expected_JSON(string name)
    {
        var file = SharedData.Require($"messy/csv-spectrum/{name}.csv");
        var expected = JsonSerializer.Deserialize<List<Dictionary<string, string>>>(File.ReadAllText(SharedData.Require($"messy/csv-spectrum/expected/{name}.json")))!;
        var rows = Tables.Rows(File.ReadAllBytes(file));
        Assert.Equal(expected.Count, rows.Count - 1);

        // The copies of these files have lost their CRs on the way; the expectations have not.
        for (var i = 0; i < expected.Count; i++)
            Assert.Equal(expected[i].ToDictionary(pair => pair.Key, pair => pair.Value.ReplaceLineEndings("\n")), rows[0].Zip(rows[i + 1]).ToDictionary(pair => pair.First, pair => pair.Second));
    }
}
