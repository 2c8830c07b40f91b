using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Campaign.Warnings.Rules;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.UnitTests.Campaign.Warnings;

/// <summary>用电骤降 (RULES 6, R32).</summary>
public class PowerDropTests
{
    /// <summary>Last year 10 000 kWh in each of the three months; this year as given in sum.</summary>
    private static Task<Warning?> Of(decimal sum, decimal lastYear = 10_000m) => new WarningWorld()
        .Kwh(1, "2022-04", WarningWorld.Same(3, lastYear)).Kwh(1, "2023-04", sum, 0m, 0m).One("2023-06", WarningKind.PowerDrop);

    [Theory]
    [InlineData("21000.000001", null)]
    [InlineData("21000", WarningSeverity.Yellow)]
    [InlineData("15000.000001", WarningSeverity.Yellow)]
    [InlineData("15000", WarningSeverity.Orange)]
    [InlineData("6000.000001", WarningSeverity.Orange)]
    [InlineData("6000", WarningSeverity.Red)]
    [InlineData("0", WarningSeverity.Red)]
    public async Task Thirty_fifty_and_eighty_percent_count_exactly(string sum, WarningSeverity? severity) =>
        Assert.Equal(severity, (await Of(decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture)))?.Severity);

    [Fact]
    public async Task The_base_is_met_with_exactly_5_000_kWh_a_month()
    {
        Assert.NotNull(await Of(0m, 5_000m));
        Assert.Null(await Of(0m, 4_999.999999m));
    }

    [Fact]
    public async Task It_tells_both_sides_and_the_rule_so_that_an_enterprise_understands()
    {
        var warning = (await Of(20_000m))!;
        Assert.Equal("2023年4—6月用电 20000 千瓦时,上年同期 30000 千瓦时,下降 33.33 %。下降达到 30 % 为黄色预警。", warning.Rule);
        Assert.Equal(["kwh", "kwh-before", "change-percent"], warning.Figures.Select(figure => figure.Name));
        Assert.Equal((20_000m, 30_000m), (warning.Figures[0].Value, warning.Figures[1].Value));
        Assert.Equal((Month.Parse("2022-04"), Month.Parse("2022-06")), (warning.Figures[1].From, warning.Figures[1].To));
        Assert.Equal([30m, 5_000m], warning.Constants.Select(constant => constant.Value));
    }

    [Theory]
    [InlineData("2022-06")]
    [InlineData("2023-05")]
    public async Task A_missing_month_on_either_side_is_not_judged(string missing)
    {
        var world = new WarningWorld().Kwh(1, "2022-04", WarningWorld.Same(3, 10_000m)).Kwh(1, "2023-04", 0m, 0m, 0m).Kwh(1, missing, (decimal?)null);
        var board = await world.At("2023-06");
        Assert.Empty(board.Warnings);
        var coverage = board.Coverage.Single(line => line.Kind == WarningKind.PowerDrop);
        Assert.Equal((0, NotJudged.PowerMissing, 1), (coverage.Judged, coverage.Reasons.Single().Reason, coverage.Reasons.Single().Count));
    }

    [Theory]
    [InlineData("2023-01", "2022-10", "2022-12", false)]
    [InlineData("2023-02", "2022-12", "2023-02", true)]
    [InlineData("2023-03", "2023-01", "2023-03", true)]
    [InlineData("2023-04", "2023-01", "2023-03", false)]
    [InlineData("2023-05", "2023-03", "2023-05", true)]
    [InlineData("2023-12", "2023-10", "2023-12", true)]
    public void Three_months_never_split_January_and_February(string period, string from, string to, bool opens)
    {
        Assert.Equal(new MonthWindow(Month.Parse(from), Month.Parse(to)), PowerDropRule.Window(Month.Parse(period)));
        Assert.Equal(opens, PowerDropRule.Opens(Month.Parse(period)));
        Assert.Equal(PowerDropRule.Window(Month.Parse(period)).Contains(Month.Parse("2023-01")), PowerDropRule.Window(Month.Parse(period)).Contains(Month.Parse("2023-02")));
    }

    [Fact]
    public async Task January_opens_none_and_keeps_what_stands()
    {
        var world = new WarningWorld().Kwh(1, "2021-10", WarningWorld.Same(3, 10_000m)).Kwh(1, "2022-10", WarningWorld.Same(3, 100m));
        Assert.Empty((await world.At("2023-01")).Warnings);
        var december = await world.At("2022-12");
        var january = (await world.One("2023-01", WarningKind.PowerDrop, december))!;
        Assert.Equal((WarningState.Continuing, december.Warnings.Single(warning => warning.Kind == WarningKind.PowerDrop).Id), (january.State, january.Id));
        Assert.Null(january.NotJudged);
    }
}
