using CsCheck;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.UnitTests.Indicators;

/// <summary>RULES 3, RULINGS E13, R4, R5, R12, R13.</summary>
public class CarbonGradingTests
{
    [Theory]
    [InlineData("0.8", "1.28825", 4)]
    [InlineData("1.0306", "1", 3)]
    public void A_million_kWh_and_500_wan(string benchmark, string ratio, int grade)
    {
        var code = Enterprises.GradeFirst(Enterprises.WithBenchmark(Number(benchmark)), Enterprises.Of());
        Assert.Equal((CarbonStatus.Graded, 515.3m, 1.0306m), (code.Status, code.Emissions.NetT, code.Intensity));
        Assert.Equal((CarbonLevel.Medium, Number(ratio), grade), (code.Level, code.Ratio, code.Grade));
        Assert.Equal(("external", null), (code.Benchmark!.Scope, code.Benchmark.Sample));
    }

    [Theory]
    [InlineData("0.6", 1)]
    [InlineData("0.600001", 2)]
    [InlineData("0.8", 2)]
    [InlineData("0.800001", 3)]
    [InlineData("1.2", 3)]
    [InlineData("1.200001", 4)]
    [InlineData("2.0", 4)]
    [InlineData("2.000001", 5)]
    public void A_bound_belongs_to_the_better_grade(string ratio, int grade)
    {
        var code = Enterprises.GradeFirst(Enterprises.WithBenchmark(0.7m), Enterprises.WithNetT(1, Number(ratio) * 0.7m * 333m, 333m));
        Assert.Equal(grade, code.Grade);
    }

    [Theory]
    [InlineData("0.6", CarbonLevel.Low)]
    [InlineData("0.600001", CarbonLevel.Medium)]
    [InlineData("2.0", CarbonLevel.Medium)]
    [InlineData("2.000001", CarbonLevel.High)]
    public void A_bound_belongs_to_the_better_level(string intensity, CarbonLevel level)
    {
        var code = Enterprises.GradeFirst(Enterprises.WithBenchmark(1m), Enterprises.WithNetT(1, Number(intensity) * 7m, 7m));
        Assert.Equal(level, code.Level);
    }

    [Fact]
    public void An_annual_figure_over_twelve_months_exactly_at_1_2_is_grade_3_E13()
    {
        var valueAdded = 1000m * 12m / 12m;
        Assert.Equal(3, Enterprises.GradeFirst(Enterprises.WithBenchmark(0.7m), Enterprises.WithNetT(1, 1.2m * valueAdded * 0.7m, valueAdded)).Grade);
    }

