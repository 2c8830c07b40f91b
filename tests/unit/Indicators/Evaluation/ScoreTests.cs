using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Indicators.Evaluation;

/// <summary>RULES 4 and vectors 4 and 7, R14, R24, R25.</summary>
public sealed class ScoreTests
{
    private static readonly RuleSet NoCap = Firms.Huangyan2022 with { Evaluation = Firms.Huangyan2022.Evaluation with { Cap = null } };

    [Fact]
    public void Vector4_AllSixValuesEqualToTheBaselinesOfHuangyan2022_Are100() => Assert.Equal(100m, ScoreOf(24.097m, Firms.Huangyan2022));

    [Fact]
    public void Vector4_TwiceTheTaxPerMu_Is115WithTheCapOf150Percent() => Assert.Equal(115m, ScoreOf(48.194m, Firms.Huangyan2022));

    [Fact]
    public void Vector4_TwiceTheTaxPerMu_Is130WithoutCap() => Assert.Equal(130m, ScoreOf(48.194m, NoCap));

    [Fact]
    public void Huangyan2022_BelowScale_BothValuesEqualToTheBaselinesAre100()
    {
        var firm = Firms.Below(1);
        var equal = firm with { Figures = firm.Figures with { TaxPerMu = 11.5932m, TaxPer10MWh = 0.2352m } };
        Assert.Equal(100m, Firms.Evaluate([equal], Firms.Huangyan2022).Of(1).Score);
    }

    [Fact]
    public void Vector7_ABaselineIsTheRatioOfSums_Lishui2019()
    {
        // 573 564 万元 over 30 341 亩 in two firms: 18.9039…, not the mean of their own values.
        var evaluation = Firms.Evaluate([Firms.Below(1, tax: 500_000m, land: 341m), Firms.Below(2, tax: 73_564m, land: 30_000m)]);
        var baseline = evaluation.Baselines.Single(b => b.Indicator == "y1");
        Assert.Equal((573_564m, 30_341m, 2), (baseline.Numerator, baseline.Denominator, baseline.Firms!.Value));
        Assert.Equal(18.9039m, decimal.Round(baseline.Value!.Value, 4));
        Assert.Equal(573_564m / 30_341m, baseline.Value);
    }

    [Fact]
    public void AFirmAloneMeetsItsOwnBaselines_AndScoresExactly100()
    {
        var firm = Firms.Above(1, tax: 10m, land: 3m, valueAdded: 100m, employees: 7m, tce: 9m, emissions: 0.3m, rd: 1m, revenue: 3m);
        Assert.Equal(100m, Firms.Evaluate([firm]).Of(1).Score);
    }

    [Fact]
    public void R14_WithoutEmissionsOrWithZero_TheItemIsThePlainMeanOfTheCappedScores()
    {
        // b5 = 300 / 3 = 100; values 150, 50, 400 (capped at 1.5): scores 15, 5 and 15.
        EvaluationFacts[] firms =
        [
            Firms.Above(1, valueAdded: 150m, emissions: 1m), Firms.Above(2, valueAdded: 50m, emissions: 1m), Firms.Above(3, valueAdded: 400m, emissions: 1m),
            Firms.Above(4, emissions: null), Firms.Above(5, emissions: 0m),
        ];
        var evaluation = Firms.Evaluate(firms, Configured("x5", 100m));
        var mean = (15m + 5m + 15m) / 3m;
        Assert.Equal(mean, evaluation.Of(4).Items[4].Score);
        Assert.Equal(mean, evaluation.Of(5).Items[4].Score);
        Assert.Equal(mean, evaluation.Groups.Single().MeanEmissionScore);
        Assert.Contains(EvaluationFlags.EmissionMean, evaluation.Of(4).Flags);
        Assert.DoesNotContain(EvaluationFlags.EmissionMean, evaluation.Of(1).Flags);
    }

    [Fact]
    public void R14_NobodyHasEmissions_AllPoints()
    {
        var evaluation = Firms.Evaluate([Firms.Above(1, emissions: null), Firms.Above(2, emissions: 0m)]);
        Assert.All(evaluation.Enterprises, firm => Assert.Equal(10m, firm.Items[4].Score));
        Assert.DoesNotContain(evaluation.Notices, notice => notice.Blocks);
    }

