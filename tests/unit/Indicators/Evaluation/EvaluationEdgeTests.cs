using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.UnitTests.Indicators.Evaluation;

/// <summary>Ties, emptiness, zeros and bounds of the yearly evaluation.</summary>
public class EvaluationEdgeTests
{
    private static readonly (ScaleGroup Group, string Indicator, decimal Value)[] Ones =
        [.. Enumerable.Range(1, 6).Select(i => (ScaleGroup.AboveScale, $"x{i}", 1m)), (ScaleGroup.BelowScale, "y1", 1m), (ScaleGroup.BelowScale, "y2", 1m)];

    [Fact]
    public void A_county_without_enterprises_has_an_evaluation_of_nobody() => Assert.Empty(RawFirms.Evaluate(Array.Empty<EvaluationFacts>()).Enterprises);

    [Fact]
    public void All_equal_score_100_in_the_order_of_codes_and_tie_at_every_boundary()
    {
        var evaluation = RawFirms.Evaluate(Enumerable.Range(1, 20).Select(number => RawFirms.Below(number)));
        Assert.All(evaluation.Enterprises, firm => Assert.Equal(100m, firm.Score));
        Assert.Equal(Enumerable.Range(1, 20), evaluation.Enterprises.Select(firm => firm.Rank!.Value));
        Assert.Equal("AAAABBBBBBBBBBBBCCCD", evaluation.Classes(ScaleGroup.BelowScale));
        Assert.Contains(evaluation.Notices, notice => notice.Code == NoticeCodes.TieAtBoundary);
        Assert.Contains(EvaluationFlags.TieAtBoundary, evaluation.Of(4).Flags);
        Assert.Contains(EvaluationFlags.TieAtBoundary, evaluation.Of(5).Flags);
    }

    [Fact]
    public void Equal_scores_are_ordered_by_tax_per_mu_before_the_code_and_are_no_tie()
    {
        var evaluation = RawFirms.Evaluate(
            [RawFirms.WithItems(1, [0.8m, 1.2m]), RawFirms.WithItems(2, [1.2m, 0.8m])], RawFirms.WithBaselines(Ones));
        Assert.Equal(evaluation.Of(1).Score, evaluation.Of(2).Score);
        Assert.Equal((2, 1), (evaluation.Of(1).Rank, evaluation.Of(2).Rank));
        Assert.DoesNotContain(evaluation.Notices, notice => notice.Code == NoticeCodes.TieAtBoundary);
    }

    [Fact]
    public void Scores_that_differ_in_the_28th_digit_are_no_tie()
    {
        var evaluation = RawFirms.Evaluate(
            [RawFirms.WithItems(1, [1m, 1m]), RawFirms.WithItems(2, [1.00000000000000000000000001m, 1m])], RawFirms.WithBaselines(Ones));
        Assert.Equal((2, 1), (evaluation.Of(1).Rank, evaluation.Of(2).Rank));
    }

    [Fact]
    public void The_only_firm_is_A_with_a_warning()
    {
        var evaluation = RawFirms.Evaluate([RawFirms.Below(1)]);
        Assert.Equal((1, 1, EvaluationClass.A), (evaluation.Of(1).Rank, evaluation.Of(1).Of, evaluation.Of(1).InitialClass));
        Assert.Contains(evaluation.Notices, notice => notice.Code == NoticeCodes.SingleFirmA);
    }

    [Fact]
    public void Below_20_firms_there_is_no_D_and_the_preview_says_so()
    {
        Assert.Contains(RawFirms.Evaluate(Enumerable.Range(1, 19).Select(n => RawFirms.Below(n))).Notices, notice => notice.Code == NoticeCodes.NoD);
        Assert.DoesNotContain(
            RawFirms.Evaluate(Enumerable.Range(1, 20).Select(n => RawFirms.Below(n))).Notices, notice => notice.Code == NoticeCodes.NoD && notice.Text.Contains("规下", StringComparison.Ordinal));
    }

    [Fact]
    public void Three_exempt_of_twenty_leave_17_ranked()
    {
        var evaluation = RawFirms.Evaluate(Enumerable.Range(1, 20).Select(n => RawFirms.Below(n, taxWan: n).ToEvaluation() with { IsYoung = n == 20, IsLandYoung = n == 19 })
            .Select((firm, i) => i == 17 ? firm with { Adjustments = [RawFirms.Adjust(18, AdjustmentKind.Exemption)] } : firm));
        Assert.Equal("AAAABBBBBBBBBBCCC", evaluation.Classes(ScaleGroup.BelowScale));
        Assert.All([18, 19, 20], n => Assert.Equal(
            (EvaluationStatus.Exempt, (EvaluationClass?)null, EvaluationClass.B, (int?)null),
            (evaluation.Of(n).Status, evaluation.Of(n).InitialClass, evaluation.Of(n).FinalClass, evaluation.Of(n).Rank)));
        Assert.Equal(17, evaluation.Baselines.Single(b => b.Indicator == "y1").Firms);
    }

