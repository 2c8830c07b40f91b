using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Indicators.Evaluation;

/// <summary>R22, R23, R26, R27, R28.</summary>
public sealed class ClassTests
{
    [Theory]
    [InlineData(1, "A1 B0 C0 D0")]
    [InlineData(2, "A1 B1 C0 D0")]
    [InlineData(3, "A1 B2 C0 D0")]
    [InlineData(4, "A1 B2 C1 D0")]
    [InlineData(10, "A2 B6 C2 D0")]
    [InlineData(19, "A4 B12 C3 D0")]
    [InlineData(20, "A4 B12 C3 D1")]
    [InlineData(21, "A5 B12 C3 D1")]
    [InlineData(30, "A6 B18 C5 D1")]
    [InlineData(70, "A14 B42 C11 D3")]
    [InlineData(100, "A20 B60 C15 D5")]
    public void R26_TheTableOfQuotas(int n, string expected)
    {
        var quota = ClassQuota.Of(n, new EvaluationRules());
        Assert.Equal(expected, $"A{quota.A} B{quota.B} C{quota.C} D{quota.D}");
        var evaluation = Firms.Evaluate(Firms.Ladder(n));
        Assert.Equal(quota.ToList(), evaluation.Groups.Single().Quota);
        Assert.Equal(new string('A', quota.A) + new string('B', quota.B) + new string('C', quota.C) + new string('D', quota.D), evaluation.Classes());
        Assert.Equal(Enumerable.Range(1, n), Enumerable.Range(1, n).Select(number => evaluation.Of(number).Rank!.Value));
    }

    [Theory]
    [InlineData(60, 30, 20, 5)]
    [InlineData(100, 100, 100, 3)]
    [InlineData(0, 0, 0, 7)]
    public void R26_OddSharesNeverAskForMoreThanThereIs(int a, int c, int d, int n)
    {
        var quota = ClassQuota.Of(n, new EvaluationRules { PercentA = a, PercentC = c, PercentD = d });
        Assert.Equal(n, quota.A + quota.B + quota.C + quota.D);
        Assert.All(quota.ToList(), count => Assert.InRange(count, 0, n));
    }

    [Fact]
    public void R26_Below20NoD_IsSaid_From20NotAnyMore()
    {
        Assert.Equal("规下组参评企业19家,不足20家,不设D类名额", Firms.Evaluate(Firms.Ladder(19)).Notices.Single(n => n.Code == NoticeCodes.NoD).Text);
        Assert.DoesNotContain(Firms.Evaluate(Firms.Ladder(20)).Notices, n => n.Code == NoticeCodes.NoD);
    }

    [Fact]
    public void R26_ASingleFirmIsA_WithAWarning()
    {
        var evaluation = Firms.Evaluate(Firms.Ladder(1));
        Assert.Equal(EvaluationClass.A, evaluation.Of(1).FinalClass);
        Assert.Equal([Enterprises.Code(1).Value], evaluation.Notices.Single(n => n.Code == NoticeCodes.SingleFirmA).CreditCodes);
    }

    [Fact]
    public void R26_MinGroupForA_LeavesAllB()
    {
        var rules = Firms.With(r => r with { MinGroupForA = 5 });
        var evaluation = Firms.Evaluate(Firms.Ladder(4), rules);
        Assert.Equal("BBBB", evaluation.Classes());
        Assert.Contains(evaluation.Notices, n => n.Code == NoticeCodes.AllB);
        Assert.Equal("ABBBC", Firms.Evaluate(Firms.Ladder(5), rules).Classes());
    }

