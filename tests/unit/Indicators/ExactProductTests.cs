using CsCheck;
using Wuyi.Pipeline.Indicators;

namespace Wuyi.Pipeline.UnitTests.Indicators;

/// <summary>E13: products of three decimals compare exactly where decimal itself rounds or overflows.</summary>
public class ExactProductTests
{
    [Fact]
    public void Past_28_digits_where_decimal_would_overflow()
    {
        var big = 7_000_000_000_000_000_000_000_000_000m;
        Assert.Throws<OverflowException>(() => big * big);
        Assert.Equal(0, ExactProduct.Compare(big, big, 1m, big, 1m, big));
        Assert.Equal(-1, ExactProduct.Compare(big, big, 1m, big, 1m, big + 1m));
        Assert.Equal(1, ExactProduct.Compare(big, big, 1m, big, 1m, big - 1m));
    }

    [Fact]
    public void In_the_last_digit_where_decimal_would_round()
    {
        const decimal third = 0.3333333333333333333333333333m;
        Assert.Equal(-1, ExactProduct.Compare(third, 3m, 1m, 1m, 1m, 1m));
        Assert.Equal(1, ExactProduct.Compare(1m, 1m, 1m, third, 3m, 1m));
        Assert.Equal(1, ExactProduct.Compare(third + 0.0000000000000000000000000001m, 3m, 1m, 1m, 1m, 1m));
    }

    [Theory]
    [InlineData(0, 5, 0, 7, 0)]
    [InlineData(-2, 3, -3, 2, 0)]
    [InlineData(-2, 3, 3, 2, -1)]
    [InlineData(0, 3, -3, 2, 1)]
    public void Signs_and_zeros(int a, int b, int c, int d, int expected) =>
        Assert.Equal(expected, ExactProduct.Compare(a, b, 1m, c, d, 1m));

    [Fact]
    public void Scale_does_not_matter() => Assert.Equal(0, ExactProduct.Compare(1.50m, 2.0m, 1.000m, 3m, 1m, 1.0000000m));

    [Fact]
    public void The_short_way_agrees_with_the_integers() =>
        Gen.Decimal[-1e12m, 1e12m].Array[6].Sample(d =>
            Assert.Equal(
                ExactProduct.CompareExactly(d[0], d[1], d[2], d[3], d[4], d[5]),
                ExactProduct.Compare(d[0], d[1], d[2], d[3], d[4], d[5])));

    [Fact]
    public void Neighbours_of_an_equality_are_told_apart() =>
        Gen.Select(Gen.Long[1, 1_000_000_000], Gen.Long[1, 1_000_000_000], Gen.Long[1, 1_000_000_000]).Sample((a, b, c) =>
        {
            decimal x = a / 1000m, y = b / 1000m, z = c / 1000m;
            Assert.Equal(0, ExactProduct.Compare(x, y, z, z, x, y));
            Assert.Equal(-1, ExactProduct.Compare(x, y, z, z, x, y + 0.000000000000000001m));
        });
}
