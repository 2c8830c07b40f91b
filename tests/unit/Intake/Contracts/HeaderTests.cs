using System.Text;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Sources.Records;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.UnitTests.Intake.Contracts;

public class HeaderTests
{
    [Fact]
    public void A_missing_column_rejects_the_file_and_names_what_was_looked_for_and_found()
    {
        var issue = Dropped.Csv(Power, "户号,电量\n3307230001,5\n").IsRejected(IssueCodes.MissingColumn).Issue(IssueCodes.MissingColumn);
        Assert.Equal("年月 或 日期", issue.Column);
        Assert.Contains("抄表月份", issue.Message, StringComparison.Ordinal);
        Assert.Equal("户号、电量", issue.Found);
    }

    [Fact]
    public void A_file_without_a_header_says_what_was_expected() =>
        Assert.Contains("户号", Dropped.Csv(Power, "3307230001,202305,5\n3307230002,202305,5\n").IsRejected(IssueCodes.NoHeader).Issue(IssueCodes.NoHeader).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(Power, "税号,入库日期,税种,入库金额\n113307230026011330,2023-05-15,增值税,1\n", "税收")]
    [InlineData(Tax, "户号,年月,电量\n3307230001,202305,5\n", "用电")]
    [InlineData(Enterprises, "统一社会信用代码,企业名称,年份,增加值,营业收入,柴油,天然气\n113307230026011330,甲,2023,1,1,1,1\n", "统计")]
    [InlineData(Power, "户号,统一社会信用代码,分摊比例\n3307230001,113307230026011330,0.5\n", "转供电分摊")]
    public void A_file_of_another_source_is_told_where_it_belongs(string inbox, string text, string likely) =>
        Assert.Contains(likely, Dropped.Csv(inbox, text).IsRejected(IssueCodes.WrongSource).Issue(IssueCodes.WrongSource).Message, StringComparison.Ordinal);

    [Fact]
    public void Fifteen_title_rows_may_stand_above_the_header_and_not_sixteen()
    {
        var titles = string.Concat(Enumerable.Repeat("标题,,\n", 15));
        Dropped.Csv(Power, titles + "户号,年月,电量\n3307230001,202305,5\n").Is(FileStatus.Accepted);
        Dropped.Csv(Power, "标题,,\n" + titles + "户号,年月,电量\n3307230001,202305,5\n").IsRejected(IssueCodes.NoHeader);
    }

    [Fact]
    public void A_header_without_rows_is_rejected() => Dropped.Csv(Power, "户号,年月,电量\n").IsRejected(IssueCodes.NoRows);

    [Fact]
    public void A_fifth_of_bad_rows_is_borne_and_not_more()
    {
        const string good = "3307230001,202305,5\n";
        Dropped.Csv(Power, "户号,年月,电量\n" + string.Concat(Enumerable.Repeat(good, 4)) + "1,202305,5\n").Is(FileStatus.AcceptedWithIssues);
        var rejected = Dropped.Csv(Power, "户号,年月,电量\n" + string.Concat(Enumerable.Repeat(good, 3)) + "1,202305,5\n").IsRejected(IssueCodes.TooManyBadRows);
        Assert.Contains("25%", rejected.Issue(IssueCodes.TooManyBadRows).Message, StringComparison.Ordinal);
        Assert.Equal(0, rejected.Outcome.RowsAccepted);
    }

    [Fact]
    public void A_figure_in_a_unit_that_measures_something_else_rejects_the_file() =>
        Dropped.Csv(Power, "户号,年月,电量(元)\n3307230001,202305,5\n").IsRejected(IssueCodes.ColumnUnit);

    [Fact]
    public void Issues_are_all_counted_and_the_first_ones_kept()
    {
        var file = Dropped.Bytes(Power, Encoding.UTF8.GetBytes("户号,年月,电量\n" + string.Concat(Enumerable.Repeat("1,202305,5\n", 250))), limits: new IntakeLimits { MaxBadShare = 1 });
        Assert.Equal(250, file.Outcome.IssueCounts[IssueCodes.BadAccount]);
        Assert.Equal(100, file.Outcome.Issues.Count(issue => issue.Code == IssueCodes.BadAccount));
    }

    [Fact]
    public void The_same_file_gives_the_same_outcome()
    {
        const string text = "户号,年月,电量,x\n3307230001,202305,5,\n1,2,3,4\n3307230001,202305,5,\n3307230001,202305,5,\n3307230001,202305,5,\n";
        var first = Dropped.Csv(Power, text);
        var second = Dropped.Csv(Power, text);
        Assert.Equal(first.Quarantine, second.Quarantine);
        Assert.Equal(first.Outcome.Issues, second.Outcome.Issues);
        Assert.Equal(first.Records.Values(PowerRecords.Kwh), second.Records.Values(PowerRecords.Kwh));
    }

    [Fact]
    public void Headers_repeated_on_each_page_and_blank_rows_are_no_rows() =>
        Assert.Equal(2, Dropped.Csv(Power, "户号,年月,电量\n3307230001,202305,5\n,,\n户号,年月,电量\n3307230002,202305,5\n").Is(FileStatus.Accepted).Outcome.RowsRead);

    [Fact]
    public void Text_in_gb18030_is_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Dropped.Bytes(Power, Encoding.GetEncoding("gb18030").GetBytes("户号,年月,电量,户名\n3307230001,202305,5,武义县电动工具厂\n")).Is(FileStatus.Accepted);
    }

    [Fact]
    public void A_binary_file_is_rejected_with_a_code() =>
        Assert.StartsWith("WP10", Dropped.Bytes(Power, [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]).Is(FileStatus.Rejected).Outcome.RejectionCode, StringComparison.Ordinal);
}