    [Fact]
    public void Ties_AreBrokenByTaxPerMuBeforeTheCode()
    {
        // Equal scores by way of the bonus: 2 has less tax per 亩 and gets the difference back as points.
        var rules = Firms.With(r => r with { Baselines = new Dictionary<(int, ScaleGroup, string), decimal> { [(Firms.Year, ScaleGroup.BelowScale, "y1")] = 10m, [(Firms.Year, ScaleGroup.BelowScale, "y2")] = 0.1m } });
        var evaluation = Firms.Evaluate([Firms.Below(1, tax: 8m).Adjusted(AdjustmentKind.Bonus, points: 20m), Firms.Below(2, tax: 10m)], rules);
        Assert.Equal(evaluation.Of(1).Score, evaluation.Of(2).Score);
        Assert.Equal((2, 1), (evaluation.Of(1).Rank, evaluation.Of(2).Rank));
        Assert.DoesNotContain(EvaluationFlags.TieAtBoundary, evaluation.Of(1).Flags);
    }

    [Fact]
    public void Ties_AllEqual_CountsAreExactAndEveryFirmIsFlagged()
    {
        var evaluation = Firms.Evaluate(Enumerable.Range(1, 20).Select(number => Firms.Below(number)));
        Assert.Equal([4, 12, 3, 1], evaluation.Groups.Single().Quota);
        Assert.Equal(Enumerable.Range(1, 20), evaluation.Enterprises.Select(firm => firm.Rank!.Value));
        Assert.All(evaluation.Enterprises, firm => Assert.Contains(EvaluationFlags.TieAtBoundary, firm.Flags));
        Assert.Equal(20, evaluation.Notices.Single(n => n.Code == NoticeCodes.TieAtBoundary).CreditCodes.Count);
        Assert.False(evaluation.Notices.Single(n => n.Code == NoticeCodes.TieAtBoundary).Blocks);
    }

    [Fact]
    public void Ties_WithinAClassAreNoMatter()
    {
        // Places 1 and 2 of 10 are both A.
        EvaluationFacts[] firms = [Firms.Below(1, tax: 50m), Firms.Below(2, tax: 50m), .. Firms.Ladder(8, from: 3)];
        var evaluation = Firms.Evaluate(firms);
        Assert.Equal(evaluation.Of(1).Score, evaluation.Of(2).Score);
        Assert.DoesNotContain(evaluation.Notices, n => n.Code == NoticeCodes.TieAtBoundary);
    }

    [Fact]
    public void Ties_ProportionalFirmsAreExactlyEqual()
    {
        var evaluation = Firms.Evaluate([Firms.Below(1, tax: 10m, land: 3m, kwh: 7m), Firms.Below(2, tax: 20m, land: 6m, kwh: 14m), Firms.Below(3, tax: 1m)]);
        Assert.Equal(evaluation.Of(1).Score, evaluation.Of(2).Score);
    }

    [Fact]
    public void R27_InitialBOneStepUpTwoDown_IsC()
    {
        var firms = Firms.Ladder(10);
        firms[4] = firms[4].Adjusted((AdjustmentKind.StepUp, null, null), (AdjustmentKind.StepDown, null, null), (AdjustmentKind.StepDown, null, null));
        var firm = Firms.Evaluate(firms).Of(5);
        Assert.Equal((EvaluationClass.B, EvaluationClass.C), (firm.InitialClass, firm.FinalClass));
    }

    [Fact]
    public void R27_SetToAAndToD_IsDAndAConflict()
    {
        var firms = Firms.Ladder(10);
        firms[0] = firms[0].Adjusted((AdjustmentKind.SetClass, EvaluationClass.A, null), (AdjustmentKind.SetClass, EvaluationClass.D, null));
        var evaluation = Firms.Evaluate(firms);
        Assert.Equal((EvaluationClass.A, EvaluationClass.D), (evaluation.Of(1).InitialClass, evaluation.Of(1).FinalClass));
        Assert.Contains(EvaluationFlags.AdjustmentConflict, evaluation.Of(1).Flags);
        Assert.Contains(evaluation.Notices, n => n.Code == NoticeCodes.AdjustmentConflict);
    }

