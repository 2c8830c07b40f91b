using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Rulebook.Campaign;
using static Wuyi.Pipeline.UnitTests.Campaign.Targets.PlanWorld;

namespace Wuyi.Pipeline.UnitTests.Campaign.Targets;

/// <summary>Forecasts on known lines.</summary>
public class TrendLineTests
{
    private static readonly TargetRules Rules = new();

    private static List<TrendPoint> Line(string from, int count, Func<int, decimal> value) => [.. Enumerable.Range(0, count).Select(i => new TrendPoint(M(from).AddMonths(i), value(i)))];

    [Fact]
    public void A_line_goes_on_exactly()
    {
        var forecast = TrendLine.Forecast(Like("n2-05"), Line("2022-07", 12, i => 100m + (10m * i)), M("2023-12"), Rules)!;
        Assert.Equal((270m, 10m, false, 12), (forecast.Value, forecast.PerMonth, forecast.Met, forecast.Points));
        Assert.False(forecast.LowConfidence);
        Assert.True(TrendLine.Forecast(Like("n2-05"), Line("2022-07", 12, i => 230m + (10m * i)), M("2023-12"), Rules)!.Met);
    }

    [Fact]
    public void Only_the_last_twelve_values_count()
    {
        var points = Line("2021-01", 24, i => i < 12 ? 1000m : 10m * (i - 12));
        Assert.Equal(10m, TrendLine.Forecast(Like("n2-05"), points, M("2023-12"), Rules)!.PerMonth);
    }

    [Fact]
    public void Months_without_a_value_are_left_out()
    {
        List<TrendPoint> points = [new(M("2023-01"), 10m), new(M("2023-03"), 30m), new(M("2023-09"), 90m)];
        Assert.Equal(120m, TrendLine.Forecast(Like("n2-05"), points, M("2023-12"), Rules)!.Value);
    }

    [Fact]
    public void Fewer_than_three_values_or_a_due_month_that_is_over_give_no_forecast()
    {
        Assert.Null(TrendLine.Forecast(Like("n2-05"), Line("2023-01", 2, i => i), M("2023-12"), Rules));
        Assert.Null(TrendLine.Forecast(Like("n2-05"), Line("2023-01", 12, i => i), M("2023-12"), Rules));
    }

    [Fact]
    public void Few_values_a_poor_fit_or_a_long_way_ahead_are_of_low_confidence()
    {
        Assert.True(TrendLine.Forecast(Like("n2-05"), Line("2023-04", 5, i => i), M("2023-09"), Rules)!.LowConfidence);
        Assert.True(TrendLine.Forecast(Like("n2-05"), Line("2023-01", 10, i => i % 2 == 0 ? 100m : 0m), M("2023-12"), Rules)!.LowConfidence);
        Assert.True(TrendLine.Forecast(Like("n2-05"), Line("2022-01", 8, i => i), M("2023-12"), Rules)!.LowConfidence);
        Assert.False(TrendLine.Forecast(Like("n2-05"), Line("2023-01", 8, i => 5m), M("2023-12"), Rules)!.LowConfidence);
    }
}
