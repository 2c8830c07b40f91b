using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Sources.Records;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.UnitTests.Intake.Contracts;

public class StatisticsFileTests
{
    private const string Code = Dropped.ValidCode;

    [Fact]
    public void Month_and_cumulative_columns_are_different_things()
    {
        // R3: stripped of their brackets both would be 增加值 and March would have 150.
        var file = Dropped.Csv(Statistics, $"统一社会信用代码,年月,增加值(本月),增加值(本年累计)\n{Code},202303,50,150\n").Is(FileStatus.Accepted);
        Assert.Equal(["50", "150"], file.Records.Values(StatisticsRecords.Value));
        Assert.Equal(["false", "true"], file.Records.Values(StatisticsRecords.Cumulative));
    }

    [Fact]
    public void An_empty_cell_says_nothing_and_a_word_erases()
    {
        // R1: the gas file must not erase value added.
        var file = Dropped.Csv(Statistics, $"统一社会信用代码,年月,增加值,天然气(万m³),柴油,原煤\n{Code},202303,,2,删除,-\n").Is(FileStatus.Accepted);
        Assert.Equal([StatisticsItems.DieselT, StatisticsItems.NaturalGasM3], file.Records.Values(StatisticsRecords.Item).Order());
        Assert.Equal(["20000", null], file.Records.Rows.OrderBy(row => row[StatisticsRecords.Item] == StatisticsItems.DieselT).Select(row => row[StatisticsRecords.Value]));
        Assert.Equal(["true"], file.Records.Values(StatisticsRecords.Erase).Where(value => value is not null));
    }

    [Fact]
    public void A_year_without_months_is_annual_and_lies_in_december()
    {
        var file = Dropped.Csv(Statistics, $"统一社会信用代码,年份,增加值,年平均用工人数\n{Code},2023年,1200,85\n").Is(FileStatus.Accepted);
        Assert.Equal(["1200", "85"], file.Records.Values(StatisticsRecords.Value));
        Assert.All(file.Records.Rows, row => Assert.Null(row[StatisticsRecords.Month]));
        Assert.All(file.Records.Rows, row => Assert.Equal("2023", row[StatisticsRecords.Year]));
        Assert.All(file.Records.Scopes, scope => Assert.Equal("2023-12", scope.ToString()));
    }

    [Theory]
    [InlineData("增加值(千元)", "12345", "1234.5")]
    [InlineData("增加值(亿元)", "1.2", "12000")]
    [InlineData("增加值(元)", "10000", "1")]
    [InlineData("氨氮(千克)", "12", "0.012")]
    [InlineData("热力(百万千焦)", "7", "7")]
    [InlineData("综合能耗(等价值)(吨标准煤)", "7", "7")]
    [InlineData("柴油(吨)", "10", "10")]
    public void Units_become_those_of_the_facts(string header, string given, string stored) =>
        Assert.Equal([stored], Dropped.Csv(Statistics, $"统一社会信用代码,年月,{header}\n{Code},202303,{given}\n").Is(FileStatus.Accepted).Records.Values(StatisticsRecords.Value));

    [Fact]
    public void A_unit_in_the_title_counts_for_its_family_only()
    {
        var file = Dropped.Csv(Statistics, $"单位：千元,,,\n统一社会信用代码,年月,营业收入,柴油\n{Code},202303,10,3\n").Is(FileStatus.Accepted);
        Assert.Equal(["1", "3"], file.Records.Values(StatisticsRecords.Value));
    }

    [Fact]
    public void More_than_six_decimals_are_never_rounded() =>
        Dropped.Rows(Statistics, $"统一社会信用代码,年月,增加值(元)\n{Code},202303,1.001\n").Issue(IssueCodes.TooManyDecimals);

    [Theory]
    [InlineData("用热量(吨)")]
    [InlineData("蒸汽(吨)")]
    [InlineData("蒸汽")]
    public void Steam_in_tonnes_is_refused(string header) =>
        Dropped.Csv(Statistics, $"统一社会信用代码,年月,{header}\n{Code},202303,10\n").IsRejected(IssueCodes.SteamInTonnes);

    [Fact]
    public void An_empty_steam_column_hurts_nobody() =>
        Dropped.Csv(Statistics, $"统一社会信用代码,年月,增加值,蒸汽(吨)\n{Code},202303,10,\n").Is(FileStatus.Accepted);

    [Fact]
    public void Energy_without_its_basis_is_told_and_not_used()
    {
        var file = Dropped.Csv(Statistics, $"统一社会信用代码,年月,增加值,综合能耗\n{Code},202303,10,99\n").Is(FileStatus.AcceptedWithIssues);
        Assert.Equal(["10"], file.Records.Values(StatisticsRecords.Value));
        file.Issue(IssueCodes.EnergyBasisUnclear);
    }

    [Theory]
    [InlineData("年月\n{0},2023年1-2月,90", "202302", "true")]
    [InlineData("年份,月份\n{0},2023,3月,90", "202303", "false")]
    public void Spans_and_months_beside_a_year_are_read(string form, string month, string cumulative)
    {
        var lines = form.Split('\n');
        var file = Dropped.Csv(Statistics, $"统一社会信用代码,{lines[0]},增加值\n{string.Format(null, lines[1], Code)}\n").Is(FileStatus.Accepted);
        Assert.Equal([month], file.Records.Values(StatisticsRecords.Month));
        Assert.Equal([cumulative], file.Records.Values(StatisticsRecords.Cumulative));
    }

    [Fact]
    public void Last_years_figures_are_never_taken()
    {
        var file = Dropped.Csv(Statistics, $"统一社会信用代码,年月,增加值,上年同期,同比增长\n{Code},202303,50,40,25\n").Is(FileStatus.Accepted);
        Assert.Equal(["50"], file.Records.Values(StatisticsRecords.Value));
    }

    [Fact]
    public void A_wrong_check_character_is_an_error_row() =>
        Dropped.Rows(Statistics, $"统一社会信用代码,年月,增加值\n{Dropped.WrongCheck},202303,5\n").Issue(IssueCodes.CreditCodeCheck);

    [Fact]
    public void A_year_to_come_is_an_error_row() =>
        Dropped.Rows(Statistics, $"统一社会信用代码,年份,增加值\n{Code},2099,5\n").Issue(IssueCodes.FutureDate);
}