    [Fact]
    public void R14_TheMeanLooksOnlyAtCompleteFirmsThatAreNotExempt()
    {
        EvaluationFacts[] firms =
        [
            Firms.Above(1, valueAdded: 50m, emissions: 1m), Firms.Above(2, emissions: null),
            Firms.Above(3, valueAdded: 150m, emissions: 1m, employees: null), Firms.Above(4, valueAdded: 150m, emissions: 1m) with { IsYoung = true },
        ];
        Assert.Equal(5m, Firms.Evaluate(firms, Configured("x5", 100m)).Of(2).Items[4].Score);
    }

    [Fact]
    public void R14_RdNotReported_ScoresZeroAndIsNotIncomplete()
    {
        var evaluation = Firms.Evaluate([Firms.Above(1, rd: null), Firms.Above(2)]);
        Assert.Equal((EvaluationStatus.Ranked, 0m), (evaluation.Of(1).Status, evaluation.Of(1).Items[5].Score));
        Assert.Equal(1.5m / 100m, evaluation.Baselines.Single(b => b.Indicator == "x6").Value);
    }

    [Fact]
    public void R14_NegativeValueAdded_IsItemZero_NotIncomplete()
    {
        var evaluation = Firms.Evaluate([Firms.Above(1, valueAdded: -50m), Firms.Above(2, valueAdded: 400m)]);
        var firm = evaluation.Of(1);
        Assert.Equal(EvaluationStatus.Ranked, firm.Status);
        Assert.All(new[] { 1, 2, 3, 4 }, item => Assert.Equal(0m, firm.Items[item].Score));
        Assert.True(firm.Items[1].Value < 0m);
    }

    [Fact]
    public void R14_ZeroDenominators_MakeTheEvaluationIncompleteAndNameTheItems()
    {
        var evaluation = Firms.Evaluate(
            [Firms.Above(1, employees: 0m), Firms.Above(2, tce: 0m), Firms.Above(3, revenue: 0m), Firms.Below(4, kwh: 0m), Firms.Below(5, tax: null), Firms.Above(6), Firms.Below(7)]);
        Assert.Equal(["x3"], evaluation.Of(1).Missing);
        Assert.Equal(["x4"], evaluation.Of(2).Missing);
        Assert.Equal(["x6"], evaluation.Of(3).Missing);
        Assert.Equal(["y2"], evaluation.Of(4).Missing);
        Assert.Equal(["y1", "y2"], evaluation.Of(5).Missing);
        Assert.All(new[] { 1, 2, 3, 4, 5 }, number =>
        {
            var firm = evaluation.Of(number);
            Assert.Equal((EvaluationStatus.Incomplete, null, null, null), (firm.Status, firm.Score, firm.InitialClass, firm.FinalClass));
        });
        Assert.Equal([1, 1], evaluation.Groups.Select(group => group.Ranked));
    }

    [Fact]
    public void R14_Rescale_Y1StandsForBoth()
    {
        var rules = Firms.With(r => r with { RescaleWithoutPower = true });
        var evaluation = Firms.Evaluate([Firms.Below(1, tax: 30m, kwh: null), Firms.Below(2, tax: 10m)], rules);
        // b1 = 40 / 2 = 20: y1 / b1 = 1.5, so 75 × 100/50.
        Assert.Equal((150m, 75m), (evaluation.Of(1).Score!.Value, evaluation.Of(1).Items[1].Score!.Value));
        Assert.Equal(1, evaluation.Baselines.Single(b => b.Indicator == "y2").Firms);
    }

    [Fact]
    public void R24_AllMissing_RefusesTheGroupAndNamesTheItems()
    {
        var evaluation = Firms.Evaluate([Firms.Above(1, tax: null), Firms.Above(2, valueAdded: null), Firms.Below(3)]);
        Assert.Equal(["x1", "x2", "x3", "x4", "x5", "x6"],
            evaluation.Notices.Where(notice => notice.Blocks).Select(notice => notice.Text.Split('(')[1][..2]));
        Assert.Equal(EvaluationStatus.Ranked, evaluation.Of(3).Status);
    }

    [Fact]
    public void R24_ABaselineThatIsNotPositive_RefusesItsGroupAlone()
    {
        var evaluation = Firms.Evaluate([Firms.Above(1, valueAdded: -100m), Firms.Above(2, valueAdded: 90m), Firms.Below(3)]);
        Assert.Contains(evaluation.Notices, notice => notice is { Code: NoticeCodes.BaselineRefused, Blocks: true } && notice.Text.Contains("x2", StringComparison.Ordinal));
        Assert.Equal((EvaluationStatus.NoBaseline, null, null), (evaluation.Of(1).Status, evaluation.Of(1).Score, evaluation.Of(1).FinalClass));
        Assert.Equal(EvaluationStatus.Ranked, evaluation.Of(3).Status);
    }

