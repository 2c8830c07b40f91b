using System.Globalization;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Statistics;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Explanation;

/// <summary>Statistics by month: own figures, differences of cumulative ones, spread and adjusted by the year's (R1, R8, R9).</summary>
internal sealed class StatisticsNodes(WindowNodes window)
{
    private const int YearMonths = 12;
    private readonly Dictionary<string, ExplanationNode> _nodes = new(StringComparer.Ordinal);
    private readonly ILookup<string, StatisticsMonth> _months = window.Explained.Trace.StatisticsMonths.ToLookup(month => month.Item, StringComparer.Ordinal);

    /// <summary>Months of the window in which an item is known.</summary>
    public IReadOnlyList<StatisticsMonth> Known(string item) => [.. _months[item].Where(month => window.Window.Contains(month.Month))];

    /// <summary>Sum over the known months of the window; null when there is none.</summary>
    public ExplanationNode? Sum(string item, string? symbol = null)
    {
        var known = Known(item);
        if (known.Count == 0) return null;
        return Once($"statistics.{item}", () => WindowNodes.Computed(
            $"statistics.{item}", StatisticsItemNames.Of(item), StatisticsItemNames.UnitOf(item), Operations.Sum, [.. known.Select(Month)], "Σ 各月数值", "R5", symbol,
            leftOut: LeftOut(item)));
    }

    /// <summary>Sum over the months of the window in which another item is known too (R5).</summary>
    public ExplanationNode? SumBeside(string item, string other)
    {
        var months = Known(other).Select(month => month.Month).ToHashSet();
        var known = Known(item).Where(month => months.Contains(month.Month)).ToList();
        if (known.Count == 0) return null;
        return Once($"statistics.{item}.beside", () => WindowNodes.Computed(
            $"statistics.{item}.beside", $"{StatisticsItemNames.Of(item)}(与{StatisticsItemNames.Of(other)}同月)", StatisticsItemNames.UnitOf(item), Operations.Sum,
            [.. known.Select(Month)], "Σ 两项均已知的月份", "R5", leftOut: LeftOut(item)));
    }

    /// <summary>Mean over the known months (平均人数); null when there is none.</summary>
    public ExplanationNode? Mean(string item, string symbol)
    {
        var known = Known(item);
        if (known.Count == 0) return null;
        return Once($"statistics.{item}", () => WindowNodes.Computed(
            $"statistics.{item}", StatisticsItemNames.Of(item), StatisticsItemNames.UnitOf(item), Operations.Mean, [.. known.Select(Month)], "各月平均人数的平均", "R8", symbol,
            leftOut: LeftOut(item)));
    }

    /// <summary>P: the four pollutants, month by month, else the sum the provider gave.</summary>
    public ExplanationNode? Emissions()
    {
        string[] pollutants = [StatisticsItems.CodT, StatisticsItems.AmmoniaT, StatisticsItems.So2T, StatisticsItems.NoxT];
        var months = new List<ExplanationNode>();
        foreach (var month in window.Window.Months)
        {
            var four = pollutants.SelectMany(Known).Where(known => known.Month == month).Select(Month).ToList();
            if (four.Count == 0) four.AddRange(Known(StatisticsItems.EmissionsT).Where(known => known.Month == month).Select(Month));
            if (four.Count == 0) continue;
            months.Add(WindowNodes.Computed(
                $"statistics.emissions.{month}", $"{Labels.Month(month)}主要污染物排放量", "t", Operations.Sum, four, "化学需氧量 + 氨氮 + 二氧化硫 + 氮氧化物", "RULES 4"));
        }

        return months.Count == 0 ? null : Once("statistics.emissions", () => WindowNodes.Computed(
            "statistics.emissions", "主要污染物排放量", "t", Operations.Sum, months, "Σ 各月排放量", "RULES 4", "P",
            leftOut: [.. pollutants.Append(StatisticsItems.EmissionsT).SelectMany(LeftOut)]));
    }

    /// <summary>How many months of the window an item is known in.</summary>
    public ExplanationNode MonthsKnown(string id, string label, int months) => Once(id, () => Nodes.Given(id, label, months, "月", rule: "R5"));

