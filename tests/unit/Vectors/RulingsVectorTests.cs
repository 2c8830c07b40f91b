using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;
using Wuyi.Pipeline.UnitTests.Indicators;
using Wuyi.Pipeline.UnitTests.Indicators.Evaluation;
using Wuyi.Pipeline.UnitTests.Intake.Contracts;

namespace Wuyi.Pipeline.UnitTests.Vectors;

/// <summary>
/// The test vectors of RULINGS section 6 that need no files, by their numbers. 4–10, 12 and 17–19 are in Recalculation/RulingVectorTests; 16 (freed energy of a
/// listed enterprise) waits for the campaign's room.
/// </summary>
public class RulingsVectorTests
{
    [Fact]
    public void Vector_1_E1_10_t_diesel_and_10_000_m3_gas_are_26_714_tce_and_52_581_t()
    {
        var fuels = new Dictionary<string, decimal> { ["diesel_t"] = 10m, ["natural_gas_m3"] = 10_000m };
        var energy = EnergyAndEmissions.Of(Enterprises.Of(kwh: 0m) with { Fuels = fuels }, Enterprises.Rules);
        Assert.Equal((26.714m, 52.581m), (energy.Energy.TceEquivalent, energy.NetT));
    }

    [Fact]
    public void Vector_2_R17_476_251327_t_or_540_225537_wan_give_grade_3_and_a_millionth_less_does_not()
    {
        Assert.Equal(new NextGrade(3, 476.251327m, 540.225537m), GradeOf(515.3m, 500m).NextGrade);
        Assert.Equal((3, 4), (GradeOf(476.251327m, 500m).Grade, GradeOf(476.251328m, 500m).Grade));
        Assert.Equal((3, 4), (GradeOf(515.3m, 540.225537m).Grade, GradeOf(515.3m, 540.225536m).Grade));

        static CarbonCode GradeOf(decimal netT, decimal valueAddedWan) => Enterprises.Grade(
        [
            Enterprises.WithNetT(1, netT, valueAddedWan),
            .. Enumerable.Range(2, 4).Select(number => Enterprises.WithNetT(number, (5000m - 515.3m) / 4m, (6250m - 500m) / 4m)),
        ])[0];
    }

    [Theory]
    [InlineData(1, 1, 0, 0, 0)]
    [InlineData(2, 1, 1, 0, 0)]
    [InlineData(3, 1, 2, 0, 0)]
    [InlineData(4, 1, 2, 1, 0)]
    [InlineData(10, 2, 6, 2, 0)]
    [InlineData(19, 4, 12, 3, 0)]
    [InlineData(20, 4, 12, 3, 1)]
    [InlineData(21, 5, 12, 3, 1)]
    [InlineData(30, 6, 18, 5, 1)]
    [InlineData(70, 14, 42, 11, 3)]
    [InlineData(100, 20, 60, 15, 5)]
    public void Vector_3_R26_the_quota_table(int n, int a, int b, int c, int d)
    {
        var evaluation = RawFirms.Evaluate(Enumerable.Range(1, n).Select(number => RawFirms.Below(number, taxWan: number)));
        Assert.Equal(new string('A', a) + new string('B', b) + new string('C', c) + new string('D', d), evaluation.Classes(ScaleGroup.BelowScale));
        Assert.Equal([a, b, c, d], evaluation.Groups.Single(group => group.Group == ScaleGroup.BelowScale).Quota);
    }

    [Fact]
    public void Vector_11_E6_equal_power_of_2021_and_2022_is_1_0254_and_0_9746()
    {
        var rules = Enterprises.Rules with { Carbon = Enterprises.Rules.Carbon with { MinimumSample = 2 } };
        WindowFacts Of(int number, int month) => Enterprises.Of(number, 0m, 500m, period: "2022-11") with
        {
            GridKwh = Enterprises.Series(12, (i, _) => i == month ? 100_000m : 0m),
        };
        var codes = Enterprises.Grade([Of(1, 0), Of(2, 11)], rules);
        Assert.Equal([1.0254m, 0.9746m], codes.Select(code => decimal.Round(code.Ratio!.Value, 4)));
    }

    [Fact]
    public void Vector_13_R27_one_up_and_two_down_is_one_down_and_a_set_D_beats_a_set_A()
    {
        var firms = Enumerable.Range(1, 10).Select(number => RawFirms.Below(number, taxWan: 100m - number).ToEvaluation(number switch
        {
            5 => [RawFirms.Adjust(5, AdjustmentKind.StepUp), RawFirms.Adjust(5, AdjustmentKind.StepDown), RawFirms.Adjust(5, AdjustmentKind.StepDown)],
            1 => [RawFirms.Adjust(1, AdjustmentKind.SetClass, EvaluationClass.A), RawFirms.Adjust(1, AdjustmentKind.SetClass, EvaluationClass.D)],
            _ => [],
        }));
        var evaluation = RawFirms.Evaluate(firms);
        Assert.Equal((EvaluationClass.B, EvaluationClass.C), (evaluation.Of(5).InitialClass, evaluation.Of(5).FinalClass));
        Assert.Equal((EvaluationClass.A, EvaluationClass.D), (evaluation.Of(1).InitialClass, evaluation.Of(1).FinalClass));
    }

    [Fact]
    public void Vector_14_R12_four_of_3465_and_nine_of_346_give_scope_346_with_nine()
    {
        var county = Enumerable.Range(1, 9).Select(number => Enterprises.Of(number, industry: number <= 4 ? "3465" : "3461"));
        var benchmark = Enterprises.Grade([.. county])[0].Benchmark!;
        Assert.Equal(("346", 9), (benchmark.Scope, benchmark.Sample));
    }

    [Fact]
    public void Vector_15_E13_C_exactly_at_1_2_times_an_annual_figure_over_twelve_months_is_grade_3()
    {
        var monthly = 1000m / 12m;
        var summed = Enumerable.Repeat(monthly, 12).Sum();
        Assert.NotEqual(1000m, summed);
        var annual = 1000m * 12m / 12m;
        Assert.Equal(3, Enterprises.GradeFirst(Enterprises.WithBenchmark(0.7m), Enterprises.WithNetT(1, 1.2m * 0.7m * annual, annual)).Grade);
    }

    [Fact]
    public void Vector_20_R3_of_the_month_and_since_January_are_two_columns()
    {
        var file = Dropped.Csv(SourceNames.Statistics, $"统一社会信用代码,年月,增加值(本月),增加值(本年累计)\n{Dropped.ValidCode},202303,50,150\n").Is(FileStatus.Accepted);
        Assert.Equal([("50", "false"), ("150", "true")], file.Records.Values(StatisticsRecords.Value).Zip(file.Records.Values(StatisticsRecords.Cumulative)));
    }
}
