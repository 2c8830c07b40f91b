using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.Reports.ReportText;

namespace Wuyi.Pipeline.Reports.Sections;

/// <summary>高耗低效企业整治: states, freed energy and land, 排查 by town.</summary>
internal static class CaseSection
{
    public static ReportSection Of(ReportFacts facts, bool byTown)
    {
        var counts = facts.Cases.Counts;
        var until = $"截至{Say(facts.Period)}底";
        var sentences = new List<string>
        {
            counts.Pool == 0
                ? $"{until},没有应排查企业的数据。"
                : $"{until},应排查企业 {counts.Pool} 家,已排查 {counts.Surveyed} 家,排查覆盖率 {Percent((decimal)counts.Surveyed / counts.Pool)}。",
            $"累计列入《高耗低效企业清单》 {counts.Listed} 家,完成整治提升 {counts.Closed} 家,销号后反弹 {counts.Rebound} 家,逾期 {counts.Overdue} 家。",
            $"预计腾出用能 {Number(counts.ExpectedTce, 1)} 吨标准煤(等价值),已腾出 {Number(counts.RealisedTce, 1)} 吨标准煤;预计腾退低效用地 {Number(counts.ExpectedMu, 1)} 亩,已腾退 {Number(counts.RealisedMu, 1)} 亩。",
        };
        var states = counts.States.Where(state => state.Count > 0).ToList();
        var tables = new List<ReportTable>();
        if (states.Count > 0)
            tables.Add(new ReportTable("整治环节", facts.Route("inefficient"), [new("环节"), new("企业数", "家")], [.. counts.States.Select(state => (IReadOnlyList<ReportCell>)[CaseWords.Chinese(state.State), state.Count])]));
        tables.Add(new ReportTable(
            "腾出用能和腾退用地", facts.Route("inefficient"), [new("项目"), new("预计", "", 1), new("已实现", "", 1), new("单位")],
            [["腾出用能(等价值)", counts.ExpectedTce, counts.RealisedTce, "吨标准煤"], ["腾退低效用地", counts.ExpectedMu, counts.RealisedMu, "亩"]])
        { Note = "已腾出用能按用电和燃料数据核算,企业自报数不计入;每宗土地只计一次。" });
        if (byTown && facts.Cases.Coverage.Count > 0)
        {
            tables.Add(new ReportTable(
                "分乡镇街道排查和整治", facts.Route("inefficient"),
                [new("乡镇街道"), new("应排查", "家"), new("已排查", "家"), new("核实不属实", "家"), new("在列案件", "家"), new("达标销号", "家"), new("逾期", "家")],
                [
                    .. facts.Cases.Coverage.Select(town => (IReadOnlyList<ReportCell>)
                    [
                        town.Town ?? "未登记", town.Pool, town.Surveyed, town.Unfounded, facts.Cases.Cases.Count(found => found.Town == town.Town && found.ListedOn is not null),
                        facts.Cases.Cases.Count(found => found.Town == town.Town && found.IsClosed), facts.Cases.Cases.Count(found => found.Town == town.Town && found.IsOverdue),
                    ]),
                ]));
        }

        IReadOnlyList<ReportChart> charts = states.Count == 0 ? []
            : [new("各环节企业数", "家", facts.Route("inefficient"), [.. states.Select(state => CaseWords.Chinese(state.State))], [.. states.Select(state => (decimal?)state.Count)], 0, false)];
        return new ReportSection("inefficient", "高耗低效企业整治", sentences, tables, charts);
    }
}
