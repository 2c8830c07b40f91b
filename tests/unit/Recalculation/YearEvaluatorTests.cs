using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Recalculation.Evaluation;
using Wuyi.Pipeline.Rulebook;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Recalculation;

/// <summary>From live files to the evaluation of a year: R10, R18, R22, R23, R27, R28, RULINGS 6.2.</summary>
public sealed class YearEvaluatorTests
{
    private static readonly string X = Code(1);
    private static readonly string Y = Code(2);
    private static readonly string Z = Code(3);

    [Fact]
    public async Task R10_WhoRisesInAugust2022_IsBelowScaleIn2022_AndAboveIn2023()
    {
        var county = new County()
            .Drop(SourceNames.Enterprises, new { credit_code = X, effective_month = 202001, name = "甲", industry = "3465", above_scale = false })
            .Drop(SourceNames.Enterprises, new { credit_code = X, effective_month = 202208, name = "甲", above_scale = true });
        Assert.Equal(ScaleGroup.BelowScale, (await Run(county, 2022)).Of(X).Facts.Group);
        Assert.Equal(ScaleGroup.AboveScale, (await Run(county, 2023)).Of(X).Facts.Group);
        Assert.Equal(ScaleGroup.AboveScale, (await Run(county, 2022, rules => rules with { ScaleFlagOf = ScaleFlagOf.AnnualRoster })).Of(X).Facts.Group);
    }

    [Fact]
    public async Task R10_WhoDropsOutIn2022_StaysAboveScaleIn2022_AndAnUnknownScaleIsBelowWithAFlag()
    {
        var county = new County().Drop(SourceNames.Enterprises,
            new { credit_code = X, effective_month = 202001, name = "甲", industry = "3465", above_scale = true, left_month = (int?)202206 },
            new { credit_code = Y, effective_month = 202001, name = "乙", industry = "3465", above_scale = (bool?)null, left_month = (int?)null });
        var evaluation = await Run(county, 2022);
        Assert.Equal(ScaleGroup.AboveScale, evaluation.Of(X).Facts.Group);
        Assert.Equal(ScaleGroup.BelowScale, evaluation.Of(Y).Facts.Group);
        Assert.Contains(EvaluationFlags.ScaleUnknown, evaluation.Of(Y).Flags);
        Assert.DoesNotContain(EvaluationFlags.ScaleUnknown, evaluation.Of(X).Flags);
    }

    [Fact]
    public async Task TheFiguresAreThoseOfTheMonthlyRunOfDecember()
    {
        var county = Small();
        var monthly = await county.RunAsync("2022-12");
        var evaluation = await Run(county, 2022);
        Assert.All(monthly.Enterprises, enterprise =>
        {
            var yearly = evaluation.Of(enterprise.Profile.CreditCode.Value).Facts.Figures;
            var figures = enterprise.Windows[WindowKind.Rolling12].PerMu;
            Assert.Equal(figures with { Flags = [] }, yearly with { Flags = [] });
            Assert.Equal(figures.Flags, yearly.Flags);
        });
        Assert.Equal(EvaluationStatus.Ranked, evaluation.Of(X).Status);
    }

    [Theory]
    [InlineData(2020, 12, 31, EvaluationStatus.Ranked)]
    [InlineData(2021, 1, 1, EvaluationStatus.Exempt)]
    public async Task R23_RegisteredLessThanTwoYearsAt31December(int year, int month, int day, EvaluationStatus expected)
    {
        var county = Small().Drop(SourceNames.Enterprises, new { credit_code = X, effective_month = 200001, name = "甲", founded_on = new DateOnly(year, month, day) });
        Assert.Equal(expected, (await Run(county, 2022)).Of(X).Status);
    }

    [Theory]
    [InlineData("2019-12-31", null, EvaluationStatus.Ranked)]
    [InlineData("2020-01-01", null, EvaluationStatus.Exempt)]
    [InlineData("2015-01-01", "2020-01-01", EvaluationStatus.Exempt)]
    [InlineData("2021-06-01", "2015-01-01", EvaluationStatus.Ranked)]
    [InlineData(null, null, EvaluationStatus.Ranked)]
    public async Task R23_AllLandYoungerThanThreeYears_TheContractsDateWins(string? acquired, string? granted, EvaluationStatus expected)
    {
        var county = Small(own: false).Drop(SourceNames.Land, Parcel(1, X, 10_000m, acquired, granted), Parcel(2, Y, 10_000m, "2000-01-01"));
        Assert.Equal(expected, (await Run(county, 2022)).Of(X).Status);
    }

