using Wuyi.Pipeline.Campaign.Warnings;

namespace Wuyi.Pipeline.UnitTests.Campaign.Warnings;

/// <summary>用电激增税收不增 (RULES 6, R32): year to date on both sides.</summary>
public class PowerUpTaxFlatTests
{
    /// <summary>January to March: last year 3 000 kWh and 30 万元.</summary>
    private static WarningWorld Of(decimal kwh, decimal tax, decimal taxBefore = 30m) => new WarningWorld()
        .Kwh(1, "2022-01", WarningWorld.Same(3, 1_000m)).Tax(1, "2022-01", taxBefore, 0m, 0m).Kwh(1, "2023-01", kwh, 0m, 0m).Tax(1, "2023-01", 0m, tax, 0m);

    [Theory]
    [InlineData("4500", "30", true)]
    [InlineData("4499.999999", "30", false)]
    [InlineData("4500", "30.000001", false)]
    [InlineData("9000", "-5", true)]
    public async Task Half_as_much_power_again_and_no_more_tax(string kwh, string tax, bool warns) =>
        Assert.Equal(warns, await Of(Number(kwh), Number(tax)).One("2023-03", WarningKind.PowerUpTaxFlat) is not null);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    public async Task Tax_of_last_year_must_be_above_zero(string before)
    {
        var board = await Of(9_000m, -5m, Number(before)).At("2023-03");
        Assert.DoesNotContain(board.Warnings, warning => warning.Kind == WarningKind.PowerUpTaxFlat);
        Assert.Equal(NotJudged.BaseNotPositive, board.Coverage.Single(line => line.Kind == WarningKind.PowerUpTaxFlat).Reasons.Single().Reason);
    }

    [Fact]
    public async Task Tax_of_a_month_alone_never_alarms()
    {
        // All of the year's tax in February, as a quarter is paid: March alone is down to nothing, the year to date is not.
        Assert.Null(await Of(9_000m, 31m).One("2023-03", WarningKind.PowerUpTaxFlat));
        Assert.Null(await Of(9_000m, 31m).One("2023-01", WarningKind.PowerUpTaxFlat));
    }

    [Fact]
    public async Task January_alone_is_not_judged() =>
        Assert.Equal(NotJudged.SpringFestival, (await Of(9_000m, 0m).At("2023-01")).Coverage.Single(line => line.Kind == WarningKind.PowerUpTaxFlat).Reasons.Single().Reason);

    [Fact]
    public async Task A_month_without_a_tax_file_is_not_judged()
    {
        var board = await Of(9_000m, 0m).Tax(1, "2023-02", (decimal?)null).At("2023-03");
        Assert.Equal(NotJudged.TaxMissing, board.Coverage.Single(line => line.Kind == WarningKind.PowerUpTaxFlat).Reasons.Single().Reason);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
