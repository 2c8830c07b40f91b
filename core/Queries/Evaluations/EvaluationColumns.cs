using System.Globalization;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Queries.Lists;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Queries.Evaluations;

/// <summary>Columns of the exported list.</summary>
internal static class EvaluationColumns
{
    public static IReadOnlyList<CsvColumn<EvaluationView>> All { get; } =
    [
        new("统一社会信用代码", view => view.CreditCode),
        new("企业名称", view => view.Name),
        new("乡镇街道", view => view.Town),
        new("行业代码", view => view.Industry?.Code),
        new("行业大类", view => view.Industry?.Name),
        new("评价年度", view => view.Year),
        new("规模", view => EvaluationWords.Group(view.Group)),
        new("评价状态", view => EvaluationWords.Status(view.Status)),
        new("排名组", view => view.RankingGroup),
        .. EvaluationWords.Indicators.SelectMany(indicator => new CsvColumn<EvaluationView>[]
        {
            new($"{indicator.Indicator} {indicator.Name}", view => Item(view, indicator.Indicator)?.Value),
            new($"{indicator.Indicator} 基准值", view => Item(view, indicator.Indicator)?.Baseline),
            new($"{indicator.Indicator} 得分(分)", view => Points(Item(view, indicator.Indicator)?.Score)),
        }),
        new("加减分(分)", view => view.Bonus),
        new("总分(分)", view => Points(view.Score)),
        new("组内名次", view => view.Rank),
        new("组内企业数", view => view.Of),
        new("初评类别", view => view.InitialClass?.ToString()),
        new("评价类别", view => view.FinalClass?.ToString()),
        new("缺项", view => string.Join(";", view.Missing)),
        new("调整事项", view => string.Join(";", view.Adjustments.Select(Text))),
        new("标记", view => ChineseWords.Flags(view.Flags)),
        new("阶段", view => Results.Evaluations.EvaluationStages.Chinese(view.Stage)),
        new("规则版本", view => view.Rulebook),
        new("计算批次", view => view.Run),
    ];

    private static EvaluationItemView? Item(EvaluationView view, string indicator) => view.Items.FirstOrDefault(item => item.Indicator == indicator);

    /// <summary>Points are shown with two decimals (R25).</summary>
    private static decimal? Points(decimal? points) => points is { } value ? Math.Round(value, 2, MidpointRounding.AwayFromZero) : null;

    private static string Text(AdjustmentView adjustment) => string.Create(
        CultureInfo.InvariantCulture,
        $"{EvaluationWords.Adjustment(adjustment.Kind)}{(adjustment.Kind == AdjustmentKind.SetClass ? adjustment.Class : adjustment.Points)}({adjustment.Reason},{adjustment.Authority})");
}
