using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Sources.Records;
using Wuyi.Pipeline.UnitTests.Intake.Contracts;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.UnitTests.Intake.Shape;

/// <summary>Headers of two and three rows, titles, and marks of forms (CONTRACTS 1, R3, 5.3).</summary>
public class HeaderShapeTests
{
    private const string Code = Dropped.ValidCode;

    [Fact]
    public void A_header_of_two_rows_names_its_columns_by_parent_and_child()
    {
        var file = Dropped.Csv(Statistics, $"统一社会信用代码,年月,增加值,,,\n,,本月,本年累计,上年同期,增减%\n{Code},202303,50,150,40,25\n").Is(FileStatus.Accepted);
        Assert.Equal(["50", "150"], file.Records.Values(StatisticsRecords.Value));
        Assert.Equal(["false", "true"], file.Records.Values(StatisticsRecords.Cumulative));
        Assert.Equal(["增加值/上年同期", "增加值/增减%"], file.Outcome.Issues.Where(issue => issue.Code == IssueCodes.UnusedColumn).Select(issue => issue.Column));
    }

    [Fact]
    public void The_periods_may_stand_above_the_figures()
    {
        var file = Dropped.Csv(Statistics, $"统一社会信用代码,年月,本月,,本年累计,,上年同期,\n,,增加值,营业收入,增加值,营业收入,增加值,营业收入\n{Code},202303,50,60,150,160,1,2\n").Is(FileStatus.Accepted);
        Assert.Equal(["50", "150", "60", "160"], file.Records.Values(StatisticsRecords.Value));
    }

    [Fact]
    public void A_header_complete_on_its_first_row_may_go_on_in_a_second()
    {
        // The figure of 峰 must not be taken for all of it.
        var file = Dropped.Csv(Power, "户号,年月,电量,,,\n,,峰,平,谷,总\n3307230001,202305,1,2,3,6\n").Is(FileStatus.Accepted);
        Assert.Equal(["6"], file.Records.Values(PowerRecords.Kwh));
    }

    [Fact]
    public void A_quantity_divided_into_unknown_parts_is_no_quantity()
    {
        var issue = Dropped.Csv(Power, "户号,年月,电量,\n,,工商业,居民\n3307230001,202305,1,2\n").IsRejected(IssueCodes.MissingColumn).Issue(IssueCodes.MissingColumn);
        Assert.Equal("户号、年月、电量/工商业、电量/居民", issue.Found);
    }

    [Fact]
    public void A_row_of_data_is_never_a_header()
    {
        // 规上 and 合计 are words of headers too; the code beside them is not.
        var file = Dropped.Csv(Enterprises, $"统一社会信用代码,企业名称,规上\n{Code},企业,规上\n").Is(FileStatus.Accepted);
        Assert.Equal(1, file.Outcome.RowsRead);
        Assert.Equal(2, Dropped.Csv(Power, "户号,年月,电量,户名\n3307230001,202305,1,合计\n3307230002,202305,1,本月\n").Is(FileStatus.Accepted).Outcome.RowsRead);
    }

    [Fact]
    public void A_total_directly_below_the_header_is_no_part_of_it()
    {
        var file = Dropped.Csv(Power, "户号,户名,年月,电量\n,合计,,15\n3307230001,甲,202305,5\n3307230002,乙,202305,10\n").Is(FileStatus.Accepted);
        Assert.Equal(["5", "10"], file.Records.Values(PowerRecords.Kwh));
    }

    [Fact]
    public void Three_rows_and_a_title_with_the_unit()
    {
        var file = Dropped.Csv(Statistics,
            $"2023年3月规上工业主要指标,,,,,\n,,,,单位：千元,\n统一社会信用代码,年月,主要经济指标,,,\n,,增加值,,营业收入,\n,,本月,本年累计,本月,本年累计\n{Code},202303,500,1500,700,2100\n").Is(FileStatus.Accepted);
        Assert.Equal(["50", "150", "70", "210"], file.Records.Values(StatisticsRecords.Value));
    }

    [Theory]
    [InlineData("统一社会信用代码,年月,增加值(千元),\n,,本月,本年累计\n")]
    [InlineData("统一社会信用代码,年月,增加值,\n,,本月(千元),本年累计(千元)\n")]
    [InlineData("统一社会信用代码,年月,增加值,\n,,本月,本年累计\n,,千元,千元\n")]
    public void Units_may_stand_in_any_row(string header) =>
        Assert.Equal(["5", "15"], Dropped.Csv(Statistics, header + $"{Code},202303,50,150\n").Is(FileStatus.Accepted).Records.Values(StatisticsRecords.Value));

    [Fact]
    public void A_row_that_numbers_the_columns_is_no_data()
    {
        var file = Dropped.Csv(Power, "户号,户名,年月,电量\n甲,乙,1,2\n3307230001,某厂,202305,5\n").Is(FileStatus.Accepted);
        Assert.Equal(1, file.Outcome.RowsRead);
    }

    [Fact]
    public void A_word_above_that_never_matches_holds_for_all_below()
    {
        var file = Dropped.Csv(Power, ",,,去年同期\n户号,年月,电量,电量\n3307230001,202305,5,4\n").Is(FileStatus.Accepted);
        Assert.Equal(["5"], file.Records.Values(PowerRecords.Kwh));
    }

    [Theory]
    [InlineData("1.户号,2.年月,3.电量(kWh)")]
    [InlineData("*户号,年月*,＊电量")]
    [InlineData("①户号,②年月,③电量")]
    [InlineData("户号(必填),年月【必填】,电量")]
    [InlineData("\"户\n号\",年　月,电 量")]
    [InlineData("一、户号,二、年月,三、电量")]
    public void Marks_of_forms_are_not_part_of_a_header(string header) =>
        Dropped.Csv(Power, header + "\n3307230001,202305,5\n").Is(FileStatus.Accepted);

