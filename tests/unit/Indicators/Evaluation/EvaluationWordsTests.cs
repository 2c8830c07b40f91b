using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Indicators.Evaluation;

/// <summary>What the evaluation says beside its numbers: flags of enterprises, sentences for the person who decides, errors.</summary>
public class EvaluationWordsTests
{
    private static readonly (ScaleGroup Group, string Indicator, decimal Value)[] Ones =
        [.. Enumerable.Range(1, 6).Select(i => (ScaleGroup.AboveScale, $"x{i}", 1m)), (ScaleGroup.BelowScale, "y1", 1m), (ScaleGroup.BelowScale, "y2", 1m)];

    [Fact]
    public void Why_an_enterprise_is_exempt_is_flagged_and_nothing_else()
    {
        var evaluation = RawFirms.Evaluate(
        [
            RawFirms.Below(1).ToEvaluation() with { IsYoung = true },
            RawFirms.Below(2).ToEvaluation() with { IsLandYoung = true },
            RawFirms.Below(3).ToEvaluation(RawFirms.Adjust(3, AdjustmentKind.Exemption)),
            RawFirms.Below(4).ToEvaluation(),
        ]);
        Assert.Equal([EvaluationFlags.ExemptFounded], Own(evaluation, 1));
        Assert.Equal([EvaluationFlags.ExemptLand], Own(evaluation, 2));
        Assert.Equal([EvaluationFlags.ExemptByAdjustment], Own(evaluation, 3));
        Assert.Empty(Own(evaluation, 4));
        Assert.Equal(((int?)null, (int?)null, (decimal?)null, (string?)null), (evaluation.Of(1).Of, evaluation.Of(1).Rank, evaluation.Of(1).Score, evaluation.Of(1).RankingGroup));
        Assert.Equal(1, evaluation.Of(4).Of);
    }

    [Fact]
    public void Young_land_that_was_left_out_is_flagged_and_the_flags_of_the_facts_come_through()
    {
        var evaluation = RawFirms.Evaluate(
        [
            RawFirms.Below(1).ToEvaluation() with { YoungLandMu = 0.000001m, Flags = [EvaluationFlags.ScaleUnknown] },
            RawFirms.Below(2, taxWan: 11m).ToEvaluation() with { YoungLandMu = 0m },
        ]);
        Assert.Equal([EvaluationFlags.ScaleUnknown, EvaluationFlags.YoungLandLeftOut], Own(evaluation, 1));
        Assert.Empty(Own(evaluation, 2));
    }

    [Theory]
    [InlineData(AdjustmentKind.SetClass, true)]
    [InlineData(AdjustmentKind.StepUp, true)]
    [InlineData(AdjustmentKind.StepDown, true)]
    [InlineData(AdjustmentKind.Bonus, false)]
    public void An_exemption_beside_a_class_or_a_step_is_a_conflict_alone_it_is_none(AdjustmentKind kind, bool conflict)
    {
        var evaluation = RawFirms.Evaluate(
        [
            RawFirms.Below(1).ToEvaluation(RawFirms.Adjust(1, AdjustmentKind.Exemption), RawFirms.Adjust(1, kind, EvaluationClass.C, 1m)),
            RawFirms.Below(2).ToEvaluation(RawFirms.Adjust(2, AdjustmentKind.Exemption)),
        ]);
        Assert.Equal(conflict, Own(evaluation, 1).Contains(EvaluationFlags.AdjustmentConflict));
        Assert.DoesNotContain(EvaluationFlags.AdjustmentConflict, Own(evaluation, 2));
    }

