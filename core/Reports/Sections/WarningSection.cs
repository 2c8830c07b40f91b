using Wuyi.Pipeline.Campaign.Warnings;
using static Wuyi.Pipeline.Reports.ReportText;

namespace Wuyi.Pipeline.Reports.Sections;

/// <summary>产业链预警 by kind and severity; by town where asked.</summary>
internal static class WarningSection
{
    public static ReportSection Of(ReportFacts facts, bool byTown)
    {
        var all = facts.Warnings.Warnings;
        var kinds = all.GroupBy(warning => warning.Kind).OrderBy(group => group.Key).ToList();
        var standing = all.Count(warning => warning.State != WarningState.Closed);
        int Count(WarningState state) => all.Count(warning => warning.State == state);
        int Standing(WarningSeverity severity) => all.Count(warning => warning.State != WarningState.Closed && warning.Severity == severity);
        var sentences = new List<string>
        {
            all.Count == 0
                ? $"{Say(facts.Period)}没有预警。"
                : $"{Say(facts.Period)}末有预警 {standing} 条,其中红色 {Standing(WarningSeverity.Red)} 条、橙色 {Standing(WarningSeverity.Orange)} 条、黄色 {Standing(WarningSeverity.Yellow)} 条;本月新增 {Count(WarningState.Opened)} 条,持续 {Count(WarningState.Continuing)} 条,解除 {Count(WarningState.Closed)} 条。",
        };
        if (all.Count > 0) sentences.Add("预警由系统按规则提示,是否属实由主管部门核实。");
        // No warning where nothing could be judged is no good news.
        var unjudged = facts.Warnings.Coverage.Where(coverage => coverage is { Judged: 0, Reasons.Count: > 0 }).Select(coverage => coverage.Kind.Chinese()).ToList();
        if (unjudged.Count > 0) sentences.Add($"因数据不足或不在判断时段,本月未能判断:{string.Join("、", unjudged)}。");
        var carried = all.Count(warning => warning is { State: WarningState.Continuing, NotJudged: not null });
        if (carried > 0) sentences.Add($"持续的预警中有 {carried} 条本月未能重新判断,沿用原有情况。");
        var tables = new List<ReportTable>();
        if (kinds.Count > 0)
        {
            tables.Add(new ReportTable(
                "预警分类", facts.Route("warnings"),
                [new("预警"), new("级别"), new("新增", "条"), new("持续", "条"), new("解除", "条")],
                [
                    .. all.GroupBy(warning => (warning.Kind, warning.Severity)).OrderBy(group => group.Key.Kind).ThenByDescending(group => group.Key.Severity)
                        .Select(group => (IReadOnlyList<ReportCell>)
                        [
                            group.Key.Kind.Chinese(), group.Key.Severity.Chinese(), group.Count(warning => warning.State == WarningState.Opened),
                            group.Count(warning => warning.State == WarningState.Continuing), group.Count(warning => warning.State == WarningState.Closed),
                        ]),
                ]));
        }

        if (byTown && all.Any(warning => warning.Subject.Town is not null))
        {
            tables.Add(new ReportTable(
                "分乡镇街道预警", facts.Route("warnings"),
                [new("乡镇街道"), new("红色", "条"), new("橙色", "条"), new("黄色", "条"), new("本月新增", "条"), new("本月解除", "条")],
                [
                    .. all.Where(warning => warning.Subject.Town is not null).GroupBy(warning => warning.Subject.Town!, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                        .Select(group => (IReadOnlyList<ReportCell>)
                        [
                            group.Key, .. new[] { WarningSeverity.Red, WarningSeverity.Orange, WarningSeverity.Yellow }
                                .Select(severity => (ReportCell)group.Count(warning => warning.State != WarningState.Closed && warning.Severity == severity)),
                            group.Count(warning => warning.State == WarningState.Opened), group.Count(warning => warning.State == WarningState.Closed),
                        ]),
                ])
            { Note = "行业和产业链的联动预警不分乡镇。" });
        }

        var charts = new List<ReportChart>();
        var standingKinds = kinds.Where(group => group.Any(warning => warning.State != WarningState.Closed)).ToList();
        if (standingKinds.Count > 0)
        {
            charts.Add(new(
                "月末预警", "条", facts.Route("warnings"), [.. standingKinds.Select(group => group.Key.Chinese())],
                [.. standingKinds.Select(group => (decimal?)group.Count(warning => warning.State != WarningState.Closed))], 0, false));
        }

        return new ReportSection("warnings", "产业链预警", sentences, tables, charts);
    }
}
