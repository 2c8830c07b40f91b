using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Indicators.Evaluation;

/// <summary>Firms for statements about the evaluation: complete, of 3465, with 1 亩 of land unless a test says otherwise.</summary>
internal static class Firms
{
    public const int Year = 2022;

    public static RuleSet Rules { get; } = Enterprises.Rules with { Evaluation = new EvaluationRules() };

    /// <summary>Baselines of 黄岩 2022 (RULES 4 [H]); demo only, a district of another prefecture (E16).</summary>
    public static RuleSet Huangyan2022 { get; } = With(rules => rules with
    {
        Baselines = new Dictionary<(int, ScaleGroup, string), decimal>
        {
            [(Year, ScaleGroup.AboveScale, "x1")] = 24.097m, [(Year, ScaleGroup.AboveScale, "x2")] = 136.16m,
            [(Year, ScaleGroup.AboveScale, "x3")] = 18.14m, [(Year, ScaleGroup.AboveScale, "x4")] = 2.694m,
            [(Year, ScaleGroup.AboveScale, "x5")] = 4929.81m, [(Year, ScaleGroup.AboveScale, "x6")] = 0.0302m,
            [(Year, ScaleGroup.BelowScale, "y1")] = 11.5932m, [(Year, ScaleGroup.BelowScale, "y2")] = 0.2352m,
        },
    });

    public static RuleSet With(Func<EvaluationRules, EvaluationRules> change) => Rules with { Evaluation = change(new EvaluationRules()) };

    /// <summary>A 规上 firm by its sums; null leaves a figure unknown.</summary>
    public static EvaluationFacts Above(
        int number, decimal? tax = 20m, decimal land = 1m, decimal? valueAdded = 100m, decimal? employees = 5m, decimal? tce = 50m, decimal? emissions = 0.02m,
        decimal? rd = 3m, decimal? revenue = 100m, string industry = "3465") =>
        new()
        {
            Profile = Profile(number, industry), Group = ScaleGroup.AboveScale,
            RdBesideRevenueWan = revenue is null ? null : rd,
            Figures = new PerMu
            {
                TaxWan = tax, LandMu = land, ValueAddedWan = valueAdded, Employees = employees, TceEquivalent = tce, EmissionsT = emissions, RdWan = rd, RevenueWan = revenue,
                TaxPerMu = Ratio(tax, land), ValueAddedPerMu = Ratio(valueAdded, land), LabourProductivity = Ratio(valueAdded, employees),
                ValueAddedPerTce = Ratio(valueAdded, tce), ValueAddedPerEmissionT = Ratio(valueAdded, emissions), RdShare = Ratio(rd ?? 0m, revenue), Flags = [],
            },
        };

    /// <summary>A 规上 firm by its six values, over 1 亩, 1 person, 1 tce …: for configured baselines only.</summary>
    public static EvaluationFacts AboveByValues(int number, decimal x1, decimal x2, decimal x3, decimal x4, decimal x5, decimal x6)
    {
        var firm = Above(number);
        return firm with
        {
            Figures = firm.Figures with
            {
                TaxPerMu = x1,
                ValueAddedPerMu = x2,
                LabourProductivity = x3,
                ValueAddedPerTce = x4,
                ValueAddedPerEmissionT = x5,
                RdShare = x6,
            },
        };
    }

    /// <summary>A 规下 firm.</summary>
    public static EvaluationFacts Below(int number, decimal? tax = 20m, decimal land = 1m, decimal? kwh = 1_000_000m, string industry = "3465") =>
        new()
        {
            Profile = Profile(number, industry), Group = ScaleGroup.BelowScale,
            Figures = new PerMu
            {
                TaxWan = tax, LandMu = land, GridKwh = kwh, TaxPerMu = Ratio(tax, land), TaxPer10MWh = Ratio(tax * 10_000m, kwh), Flags = [],
            },
        };

    /// <summary>So many 规下 firms, the first the best: taxes n, n − 1, … over equal land and power.</summary>
    public static EvaluationFacts[] Ladder(int count, int from = 1) => [.. Enumerable.Range(0, count).Select(i => Below(from + i, tax: count - i))];

    public static EvaluationFacts Adjusted(this EvaluationFacts firm, params (AdjustmentKind Kind, EvaluationClass? Class, decimal? Points)[] rows) => firm with
    {
        Adjustments =
        [
            .. firm.Adjustments,
            .. rows.Select(row => new Adjustment
            {
                CreditCode = firm.Profile.CreditCode, Year = Year, Kind = row.Kind, Class = row.Class, Points = row.Points, Reason = "理由", Authority = "经信局",
            }),
        ],
    };

    public static EvaluationFacts Adjusted(this EvaluationFacts firm, AdjustmentKind kind, EvaluationClass? given = null, decimal? points = null) =>
        firm.Adjusted((kind, given, points));

    public static YearEvaluation Evaluate(IEnumerable<EvaluationFacts> firms, RuleSet? rules = null) => Evaluator.Evaluate(Year, [.. firms], rules ?? Rules);

    public static EvaluatedEnterprise Of(this YearEvaluation evaluation, int number) =>
        evaluation.Enterprises.Single(firm => firm.Facts.Profile.CreditCode == Enterprises.Code(number));

    /// <summary>Classes of ranked firms in order of rank, e.g. <c>AABC</c>.</summary>
    public static string Classes(this YearEvaluation evaluation, Func<EvaluatedEnterprise, EvaluationClass?>? of = null) =>
        string.Concat(evaluation.Enterprises.Where(firm => firm.Rank is not null).OrderBy(firm => firm.Rank).Select(of ?? (firm => firm.InitialClass)));

    private static EnterpriseProfile Profile(int number, string industry) =>
        new() { CreditCode = Enterprises.Code(number), Name = $"企业{number}", Industry = industry };

    private static decimal? Ratio(decimal? numerator, decimal? denominator) => denominator > 0m ? numerator / denominator : null;
}
