using Wuyi.Pipeline.Campaign.Warnings;

namespace Wuyi.Pipeline.UnitTests.Campaign.Warnings;

/// <summary>亩均税收下滑 (RULES 6, R21).</summary>
public class TaxPerMuTests
{
    private static WarningWorld Of(decimal? tax, decimal land = 10m, decimal? taxBefore = 100m, decimal landBefore = 10m) =>
        new WarningWorld().Rolling(1, "2022-06", taxBefore, landBefore).Rolling(1, "2023-06", tax, land);

    [Theory]
    [InlineData("80.000001", null)]
    [InlineData("80", WarningSeverity.Yellow)]
    [InlineData("50.000001", WarningSeverity.Yellow)]
    [InlineData("50", WarningSeverity.Red)]
    [InlineData("-3", WarningSeverity.Red)]
    public async Task Twenty_percent_is_yellow_fifty_is_red(string tax, WarningSeverity? severity) =>
        Assert.Equal(severity, (await Of(decimal.Parse(tax, System.Globalization.CultureInfo.InvariantCulture)).One("2023-06", WarningKind.TaxPerMuDown))?.Severity);

    [Fact]
    public async Task Thirds_of_land_are_compared_by_products()
    {
        // 100/3 against 80/3: exactly 20 percent, though neither quotient is exact.
        Assert.NotNull(await Of(80m, 3m, 100m, 3m).One("2023-06", WarningKind.TaxPerMuDown));
        Assert.Null(await Of(80.000001m, 3m, 100m, 3m).One("2023-06", WarningKind.TaxPerMuDown));
    }

    [Fact]
    public async Task Land_counts_on_both_sides() => Assert.Equal(WarningSeverity.Red, (await Of(100m, 20m).One("2023-06", WarningKind.TaxPerMuDown))!.Severity);

    [Theory]
    [InlineData(0, 10, NotJudged.NoLand)]
    [InlineData(10, 0, NotJudged.NoLand)]
    public async Task Without_land_it_is_not_judged(int land, int before, NotJudged reason) => Assert.Equal(reason, Reason(await Of(1m, land, 100m, before).At("2023-06")));

    [Fact]
    public async Task An_enterprise_that_has_given_up_its_land_has_nothing_per_mu_to_warn_of()
    {
        var june = await Of(50m).At("2023-06");
        var world = Of(50m).Rolling(1, "2022-07", 100m, 10m).Rolling(1, "2023-07", 50m, 0m);
        var warning = (await world.One("2023-07", WarningKind.TaxPerMuDown, june))!;
        Assert.Equal((WarningState.Closed, NotJudged.NoLand), (warning.State, warning.NotJudged));
        Assert.Contains("无用地面积", warning.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_with_a_missing_month_of_tax_is_not_judged() =>
        Assert.Equal(NotJudged.TaxMissing, Reason(await Of(1m).Rolling(1, "2023-06", 1m, 10m, isMissing: true).At("2023-06")));

    [Fact]
    public async Task Without_the_year_before_it_is_not_judged() => Assert.Equal(NotJudged.TaxMissing, Reason(await new WarningWorld().Rolling(1, "2023-06", 1m, 10m).At("2023-06")));

    [Fact]
    public async Task A_base_that_is_not_positive_has_no_percentage() => Assert.Equal(NotJudged.BaseNotPositive, Reason(await Of(-5m, taxBefore: 0m).At("2023-06")));

    private static NotJudged Reason(WarningBoard board)
    {
        Assert.Empty(board.Warnings);
        return board.Coverage.Single(line => line.Kind == WarningKind.TaxPerMuDown).Reasons.Single().Reason;
    }
}
