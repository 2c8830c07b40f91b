using System.Globalization;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Evaluations.Objections;

namespace Wuyi.Pipeline.Queries.Evaluations;

/// <summary>Chinese words of the evaluation, and what its addresses carry.</summary>
public static class EvaluationWords
{
    /// <summary>x1…x6, y1, y2 with their units, in order.</summary>
    public static IReadOnlyList<(string Indicator, string Name)> Indicators { get; } =
    [
        ("x1", "亩均税收(万元/亩)"), ("x2", "亩均增加值(万元/亩)"), ("x3", "全员劳动生产率(万元/人)"), ("x4", "单位能耗增加值(万元/吨标准煤)"),
        ("x5", "单位排放增加值(万元/吨)"), ("x6", "R&D经费支出占营业收入比重"), ("y1", "亩均税收(万元/亩)"), ("y2", "单位用电税收(万元/万千瓦时)"),
    ];

    public static string Status(EvaluationStatus status) => status switch
    {
        EvaluationStatus.Deregistered => "已注销或吊销,不评价",
        EvaluationStatus.NotIndustrial => "非工业企业,不评价",
        EvaluationStatus.NoLand => "无工业用地,不评价",
        EvaluationStatus.BelowMinimumLand => "用地不足起评面积,不评价",
        EvaluationStatus.Exempt => "豁免,按B类对待",
        EvaluationStatus.Incomplete => "指标不全,暂不评价",
        EvaluationStatus.NoBaseline => "基准值不能成立,暂不评价",
        EvaluationStatus.Ranked => "已评价",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Group(ScaleGroup group) => group == ScaleGroup.AboveScale ? "规上" : "规下";

    public static string Adjustment(AdjustmentKind kind) => kind switch
    {
        AdjustmentKind.SetClass => "定档",
        AdjustmentKind.StepUp => "提档",
        AdjustmentKind.StepDown => "降档",
        AdjustmentKind.Bonus => "加分",
        AdjustmentKind.Deduction => "扣分",
        AdjustmentKind.Exemption => "豁免",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Outcome(ObjectionOutcome outcome) => outcome switch
    {
        ObjectionOutcome.Restated => "予以更正(已更正数据)",
        ObjectionOutcome.Adjusted => "予以调整",
        ObjectionOutcome.Refused => "维持原结果",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>2023年6月1日.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>The year of an address, 2000 to 2100.</summary>
    /// <exception cref="ApiProblemException">400.</exception>
    public static int Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100 ? year
            : throw ApiProblemException.Bad("year", text, "2000–2100 的年份,如 2023");
}