    [Fact]
    public void Nobody_with_emissions_scores_full_points_for_them_and_a_zero_is_no_emission()
    {
        var evaluation = RawFirms.Evaluate([RawFirms.Above(1, emissionsT: null), RawFirms.Above(2, emissionsT: 0m)]);
        Assert.All(evaluation.Enterprises, firm => Assert.Equal((EvaluationStatus.Ranked, 10m), (firm.Status, firm.Items[4].Score)));
    }

    [Fact]
    public void Missing_emissions_score_the_plain_mean_of_the_capped_scores_of_complete_firms()
    {
        // x5 of 3, 1 and 0.5 on a baseline of 1: 15 (capped), 10 and 5; the incomplete firm 5 is in no mean.
        var firms = new[] { 3m, 1m, 0.5m }.Select((x5, i) => RawFirms.WithItems(i + 1, [1m, 1m, 1m, 1m, x5, 1m]))
            .Append(RawFirms.WithItems(4, [1m, 1m, 1m, 1m, null, 1m])).Append(RawFirms.WithItems(5, [1m, 1m, null, 1m, 9m, 1m]));
        var evaluation = RawFirms.Evaluate(firms, RawFirms.WithBaselines(Ones));
        Assert.Equal((10m, EvaluationStatus.Ranked), (evaluation.Of(4).Items[4].Score, evaluation.Of(4).Status));
        Assert.Equal(EvaluationStatus.Incomplete, evaluation.Of(5).Status);
        Assert.Equal(["x3"], evaluation.Of(5).Missing);
        Assert.Null(evaluation.Of(5).FinalClass);
    }

    [Fact]
    public void Everything_missing_is_incomplete_and_nobody_is_ranked()
    {
        var evaluation = RawFirms.Evaluate(Enumerable.Range(1, 3).Select(n => RawFirms.Above(
            n, taxWan: null, valueAddedWan: null, employees: null, kwh: 0m, emissionsT: null, rdWan: null, revenueWan: null)));
        Assert.All(evaluation.Enterprises, firm => Assert.Equal(EvaluationStatus.Incomplete, firm.Status));
        Assert.All(evaluation.Enterprises, firm => Assert.Equal(["x1", "x2", "x3", "x4", "x6"], firm.Missing));
        Assert.All(evaluation.Enterprises, firm => Assert.Equal(((decimal?)null, (int?)null, (EvaluationClass?)null), (firm.Score, firm.Rank, firm.FinalClass)));
    }

    [Fact]
    public void Zero_denominators_are_missing_items_and_a_blank_research_is_zero()
    {
        var evaluation = RawFirms.Evaluate(
        [
            RawFirms.Above(1), RawFirms.Above(2, employees: 0m), RawFirms.Above(3, kwh: 0m), RawFirms.Above(4, revenueWan: 0m), RawFirms.Above(5, landMu: 0m),
            RawFirms.Above(6, rdWan: null), RawFirms.Below(7), RawFirms.Below(8, kwh: 0m),
        ]);
        Assert.Equal(["x3"], evaluation.Of(2).Missing);
        Assert.Equal(["x4"], evaluation.Of(3).Missing);
        Assert.Equal(["x6"], evaluation.Of(4).Missing);
        Assert.Equal(EvaluationStatus.NoLand, evaluation.Of(5).Status);
        Assert.Equal((EvaluationStatus.Ranked, 0m), (evaluation.Of(6).Status, evaluation.Of(6).Items[5].Score));
        Assert.Contains(ResultFlags.RdNotReported, evaluation.Of(6).Flags);
        Assert.Equal(["y2"], evaluation.Of(8).Missing);
    }

    [Fact]
    public void Negative_value_added_and_tax_score_0_and_are_not_missing()
    {
        var evaluation = RawFirms.Evaluate([RawFirms.Above(1), RawFirms.Above(2, taxWan: -5m, valueAddedWan: -100m)]);
        Assert.Equal(EvaluationStatus.Ranked, evaluation.Of(2).Status);
        Assert.Equal([0m, 0m, 0m, 0m, 0m], evaluation.Of(2).Items.Take(5).Select(item => item.Score!.Value));
    }

    [Theory]
    [InlineData("1.5", "150")]
    [InlineData("1.500000000000000000000000001", "150")]
    [InlineData("1.499999999999999999999999999", "149.9999999999999999999999999")]
    [InlineData("0", "0")]
    [InlineData("-0.000000000000000000000000001", "0")]
    public void An_item_counts_from_0_to_exactly_the_cap(string ratio, string score)
    {
        var x = decimal.Parse(ratio, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(
            decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture), RawFirms.Evaluate([RawFirms.WithItems(1, [x, x])], RawFirms.WithBaselines(Ones)).Of(1).Score);
    }

