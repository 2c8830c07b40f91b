using Wuyi.Pipeline.Campaign.Aggregates;
using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.Reports.ReportText;

namespace Wuyi.Pipeline.Reports.Sections;

/// <summary>Towns by 亩均税收 of the rolling 12 months. Ranked by the exact ratio; equal is equal; what is withheld has no rank.</summary>
internal static class TownSection
{
    public static ReportSection Of(ReportFacts facts) => GroupTable.Section(facts, AggregateDimension.Town, "towns", "分乡镇街道", "乡镇街道", ranked: true);
}

/// <summary>行业大类.</summary>
internal static class IndustrySection
{
    public static ReportSection Of(ReportFacts facts) => GroupTable.Section(facts, AggregateDimension.Industry, "industries", "分行业", "行业大类", ranked: false);
}

/// <summary>The table of the groups of a dimension.</summary>
internal static class GroupTable
{
    public static ReportSection Section(ReportFacts facts, AggregateDimension dimension, string id, string title, string name, bool ranked)
    {
        var route = facts.Route($"aggregates/{dimension.ToString().ToLowerInvariant()}?window=rolling12");
        var groups = facts.Groups(dimension, WindowKind.Rolling12).ToList();
        if (groups.Count == 0) return new ReportSection(id, title, ["没有数据。"], [], []);
        // 未登记 is no town and takes no rank.
        bool IsRanked(AggregateGroup group) => ranked && group.Key != AggregateBoard.Unregistered && group.Shown(AggregateRatio.TaxPerMu) is not null;
        var order = ranked
            ? groups.Where(IsRanked).OrderByDescending(group => group.Ratio(AggregateRatio.TaxPerMu).Value).ThenBy(group => group.Key, StringComparer.Ordinal).Concat(groups.Where(group => !IsRanked(group))).ToList()
            : groups;
        int? Rank(AggregateGroup group) => IsRanked(group) ? 1 + groups.Count(other => IsRanked(other) && other.Ratio(AggregateRatio.TaxPerMu).Value > group.Ratio(AggregateRatio.TaxPerMu).Value) : null;
        var table = new ReportTable(
            $"{title}主要指标(近12个月)", route,
            [
                .. ranked ? new ReportColumn[] { new("名次") } : [], new(name), new("企业数", "家"), new("亩均税收", "万元/亩", 2), new("同比", "%", 1, true), new("亩均增加值", "万元/亩", 2),
                new("单位能耗增加值", "万元/吨标准煤", 2), new("税收实际贡献", "万元", 2), new("用电量", "千瓦时"), new("同比", "%", 1, true), new("说明"),
            ],
            [
                .. order.Select(group => (IReadOnlyList<ReportCell>)
                [
                    .. ranked ? new ReportCell[] { Rank(group) } : [],
                    dimension == AggregateDimension.Industry && IndustryDivisions.NameOf(group.Key) is { } words ? $"{group.Key} {words}" : group.Key,
                    group.Suppressed ? null : (int?)group.Enterprises.All, group.Shown(AggregateRatio.TaxPerMu), group.Growth(change => change.TaxPerMu),
                    group.Shown(AggregateRatio.ValueAddedPerMu), group.Shown(AggregateRatio.ValueAddedPerTce), group.Shown(AggregateFigure.TaxWan), group.Shown(AggregateFigure.GridKwh),
                    group.Growth(change => change.GridKwh), group.Suppressed ? Withheld : group.StatisticsSuppressed ? "统计指标不显示" : null,
                ]),
            ])
        {
            Note = (ranked ? "按近12个月亩均税收(总量之比)从高到低排名,相同的名次并列;" : "") + "企业过少或一家独大的,以及能由此推算出来的,不显示。",
        };
        var shown = order.Where(group => group.Shown(AggregateRatio.TaxPerMu) is not null).ToList();
        var sentence = ranked && shown.Count(IsRanked) is > 0 and var count
            ? $"参加排名的{name} {count} 个,亩均税收最高的为{string.Join("、", shown.Where(group => Rank(group) == 1).Select(group => group.Key))},{Number(shown.First(group => Rank(group) == 1).Ratio(AggregateRatio.TaxPerMu).Value, 2)} 万元/亩。"
            : $"共有 {groups.Count} 个{name}分组,亩均税收可显示的 {shown.Count} 个。";
        IReadOnlyList<ReportChart> charts = shown.Count == 0 ? []
            : [new($"{title}亩均税收(近12个月)", "万元/亩", route, [.. shown.Select(group => dimension == AggregateDimension.Industry ? IndustryDivisions.NameOf(group.Key) ?? group.Key : group.Key)], [.. shown.Select(group => (decimal?)ReportCell.Rounded(group.Ratio(AggregateRatio.TaxPerMu).Value!.Value))], 2, false)];
        return new ReportSection(id, title, [sentence], [table], charts);
    }
}
