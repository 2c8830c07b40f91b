using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.UnitTests.Campaign.Warnings;

/// <summary>疑似停产 (RULES 6, R32).</summary>
public class ShutdownTests
{
    /// <summary>Two years of 1 200 kWh a month up to two months before June 2023.</summary>
    private static WarningWorld Steady => new WarningWorld().Kwh(1, "2021-04", WarningWorld.Same(25, 1_200m));

    [Theory]
    // May's twelve months: 14 400, mean 1 200: at most 120. June's: 13 200 + May.
    [InlineData("120", "111", true)]
    [InlineData("120.000001", "100", false)]
    [InlineData("120", "111.000001", false)]
    public async Task Two_months_running_of_at_most_a_tenth_of_the_mean_of_the_twelve_before(string may, string june, bool warns)
    {
        var world = Steady.Kwh(1, "2023-05", Number(may), Number(june));
        Assert.Equal(warns, await world.One("2023-06", WarningKind.Shutdown) is not null);
    }

    [Fact]
    public async Task One_month_alone_is_none() => Assert.Null(await Steady.Kwh(1, "2023-05", 1_200m, 0m).One("2023-06", WarningKind.Shutdown));

    [Fact]
    public async Task January_and_February_stand_with_their_mean_twice()
    {
        // Mean 120 in both; the first alone would be far above, the second far below.
        var world = new WarningWorld().Kwh(1, "2021-01", WarningWorld.Same(24, 1_200m)).Kwh(1, "2023-01", 231m, 0m);
        Assert.Null(await new WarningWorld().Kwh(1, "2021-01", WarningWorld.Same(24, 1_200m)).Kwh(1, "2023-01", 231m, 0m).One("2023-01", WarningKind.Shutdown));
        // January: 115.5 ≤ 120. February: mean of 11 × 1 200 + 115.5 is 1 109.625: 115.5 > 110.9625.
        Assert.Null(await world.One("2023-02", WarningKind.Shutdown));
        var lower = new WarningWorld().Kwh(1, "2021-01", WarningWorld.Same(24, 1_200m)).Kwh(1, "2023-01", 220m, 0m);
        var warning = (await lower.One("2023-02", WarningKind.Shutdown))!;
        Assert.Equal(WarningSeverity.Red, warning.Severity);
        Assert.Contains("1、2月按两个月平均", warning.Rule, StringComparison.Ordinal);
        Assert.Contains("2023年2月用电 110 千瓦时", warning.Rule, StringComparison.Ordinal);
        Assert.Equal(NotJudged.SpringFestival, (await lower.At("2023-01")).Coverage.Single(line => line.Kind == WarningKind.Shutdown).Reasons.Single().Reason);
    }

    [Fact]
    public async Task What_never_used_power_has_not_stopped_and_what_stands_goes_on_standing()
    {
        Assert.Null(await new WarningWorld().Kwh(1, "2021-01", WarningWorld.Same(30, 0m)).One("2023-06", WarningKind.Shutdown));
        var world = new WarningWorld().Kwh(1, "2021-01", WarningWorld.Same(12, 1_200m)).Kwh(1, "2022-01", WarningWorld.Same(20, 0m));
        WarningBoard? board = null;
        for (var month = 3; month <= 17; month++) board = await world.At(new Month(2022, 1).AddMonths(month - 1).ToString(), board);
        var warning = board!.Warnings.Single(warning => warning.Kind == WarningKind.Shutdown);
        Assert.Equal((WarningState.Continuing, "2022-03"), (warning.State, warning.Since.ToString()));
        Assert.Contains("前12个月已无用电,疑似停产的情形仍在持续", warning.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_month_of_the_thirteen_is_not_judged() =>
        Assert.Null(await Steady.Kwh(1, "2023-05", 0m, 0m).Kwh(1, "2022-08", (decimal?)null).One("2023-06", WarningKind.Shutdown));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