    /// <summary>增加值, missing unless it is known in every month (R5).</summary>
    public ExplanationNode ValueAdded => Once("value-added", () =>
    {
        var facts = window.Explained.Facts;
        if (Sum(StatisticsItems.ValueAddedWan, "VA") is not { } sum)
        {
            return Nodes.Missing(
                "value-added", "工业增加值", "VA", "万元",
                new ExplainedGap(ResultFlags.MissingValueAdded, "统计文件中没有本企业统计窗口内的工业增加值;不作估算", "R13"));
        }

        return WindowNodes.Computed(
            "value-added", "工业增加值(各月齐全)", "万元", Operations.Complete,
            [sum, MonthsKnown("value-added.months", "增加值已知月数", facts.ValueAddedMonths), window.Length], "各月增加值均已知时取值", "R5", "VA",
            missing: new ExplainedGap(
                ResultFlags.ValueAddedPartial,
                string.Create(CultureInfo.InvariantCulture, $"增加值只有{facts.ValueAddedMonths}个月的数据,统计窗口为{facts.Window.Count}个月;分子分母须为相同月份"), "R5"));
    });

    private ExplanationNode Month(StatisticsMonth month) => month is { Annual: false, Origin: SpreadOrigin.Month or SpreadOrigin.Cumulative }
        ? Own(month, $"statistics.{month.Item}.{month.Month}", month.Value)
        : FromYear(month);

    /// <summary>A month whose figure is, or is moved by, one of a longer time.</summary>
    private ExplanationNode FromYear(StatisticsMonth month) => Once($"statistics.{month.Item}.{month.Month}", () =>
    {
        var (id, label, unit) = ($"statistics.{month.Item}.{month.Month}", $"{Labels.Month(month.Month)}{StatisticsItemNames.Of(month.Item)}", StatisticsItemNames.UnitOf(month.Item));
        switch (month.Origin)
        {
            case SpreadOrigin.MeanStands:
                return month.CumulativeMonth == 0
                    ? WindowNodes.Computed(id, label, unit, Operations.Sum, [Annual(month)], "以全年平均数代表各月", "R8", note: "年度数", value: month.Value)
                    : WindowNodes.Computed(id, label, unit, Operations.Sum, [Cumulative(month, month.CumulativeMonth)], "以累计平均数代表各月", "R8", value: month.Value);
            case SpreadOrigin.AnnualSpread:
                var count = Nodes.Number(id + ".count", "无数据月数", month.AnnualMonths, "月");
                return WindowNodes.Computed(id, label, unit, Operations.Quotient, [AnnualRest(month), count], "(全年数 − 已知各月之和) ÷ 无数据月数", "R8", note: "年度数按月均摊", value: month.Value);
            default:
                var share = WindowNodes.Computed(
                    id + ".adjustment", "年度校正额", unit, Operations.Quotient, [AnnualRest(month), Nodes.Number(id + ".count", "月数", month.AnnualMonths, "月")],
                    "(全年数 − 各月之和) ÷ 12", "R8");
                return WindowNodes.Computed(id, label, unit, Operations.Sum, [Own(month, id + ".own", month.Own), share], "月度数 + 年度校正额", "R8", note: "按年度数校正", value: month.Value);
        }
    });

    /// <summary>The month from its own or from cumulative figures, before the year's figure.</summary>
    private ExplanationNode Own(StatisticsMonth month, string id, decimal? value) => Once(id, () =>
    {
        var (label, unit) = ($"{Labels.Month(month.Month)}{StatisticsItemNames.Of(month.Item)}", StatisticsItemNames.UnitOf(month.Item));
        if (month.Origin == SpreadOrigin.Month)
            return WindowNodes.Computed(id, label, unit, Operations.Sum, Cells(id, month.Item, month.Month.Year, month.Month.Number, cumulative: false), "本月数", "R1", value: value);
        var last = Cumulative(month, month.CumulativeMonth);
        IReadOnlyList<ExplanationNode> sides = month.CumulativeBefore == 0 ? [last] : [last, Cumulative(month, month.CumulativeBefore)];
        if (month.Span == 1) return WindowNodes.Computed(id, label, unit, Operations.Difference, sides, "本期累计 − 上期累计", "R9", value: value);
        var difference = WindowNodes.Computed(id + ".difference", "累计数之差", unit, Operations.Difference, sides, "本期累计 − 上期累计", "R9");
        return WindowNodes.Computed(
            id, label, unit, Operations.Quotient, [difference, Nodes.Number(id + ".span", "所含月数", month.Span, "月")], "累计数之差 ÷ 所含月数", "R9", note: "累计数按月拆分", value: value);
    });

