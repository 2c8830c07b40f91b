using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Indicators.Evaluation;

/// <summary>Enterprises for statements about the yearly evaluation, by their raw figures: indicators come from the same code as in a month's run.</summary>
internal static class RawFirms
{
    public const int Year = 2022;

    public static RuleSet Rules => RuleSets.Embedded;

    /// <summary>A complete 规上 firm, unless a test takes something away.</summary>
    public static WindowFacts Above(
        int number, decimal? taxWan = 100m, decimal landMu = 10m, decimal? valueAddedWan = 500m, decimal? employees = 40m, decimal kwh = 1_000_000m,
        decimal? emissionsT = 0.5m, decimal? rdWan = 20m, decimal? revenueWan = 2_500m, string? industry = "3465") =>
        Enterprises.Of(number, kwh, valueAddedWan, industry) with
        {
            TaxWan = taxWan,
            LandMu = landMu,
            Employees = employees,
            EmissionsT = emissionsT,
            EmissionsMonths = emissionsT is null ? 0 : 12,
            RdWan = rdWan,
            RdBesideRevenueWan = rdWan,
            RevenueWan = revenueWan,
            RevenueMonths = revenueWan is null ? 0 : 12,
        };

    /// <summary>A complete 规下 firm.</summary>
    public static WindowFacts Below(int number, decimal? taxWan = 10m, decimal landMu = 2m, decimal kwh = 100_000m, string? industry = "3465") =>
        Enterprises.Of(number, kwh, null, industry, aboveScale: false) with { TaxWan = taxWan, LandMu = landMu };

    public static EvaluationFacts ToEvaluation(this WindowFacts facts, params Adjustment[] adjustments) => new()
    {
        Profile = facts.Profile,
        Group = facts.Profile.AboveScale == true ? ScaleGroup.AboveScale : ScaleGroup.BelowScale,
        Figures = Enterprises.PerMuOf(facts),
        RdBesideRevenueWan = facts.RdBesideRevenueWan,
        Adjustments = adjustments,
    };

    /// <summary>A firm of which the items are given as they are; for configured baselines.</summary>
    public static EvaluationFacts WithItems(int number, decimal?[] items, params Adjustment[] adjustments)
    {
        var above = items.Length == 6;
        return Above(number).ToEvaluation(adjustments) with
        {
            Group = above ? ScaleGroup.AboveScale : ScaleGroup.BelowScale,
            Figures = new PerMu
            {
                LandMu = 10m, TaxPerMu = items[0], TaxPer10MWh = above ? null : items[1], ValueAddedPerMu = above ? items[1] : null,
                LabourProductivity = above ? items[2] : null, ValueAddedPerTce = above ? items[3] : null,
                ValueAddedPerEmissionT = above ? items[4] : null, RdShare = above ? items[5] : null, Flags = [],
            },
        };
    }

    public static YearEvaluation Evaluate(IEnumerable<EvaluationFacts> firms, RuleSet? rules = null) => Evaluator.Evaluate(Year, [.. firms], rules ?? Rules);

    public static YearEvaluation Evaluate(IEnumerable<WindowFacts> firms, RuleSet? rules = null) => Evaluate(firms.Select(firm => firm.ToEvaluation()), rules);

    /// <summary>The embedded rules with baselines of one year.</summary>
    public static RuleSet WithBaselines(params (ScaleGroup Group, string Indicator, decimal Value)[] baselines) => With(rules => rules with
    {
        Baselines = baselines.ToDictionary(baseline => (Year, baseline.Group, baseline.Indicator), baseline => baseline.Value),
    });

    public static RuleSet With(Func<EvaluationRules, EvaluationRules> change) => Rules with { Evaluation = change(Rules.Evaluation) };

    public static Adjustment Adjust(int number, AdjustmentKind kind, EvaluationClass? to = null, decimal? points = null) => new()
    {
        CreditCode = Enterprises.Code(number), Year = Year, Kind = kind, Class = to, Points = points, Reason = "省级绿色工厂", Authority = "县经济商务局",
    };

    /// <summary>Classes of the ranked firms of one group, by rank.</summary>
    public static string Classes(this YearEvaluation evaluation, ScaleGroup group, Func<EvaluatedEnterprise, EvaluationClass?>? which = null) => string.Concat(
        evaluation.Enterprises.Where(firm => firm.Facts.Group == group && firm.Rank is not null).OrderBy(firm => firm.Rank)
            .Select(firm => (which ?? (ranked => ranked.InitialClass))(firm).ToString()));
}