    [Fact]
    public void Adjustments_of_who_has_no_class_are_unused_and_who_has_none_is_not_told_so()
    {
        var evaluation = RawFirms.Evaluate(
        [
            RawFirms.Below(1, kwh: 0m).ToEvaluation(RawFirms.Adjust(1, AdjustmentKind.StepUp)), RawFirms.Below(2, kwh: 0m).ToEvaluation(),
            RawFirms.Below(3).ToEvaluation(RawFirms.Adjust(3, AdjustmentKind.StepUp)),
        ]);
        Assert.Equal([EvaluationFlags.AdjustmentUnused], Own(evaluation, 1));
        Assert.Empty(Own(evaluation, 2));
        Assert.Empty(Own(evaluation, 3));
        Assert.Equal("1家企业有调整事项但不参加评价或指标不全,调整未起作用", Text(evaluation, NoticeCodes.AdjustmentUnused));
    }

    [Theory]
    [InlineData(EvaluationClass.A, EvaluationClass.D)]
    [InlineData(EvaluationClass.D, EvaluationClass.A)]
    public void The_lowest_of_several_set_classes_stands_whatever_their_order(EvaluationClass first, EvaluationClass second)
    {
        var evaluation = RawFirms.Evaluate([RawFirms.Below(1).ToEvaluation(RawFirms.Adjust(1, AdjustmentKind.SetClass, first), RawFirms.Adjust(1, AdjustmentKind.SetClass, second))]);
        Assert.Equal((EvaluationClass.A, EvaluationClass.D), (evaluation.Of(1).InitialClass, evaluation.Of(1).FinalClass));
        Assert.Equal([EvaluationFlags.AdjustmentConflict], Own(evaluation, 1));
        Assert.Equal("1家企业的调整事项相互矛盾(多个定档不一致,或豁免的同时另有定档、提档、降档),请核实", Text(evaluation, NoticeCodes.AdjustmentConflict));
    }

    [Fact]
    public void Without_power_tax_per_mu_may_stand_for_both_items_but_not_with_a_weight_of_0()
    {
        var firm = RawFirms.Below(1, kwh: 0m);
        var rescaled = RawFirms.Evaluate([firm], RawFirms.With(rules => rules with { RescaleWithoutPower = true }));
        Assert.Equal((EvaluationStatus.Ranked, 100m), (rescaled.Of(1).Status, rescaled.Of(1).Score));
        Assert.Equal([EvaluationFlags.PowerItemRescaled], Own(rescaled, 1));
        var weightless = RawFirms.Evaluate([firm], RawFirms.With(rules => rules with { RescaleWithoutPower = true, BelowScaleWeights = [0m, 100m] }));
        Assert.Equal(EvaluationStatus.Incomplete, weightless.Of(1).Status);
    }

    [Fact]
    public void A_configured_baseline_says_so_and_has_no_sums_and_0_is_refused()
    {
        var configured = RawFirms.Evaluate([RawFirms.WithItems(1, [1m, 1m])], RawFirms.WithBaselines(Ones)).Baselines.Single(b => b.Indicator == "y1");
        Assert.Equal((true, (decimal?)null, (decimal?)null, (int?)null), (configured.Configured, configured.Numerator, configured.Denominator, configured.Firms));
        Assert.False(RawFirms.Evaluate([RawFirms.Below(1)]).Baselines.Single(b => b.Indicator == "y1").Configured);
        var refused = RawFirms.Evaluate([RawFirms.WithItems(1, [1m, 1m])], RawFirms.WithBaselines((ScaleGroup.BelowScale, "y1", 0m), (ScaleGroup.BelowScale, "y2", 1m)));
        Assert.Equal(EvaluationStatus.NoBaseline, refused.Of(1).Status);
        Assert.Equal("规下亩均税收(y1)的基准值不大于0,该组不排名", Text(refused, NoticeCodes.BaselineRefused));
    }

    [Fact]
    public void A_group_of_which_nobody_is_complete_says_so()
    {
        var evaluation = RawFirms.Evaluate([RawFirms.Above(1, employees: null)]);
        Assert.Equal(6, evaluation.Notices.Count(notice => notice.Code == NoticeCodes.BaselineRefused && notice.Blocks));
        Assert.Contains(evaluation.Notices, notice => notice.Text == "规上企业中没有指标齐全的企业,全员劳动生产率(x3)无法计算基准值,该组不排名");
    }

