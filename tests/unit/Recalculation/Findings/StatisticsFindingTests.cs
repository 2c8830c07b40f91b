using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Recalculation.Findings;

/// <summary>R8, R9 and RULINGS 5.5: what is told of statistics.</summary>
public class StatisticsFindingTests
{
    private static readonly string X = Code(1);

    [Theory]
    [InlineData(1200, true)]
    [InlineData(1150, false)]
    public async Task R8_annual_1_200_against_twelve_months_of_1_100_is_told_and_within_5_percent_is_not(int annual, bool told)
    {
        var months = Months("2022-01", "2022-12").Select(month => Value(month, month == 202212 ? 110m : 90m, false));
        var county = new County().Register(X).Drop(SourceNames.Statistics, [.. months, Value(null, annual, false)]);
        if (!told)
        {
            await county.NoneAsync(IssueCodes.AnnualAdjustment, "2022-12");
            return;
        }

        var found = await county.OneAsync(IssueCodes.AnnualAdjustment, "2022-12");
        Assert.Equal((1200m, 1100m, "2022年增加值"), (found.Found, found.Expected, found.Note));
        Assert.Equal("statistics-0000", Assert.Single(found.Rows).FileId);
    }

    [Fact]
    public async Task R8_months_without_figures_take_the_difference_and_nothing_is_told()
    {
        var county = new County().Register(X).Drop(
            SourceNames.Statistics, [.. Months("2022-01", "2022-06").Select(month => Value(month, 60m, false)), Value(null, 1200m, false)]);
        await county.NoneAsync(IssueCodes.AnnualAdjustment, "2022-12");
    }

    [Fact]
    public async Task R9_the_ruling_s_example_a_negative_June_and_a_March_of_55_beside_60_are_told()
    {
        var county = new County().Register(X).Drop(SourceNames.Statistics, [
            Value(202302, 90m, true), Value(202303, 150m, true), Value(202303, 55m, false), Value(202305, 260m, true), Value(202306, 250m, true)]);
        var negative = await county.OneAsync(IssueCodes.NegativeMonth);
        Assert.Equal((250m, 260m, Month.Parse("2023-06")), (negative.Found, negative.Expected, negative.From));
        var differs = await county.OneAsync(IssueCodes.MonthDiffersFromCumulative);
        Assert.Equal((55m, 60m, Month.Parse("2023-03")), (differs.Found, differs.Expected, differs.From));
        Assert.Equal("企业{subject}增加值在2023-03本月数55,与累计数之差60不符;已采用累计数之差", differs.Message);
    }

    [Fact]
    public async Task R9_months_of_a_split_that_have_only_some_own_figures_are_not_compared()
    {
        var county = new County().Register(X).Drop(SourceNames.Statistics, [Value(202301, 50m, false), Value(202302, 90m, true)]);
        await county.NoneAsync(IssueCodes.MonthDiffersFromCumulative);
    }

    [Theory]
    [InlineData(10, 1000, IssueCodes.ValueAddedMagnitude, "若营业收入所填单位实为元,则为0.1万元,若为千元,则为100万元")]
    [InlineData(5000000, 1200, IssueCodes.ValueAddedMagnitude, "若增加值所填单位实为元,则为500万元,若为千元,则为500000万元")]
    [InlineData(20, 1000, null, null)]
    public async Task Magnitude_value_added_outside_2_percent_to_100_percent_of_revenue_is_told_with_both_readings(int valueAdded, int revenue, string? code, string? note)
    {
        var county = new County().Register(X).Drop(SourceNames.Statistics, [
            Value(202306, valueAdded, false), Value(202306, revenue, false, "revenue_wan"), Value(202305, 77m, false)]);
        if (code is null)
        {
            await county.NoneAsync(IssueCodes.ValueAddedMagnitude);
            return;
        }

        var found = await county.OneAsync(code);
        Assert.Equal((valueAdded, revenue, note), (found.Found, found.Expected, found.Note));
    }

    [Fact]
    public async Task Magnitude_tax_above_half_of_a_whole_window_s_revenue_is_told()
    {
        var county = new County().Register(X)
            .Drop(SourceNames.Statistics, [.. Months("2022-07", "2023-06").Select(month => Value(month, 100m, false, "revenue_wan"))])
            .Drop(SourceNames.Tax, new { taxpayer = X, month = 202306, kind = "增值税", flow = "payment", amount_yuan = 6_000_001m });
        Assert.Equal((600.0001m, 1200m), await county.OneAsync(IssueCodes.TaxMagnitude) is var found ? (found.Found, found.Expected) : default);
    }

    [Theory]
    [InlineData(20_000, false)]
    [InlineData(20_001, true)]
    public async Task Magnitude_more_than_20_000_kWh_for_a_wan_of_value_added_is_told(int kwh, bool told)
    {
        var county = new County().Register(X)
            .Drop(SourceNames.Statistics, [.. Months("2022-07", "2023-06").Select(month => Value(month, 1m, false))])
            .Drop(SourceNames.Power, Months("2022-07", "2023-06").Select(month => new { account = "a", month, kwh = (decimal)kwh, credit_code = X }));
        if (told) Assert.Equal(12m * kwh, (await county.OneAsync(IssueCodes.PowerMagnitude)).Found);
        else await county.NoneAsync(IssueCodes.PowerMagnitude);
    }

    private static object Value(int? month, decimal value, bool cumulative, string item = "value_added_wan") => month is { } yearMonth
        ? new { credit_code = X, year = yearMonth / 100, month = yearMonth, cumulative, item, value }
        : new { credit_code = X, year = 2022, cumulative, item, value };
}
