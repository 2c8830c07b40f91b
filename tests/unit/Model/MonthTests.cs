using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.UnitTests.Model;

public class MonthTests
{
    [Fact]
    public void A_month_is_a_month_of_China_time() =>
        Assert.Equal("2023-06", Month.Of(new DateTimeOffset(2023, 5, 31, 16, 0, 0, TimeSpan.Zero)).ToString());

    [Theory]
    [InlineData("2023-06", true)]
    [InlineData("2023-13", false)]
    [InlineData("2023-6", false)]
    [InlineData("202306", false)]
    public void Only_the_API_form_parses(string text, bool ok) => Assert.Equal(ok, Month.TryParse(text, out _));

    [Fact]
    public void Windows_end_with_the_period()
    {
        var june = Month.Parse("2023-06");
        Assert.Equal(("2022-07", 12), (MonthWindow.Of(WindowKind.Rolling12, june).From.ToString(), MonthWindow.Of(WindowKind.Rolling12, june).Count));
        Assert.Equal(("2023-01", 6), (MonthWindow.Of(WindowKind.YearToDate, june).From.ToString(), MonthWindow.Of(WindowKind.YearToDate, june).Count));
        Assert.Equal(1, MonthWindow.Of(WindowKind.Month, june).Count);
    }

    [Theory]
    [InlineData("1.2345678", false)]
    [InlineData("1.234567", true)]
    [InlineData("999999999999.999999", true)]
    [InlineData("1000000000000", false)]
    public void A_fact_has_six_decimals_and_is_never_rounded(string value, bool fits) =>
        Assert.Equal(fits, Micro.TryFromDecimal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), out _));

    [Theory]
    [InlineData("10000", "15")]
    [InlineData("6666.67", "10.000005")]
    public void Square_metres_become_mu_exactly(string squareMetres, string mu) =>
        Assert.Equal(
            decimal.Parse(mu, System.Globalization.CultureInfo.InvariantCulture),
            LandArea.ToMu(decimal.Parse(squareMetres, System.Globalization.CultureInfo.InvariantCulture), LandArea.SquareMetre));
}