    [Fact]
    public void Bonus_and_deduction_are_not_capped_and_the_total_ends_at_0()
    {
        var evaluation = RawFirms.Evaluate(
        [
            RawFirms.WithItems(1, [1.5m, 1.5m], RawFirms.Adjust(1, AdjustmentKind.Bonus, points: 10m), RawFirms.Adjust(1, AdjustmentKind.Bonus, points: 0.5m)),
            RawFirms.WithItems(2, [1m, 1m], RawFirms.Adjust(2, AdjustmentKind.Deduction, points: 250m)),
            RawFirms.WithItems(3, [1m, 1m], RawFirms.Adjust(3, AdjustmentKind.Bonus, points: 2m), RawFirms.Adjust(3, AdjustmentKind.Deduction, points: 3m)),
        ], RawFirms.WithBaselines(Ones));
        Assert.Equal((160.5m, 0m, 99m), (evaluation.Of(1).Score, evaluation.Of(2).Score, evaluation.Of(3).Score));
        Assert.Equal((10.5m, -250m, -1m), (evaluation.Of(1).Bonus, evaluation.Of(2).Bonus, evaluation.Of(3).Bonus));
    }

    [Theory]
    [InlineData("A", AdjustmentKind.StepUp, "A")]
    [InlineData("D", AdjustmentKind.StepDown, "D")]
    [InlineData("C", AdjustmentKind.StepUp, "B")]
    [InlineData("C", AdjustmentKind.StepDown, "D")]
    public void A_step_is_one_class_and_ends_at_A_and_D(string initial, AdjustmentKind kind, string final)
    {
        var place = initial switch { "A" => 1, "C" => 17, _ => 20 };
        var evaluation = RawFirms.Evaluate(Enumerable.Range(1, 20).Select(n => RawFirms.Below(n, taxWan: 100m - n).ToEvaluation(n == place ? [RawFirms.Adjust(n, kind)] : [])));
        Assert.Equal((initial, final), (evaluation.Of(place).InitialClass.ToString(), evaluation.Of(place).FinalClass.ToString()));
        Assert.Equal("AAAABBBBBBBBBBBBCCCD", evaluation.Classes(ScaleGroup.BelowScale));
    }

    [Fact]
    public void A_set_class_stands_before_steps_and_an_exemption_before_a_set_class()
    {
        var evaluation = RawFirms.Evaluate(
        [
            RawFirms.Below(1).ToEvaluation(RawFirms.Adjust(1, AdjustmentKind.SetClass, EvaluationClass.D), RawFirms.Adjust(1, AdjustmentKind.StepUp)),
            RawFirms.Below(2).ToEvaluation(RawFirms.Adjust(2, AdjustmentKind.SetClass, EvaluationClass.D), RawFirms.Adjust(2, AdjustmentKind.Exemption)),
        ]);
        Assert.Equal(EvaluationClass.D, evaluation.Of(1).FinalClass);
        Assert.Equal((EvaluationStatus.Exempt, EvaluationClass.B), (evaluation.Of(2).Status, evaluation.Of(2).FinalClass));
    }

    [Fact]
    public void A_baseline_that_is_not_positive_refuses_the_evaluation_and_names_the_item()
    {
        var evaluation = RawFirms.Evaluate([RawFirms.Above(1, taxWan: -5m), RawFirms.Above(2, taxWan: 5m), RawFirms.Below(3)]);
        var notice = Assert.Single(evaluation.Notices, notice => notice.Code == NoticeCodes.BaselineRefused);
        Assert.True(notice.Blocks);
        Assert.Contains("x1", notice.Text, StringComparison.Ordinal);
        Assert.Null(evaluation.Of(1).Rank);
        Assert.Equal(1, evaluation.Of(3).Rank);
    }

    [Fact]
    public void Baselines_are_ratios_of_sums_over_ranked_firms_with_both_sides()
    {
        var evaluation = RawFirms.Evaluate(
        [
            RawFirms.Above(1, taxWan: 100m, landMu: 10m, valueAddedWan: 500m, emissionsT: 2m).ToEvaluation(),
            RawFirms.Above(2, taxWan: 20m, landMu: 30m, valueAddedWan: 700m, emissionsT: null).ToEvaluation(),
            RawFirms.Above(3, taxWan: 999m, employees: null).ToEvaluation(),
            RawFirms.Above(4, taxWan: 999m).ToEvaluation() with { IsYoung = true },
        ]);
        var baselines = evaluation.Baselines.Where(b => b.Group == ScaleGroup.AboveScale).ToDictionary(b => b.Indicator);
        Assert.Equal((3m, 120m, 40m, 2), (baselines["x1"].Value, baselines["x1"].Numerator, baselines["x1"].Denominator, baselines["x1"].Firms));
        Assert.Equal((30m, 1200m, 40m, 2), (baselines["x2"].Value, baselines["x2"].Numerator, baselines["x2"].Denominator, baselines["x2"].Firms));
        Assert.Equal((250m, 500m, 2m, 1), (baselines["x5"].Value, baselines["x5"].Numerator, baselines["x5"].Denominator, baselines["x5"].Firms));
    }
}