    [Fact]
    public async Task R23_WithOlderLand_OnlyYoungParcelsNotYetPastTheAgreedProductionLeaveA_TimeWeighted()
    {
        // 15 亩 old; 30 亩 of April 2022 that need not produce yet (9/12 × 30); 6 亩 young that should have produced; 3 亩 young without a date.
        var county = Small(own: false).Drop(SourceNames.Land,
            Parcel(1, X, 10_000m, "2000-01-01"), Parcel(2, X, 20_000m, "2022-04-15", due: "2024-06-30"), Parcel(3, X, 4_000m, "2021-01-01", due: "2022-12-30"),
            Parcel(4, X, 2_000m, "2021-01-01"), Parcel(5, Y, 10_000m, "2000-01-01"));
        var firm = (await Run(county, 2022)).Of(X);
        Assert.Equal(22.5m, firm.Facts.YoungLandMu);
        Assert.Equal(24m, firm.Facts.Figures.LandMu);
        Assert.Equal(firm.Facts.Figures.TaxWan / 24m, firm.Facts.Figures.TaxPerMu);
        Assert.Contains(EvaluationFlags.YoungLandLeftOut, firm.Flags);
        Assert.Equal(EvaluationStatus.Ranked, firm.Status);
        // A parcel that is due on 31 December is not yet past it.
        var due = Small(own: false).Drop(SourceNames.Land, Parcel(1, X, 10_000m, "2000-01-01"), Parcel(2, X, 20_000m, "2021-01-01", due: "2022-12-31"), Parcel(5, Y, 10_000m, "2000-01-01"));
        Assert.Equal(30m, (await Run(due, 2022)).Of(X).Facts.YoungLandMu);
    }

    [Fact]
    public async Task R23_WhoRentsBesideYoungLand_IsNotExempt_AndWhatItLetsOfAYoungParcelIsNotLeftOutTwice()
    {
        var county = Small(own: false)
            .Drop(SourceNames.Land, Parcel(1, X, 20_000m, "2021-01-01", due: "2024-01-01"), Parcel(2, Y, 20_000m, "2000-01-01"))
            .Drop(SourceNames.Leases, Lease(2, Y, X, 10m), Lease(1, X, Z, 12m));
        var firm = (await Run(county, 2022)).Of(X);
        Assert.Equal(EvaluationStatus.Ranked, firm.Status);
        Assert.Equal(18m, firm.Facts.YoungLandMu);
        Assert.Equal(10m, firm.Facts.Figures.LandMu);
    }

    [Fact]
    public async Task R18_LandOfPartOfTheYearIsTimeWeighted()
    {
        var county = Small(own: false).Drop(SourceNames.Land, Parcel(1, X, 10_000m, "2010-01-01", ends: "2022-06-30"), Parcel(2, Y, 10_000m, "2000-01-01"));
        Assert.Equal(7.5m, (await Run(county, 2022)).Of(X).Facts.Figures.LandMu);
    }

    [Fact]
    public async Task R28_TheLandlordIsTheHolderWhereTheTenantLeasesMost_AreaTimesMonths()
    {
        var county = Small(own: false)
            .Drop(SourceNames.Land, Parcel(1, X, 20_000m, "2000-01-01"), Parcel(2, Y, 20_000m, "2000-01-01"))
            .Drop(SourceNames.Leases, Lease(1, X, Z, 5m), Lease(2, Y, Z, 9m, to: "2022-06-30"));
        // 5 × 12 = 60 against 9 × 6 = 54.
        Assert.Equal(X, (await Run(county, 2022)).Of(Z).Facts.LandlordCode?.Value);
        Assert.Null((await Run(county, 2022)).Of(X).Facts.LandlordCode);
    }

    [Theory]
    [InlineData("注销", null, EvaluationStatus.Deregistered)]
    [InlineData("注销", "2023-02-01", EvaluationStatus.Ranked)]
    [InlineData(null, "2022-12-31", EvaluationStatus.Deregistered)]
    [InlineData("在业", null, EvaluationStatus.Ranked)]
    public async Task R22_TheRegistersWordOn31December(string? status, string? cancelled, EvaluationStatus expected)
    {
        var county = Small().Drop(SourceNames.Enterprises, new { credit_code = X, effective_month = 200001, name = "甲", status, cancelled_on = cancelled is null ? (DateOnly?)null : DateOnly.Parse(cancelled, null) })
            .Drop(SourceNames.Enterprises, new { credit_code = X, effective_month = 202301, name = "甲", status = "吊销" });
        Assert.Equal(expected, (await Run(county, 2022)).Of(X).Status);
    }

