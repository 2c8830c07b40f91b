using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators.Evaluation;

/// <summary>The items that are scored: x1…x6 for 规上, y1 and y2 for 规下 (RULES 4).</summary>
public static class EvaluationItems
{
    private const decimal KwhPerWan = 10_000m;

    /// <summary>Place of x5 单位排放增加值.</summary>
    internal const int Emissions = 4;

    /// <summary>Place of y2 单位用电税收.</summary>
    internal const int Power = 1;

    /// <summary>Words of the items of a group, in the order of its weights.</summary>
    public static IReadOnlyList<string> Of(ScaleGroup group) => group == ScaleGroup.AboveScale ? AboveScale : BelowScale;

    private static IReadOnlyList<string> AboveScale { get; } = ["x1", "x2", "x3", "x4", "x5", "x6"];

    private static IReadOnlyList<string> BelowScale { get; } = ["y1", "y2"];

    /// <summary>Chinese name of an item, without its unit (glossary).</summary>
    /// <exception cref="ArgumentOutOfRangeException">No item.</exception>
    public static string NameOf(string item) => item switch
    {
        "x1" or "y1" => "亩均税收",
        "x2" => "亩均增加值",
        "x3" => "全员劳动生产率",
        "x4" => "单位能耗增加值",
        "x5" => "单位排放增加值",
        "x6" => "R&D经费支出占营业收入比重",
        "y2" => "单位用电税收",
        _ => throw new ArgumentOutOfRangeException(nameof(item), item, null),
    };

    /// <summary>Weights of a group, points.</summary>
    /// <exception cref="ArgumentException">The rulebook has another number of weights than the group has items.</exception>
    public static IReadOnlyList<decimal> Weights(ScaleGroup group, EvaluationRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var weights = group == ScaleGroup.AboveScale ? rules.AboveScaleWeights : rules.BelowScaleWeights;
        return weights.Count == Of(group).Count ? weights : throw new ArgumentException($"{weights.Count} weights for {Of(group).Count} items", nameof(rules));
    }

    /// <summary>Value of an item, unrounded; null = missing.</summary>
    internal static decimal? Value(EvaluationFacts facts, int item) => (facts.Group, item) switch
    {
        (ScaleGroup.AboveScale, 0) => facts.Figures.TaxPerMu,
        (ScaleGroup.AboveScale, 1) => facts.Figures.ValueAddedPerMu,
        (ScaleGroup.AboveScale, 2) => facts.Figures.LabourProductivity,
        (ScaleGroup.AboveScale, 3) => facts.Figures.ValueAddedPerTce,
        (ScaleGroup.AboveScale, Emissions) => facts.Figures.ValueAddedPerEmissionT,
        (ScaleGroup.AboveScale, 5) => facts.Figures.RdShare,
        (ScaleGroup.BelowScale, 0) => facts.Figures.TaxPerMu,
        (ScaleGroup.BelowScale, Power) => facts.Figures.TaxPer10MWh,
        _ => throw new ArgumentOutOfRangeException(nameof(item)),
    };

    /// <summary>Both sides of an item for the ratio of sums; only to be asked where the item has a value.</summary>
    internal static (decimal Numerator, decimal Denominator) Sides(EvaluationFacts facts, int item)
    {
        var figures = facts.Figures;
        var (numerator, denominator) = (facts.Group, item) switch
        {
            (ScaleGroup.AboveScale, 0) or (ScaleGroup.BelowScale, 0) => (figures.TaxWan, figures.LandMu),
            (ScaleGroup.AboveScale, 1) => (figures.ValueAddedWan, figures.LandMu),
            (ScaleGroup.AboveScale, 2) => (figures.ValueAddedWan, figures.Employees),
            (ScaleGroup.AboveScale, 3) => (figures.ValueAddedWan, figures.TceEquivalent),
            (ScaleGroup.AboveScale, Emissions) => (figures.ValueAddedWan, figures.EmissionsT),
            (ScaleGroup.AboveScale, 5) => (facts.RdBesideRevenueWan ?? 0m, figures.RevenueWan),
            (ScaleGroup.BelowScale, Power) => (figures.TaxWan, figures.GridKwh / KwhPerWan),
            _ => throw new ArgumentOutOfRangeException(nameof(item)),
        };
        return numerator is { } top && denominator is { } bottom
            ? (top, bottom)
            : throw new ArgumentException($"{facts.Profile.CreditCode}: an item with a value but without both its sides", nameof(facts));
    }
}
