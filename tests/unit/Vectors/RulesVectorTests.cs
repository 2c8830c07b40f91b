using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.UnitTests.Indicators;
using Wuyi.Pipeline.UnitTests.Indicators.Evaluation;

namespace Wuyi.Pipeline.UnitTests.Vectors;

/// <summary>The test vectors of RULES section 8, by their numbers.</summary>
public class RulesVectorTests
{
    /// <summary>黄岩 2022 [H], a configured example; figures of its other years are in none of the sources.</summary>
    private static readonly (ScaleGroup Group, string Indicator, decimal Value)[] Huangyan2022 =
    [
        (ScaleGroup.AboveScale, "x1", 24.097m), (ScaleGroup.AboveScale, "x2", 136.16m), (ScaleGroup.AboveScale, "x3", 18.14m),
        (ScaleGroup.AboveScale, "x4", 2.694m), (ScaleGroup.AboveScale, "x5", 4929.81m), (ScaleGroup.AboveScale, "x6", 0.0302m),
        (ScaleGroup.BelowScale, "y1", 11.5932m), (ScaleGroup.BelowScale, "y2", 0.2352m),
    ];

    [Theory]
    [InlineData("0.8", "1.28825", 4)]
    [InlineData("1.0306", "1", 3)]
    public void Vector_1_a_million_kWh_of_2022_and_500_wan(string benchmark, string ratio, int grade)
    {
        var code = Enterprises.GradeFirst(Enterprises.WithBenchmark(Number(benchmark)), Enterprises.Of());
        Assert.Equal((515.3m, 1.0306m, CarbonLevel.Medium), (code.Emissions.NetT, code.Intensity, code.Level));
        Assert.Equal((Number(ratio), grade), (code.Ratio, code.Grade));
    }

    [Theory]
    [InlineData("0.6", 1)]
    [InlineData("0.8", 2)]
    [InlineData("1.2", 3)]
    [InlineData("2.0", 4)]
    public void Vector_2_K_exactly_on_a_bound_is_the_better_grade(string ratio, int grade) => Assert.Equal(
        grade, Enterprises.GradeFirst(Enterprises.WithBenchmark(1m), Enterprises.WithNetT(1, 100m * Number(ratio), 100m)).Grade);

    [Theory]
    [InlineData("0.6", CarbonLevel.Low)]
    [InlineData("2.0", CarbonLevel.Medium)]
    public void Vector_2_L_exactly_on_a_bound_is_the_better_level(string intensity, CarbonLevel level) => Assert.Equal(
        level, Enterprises.GradeFirst(Enterprises.WithBenchmark(1m), Enterprises.WithNetT(1, 100m * Number(intensity), 100m)).Level);

    [Theory]
    [InlineData("diesel_t", 10, "14.571", "30.959")]
    [InlineData("natural_gas_m3", 10_000, "12.143", "21.622")]
    public void Vector_3_diesel_and_gas(string item, int quantity, string tce, string co2)
    {
        var energy = Energy(Enterprises.Of(kwh: 0m) with { Fuels = new Dictionary<string, decimal> { [item] = quantity } });
        Assert.Equal((Number(tce), Number(tce), Number(co2)), (energy.Energy.TceEquivalent, energy.Energy.TceCalorific, energy.NetT));
    }

    [Fact]
    public void Vector_3_a_million_kWh_is_285_tce_and_122_9_tce()
    {
        var energy = Energy(Enterprises.Of());
        Assert.Equal((285m, 122.9m), (energy.Energy.TceEquivalent, energy.Energy.TceCalorific));
    }

    [Theory]
    [InlineData("24.097", "1.5", "100")]
    [InlineData("48.194", "1.5", "115")]
    [InlineData("48.194", null, "130")]
    public void Vector_4_Huangyan_2022_values_on_the_baseline_score_100_and_twice_the_tax_115_or_130(string taxPerMu, string? cap, string score)
    {
        var rules = RawFirms.WithBaselines(Huangyan2022);
        rules = rules with { Evaluation = rules.Evaluation with { Cap = cap is null ? null : Number(cap) } };
        var firm = RawFirms.WithItems(1, [Number(taxPerMu), 136.16m, 18.14m, 2.694m, 4929.81m, 0.0302m]);
        Assert.Equal(Number(score), RawFirms.Evaluate([firm], rules).Of(1).Score);
    }

    [Fact]
    public void Vector_4_Huangyan_2022_below_scale_values_on_the_baseline_score_100() => Assert.Equal(
        100m, RawFirms.Evaluate([RawFirms.WithItems(1, [11.5932m, 0.2352m])], RawFirms.WithBaselines(Huangyan2022)).Of(1).Score);

    [Theory]
    [InlineData("10000", "15")]
    [InlineData("6666.67", "10.000005")]
    public void Vector_5_square_metres_to_mu(string metres, string mu) => Assert.Equal(Number(mu), LandArea.ToMu(Number(metres), LandArea.SquareMetre));

    [Theory]
    [InlineData("113307230026011330", true)]
    [InlineData("113307230026011331", false)]
    [InlineData("113307230026011000", false)]
    [InlineData("9133038114561841G", false)]
    public void Vector_6_credit_codes(string code, bool valid) => Assert.Equal(valid, CreditCode.IsValid(code));

    [Fact]
    public void Vector_7_Lishui_2019_is_a_ratio_of_sums_of_18_9039()
    {
        // Two firms whose mean of ratios would be another number.
        var firms = new[] { RawFirms.Below(1, 573_000m, 30_000m), RawFirms.Below(2, 564m, 341m) };
        var baseline = RawFirms.Evaluate(firms).Baselines.Single(b => b.Indicator == "y1");
        Assert.Equal((573_564m, 30_341m), (baseline.Numerator, baseline.Denominator));
        Assert.Equal(18.9039m, decimal.Round(baseline.Value!.Value, 4));
    }

    private static EnergyAndEmissions Energy(WindowFacts facts) => EnergyAndEmissions.Of(facts, Enterprises.Rules);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