    [Fact]
    public async Task R27_TheLastFileSuppliesAllRowsOfAKind_RowsOfOneFileAllCount_RepeatsOnce()
    {
        var county = Small()
            .Drop(SourceNames.Adjustments, Row(X, "step-down", reason: "环保"), Row(X, "step-up", reason: "上市"), Row(X, "step-up", year: 2021))
            .Drop(SourceNames.Adjustments, Row(X, "step-down", reason: "环保处罚"), Row(X, "step-down", reason: "安全事故"), Row(X, "step-down", reason: "环保处罚"));
        var rows = (await Run(county, 2022)).Of(X).Facts.Adjustments;
        Assert.Equal(["StepUp 上市", "StepDown 环保处罚", "StepDown 安全事故"], rows.Select(row => $"{row.Kind} {row.Reason}"));
        Assert.Equal(("adjustments-0001", 2), (rows[2].FileId, rows[2].Row));
        var withdrawn = (await Run(county.Withdraw(SourceNames.Adjustments, 1), 2022)).Of(X).Facts.Adjustments;
        Assert.Equal(["StepUp 上市", "StepDown 环保"], withdrawn.Select(row => $"{row.Kind} {row.Reason}"));
    }

    [Fact]
    public async Task ACorrectedRowCountsBesideTheRowsOfItsBase_AndEachSaysWhereItStands()
    {
        var county = Small().Drop(SourceNames.Adjustments, Row(X, "step-down", reason: "环保"))
            .Correct(SourceNames.Adjustments, 0, new { row = 2, credit_code = X, year = 2022, kind = "step-down", reason = "安全", authority = "应急局" });
        var rows = (await Run(county, 2022)).Of(X).Facts.Adjustments;
        Assert.Equal(["环保 adjustments-0000#1", "安全 adjustments-0001#2"], rows.Select(row => $"{row.Reason} {row.FileId}#{row.Row}"));
    }

