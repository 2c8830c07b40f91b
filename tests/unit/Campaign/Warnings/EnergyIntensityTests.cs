using Wuyi.Pipeline.Campaign.Warnings;

namespace Wuyi.Pipeline.UnitTests.Campaign.Warnings;

/// <summary>单位能耗上升 (RULES 6, E4, E5).</summary>
public class EnergyIntensityTests
{
    private static WarningWorld Of(decimal fuelTce, decimal valueAdded = 10m) => new WarningWorld()
        .Kwh(1, "2021-07", WarningWorld.Same(24, 0m)).Fuel(1, "2021-07", WarningWorld.Same(12, 10m)).Fuel(1, "2022-07", [.. WarningWorld.Same(11, 10m), fuelTce])
        .ValueAdded(1, "2021-07", WarningWorld.Same(12, 10m)).ValueAdded(1, "2022-07", WarningWorld.Same(12, valueAdded));

    [Theory]
    // Last year 120 tce on 120 万元.
    [InlineData("15.999999", null)]
    [InlineData("16", WarningSeverity.Yellow)]
    [InlineData("21.999999", WarningSeverity.Yellow)]
    [InlineData("22", WarningSeverity.Red)]
    public async Task Five_percent_is_yellow_ten_is_red(string last, WarningSeverity? severity) =>
        Assert.Equal(severity, (await Of(decimal.Parse(last, System.Globalization.CultureInfo.InvariantCulture)).One("2023-06", WarningKind.EnergyIntensityUp))?.Severity);

    [Fact]
    public async Task Value_added_counts_on_both_sides() => Assert.Null(await Of(22m, 11m).One("2023-06", WarningKind.EnergyIntensityUp));

    [Fact]
    public async Task A_jump_of_the_grid_factor_is_none()
    {
        // The factor of CO2 falls by a quarter between 2020 and 2021 and by five percent to 2022; equal kWh are equal energy by one coefficient.
        var world = new WarningWorld().Kwh(1, "2020-12", WarningWorld.Same(24, 100_000m)).ValueAdded(1, "2020-12", WarningWorld.Same(24, 10m));
        var board = await world.At("2022-11");
        Assert.Empty(board.Warnings);
        Assert.Equal(1, board.Coverage.Single(line => line.Kind == WarningKind.EnergyIntensityUp).Judged);
    }

    [Fact]
    public async Task Eleven_months_of_value_added_are_not_judged()
    {
        var board = await Of(99m).ValueAdded(1, "2022-03", (decimal?)null).At("2023-06");
        Assert.Equal(NotJudged.ValueAddedMissing, board.Coverage.Single(line => line.Kind == WarningKind.EnergyIntensityUp).Reasons.Single().Reason);
    }

    [Fact]
    public async Task Fuels_reported_on_one_side_only_are_not_compared()
    {
        var board = await Of(99m).ElectricityOnly(1, "2021-07", 12).At("2023-06");
        Assert.Equal(NotJudged.FuelsOnOneSide, board.Coverage.Single(line => line.Kind == WarningKind.EnergyIntensityUp).Reasons.Single().Reason);
    }

    [Fact]
    public async Task Its_sentence_says_that_prices_are_nominal() =>
        Assert.Equal(
            "2022年7月—2023年6月单位增加值能耗 1.1 吨标准煤/万元(等价值,现价测算),上年同期 1 吨标准煤/万元,上升 10 %。上升达到 10 % 为红色预警。",
            (await Of(22m).One("2023-06", WarningKind.EnergyIntensityUp))!.Rule);
}