    [Fact]
    public void No_division_moves_a_firm_that_lies_exactly_on_a_bound_E13() =>
        Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[1, 1_000_000], Gen.Int[1, 1000], Gen.Int[0, 3]).Sample((sumT, sumWan, share, bound) =>
        {
            // Of quotients, sevenths say: (3.6/7)/(3/7) need not be 1.2.
            var carbon = Enterprises.Rules.Carbon;
            var benchmark = new CarbonBenchmark("34", sumT / (decimal)sumWan, 9, 9, sumT, sumWan);
            var netT = carbon.GradeBounds[bound] * sumT * share;
            Assert.Equal(bound + 1, CarbonGrading.GradeOf(netT, sumWan * (decimal)share, benchmark, carbon));
            Assert.Equal(bound + 2, CarbonGrading.GradeOf(netT + 0.000001m, sumWan * (decimal)share, benchmark, carbon));
        });

    [Fact]
    public void Negative_emissions_are_grade_1_and_flagged_and_stay_raw()
    {
        var code = Enterprises.GradeFirst(Enterprises.WithBenchmark(1m), Enterprises.WithNetT(1, -5m, 100m));
        Assert.Equal((1, 0m, CarbonLevel.Low, -5m), (code.Grade, code.Ratio, code.Level, code.Emissions.NetT));
        Assert.Contains(ResultFlags.NegativeEmissions, code.Flags);
        Assert.Null(code.NextGrade);
    }

    [Fact]
    public void The_first_status_that_applies_stands_and_the_others_are_flags_R13()
    {
        var facts = Enterprises.Of(industry: "5110", valueAddedWan: null) with { PowerKnown = Known(5) };
        var code = Enterprises.Grade([facts])[0];
        Assert.Equal(CarbonStatus.NotIndustrial, code.Status);
        Assert.Equal(
            [ResultFlags.ElectricityOnly, ResultFlags.InsufficientHistory, ResultFlags.MissingValueAdded], code.Flags);
    }

    [Fact]
    public void Statuses_come_in_the_order_of_R13()
    {
        var rules = Enterprises.WithBenchmark(1m);
        Assert.Equal(CarbonStatus.MissingValueAdded, StatusOf(rules, Enterprises.Of(valueAddedWan: null) with { PowerKnown = Known(5) }));
        Assert.Equal(CarbonStatus.ValueAddedPartial, StatusOf(rules, Enterprises.Of() with { ValueAddedMonths = 6, PowerKnown = Known(5) }));
        Assert.Equal(CarbonStatus.InsufficientHistory, StatusOf(rules, Enterprises.Of(valueAddedWan: -1m) with { PowerKnown = Known(5) }));
        Assert.Equal(CarbonStatus.NonPositiveValueAdded, StatusOf(Enterprises.Rules, Enterprises.Of(valueAddedWan: 0m)));
        Assert.Equal(CarbonStatus.InsufficientSample, StatusOf(Enterprises.Rules, Enterprises.Of()));
        Assert.Equal(CarbonStatus.Graded, StatusOf(rules, Enterprises.Of()));
    }

    [Fact]
    public void Half_a_year_of_value_added_gives_no_intensity_R5()
    {
        var facts = Enterprises.Of(valueAddedWan: 300m) with { ValueAddedMonths = 6 };
        var code = Enterprises.GradeFirst(Enterprises.WithBenchmark(1m), facts);
        Assert.Equal((CarbonStatus.ValueAddedPartial, 6, 300m), (code.Status, code.ValueAddedMonths, code.ValueAddedWan));
        Assert.Null(code.Intensity);
        Assert.Null(code.Level);
        Assert.Null(code.Grade);
        Assert.Equal(515.3m, code.Emissions.NetT);
    }

    [Fact]
    public void Five_of_twelve_months_of_power_are_too_few_and_three_of_three_year_to_date_are_enough_R4()
    {
        var rules = Enterprises.WithBenchmark(1m);
        var rolling = Enterprises.GradeFirst(rules, Enterprises.Of() with { PowerKnown = Known(5) });
        Assert.Equal((CarbonStatus.InsufficientHistory, 5), (rolling.Status, rolling.PowerMonths));
        var ytd = Enterprises.GradeFirst(rules, Enterprises.Of(kind: WindowKind.YearToDate, period: "2022-03"));
        Assert.Equal((CarbonStatus.Graded, 3), (ytd.Status, ytd.PowerMonths));
        Assert.Contains(ResultFlags.YearToDate, ytd.Flags);
        var month = Enterprises.GradeFirst(rules, Enterprises.Of(kind: WindowKind.Month, period: "2022-03"));
        Assert.Equal(CarbonStatus.Graded, month.Status);
        Assert.Contains(ResultFlags.SingleMonth, month.Flags);
    }

    [Fact]
    public void Without_a_sample_the_level_is_still_known()
    {
        var code = Enterprises.Grade([Enterprises.Of()])[0];
        Assert.Equal((CarbonStatus.InsufficientSample, 1.0306m, CarbonLevel.Medium), (code.Status, code.Intensity, code.Level));
        Assert.Null(code.Grade);
        Assert.Null(code.Benchmark);
    }

    [Fact]
    public void Only_electricity_is_flagged_but_a_zero_fuel_is_not()
    {
        var rules = Enterprises.WithBenchmark(1m);
        Assert.Contains(ResultFlags.ElectricityOnly, Enterprises.GradeFirst(rules, Enterprises.Of()).Flags);
        var zero = Enterprises.Of() with { Fuels = new Dictionary<string, decimal> { [StatisticsItems.DieselT] = 0m } };
        Assert.DoesNotContain(ResultFlags.ElectricityOnly, Enterprises.GradeFirst(rules, zero).Flags);
    }

    [Fact]
    public void Flags_of_land_and_tax_stay_out_of_the_code_and_others_come_through_once()
    {
        var facts = Enterprises.Of() with
        {
            Flags = [ResultFlags.AccountGap, ResultFlags.NoLand, ResultFlags.RefundReview],
            Profile = Enterprises.Of().Profile with { AttributesLater = true },
        };
        Assert.Equal(
            [ResultFlags.AccountGap, ResultFlags.AttributesLater, ResultFlags.ElectricityOnly],
            Enterprises.GradeFirst(Enterprises.WithBenchmark(1m), facts).Flags);
    }

    private static CarbonStatus StatusOf(RuleSet rules, WindowFacts facts) => Enterprises.GradeFirst(rules, facts).Status;

    private static bool[] Known(int lastMonths) => [.. Enumerable.Range(0, 12).Select(i => i >= 12 - lastMonths)];

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