    [Fact]
    public async Task AdjustmentsAreInputsOfTheirYearAndOfNoMonth()
    {
        var county = Small().Drop(SourceNames.Adjustments, Row(X, "step-up"), Row(X, "step-up", year: 2021));
        Assert.DoesNotContain(InputSelection.Of(Month.Parse("2022-12"), county.Files), input => input.File.Source == SourceNames.Adjustments);
        var inputs = InputSelection.OfYear(2022, county.Files);
        Assert.Equal("2022-12", inputs.Single(input => input.File.Source == SourceNames.Adjustments).Segments.Single().Scope);
        Assert.DoesNotContain(InputSelection.OfYear(2023, county.Files), input => input.File.Source == SourceNames.Adjustments);
        await county.RunAsync("2022-12");
        Assert.DoesNotContain(county.Read, blob => blob.StartsWith("adjustments", StringComparison.Ordinal));
        county.Read.Clear();
        await Run(county, 2022);
        Assert.Equal(inputs.SelectMany(input => input.Segments).Select(segment => segment.Blob).Order(StringComparer.Ordinal), county.Read.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AdjustmentsOfCodesThatTheRegisterDoesNotHaveAreSaid()
    {
        var evaluation = await Run(Small().Drop(SourceNames.Adjustments, Row(Code(9), "step-up")), 2022);
        Assert.Equal([Code(9)], evaluation.Notices.Single(notice => notice.Code == NoticeCodes.AdjustmentUnknown).CreditCodes);
    }

    [Fact]
    public async Task Rulings62_OnlyLiveFiguresCount_TheNewestFileOfACell()
    {
        var county = Small();
        Assert.Equal(["employees", "rd_wan", "value_added_wan"], (await Run(county, 2022)).Of(X).Facts.ProvenanceNotStated);
        county.Drop(SourceNames.Statistics, Annual(X, "value_added_wan", 100m, "统计调查"), Annual(X, "rd_wan", 1m, "统计调查(企业授权)"), Annual(X, "employees", 5m, "企业申报"));
        var facts = (await Run(county, 2022)).Of(X).Facts;
        Assert.Equal(["value_added_wan"], facts.WithoutConsent);
        Assert.Empty(facts.ProvenanceNotStated);
        county.Drop(SourceNames.Statistics, Annual(X, "value_added_wan", 100m, "部门行政记录"));
        Assert.Empty((await Run(county, 2022)).Of(X).Facts.WithoutConsent);
    }

    [Fact]
    public async Task R11_AMonthThatDidNotArriveIsSaid()
    {
        var county = Small().Withdraw(SourceNames.Tax, 0);
        var evaluation = await Run(county, 2022);
        Assert.Contains("tax 2022-05", evaluation.MissingInputs);
        Assert.Contains(evaluation.Notices, notice => notice.Code == NoticeCodes.InputsMissing);
    }

    [Fact]
    public async Task TheOrderOfRowsChangesNothing()
    {
        var county = Small().Drop(SourceNames.Adjustments, Row(X, "step-down", reason: "环保"), Row(X, "step-down", reason: "安全"), Row(Y, "bonus", points: 2m));
        var expected = System.Text.Json.JsonSerializer.Serialize(await Run(county, 2022));
        Assert.Equal(expected, System.Text.Json.JsonSerializer.Serialize(await Run(county.Shuffled(new Random(5)), 2022)));
    }

    private static Task<YearEvaluation> Run(County county, int year, Func<EvaluationRules, EvaluationRules>? change = null)
    {
        var rules = change is null ? county.Rules : county.Rules with { Evaluation = change(county.Rules.Evaluation) };
        return YearEvaluator.RunAsync(year, rules, county.Files, EffectiveLinks.Of(county.Decisions), county, CancellationToken.None);
    }

    /// <summary>X and Y are 规上 and complete in 2022, Z is 规下; X and Y hold 15 亩 each unless a test brings its own land.</summary>
    private static County Small(bool own = true)
    {
        var county = new County()
            .Drop(SourceNames.Enterprises, new[] { X, Y, Z }.Select(code => new { credit_code = code, effective_month = 200001, name = "企业" + code, industry = "3465", above_scale = code != Z }))
            .Drop(SourceNames.Power, Months("2022-01", "2022-12").SelectMany(month => new[] { X, Y, Z }.Select(code => new { account = "户" + code, month, kwh = 1000m, credit_code = code })))
            .Drop(SourceNames.Tax, Months("2022-01", "2022-12").SelectMany(month => new[] { X, Y, Z }.Select(code => new { taxpayer = code, month, kind = "增值税", flow = "payment", amount_yuan = 10_000m })))
            .Drop(SourceNames.Statistics, new[] { X, Y }.SelectMany(code => new[]
            {
                Annual(code, "value_added_wan", 100m), Annual(code, "employees", 5m), Annual(code, "revenue_wan", 400m), Annual(code, "rd_wan", 8m),
            }));
        return own ? county.Drop(SourceNames.Land, Parcel(1, X, 10_000m, "2000-01-01"), Parcel(2, Y, 10_000m, "2000-01-01")) : county;
    }

    private static object Annual(string code, string item, decimal value, string? provenance = null) => new { credit_code = code, year = 2022, item, value, provenance };

    private static object Parcel(int number, string holder, decimal squareMetres, string? acquired = null, string? granted = null, string? due = null, string? ends = null) => new
    {
        parcel = $"330723001001GB{number:00000}",
        holder_code = holder,
        area = squareMetres,
        area_unit = "m2",
        acquired_on = Day(acquired),
        granted_on = Day(granted),
        production_due_on = Day(due),
        ends_on = Day(ends),
    };

    private static object Lease(int parcel, string lessor, string lessee, decimal mu, string? to = null) => new
    {
        parcel = $"330723001001GB{parcel:00000}",
        lessor_code = lessor,
        lessee_code = lessee,
        land_area = mu,
        area_unit = "mu",
        to_day = Day(to),
    };

    private static object Row(string code, string kind, string reason = "理由", int year = 2022, decimal? points = null) =>
        new { credit_code = code, year, kind, reason, authority = "经信局", points };

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

file static class YearEvaluationReading
{
    public static EvaluatedEnterprise Of(this YearEvaluation evaluation, string code) => evaluation.Enterprises.Single(firm => firm.Facts.Profile.CreditCode.Value == code);
}
