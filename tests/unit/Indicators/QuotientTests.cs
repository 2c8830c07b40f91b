using Wuyi.Pipeline.Indicators;

namespace Wuyi.Pipeline.UnitTests.Indicators;

/// <summary>Multiplied before divided (E13), as long as decimal holds the product.</summary>
public class QuotientTests
{
    private const decimal E20 = 100_000_000_000_000_000_000m;
    private const decimal E28 = 10_000_000_000_000_000_000_000_000_000m;

    [Fact]
    public void A_third_times_three_is_one()
    {
        Assert.Equal(1m, Quotient.Of(1m, 3m, 3m));
        Assert.Equal(1m, Quotient.Of(1m, 6m, 2m, 3m));
        Assert.Equal(0.3m, Quotient.Of(2m, 3m, 4m, 5m));
    }

    [Fact]
    public void A_product_past_decimals_range_is_divided_first()
    {
        Assert.Equal(E20, Quotient.Of(E20, E20, E20));
        Assert.Equal(E20, Quotient.Of(E20, E20, 10_000_000_000m, 10_000_000_000m));
        Assert.Equal(0m, Quotient.Of(1m, 1m, E20, E20));
        Assert.Equal(1m, Quotient.Of(0.000000000000001m, 0.000000000000001m, 0.000000000000001m, 0.000000000000001m));
    }

    [Fact]
    public void A_result_past_decimals_range_is_null()
    {
        Assert.Null(Quotient.Of(E28, 10m, 1m));
        Assert.Equal(6m * E28, Quotient.Of(E28, 6m, 1m));
        Assert.Equal(3m * E28, Quotient.Of(6m * E28, 1m, 2m));
        Assert.Null(Quotient.Of(E28, 100_000m, 0.01m, 10_000_000_000m));
        Assert.Null(Quotient.Of(100_000m, E28, 10_000_000_000m, 0.01m));
    }
}