    [Fact]
    public void R27_AVetoIsNotLifted_AndClassesStayWithinAToD()
    {
        var firms = Firms.Ladder(10);
        firms[0] = firms[0].Adjusted(AdjustmentKind.StepUp);
        firms[1] = firms[1].Adjusted((AdjustmentKind.SetClass, EvaluationClass.D, null), (AdjustmentKind.StepUp, null, null));
        firms[9] = firms[9].Adjusted((AdjustmentKind.StepDown, null, null), (AdjustmentKind.StepDown, null, null), (AdjustmentKind.StepDown, null, null));
        var evaluation = Firms.Evaluate(firms);
        Assert.Equal([EvaluationClass.A, EvaluationClass.D, EvaluationClass.D], new[] { 1, 2, 10 }.Select(number => evaluation.Of(number).FinalClass!.Value));
        Assert.DoesNotContain(EvaluationFlags.AdjustmentConflict, evaluation.Of(2).Flags);
    }

    [Fact]
    public void R27_SetFirmsStayInN_AndNobodyMovesUp()
    {
        var firms = Firms.Ladder(10);
        firms[0] = firms[0].Adjusted(AdjustmentKind.SetClass, EvaluationClass.D);
        var evaluation = Firms.Evaluate(firms);
        Assert.Equal("AABBBBBBCC", evaluation.Classes());
        Assert.Equal("DABBBBBBCC", evaluation.Classes(firm => firm.FinalClass));
        Assert.Equal([1, 6, 2, 1], evaluation.Groups.Single().Final);
    }

    [Fact]
    public void R27_ExemptionGoesBeforeASetClass()
    {
        var firms = Firms.Ladder(10);
        firms[0] = firms[0].Adjusted((AdjustmentKind.SetClass, EvaluationClass.D, null), (AdjustmentKind.Exemption, null, null));
        var firm = Firms.Evaluate(firms).Of(1);
        Assert.Equal((EvaluationStatus.Exempt, null, EvaluationClass.B, null), (firm.Status, firm.InitialClass, firm.FinalClass, firm.Rank));
        Assert.Contains(EvaluationFlags.AdjustmentConflict, firm.Flags);
    }

    [Fact]
    public void R27_PointsGoIntoTheScoreBeforeRanking()
    {
        var firms = Firms.Ladder(10);
        firms[9] = firms[9].Adjusted(AdjustmentKind.Bonus, points: 500m);
        Assert.Equal((1, EvaluationClass.A), (Firms.Evaluate(firms).Of(10).Rank, Firms.Evaluate(firms).Of(10).InitialClass));
    }

    [Fact]
    public void R23_TwentyFirmsThreeExempt_AreRankedAsSeventeen()
    {
        var firms = Firms.Ladder(20);
        firms[0] = firms[0] with { IsYoung = true };
        firms[1] = firms[1] with { IsLandYoung = true };
        firms[2] = firms[2].Adjusted(AdjustmentKind.Exemption);
        var evaluation = Firms.Evaluate(firms);
        Assert.Equal([4, 10, 3, 0], evaluation.Groups.Single().Quota);
        Assert.Equal(17, evaluation.Baselines[0].Firms);
        Assert.All(new[] { 1, 2, 3 }, number => Assert.Equal(
            (EvaluationStatus.Exempt, null, EvaluationClass.B), (evaluation.Of(number).Status, evaluation.Of(number).InitialClass, evaluation.Of(number).FinalClass)));
    }

    [Fact]
    public void R23_OnRequest_OnlyARowExempts_TheOthersAreCandidates()
    {
        var rules = Firms.With(r => r with { ExemptionAutomatic = false });
        var evaluation = Firms.Evaluate([Firms.Below(1) with { IsYoung = true }, (Firms.Below(2) with { IsYoung = true }).Adjusted(AdjustmentKind.Exemption)], rules);
        Assert.Equal((EvaluationStatus.Ranked, EvaluationStatus.Exempt), (evaluation.Of(1).Status, evaluation.Of(2).Status));
        Assert.Contains(EvaluationFlags.ExemptionCandidate, evaluation.Of(1).Flags);
        Assert.Contains(evaluation.Notices, n => n.Code == NoticeCodes.ExemptionCandidate);
    }

