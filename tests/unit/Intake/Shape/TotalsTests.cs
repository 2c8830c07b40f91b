using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Sources.Records;
using Wuyi.Pipeline.UnitTests.Intake.Contracts;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.UnitTests.Intake.Shape;

/// <summary>合计, 小计 and 其中: dropped, checked, told; never counted.</summary>
public class TotalsTests
{
    private const string Code = Dropped.ValidCode;
    private const string Header = "序号,户号,户名,年月,电量(万kWh)\n";
    private const string One = "1,3307230001,甲,202305,1.5\n";
    private const string Two = "2,3307230002,乙,202305,2.5\n";

    [Theory]
    [InlineData("合计,,,,4\n")]
    [InlineData(",,合 计,,4.0\n")]
    [InlineData("3,,合计,,4\n")]
    [InlineData(",合计,,,4\n")]
    [InlineData("全县合计,,,,4\n")]
    [InlineData(",,,总计：,4\n")]
    [InlineData(",,平均,,2\n")]
    public void A_total_is_dropped_wherever_its_word_stands(string total)
    {
        var file = Dropped.Csv(Power, Header + One + Two + total).Is(FileStatus.Accepted);
        Assert.Equal(2, file.Outcome.RowsRead);
        Assert.Equal(["15000", "25000"], file.Records.Values(PowerRecords.Kwh));
    }

    [Fact]
    public void A_total_that_is_not_the_sum_is_told_with_both_numbers()
    {
        var issue = Dropped.Csv(Power, Header + One + Two + "合计,,,,4.2\n").Is(FileStatus.AcceptedWithIssues).Issue(IssueCodes.TotalDiffers);
        Assert.Equal((4, "电量(万kWh)", "4.2"), (issue.Row, issue.Column, issue.Found));
        Assert.Equal("“电量(万kWh)”的合计为4.2,各行之和为4,相差0.2", issue.Message);
    }

    [Theory]
    [InlineData("1.234,2.345", "3.58", true)]
    [InlineData("1.234,2.345", "3.6", true)]
    [InlineData("1.234,2.345", "4", true)]
    [InlineData("1.234,2.345", "3.59", false)]
    [InlineData("1,2", "3", true)]
    [InlineData("1,2", "4", false)]
    public void A_total_may_be_rounded_as_it_is_shown(string figures, string total, bool fits)
    {
        var rows = string.Concat(figures.Split(',').Select((figure, i) => $"{i},330723000{i},甲,202305,{figure}\n"));
        Dropped.Csv(Power, $"{Header}{rows}合计,,,,{total}\n").Is(fits ? FileStatus.Accepted : FileStatus.AcceptedWithIssues);
    }

    [Fact]
    public void Rows_in_quarantine_count_where_their_figure_can_be_read()
    {
        const string bad = "3,123,丙,202305,1\n";
        var rows = string.Concat(Enumerable.Range(4, 5).Select(i => $"{i},330723000{i},丁,202305,1\n"));
        Assert.DoesNotContain(IssueCodes.TotalDiffers, Dropped.Csv(Power, Header + One + Two + bad + rows + "合计,,,,10\n").Is(FileStatus.AcceptedWithIssues).Outcome.IssueCounts.Keys);
        Assert.DoesNotContain(IssueCodes.TotalDiffers, Dropped.Csv(Power, Header + One + Two + bad.Replace(",1\n", ",多\n", StringComparison.Ordinal) + rows + "合计,,,,99\n").Outcome.IssueCounts.Keys);
    }

    [Fact]
    public void A_sub_total_is_that_of_its_group()
    {
        const string third = "3,3307230003,丙,202305,6\n";
        Dropped.Csv(Power, Header + One + Two + "桐琴供电所小计,,,,4\n" + third + "王宅供电所小计,,,,6\n合计,,,,10\n").Is(FileStatus.Accepted);
        var issue = Dropped.Csv(Power, Header + One + Two + "桐琴供电所小计,,,,4\n" + third + "王宅供电所小计,,,,7\n合计,,,,10\n").Is(FileStatus.AcceptedWithIssues).Issue(IssueCodes.SubtotalDiffers);
        Assert.Equal("“电量(万kWh)”的王宅供电所小计为7,本组各行之和为6,相差1", issue.Message);
    }