    /// <summary>The year's figure less what its months have.</summary>
    private ExplanationNode AnnualRest(StatisticsMonth month)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"statistics.{month.Item}.{month.Month.Year}.rest");
        var known = _months[month.Item].Where(other => other.Month.Year == month.Month.Year && other.Own is not null)
            .Select(other => Own(other, other.Annual ? $"statistics.{other.Item}.{other.Month}.own" : $"statistics.{other.Item}.{other.Month}", other.Own)).ToList();
        return Once(id, () => WindowNodes.Computed(
            id, $"{month.Month.Year}年全年数与各月之差", StatisticsItemNames.UnitOf(month.Item), Operations.Difference, [Annual(month), .. known], "全年数 − 已知各月之和", "R8"));
    }

    private ExplanationNode Annual(StatisticsMonth month)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"statistics.{month.Item}.{month.Month.Year}");
        return Once(id, () => WindowNodes.Computed(
            id, $"{month.Month.Year}年{StatisticsItemNames.Of(month.Item)}(全年)", StatisticsItemNames.UnitOf(month.Item), Operations.Sum,
            Cells(id, month.Item, month.Month.Year, null, cumulative: false), "全年数", "R8"));
    }

    private ExplanationNode Cumulative(StatisticsMonth month, int last)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"statistics.{month.Item}.{month.Month.Year}.to{last}");
        return Once(id, () => WindowNodes.Computed(
            id, string.Create(CultureInfo.InvariantCulture, $"{month.Month.Year}年1—{last}月{StatisticsItemNames.Of(month.Item)}(累计)"), StatisticsItemNames.UnitOf(month.Item),
            Operations.Sum, Cells(id, month.Item, month.Month.Year, last, cumulative: true), "累计数", "R9"));
    }

    private List<ExplanationNode> Cells(string id, string item, int year, int? month, bool cumulative) =>
    [
        .. window.Explained.Trace.Statistics
            .Where(use => use.Item == item && use.Year == year && use.Month == month && use.Cumulative == cumulative && use is { Outcome: FactOutcome.Counted, Value: not null })
            .Select((use, i) => FactNodes.Leaf(
                string.Create(CultureInfo.InvariantCulture, $"{id}.cell{i + 1}"), StatisticsItemNames.Of(item), use.Value!.Value, StatisticsItemNames.UnitOf(item), FactOf(use))),
    ];

    private List<ExplainedFact> LeftOut(string item) =>
    [
        .. window.Explained.Trace.Statistics.Where(use => use.Item == item && use.Outcome != FactOutcome.Counted && Touches(use)).Select(FactOf),
    ];

    private bool Touches(StatisticsUse use) =>
        use.Month is { } month ? window.Window.Contains(new Month(use.Year, month)) : use.Year >= window.Window.From.Year && use.Year <= window.Window.To.Year;

    private ExplainedFact FactOf(StatisticsUse use) => window.Facts.Of(
        SourceNames.Statistics, use.At, null, StatisticsItemNames.Of(use.Item) + (use.Month is null ? "(全年)" : use.Cumulative ? "(累计)" : ""),
        use.Month is { } month ? new Month(use.Year, month).ToString() : use.Year.ToString(CultureInfo.InvariantCulture), use.Value, StatisticsItemNames.UnitOf(use.Item), use.Outcome, use.By);

    private ExplanationNode Once(string id, Func<ExplanationNode> make)
    {
        if (!_nodes.TryGetValue(id, out var node)) _nodes.Add(id, node = make());
        return node;
    }
}
