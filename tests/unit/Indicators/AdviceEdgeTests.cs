using Wuyi.Pipeline.Indicators;

namespace Wuyi.Pipeline.UnitTests.Indicators;

/// <summary>R17 to the last digit: advice is a limit that gives the grade, and the nearest one of six decimals, also where decimal rounds the quotient over it.</summary>
public class AdviceEdgeTests
{
    [Fact]
    public void A_limit_that_is_exact_stands()
    {
        Assert.Equal(new NextGrade(3, 120m, 500m), Of(4, 500m, 100m, sumT: 1_500m, sumWan: 1_120m) with { ValueAddedWanMin = 500m });
        Assert.Equal(500m, Of(4, 500m, 100m, sumT: 1_500m, sumWan: 1_400m)!.ValueAddedWanMin);
        Assert.Equal(new NextGrade(3, 480m, 500m), Of(4, 480m, 500m, sumT: 0.8m, sumWan: 1m, isMember: false));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Emissions_are_rounded_down_where_28_digits_would_lift_them_over_the_limit(bool isMember)
    {
        // The exact quotient is 100 000 000 less 2.5e-21.
        const decimal valueAdded = 199_999_999.999999m, others = 200_000_000.000001m;
        var advice = isMember
            ? Of(5, 1_000_000_000m, valueAdded, sumT: others + 1_000_000_000m, sumWan: 800_000_000m + (2m * valueAdded))
            : Of(5, 1_000_000_000m, valueAdded, sumT: others, sumWan: 800_000_000m, isMember: false);
        Assert.Equal(99_999_999.999999m, advice!.NetTMax);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Value_added_is_rounded_up_where_28_digits_would_drop_it_under_the_limit(bool isMember)
    {
        // The exact quotient is 199 999 999.999999 and 5e-21.
        const decimal netT = 200_000_000m;
        var advice = isMember
            ? Of(5, netT, 1m, sumT: 200_000_000.0000005m, sumWan: 200_000_001m)
            : Of(5, netT, 1m, sumT: 100_000_000.0000005m, sumWan: 200_000_000m, isMember: false);
        Assert.Equal(200_000_000m, advice!.ValueAddedWanMin);
    }

    [Theory]
    [InlineData("1000000000000", "500000000000", true)]
    [InlineData("999999999998", "499999999999", false)]
    public void A_limit_that_no_fact_can_hold_is_unreachable(string limit, string half, bool unreachable)
    {
        var (edge, valueAdded) = (decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(half, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(unreachable ? null : edge, Of(5, 1m, valueAdded, sumT: 1m, sumWan: 1m, isMember: false)!.NetTMax);
        Assert.Equal(unreachable ? null : edge, Of(5, 2m * edge, 1m, sumT: 1m, sumWan: 1m, isMember: false)!.ValueAddedWanMin);
    }

    [Fact]
    public void One_unreachable_side_is_enough_for_the_flag()
    {
        var others = Enumerable.Range(2, 4).Select(number => Enterprises.WithNetT(number, -2.5m, 37.5m));
        var code = Enterprises.Grade([Enterprises.WithNetT(1, 100m, 850m), .. others])[0];
        Assert.Equal(4, code.Grade);
        Assert.Null(code.NextGrade!.NetTMax);
        Assert.NotNull(code.NextGrade.ValueAddedWanMin);
        Assert.Contains(ResultFlags.Unreachable, code.Flags);
    }

    private static NextGrade Of(int grade, decimal netT, decimal valueAdded, decimal sumT, decimal sumWan, bool isMember = true) => NextGradeAdvice.Of(
        grade, netT, valueAdded, new BenchmarkChoice(new CarbonBenchmark("3465", sumT / sumWan, 5, 0, sumT, sumWan), isMember, IsCoarser: false), Enterprises.Rules.Carbon)!;
}