    [Fact]
    public void AGroupWithoutAnyFirmRefusesNothing() => Assert.DoesNotContain(Firms.Evaluate([Firms.Below(1)]).Notices, notice => notice.Blocks);

    [Fact]
    public void R25_BonusAndDeductionAreNotCapped_TheTotalIsNotBelowZero()
    {
        var evaluation = Firms.Evaluate(
        [
            Firms.Below(1).Adjusted((AdjustmentKind.Bonus, null, 200m), (AdjustmentKind.Deduction, null, 0.5m)),
            Firms.Below(2).Adjusted(AdjustmentKind.Deduction, points: 500m),
        ]);
        Assert.Equal((299.5m, 199.5m), (evaluation.Of(1).Score!.Value, evaluation.Of(1).Bonus));
        Assert.Equal((0m, -500m), (evaluation.Of(2).Score!.Value, evaluation.Of(2).Bonus));
    }

    [Fact]
    public void MinMax_ScoresByTheRangeOfTheRankedFirms_AllEqualIsAllPoints()
    {
        var rules = Firms.With(r => r with { Scoring = ScoringMethod.MinMax });
        var evaluation = Firms.Evaluate([Firms.Below(1, tax: 10m), Firms.Below(2, tax: 20m), Firms.Below(3, tax: 40m)], rules);
        Assert.Equal([0m, 50m * (10m / 30m) * 2m, 100m], new[] { 1, 2, 3 }.Select(number => evaluation.Of(number).Score!.Value));
        Assert.Null(evaluation.Of(1).Items[0].Baseline);
        Assert.Equal((10m, 40m), (evaluation.Baselines[0].Least!.Value, evaluation.Baselines[0].Most!.Value));
        Assert.All(Firms.Evaluate([Firms.Below(1), Firms.Below(2)], rules).Enterprises, firm => Assert.Equal(100m, firm.Score));
    }

    /// <summary>docs/evaluation.md, section 6.</summary>
    [Fact]
    public void TheExampleOfTheDocumentation()
    {
        var evaluation = Firms.Evaluate(
        [
            Firms.Above(1, 300m, 15m, 1200m, 60m, 400m, 0.2m, 60m, 3000m),
            Firms.Above(2, 120m, 15m, 800m, 50m, 500m, null, null, 2000m).Adjusted(AdjustmentKind.Bonus, points: 12m),
            Firms.Above(3, 60m, 10m, 400m, 40m, 100m, 0.12m, 12m, 1000m).Adjusted(AdjustmentKind.StepDown),
        ]);
        Assert.Equal([12m, 60m, 16m, 2.4m, 5000m, 0.012m], evaluation.Baselines.Select(baseline => baseline.Value!.Value));
        decimal[] Points(int number) => [.. evaluation.Of(number).Items.Select(item => decimal.Round(item.Score!.Value, 4))];
        Assert.Equal([45m, 26.6667m, 12.5m, 25m, 12m, 15m], Points(1));
        Assert.Equal([20m, 17.7778m, 10m, 13.3333m, 9.3333m, 0m], Points(2));
        Assert.Equal([15m, 13.3333m, 6.25m, 30m, 6.6667m, 10m], Points(3));
        Assert.Equal([136.1667m, 82.4444m, 81.25m], new[] { 1, 2, 3 }.Select(number => decimal.Round(evaluation.Of(number).Score!.Value, 4)));
        Assert.Equal("ABB ABC", $"{evaluation.Classes()} {evaluation.Classes(firm => firm.FinalClass)}");
    }

    private static decimal ScoreOf(decimal x1, RuleSet rules) =>
        Firms.Evaluate([Firms.AboveByValues(1, x1, 136.16m, 18.14m, 2.694m, 4929.81m, 0.0302m)], rules).Of(1).Score!.Value;

    private static RuleSet Configured(string indicator, decimal value) => Firms.With(rules => rules with
    {
        Baselines = new Dictionary<(int, ScaleGroup, string), decimal> { [(Firms.Year, ScaleGroup.AboveScale, indicator)] = value },
    });
}
