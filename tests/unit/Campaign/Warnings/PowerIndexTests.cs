using Wuyi.Pipeline.Campaign.Warnings;

namespace Wuyi.Pipeline.UnitTests.Campaign.Warnings;

/// <summary>电力指数 (RULES 6, R32).</summary>
public class PowerIndexTests
{
    private static WarningWorld World => new WarningWorld()
        .Firm(1, "3465", "桐琴镇", "电动工具").Firm(2, "3312", "桐琴镇").Firm(3, "3465", null)
        .Kwh(1, "2022-01", 100m, 300m, 200m).Kwh(1, "2023-01", 300m, 300m, 180m)
        .Kwh(2, "2022-01", 100m, 100m, 100m).Kwh(2, "2023-01", null, 100m, 120m)
        .Kwh(3, "2023-01", 7m, 7m, 7m);

    private static async Task<PowerIndexLine> Of(string period, PowerIndexGroup group, string? key = null, WarningWorld? world = null) =>
        (await (world ?? World).At(period)).PowerIndex.Single(line => line.Group == group && line.Key == key);

    [Fact]
    public async Task It_compares_the_same_firms_on_both_sides_and_says_what_it_leaves_out()
    {
        var county = await Of("2023-03", PowerIndexGroup.County);
        Assert.Equal((300m, 300m, 100m, false), (county.Kwh, county.KwhBefore, county.Index, county.BelowLine));
        Assert.Equal((3, 2, 7m), (county.Firms, county.Compared, county.KwhLeftOut));
    }

    [Fact]
    public async Task By_town_industry_and_chain()
    {
        Assert.Equal(100m, (await Of("2023-03", PowerIndexGroup.Town, "桐琴镇")).Index);
        Assert.Null((await Of("2023-03", PowerIndexGroup.Town)).Index);
        Assert.Equal((90m, true), ((await Of("2023-03", PowerIndexGroup.Industry, "34")).Index, (await Of("2023-03", PowerIndexGroup.Industry, "34")).BelowLine));
        Assert.Equal(120m, (await Of("2023-03", PowerIndexGroup.Industry, "33")).Index);
        Assert.Equal(90m, (await Of("2023-03", PowerIndexGroup.Chain, "电动工具")).Index);
    }

    [Fact]
    public async Task January_has_none_and_February_compares_both_months_together()
    {
        Assert.Null((await Of("2023-01", PowerIndexGroup.Chain, "电动工具")).Index);
        var february = await Of("2023-02", PowerIndexGroup.Chain, "电动工具");
        Assert.Equal((150m, "2023-01", "2023-02"), (february.Index, february.From.ToString(), february.To.ToString()));
        // Unknown in January: not compared in February.
        Assert.Equal(0, (await Of("2023-02", PowerIndexGroup.Industry, "33")).Compared);
    }

    [Fact]
    public async Task A_hundred_is_not_below_the_line_and_a_hair_less_is()
    {
        WarningWorld Third(decimal now) => new WarningWorld().Kwh(1, "2022-06", 3m).Kwh(1, "2023-06", now);
        Assert.False((await Of("2023-06", PowerIndexGroup.County, null, Third(3m))).BelowLine);
        Assert.True((await Of("2023-06", PowerIndexGroup.County, null, Third(2.999999m))).BelowLine);
        Assert.Null((await Of("2023-06", PowerIndexGroup.County, null, new WarningWorld().Kwh(1, "2022-06", 0m).Kwh(1, "2023-06", 5m))).Index);
    }
}