    [Theory]
    [InlineData("注销", EvaluationStatus.Deregistered)]
    [InlineData("吊销,未注销", EvaluationStatus.Deregistered)]
    [InlineData("已注销", EvaluationStatus.Deregistered)]
    [InlineData("在业(未注销)", EvaluationStatus.Ranked)]
    [InlineData("正常", EvaluationStatus.Ranked)]
    public void R22_TheStatusOf31December(string status, EvaluationStatus expected)
    {
        var firm = Firms.Below(1);
        Assert.Equal(expected, Firms.Evaluate([firm with { Profile = firm.Profile with { Status = status } }]).Of(1).Status);
    }

    [Theory]
    [InlineData("0610", EvaluationStatus.Ranked)]
    [InlineData("46", EvaluationStatus.Ranked)]
    [InlineData("5110", EvaluationStatus.NotIndustrial)]
    [InlineData("x", EvaluationStatus.NotIndustrial)]
    public void R22_Industry06To46(string industry, EvaluationStatus expected) =>
        Assert.Equal(expected, Firms.Evaluate([Firms.Below(1, industry: industry)]).Of(1).Status);

    [Fact]
    public void R22_LandBelowTheLeast_AndNoLand()
    {
        var rules = Firms.With(r => r with { MinLandMu = 3m });
        var evaluation = Firms.Evaluate([Firms.Below(1, land: 2.999999m), Firms.Below(2, land: 3m), Firms.Above(3, land: 1m), Firms.Below(4, land: 0m), Firms.Below(5, land: -1m)], rules);
        Assert.Equal(
            [EvaluationStatus.BelowMinimumLand, EvaluationStatus.Ranked, EvaluationStatus.Ranked, EvaluationStatus.NoLand, EvaluationStatus.NoLand],
            new[] { 1, 2, 3, 4, 5 }.Select(number => evaluation.Of(number).Status));
    }

    [Fact]
    public void AnAdjustmentOfAFirmWithoutAClassDoesNothingAndIsSaid()
    {
        var evaluation = Firms.Evaluate([Firms.Below(1, land: 0m).Adjusted(AdjustmentKind.SetClass, EvaluationClass.D)]);
        Assert.Null(evaluation.Of(1).FinalClass);
        Assert.Contains(EvaluationFlags.AdjustmentUnused, evaluation.Of(1).Flags);
    }

    [Fact]
    public void R26_IndustryGroups_BelowTwentyMergeIntoTheOthers()
    {
        var rules = Industries();
        EvaluationFacts[] firms =
        [
            .. Enumerable.Range(1, 20).Select(n => Firms.Below(n, tax: n, industry: "1711")), .. Enumerable.Range(21, 19).Select(n => Firms.Below(n, tax: n, industry: "3465")),
            Firms.Below(40, industry: "2710"),
        ];
        var evaluation = Firms.Evaluate(firms, rules);
        Assert.Equal(["其他行业 20", "纺织 20"], evaluation.Groups.Select(group => $"{group.Name} {group.Ranked}"));
        Assert.Equal(40, evaluation.Baselines[0].Firms);
        Assert.Equal((1, 20), (evaluation.Of(20).Rank, evaluation.Of(20).Of));
    }

    [Fact]
    public void R26_IndustryGroups_OthersBelowTwenty_OneRankingOfAll()
    {
        EvaluationFacts[] firms = [.. Enumerable.Range(1, 20).Select(n => Firms.Below(n, tax: n, industry: "1711")), Firms.Below(21, industry: "3465")];
        var group = Firms.Evaluate(firms, Industries()).Groups.Single();
        Assert.Equal(("规下", 21), (group.Name, group.Ranked));
    }

