using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.UnitTests.Intake.Contracts;

/// <summary>Files of source progress: periods, states and increments, units.</summary>
public class ProgressFileTests
{
    [Theory]
    [InlineData("2023-06", "2023-06", "2023-06")]
    [InlineData("202306", "2023-06", "2023-06")]
    [InlineData("2023年6月", "2023-06", "2023-06")]
    [InlineData("截至2023年6月底", "2023-06", "2023-06")]
    [InlineData("2023-06-30", "2023-06", "2023-06")]
    [InlineData("2023年1-6月", "2023-01", "2023-06")]
    [InlineData("2023年1—6月", "2023-01", "2023-06")]
    [InlineData("2023年二季度", "2023-04", "2023-06")]
    [InlineData("2023年第2季度", "2023-04", "2023-06")]
    [InlineData("2023Q4", "2023-10", "2023-12")]
    [InlineData("2023年前三季度", "2023-01", "2023-09")]
    [InlineData("2023年一至三季度", "2023-01", "2023-09")]
    [InlineData("2023年上半年", "2023-01", "2023-06")]
    [InlineData("2023年下半年", "2023-07", "2023-12")]
    [InlineData("2023年", "2023-01", "2023-12")]
    [InlineData("2023", "2023-01", "2023-12")]
    [InlineData("２０２３年度", "2023-01", "2023-12")]
    [InlineData("23年全年", "2023-01", "2023-12")]
    public void A_period_is_read_as_its_months(string text, string from, string to) => Assert.Equal((Month.Parse(from), Month.Parse(to)), ReportPeriod.Read(text));

    [Theory]
    [InlineData("二季度")]
    [InlineData("2023年五季度")]
    [InlineData("2023年3-6月")]
    [InlineData("2023年13月")]
    [InlineData("2023年6月至7月")]
    [InlineData("23")]
    [InlineData("今年")]
    public void What_is_no_period_is_not_guessed(string text) => Assert.Null(ReportPeriod.Read(text));

    [Fact]
    public void The_unit_of_a_figure_is_that_of_its_cell_then_of_its_row_then_of_its_header()
    {
        var records = Dropped.Csv(SourceNames.Progress, "指标编号,期间,数值(万元),单位\na,2023-06,5,\nb,2023-06,6,亿元\nc,2023-06,7亿元,\nd,2023-06,2.5%,%\n").Is(FileStatus.Accepted).Records;
        Assert.Equal(["万元", "亿元", "亿元", "%"], records.Values("unit"));
        Assert.Equal(["5", "6", "7", "2.5"], records.Values("value"));
    }

    [Fact]
    public void A_state_is_repeated_and_told_increments_of_one_period_are_not()
    {
        Dropped.Csv(SourceNames.Progress, "指标编号,期间,本期数\na,2023-06,5\na,2023-06,6\n").Is(FileStatus.Accepted);
        Dropped.Csv(SourceNames.Progress, "指标编号,期间,数值\na,2023-06,5\nA,2023年二季度,6\n").Issue(IssueCodes.RepeatedRow);
    }

    [Fact]
    public void A_year_that_is_not_over_is_no_period_of_a_report() =>
        Assert.Equal(IssueCodes.FutureDate, Dropped.Rows(SourceNames.Progress, "指标编号,期间,数值\na,2024年,5\n").Outcome.Issues.Single().Code);
}
