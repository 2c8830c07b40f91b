using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Indicators.WhatIf;

/// <summary>One figure that moves a class, alone.</summary>
/// <param name="Name">As in <c>what-if</c>.</param>
/// <param name="Label">Chinese name and unit.</param>
/// <param name="Up">More is better.</param>
/// <param name="Item">Place of the item it moves first: whose cap is told when the figure is not enough.</param>
/// <param name="Current">The figure as it counts; null = unknown. R&amp;D counts over the months in which revenue is known (R5).</param>
/// <param name="Set">The question with another value.</param>
public sealed record ClassLever(
    string Name, string Label, bool Up, int Item, Func<EvaluationFacts, decimal?> Current, Func<decimal, FactChanges> Set)
{
    private static readonly ClassLever Tax = new("taxWan", "税收实际贡献(万元)", true, 0, facts => facts.Figures.TaxWan, value => new FactChanges { TaxWan = value });
    private static readonly ClassLever Land = new("landMu", "用地面积(亩)", false, 0, facts => facts.Figures.LandMu, value => new FactChanges { LandMu = value });

    /// <summary>Figures of a group. Not among them is 平均人数: nobody is told to dismiss people; <c>what-if</c> answers that, too.</summary>
    public static IReadOnlyList<ClassLever> Of(ScaleGroup group) => group == ScaleGroup.AboveScale ? AboveScale : BelowScale;

    private static IReadOnlyList<ClassLever> AboveScale { get; } =
    [
        Tax,
        new("valueAddedWan", "增加值(万元)", true, 1, facts => facts.Figures.ValueAddedWan, value => new FactChanges { ValueAddedWan = value }),
        Land,
        new("tceEquivalent", "综合能耗等价值(吨标准煤)", false, 3, facts => facts.Figures.TceEquivalent, value => new FactChanges { TceEquivalent = value }),
        new("emissionsT", "污染物排放量(吨)", false, 4, facts => facts.Figures.EmissionsT, value => new FactChanges { EmissionsT = value }),
        new("rdWan", "研发经费(万元)", true, 5, facts => facts.RdBesideRevenueWan ?? 0m, value => new FactChanges { RdWan = value }),
    ];

    private static IReadOnlyList<ClassLever> BelowScale { get; } =
    [
        Tax, Land, new("gridKwh", "网电用电量(kWh)", false, 1, facts => facts.Figures.GridKwh, value => new FactChanges { GridKwh = value }),
    ];
}
