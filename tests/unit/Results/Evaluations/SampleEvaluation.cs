using System.Globalization;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.UnitTests.Results.Evaluations;

/// <summary>Enterprises as an evaluation has them.</summary>
internal static class SampleEvaluation
{
    public static EvaluatedEnterprise Enterprise(
        int number, EvaluationClass? final = EvaluationClass.B, string? town = "桐琴镇", string? industry = "3465", decimal? tax = 100m, decimal land = 10m,
        ScaleGroup group = ScaleGroup.AboveScale, EvaluationStatus? status = null) => new()
        {
            Facts = new EvaluationFacts
            {
                Profile = new EnterpriseProfile
                {
                    CreditCode = SampleResults.Code(number), Name = string.Create(CultureInfo.InvariantCulture, $"样例{number}号工具有限公司"), Town = town, Industry = industry,
                    AboveScale = group == ScaleGroup.AboveScale,
                },
                Group = group,
                Figures = new PerMu { TaxWan = tax, LandMu = land, ValueAddedWan = 500m, Flags = [] },
            },
            Status = status ?? (final is null ? EvaluationStatus.Incomplete : EvaluationStatus.Ranked),
            Items = [new("x1", tax / land, 10m, 30m, 30m)],
            Score = final is null ? null : 100m - number,
            Rank = final is null ? null : number,
            InitialClass = final,
            FinalClass = final,
        };

    /// <summary>Every property set to something that is not its default.</summary>
    public static EvaluatedEnterprise Full { get; } = new()
    {
        Facts = new EvaluationFacts
        {
            Profile = new EnterpriseProfile
            {
                CreditCode = SampleResults.Code(1), Name = "武义县\"某某\"工具有限公司", Town = "桐琴镇", Industry = "3465", AboveScale = true, Chain = "电动工具", Park = "百花山",
                FoundedOn = new DateOnly(2010, 2, 28), Status = "存续", CancelledOn = new DateOnly(2024, 1, 31), AttributesLater = true,
            },
            Group = ScaleGroup.BelowScale,
            Figures = new PerMu
            {
                TaxWan = 1m / 3, LandMu = 15.000m, ValueAddedWan = -7.10m, Employees = 3, TceEquivalent = 0.1m, EmissionsT = 2, RdWan = 3, RevenueWan = 4, GridKwh = 5,
                TaxPerMu = 2m / 7, ValueAddedPerMu = 6, LabourProductivity = 7, ValueAddedPerTce = 8, ValueAddedPerEmissionT = 9, RdShare = 0.03m, TaxPer10MWh = 10,
                Flags = ["rd-not-reported"],
            },
            RdBesideRevenueWan = 2.9m,
            IsYoung = true,
            IsLandYoung = true,
            YoungLandMu = 2.5m,
            LandlordCode = SampleResults.Code(2),
            Adjustments =
            [
                new Adjustment
                {
                    CreditCode = SampleResults.Code(1), Year = 2023, Kind = AdjustmentKind.SetClass, Class = EvaluationClass.D, Points = 1.5m, Reason = "一票否决",
                    Authority = "县应急管理局", DocumentNo = "武应急〔2024〕3号", DecidedOn = new DateOnly(2024, 3, 1), AppliedOn = new DateOnly(2024, 2, 1),
                    ValidFrom = new DateOnly(2023, 1, 1), ValidTo = new DateOnly(2023, 12, 31), FileId = "adjustments-1", Row = 2,
                },
            ],
            WithoutConsent = ["value_added_wan"],
            ProvenanceNotStated = ["employees"],
            Flags = ["scale-unknown"],
        },
        Status = EvaluationStatus.Ranked,
        RankingGroup = "规下",
        Items = [new("y1", 22m / 7, 3m, 50m, 50m), new("y2", null, 0.2352m, 50m, null)],
        Bonus = 1.5m,
        Score = 98.7654321m,
        Rank = 4,
        Of = 21,
        InitialClass = EvaluationClass.A,
        FinalClass = EvaluationClass.D,
        Missing = ["y2"],
        Flags = ["tie-at-boundary"],
    };
}