    [Fact]
    public void Totals_of_groups_and_totals_above_their_rows_are_known()
    {
        const string third = "3,3307230003,丙,202305,6\n";
        Dropped.Csv(Power, Header + One + Two + ",,桐琴合计,,4\n" + third + ",,王宅合计,,6\n,,总计,,10\n").Is(FileStatus.Accepted);
        Dropped.Csv(Power, Header + ",,全县合计,,10\n" + One + Two + third).Is(FileStatus.Accepted);
        Dropped.Csv(Power, Header + ",,全县合计,,10\n,,桐琴小计,,4\n" + One + Two + ",,王宅小计,,6\n" + third).Is(FileStatus.Accepted);
        Dropped.Csv(Power, Header + ",,全县合计,,11\n" + One + Two + third).Is(FileStatus.AcceptedWithIssues).Issue(IssueCodes.TotalDiffers);
    }

    [Fact]
    public void Every_month_of_a_wide_table_has_its_total()
    {
        const string header = "2023年,,,,,,\n户号,1月,2月,3月,4月,5月,6月\n3307230001,1,2,3,4,5,6\n3307230002,1,2,3,4,5,6\n";
        Dropped.Csv(Power, header + "合计,2,4,6,8,10,12\n").Is(FileStatus.Accepted);
        Assert.Equal("3月", Dropped.Csv(Power, header + "合计,2,4,7,8,10,12\n").Is(FileStatus.AcceptedWithIssues).Issue(IssueCodes.TotalDiffers).Column);
    }

    [Fact]
    public void A_part_of_a_row_with_a_code_is_not_counted_twice()
    {
        var file = Dropped.Csv(Power, Header + One + ",,其中：一分厂,,0.5\n,3307230009,其中:二分厂,,\n" + Two + "合计,,,,4\n");
        Assert.Equal(["15000", "25000"], file.Is(FileStatus.AcceptedWithIssues).Records.Values(PowerRecords.Kwh));
        Assert.Equal(2, file.Outcome.IssueCounts[IssueCodes.PartRowLeft]);
        Assert.Contains("其中：一分厂(电量(万kWh) 0.5)", file.Outcome.Issues.First(issue => issue.Code == IssueCodes.PartRowLeft).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_with_a_code_of_a_total_without_one_is_data()
    {
        var file = Dropped.Csv(Power, Header + ",,全县合计,,4\n" + One.Replace("甲", "其中：甲", StringComparison.Ordinal) + Two.Replace("乙", "其中：乙", StringComparison.Ordinal)).Is(FileStatus.Accepted);
        Assert.Equal(2, file.Outcome.RowsRead);
        var told = Dropped.Csv(Power, Header + ",,全县合计,,4\n,,其中：规上,,3\n" + One + Two).Is(FileStatus.Accepted);
        Assert.Equal(IssueSeverity.Info, told.Issue(IssueCodes.PartRowLeft).Severity);
    }

    [Fact]
    public void A_column_of_parts_is_left_out_and_told_with_its_sum()
    {
        var issue = Dropped.Csv(Statistics, $"统一社会信用代码,年月,总产值,其中:出口\n{Code},202303,50,15\n{Code},202304,50,16.5\n").Is(FileStatus.Accepted).Issue(IssueCodes.PartColumnLeft);
        Assert.Equal("“其中:出口”是其中数,已含在总数内,未另计(合计31.5)", issue.Message);
    }

    [Fact]
    public void Numbers_of_spreadsheets_are_added_exactly()
    {
        Cell[][] rows = [["户号", "年月", "电量"], .. Enumerable.Range(0, 30).Select(i => (Cell[])[$"33072300{i:00}", "202305", 0.1m]), ["合计", Cell.Empty, Cell.Computed("SUM(C2:C31)", 3.0000000000000013)]];
        Dropped.Bytes(Power, XlsxWriter.Write(Book.Of(rows))).Is(FileStatus.Accepted);
    }
}