    [Fact]
    public void One_firm_is_a_warning_and_so_is_a_group_without_D()
    {
        var one = RawFirms.Evaluate([RawFirms.Below(1)]);
        Assert.Equal("规下组仅有1家参评企业,按比例列为A类,请核实", Text(one, NoticeCodes.SingleFirmA));
        Assert.Equal("规下组参评企业1家,不足20家,不设D类名额", Text(one, NoticeCodes.NoD));
        Assert.Equal("规下", one.Of(1).RankingGroup);
        Assert.DoesNotContain(RawFirms.Evaluate([RawFirms.Below(1), RawFirms.Below(2)]).Notices, notice => notice.Code == NoticeCodes.SingleFirmA);
        Assert.Equal("规上", RawFirms.Evaluate([RawFirms.Above(1)]).Of(1).RankingGroup);
    }

    [Fact]
    public void Below_the_least_number_for_an_A_all_are_B_at_it_they_are_not()
    {
        var rules = RawFirms.With(evaluation => evaluation with { MinGroupForA = 2 });
        var one = RawFirms.Evaluate([RawFirms.Below(1)], rules);
        Assert.Equal("规下组参评企业1家,不足2家,全部列为B类", Text(one, NoticeCodes.AllB));
        Assert.DoesNotContain(one.Notices, notice => notice.Code is NoticeCodes.SingleFirmA or NoticeCodes.NoD);
        var two = RawFirms.Evaluate([RawFirms.Below(1), RawFirms.Below(2)], rules);
        Assert.DoesNotContain(two.Notices, notice => notice.Code == NoticeCodes.AllB);
        Assert.Equal("规下组参评企业2家,不足20家,不设D类名额", Text(two, NoticeCodes.NoD));
        var withoutD = RawFirms.Evaluate([RawFirms.Below(1), RawFirms.Below(2)], RawFirms.With(evaluation => evaluation with { PercentD = 0 }));
        Assert.DoesNotContain(withoutD.Notices, notice => notice.Code == NoticeCodes.NoD);
    }

    [Fact]
    public void A_tie_is_told_with_its_group_and_its_firms()
    {
        var evaluation = RawFirms.Evaluate([RawFirms.Below(1), RawFirms.Below(2)]);
        var notice = Assert.Single(evaluation.Notices, notice => notice.Code == NoticeCodes.TieAtBoundary);
        Assert.Equal("规下组有2家企业得分和亩均税收相同而分列两类,仅按统一社会信用代码排序,请以调整事项明确类别", notice.Text);
        Assert.Equal([Enterprises.Code(1).Value, Enterprises.Code(2).Value], notice.CreditCodes);
        Assert.False(notice.Blocks);
    }

    [Fact]
    public void Industry_groups_are_named_in_sentences_and_a_prefix_that_two_claim_belongs_to_the_first_by_name()
    {
        var rules = RawFirms.With(evaluation => evaluation with
        {
            ByIndustryGroup = true,
            MinIndustryGroup = 1,
            IndustryGroups = new Dictionary<string, IReadOnlyList<string>> { ["门业"] = ["33", "346"], ["五金"] = ["33"] },
        });
        var evaluation = RawFirms.Evaluate([RawFirms.Below(1, industry: "3312"), RawFirms.Below(2, industry: "3312"), RawFirms.Below(3, industry: "3465"), RawFirms.Below(4, industry: "1310")], rules);
        Assert.Equal(["五金", "五金", "门业", "其他行业"], Enumerable.Range(1, 4).Select(n => evaluation.Of(n).RankingGroup));
        Assert.Equal(
            "规下·五金组有2家企业得分和亩均税收相同而分列两类,仅按统一社会信用代码排序,请以调整事项明确类别", Text(evaluation, NoticeCodes.TieAtBoundary));
        Assert.Contains(evaluation.Notices, notice => notice.Text == "规下·门业组仅有1家参评企业,按比例列为A类,请核实");
    }

