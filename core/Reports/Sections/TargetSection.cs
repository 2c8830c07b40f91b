using Wuyi.Pipeline.Campaign.Targets;
using static Wuyi.Pipeline.Reports.ReportText;

namespace Wuyi.Pipeline.Reports.Sections;

/// <summary>Targets of the county's plan: those that add up from its start, or all.</summary>
internal static class TargetSection
{
    public static ReportSection Of(ReportFacts facts, bool all)
    {
        if (facts.Targets.Plans.Count == 0) return new ReportSection("targets", "目标进度", ["没有生效的目标文件。"], [], []);
        var (sentences, tables, charts) = (new List<string>(), new List<ReportTable>(), new List<ReportChart>());
        foreach (var plan in facts.Targets.Plans)
        {
            var targets = plan.Targets.Where(target => all || target.Target.Kind == TargetKind.Cumulative).ToList();
            int Lit(TargetLight light) => targets.Count(target => target.Now.Light == light);
            sentences.Add($"《{plan.Title}》{(all ? "全部" : "累计")}目标 {targets.Count} 项:达到进度 {Lit(TargetLight.Green)} 项,进度滞后 {Lit(TargetLight.Yellow)} 项,严重滞后 {Lit(TargetLight.Red)} 项,暂无数据 {Lit(TargetLight.Grey)} 项。");
            sentences.AddRange(targets.Where(target => target.Target.Kind == TargetKind.Cumulative && target.Target.SameAs is null && target.Now is { Shown: ValueSource.Facts, Value: not null, Done: not null })
                .Select(target => Sentence(facts, target)));
            tables.Add(Table(facts, plan, targets));
            var drawn = targets.Where(target => target.Now is { Done: not null, Elapsed: not null }).ToList();
            if (drawn.Count == 0) continue;
            charts.Add(new ReportChart(
                "完成进度与时间进度", "%", facts.Route("targets"), [.. drawn.Select(target => target.Target.Name)], [.. drawn.Select(target => (decimal?)ReportCell.Rounded(target.Now.Done!.Value))], 1, true)
            { Marks = [.. drawn.Select(target => (decimal?)ReportCell.Rounded(target.Now.Elapsed!.Value))], MarkName = "时间进度" });
        }

        return new ReportSection("targets", "目标进度", sentences, tables, charts);
    }

    private static string Sentence(ReportFacts facts, TargetStanding target)
    {
        var now = target.Now;
        var text = $"截至{Say(facts.Period)}底,{target.Target.Name}累计 {Number(now.Value, Decimals(target.Target.Unit))} {target.Target.Unit},完成目标的 {Percent(now.Done)}";
        if (now.Elapsed is not { } elapsed || now.Done is not { } done) return text + "。";
        var ahead = Math.Round((done - elapsed) * 100m, 1, MidpointRounding.AwayFromZero);
        return text + (ahead == 0m ? ",与时间进度持平。" : $",较时间进度{(ahead > 0m ? "快" : "慢")} {Number(Math.Abs(ahead), 1)} 个百分点。");
    }

    private static ReportTable Table(ReportFacts facts, PlanStanding plan, List<TargetStanding> targets) => new(
        $"目标进度({plan.Document})", facts.Route("targets"),
        [
            new("编号"), new("目标"), new("单位"), new("目标值", "", 2), new("完成值", "", 2), new("完成率", "%", 1, true), new("时间进度", "%", 1, true), new("状态"), new("数据来源"), new("牵头单位"),
        ],
        [
            .. targets.Select(target => (IReadOnlyList<ReportCell>)
            [
                target.Target.Id, target.Target.Name + (target.Target.ConflictsWith is { } other ? $"(与 {other} 数值不一致,并列)" : ""), target.Target.Unit, target.Target.Value, target.Now.Value,
                target.Now.Done, target.Now.Elapsed, target.Now.Light.Chinese(),
                target.Now.Shown switch { ValueSource.Facts => "数据核算", ValueSource.Progress => "部门报送", _ => Unknown },
                target.Target.Departments.Count > 0 ? target.Target.Departments[0] : "文件未明确",
            ]),
        ])
    {
        Note = "暂无数据的目标不作推算。状态:达到进度、进度滞后、严重滞后,按规则库的判定标准;没有时间进度的目标到期判定。",
    };

    private static int Decimals(string unit) => unit is "家" or "项" or "个" or "件" or "人" or "宗" ? 0 : 1;
}
