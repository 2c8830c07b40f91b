using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Recalculation.Findings;

/// <summary>R4, R6, R29: what is told of power.</summary>
public class PowerFindingTests
{
    private static readonly string X = Code(1);
    private static readonly string Y = Code(2);

    [Fact]
    public async Task R4_a_month_missing_in_an_account_is_listed_by_the_kWh_of_its_neighbours()
    {
        var county = new County().Register(X).Drop(SourceNames.Power, [
            .. Months("2022-07", "2023-06").Select(month => new { account = "a", month, kwh = 1000m, credit_code = X }),
            .. Months("2022-12", "2023-04").Where(month => month is not (202302 or 202303)).Select(month => new { account = "b", month, kwh = month == 202301 ? 90m : 110m, credit_code = X })]);
        var gap = await county.OneAsync(IssueCodes.AccountGap);
        Assert.Equal(("b", X, Month.Parse("2023-02"), Month.Parse("2023-03")), (gap.Subject, gap.CreditCode, gap.From, gap.To));
        Assert.Equal((100m, 200m), (gap.Found, gap.Size));
        Assert.Equal(["power-0000", "power-0000"], gap.Rows.Select(row => row.FileId));
        Assert.Equal("户号{subject}在2023-02至2023-03没有电量,而前后都有(前后月均100 kWh);系统不补数", gap.Message);
        await county.NoneAsync(IssueCodes.MonthUnknownByGap);
    }

    [Fact]
    public async Task R4_above_a_tenth_of_the_enterprises_kWh_the_month_is_unknown_and_both_numbers_are_told()
    {
        var county = new County().Register(X).Drop(SourceNames.Power, [
            .. Months("2022-07", "2023-06").Select(month => new { account = "a", month, kwh = 100m, credit_code = X }),
            .. Months("2023-01", "2023-03").Where(month => month != 202302).Select(month => new { account = "b", month, kwh = 900m, credit_code = X })]);
        var unknown = await county.OneAsync(IssueCodes.MonthUnknownByGap);
        Assert.Equal((X, Month.Parse("2023-02"), 900m, 300m), (unknown.Subject, unknown.From, unknown.Found, unknown.Expected));
        Assert.Equal(IssueSeverity.Error, unknown.Severity);
    }

    [Theory]
    [InlineData(323.333333, true)]
    [InlineData(326.7, false)]
    public async Task R6_monthly_10_000_against_30_days_of_9_700_is_told_and_within_2_percent_is_not(double daily, bool told)
    {
        var days = Enumerable.Range(1, 30).Select(day => new { account = "a", month = 202306, day = new DateOnly(2023, 6, day), kwh = (decimal)daily, credit_code = X });
        var county = new County().Register(X)
            .Drop(SourceNames.Power, new { account = "a", month = 202306, kwh = 10_000m, credit_code = X })
            .Drop(SourceNames.Power, days);
        if (!told)
        {
            await county.NoneAsync(IssueCodes.DailyDiffers);
            return;
        }

        var found = await county.OneAsync(IssueCodes.DailyDiffers);
        Assert.Equal((10_000m, 9699.99999m, "30", 300.00001m), (found.Found, found.Expected, found.Note, found.Size));
    }

    [Fact]
    public async Task R6_fewer_than_25_days_are_told()
    {
        var days = Enumerable.Range(1, 24).Select(day => new { account = "a", month = 202306, day = new DateOnly(2023, 6, day), kwh = 1m, credit_code = X });
        var found = await new County().Register(X).Drop(SourceNames.Power, days).OneAsync(IssueCodes.IncompleteDays);
        Assert.Equal((24m, 25m, 24m), (found.Found, found.Expected, found.Size));
    }

    [Fact]
    public async Task R29_a_shared_account_without_shares_is_told_once_with_its_kWh()
    {
        var county = new County().Register(X, Y)
            .Drop(SourceNames.Meters, new { account = "a", credit_code = X }, new { account = "a", credit_code = Y })
            .Drop(SourceNames.Power, Months("2023-04", "2023-06").Select(month => new { account = "a", month, kwh = 100m, credit_code = X }));
        var found = await county.OneAsync(IssueCodes.UnsplitMeter);
        Assert.Equal((Month.Parse("2023-04"), Month.Parse("2023-06"), 300m, 300m), (found.From, found.To, found.Found, found.Size));
    }

    [Theory]
    [InlineData(0.6, true)]
    [InlineData(0.401, false)]
    public async Task R29_shares_above_1_001_are_told(double second, bool told)
    {
        var county = new County().Register(X, Y)
            .Drop(SourceNames.Meters, new { account = "a", credit_code = X, share = 0.6m }, new { account = "a", credit_code = Y, share = (decimal)second })
            .Drop(SourceNames.Power, new { account = "a", month = 202306, kwh = 100m, credit_code = X });
        await county.NoneAsync(IssueCodes.UnsplitMeter);
        if (!told) await county.NoneAsync(IssueCodes.MeterSharesOver);
        else Assert.Equal((1.2m, 1m, 100m), await county.OneAsync(IssueCodes.MeterSharesOver) is var found ? (found.Found, found.Expected, found.Size) : default);
    }
}