    [Fact]
    public void Who_may_be_exempt_on_request_is_a_candidate()
    {
        var evaluation = RawFirms.Evaluate([RawFirms.Below(1).ToEvaluation() with { IsYoung = true }], RawFirms.With(rules => rules with { ExemptionAutomatic = false }));
        Assert.Equal(EvaluationStatus.Ranked, evaluation.Of(1).Status);
        Assert.Equal([EvaluationFlags.ExemptionCandidate], Own(evaluation, 1));
        Assert.Equal("1家企业符合豁免条件(豁免候选),须经申请并以调整事项认定", Text(evaluation, NoticeCodes.ExemptionCandidate));
    }

    [Theory]
    [InlineData(true, false, "1家参评企业的增加值、研发经费或平均人数来自统计调查且无企业授权,另有0家未注明数据来源,评价结果用于个别企业前须取得授权")]
    [InlineData(false, true, "0家参评企业的增加值、研发经费或平均人数来自统计调查且无企业授权,另有1家未注明数据来源,评价结果用于个别企业前须取得授权")]
    [InlineData(false, false, null)]
    public void Figures_without_consent_or_of_unstated_provenance_are_told(bool without, bool notStated, string? text)
    {
        var evaluation = RawFirms.Evaluate([RawFirms.Above(1).ToEvaluation() with { WithoutConsent = without ? ["rd_wan"] : [], ProvenanceNotStated = notStated ? ["rd_wan"] : [] }]);
        Assert.Equal(without, Own(evaluation, 1).Contains(EvaluationFlags.ConsentMissing));
        Assert.Equal(text, evaluation.Notices.SingleOrDefault(notice => notice.Code == NoticeCodes.ConsentMissing)?.Text);
    }

    [Fact]
    public void A_quiet_county_has_no_sentences_but_those_on_its_size()
    {
        var evaluation = RawFirms.Evaluate(Enumerable.Range(1, 20).Select(n => RawFirms.Below(n, taxWan: n)));
        Assert.Empty(evaluation.Notices);
        Assert.All(evaluation.Enterprises, firm => Assert.Empty(firm.Flags.Intersect(EvaluationFlags.All)));
    }

    [Fact]
    public void What_cannot_be_evaluated_is_refused_with_what_is_wrong()
    {
        Assert.Throws<ArgumentNullException>("facts", () => Evaluator.Evaluate(2022, null!, RawFirms.Rules));
        Assert.Throws<ArgumentNullException>("rules", () => Evaluator.Evaluate(2022, [], null!));
        Assert.Contains(Enterprises.Code(1).Value, Assert.Throws<ArgumentException>(() => RawFirms.Evaluate([RawFirms.Below(1), RawFirms.Below(1)])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("rules", () => ClassQuota.Of(1, null!));
        Assert.Throws<ArgumentOutOfRangeException>("ranked", () => ClassQuota.Of(-1, RawFirms.Rules.Evaluation));
        Assert.Throws<ArgumentNullException>("rules", () => EvaluationItems.Weights(ScaleGroup.AboveScale, null!));
        Assert.Contains("1 weights for 2 items", Assert.Throws<ArgumentException>(() => EvaluationItems.Weights(
            ScaleGroup.BelowScale, new EvaluationRules { BelowScaleWeights = [100m] })).Message, StringComparison.Ordinal);
        Assert.Contains("without both its sides", Assert.Throws<ArgumentException>(() => RawFirms.Evaluate([RawFirms.WithItems(1, [1m, 1m])])).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Own(YearEvaluation evaluation, int number) =>
        [.. evaluation.Of(number).Flags.Intersect(EvaluationFlags.All)];

    private static string Text(YearEvaluation evaluation, string code) => Assert.Single(evaluation.Notices, notice => notice.Code == code).Text;
}