    [Fact]
    public void Parent_and_child_in_one_cell_are_read_like_two_rows()
    {
        // So the file of bad rows, which has them like that, can be dropped again.
        var file = Dropped.Csv(Statistics, $"统一社会信用代码,年月,增加值/本月,增加值/本年累计,增加值/上年同期\n{Code},202303,50,150,3\n").Is(FileStatus.Accepted);
        Assert.Equal(["50", "150"], file.Records.Values(StatisticsRecords.Value));
    }

    [Fact]
    public void Bad_rows_can_be_dropped_again_without_the_titles_above_them()
    {
        var file = Dropped.Csv(Statistics,
            $"单位：千元,,,\n统一社会信用代码,年月,增加值,\n,,本月,本年累计\n{Code},202303,50,150\n{Code},202304,50,200\n{Code},202305,50,250\n{Code},202306,50,300\n{Code},202307,多,350\n");
        var again = Dropped.Csv(Statistics, file.Is(FileStatus.AcceptedWithIssues).Quarantine.Replace("多", "50", StringComparison.Ordinal)).Is(FileStatus.Accepted);
        Assert.Equal(["5", "35"], again.Records.Values(StatisticsRecords.Value));
    }

    [Fact]
    public void Merged_cells_say_what_belongs_together()
    {
        Cell[][] rows =
        [
            ["2023年3月统计表", Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty], ["统一社会信用代码", "年月", "增加值", Cell.Empty, "营业收入"], [Cell.Empty, Cell.Empty, "本月", "本年累计", Cell.Empty],
            [Code, "202303", 50, 150, 9],
        ];
        var sheet = new Sheet("三月", rows) { Merges = [(0, 0, 0, 4), (1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 1, 3), (1, 4, 2, 4)] };
        var file = Dropped.Bytes(Statistics, XlsxWriter.Write(new Book(sheet))).Is(FileStatus.Accepted);
        Assert.Equal(["50", "150", "9"], file.Records.Values(StatisticsRecords.Value));
    }

    [Fact]
    public void A_header_merged_over_two_columns_with_nothing_below_is_one_column()
    {
        Cell[][] rows = [["户号", "户名", Cell.Empty, "年月", "电量"], ["3307230001", "某厂", "x", "202305", 5]];
        var sheet = new Sheet("五月", rows) { Merges = [(0, 1, 0, 2)] };
        Dropped.Bytes(Power, XlsxWriter.Write(new Book(sheet))).Is(FileStatus.Accepted);
    }

    [Fact]
    public void Two_columns_of_one_meaning_are_named_with_their_letters()
    {
        var issue = Dropped.Csv(Power, "户号,年月,电量,户名,电量\n3307230001,202305,5,甲,6\n").IsRejected(IssueCodes.DuplicateColumn).Issue(IssueCodes.DuplicateColumn);
        Assert.Equal("电量(C列)、电量(E列)", issue.Column);
        Assert.Equal("5、6", issue.Found);
    }

    [Fact]
    public void Headers_of_two_rows_repeat_on_each_page()
    {
        const string page = "统一社会信用代码,年月,增加值,\n,,本月,本年累计\n";
        Assert.Equal(2, Dropped.Csv(Statistics, $"表一,,,\n{page}{Code},202303,50,150\n表一,,,\n{page}{Code},202304,50,200\n").Is(FileStatus.Accepted).Outcome.RowsRead);
    }

    [Fact]
    public void Rows_are_those_of_the_editor()
    {
        var file = Dropped.Rows(Statistics, $"标题,,,\n统一社会信用代码,年月,增加值,\n,,本月,本年累计\n{Code},202303,多,150\n");
        var issue = file.Issue(IssueCodes.NotANumber);
        Assert.Equal((4, "增加值/本月"), (issue.Row, issue.Column));
    }

    [Fact]
    public void A_missing_column_is_told_with_the_headers_of_both_rows() =>
        Assert.Equal("统一社会信用代码、增加值/本月、增加值/本年累计",
            Dropped.Csv(Statistics, $"统一社会信用代码,增加值,\n,本月,本年累计\n{Code},50,150\n").IsRejected(IssueCodes.MissingColumn).Issue(IssueCodes.MissingColumn).Found);

    [Theory]
    [InlineData("B203表 财务状况,,")]
    [InlineData("表号：B103-1,,")]
    [InlineData("工业企业能源(205-1表),,")]
    public void A_statistics_form_must_give_the_unit_of_its_money(string title)
    {
        // RULINGS 5.4: read as 万元, the 千元 of the form would be ten times too much.
        var issue = Dropped.Csv(Statistics, $"{title}\n统一社会信用代码,年份,营业收入\n{Code},2022,10\n").IsRejected(IssueCodes.FormUnitNotGiven).Issue(IssueCodes.FormUnitNotGiven);
        Assert.Equal("营业收入", issue.Column);
        Assert.Equal(["1"], Dropped.Csv(Statistics, $"{title}\n统一社会信用代码,年份,营业收入(千元)\n{Code},2022,10\n").Is(FileStatus.Accepted).Records.Values(StatisticsRecords.Value));
        Assert.Equal(["1"], Dropped.Csv(Statistics, $"{title}\n,,单位:千元\n统一社会信用代码,年份,营业收入\n{Code},2022,10\n").Is(FileStatus.Accepted).Records.Values(StatisticsRecords.Value));
    }
}