    [Fact]
    public void R28_ATenantTakesTheClassOfTheHolderOfItsParcel_ExceptInAParkThatIsExcepted()
    {
        var rules = Firms.With(r => r with { TenantsTakeHolderClass = true, TenantExceptedParks = ["小微园"] });
        var firms = Firms.Ladder(10);
        var (worst, best) = (firms[9], firms[0]);
        firms[0] = best with { LandlordCode = worst.Profile.CreditCode };
        firms[1] = firms[1] with { LandlordCode = worst.Profile.CreditCode, Profile = firms[1].Profile with { Park = "小微园" } };
        firms[8] = (firms[8] with { LandlordCode = best.Profile.CreditCode }).Adjusted(AdjustmentKind.StepDown);
        var evaluation = Firms.Evaluate(firms, rules);
        Assert.Equal((EvaluationClass.A, EvaluationClass.C), (evaluation.Of(1).InitialClass, evaluation.Of(1).FinalClass));
        Assert.Equal(EvaluationClass.A, evaluation.Of(2).FinalClass);
        // The landlord's own class counts, not the one it takes from its own landlord; then the tenant's own steps.
        Assert.Equal(EvaluationClass.B, evaluation.Of(9).FinalClass);
        Assert.Contains(EvaluationFlags.HolderClass, evaluation.Of(1).Flags);
        Assert.Equal(EvaluationClass.A, Firms.Evaluate(firms).Of(1).FinalClass);
    }

    [Fact]
    public void Rulings62_FiguresFromSurveysWithoutConsentAreFlaggedAndCounted()
    {
        EvaluationFacts[] firms =
        [
            Firms.Above(1) with { WithoutConsent = ["value_added_wan"], ProvenanceNotStated = ["rd_wan"] }, Firms.Above(2) with { ProvenanceNotStated = ["employees"] },
            Firms.Above(3), Firms.Below(4) with { WithoutConsent = ["value_added_wan"] },
        ];
        var evaluation = Firms.Evaluate(firms);
        Assert.Contains(EvaluationFlags.ConsentMissing, evaluation.Of(1).Flags);
        Assert.DoesNotContain(EvaluationFlags.ConsentMissing, evaluation.Of(4).Flags);
        var notice = evaluation.Notices.Single(n => n.Code == NoticeCodes.ConsentMissing);
        Assert.Equal([Enterprises.Code(1).Value], notice.CreditCodes);
        Assert.StartsWith("1家参评企业", notice.Text, StringComparison.Ordinal);
        Assert.Contains("另有1家未注明数据来源", notice.Text, StringComparison.Ordinal);
        Assert.False(notice.Blocks);
    }

    [Fact]
    public void TheOrderOfTheInputChangesNothing()
    {
        EvaluationFacts[] firms =
        [
            .. Enumerable.Range(1, 60).Select(n => Firms.Above(n, tax: n % 7, land: 1m + (n % 3), valueAdded: (n * 37 % 101) / 7m, emissions: n % 4 == 0 ? null : n % 5 / 3m)),
            .. Firms.Ladder(30, from: 100),
        ];
        var expected = Json(Firms.Evaluate(firms));
        Assert.Equal(expected, Json(Firms.Evaluate(firms.Reverse())));
        Assert.Equal(expected, Json(Firms.Evaluate(firms.OrderBy(firm => firm.Profile.CreditCode.Value[16]))));
    }

    [Fact]
    public void ACodeTwiceIsAnError() => Assert.Throws<ArgumentException>(() => Firms.Evaluate([Firms.Below(1), Firms.Below(1)]));

    private static RuleSet Industries() => Firms.With(r => r with
    {
        ByIndustryGroup = true,
        IndustryGroups = new Dictionary<string, IReadOnlyList<string>> { ["纺织"] = ["17", "18"], ["通用设备"] = ["34"] },
    });

    private static string Json(YearEvaluation evaluation) => System.Text.Json.JsonSerializer.Serialize(evaluation);
}
