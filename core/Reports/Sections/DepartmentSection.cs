using Wuyi.Pipeline.Campaign.Targets;

namespace Wuyi.Pipeline.Reports.Sections;

/// <summary>Departments by how many of the targets they lead are on time. Ranked by that share, compared by cross-multiplication; equal is equal.</summary>
internal static class DepartmentSection
{
    public static ReportSection Of(ReportFacts facts)
    {
        var plan = facts.Targets.Plans.Count > 0 ? facts.Targets.Plans[0] : null;
        var ranked = (plan?.Departments ?? []).Where(department => department.Department is not null && Judged(department) > 0).ToList();
        ranked.Sort((a, b) => Compare(a, b) is var order and not 0 ? order : string.CompareOrdinal(a.Department, b.Department));
        if (ranked.Count == 0) return new ReportSection("departments", "责任部门", ["牵头目标均暂无数据,不排名。"], [], []);
        var ranks = new List<int>();
        for (var i = 0; i < ranked.Count; i++) ranks.Add(i > 0 && Compare(ranked[i - 1], ranked[i]) == 0 ? ranks[i - 1] : i + 1);
        var unjudged = plan!.Departments.Count(department => department.Department is not null && Judged(department) == 0);
        var table = new ReportTable(
            "责任部门目标完成情况", facts.Route("targets"),
            [new("名次"), new("牵头单位"), new("牵头目标", "项"), new("达到进度", "项"), new("进度滞后", "项"), new("严重滞后", "项"), new("暂无数据", "项")],
            [
                .. ranked.Select((department, i) => (IReadOnlyList<ReportCell>)
                    [ranks[i], department.Department, department.Targets.Count, department.Green, department.Yellow, department.Red, department.Grey]),
            ])
        {
            Note = "按牵头目标中达到进度的比例从高到低排名;比例相同的,严重滞后比例低的在前;仍相同的名次并列,并列的按名称排列。暂无数据的目标不计入比例,文件未明确责任单位的目标不排名。",
        };
        return new ReportSection(
            "departments", "责任部门",
            [$"参加排名的牵头单位 {ranked.Count} 个,牵头目标全部达到进度的 {ranked.Count(department => department.Green == Judged(department))} 个{(unjudged > 0 ? $";另有 {unjudged} 个单位的牵头目标均暂无数据,不排名" : "")}。"],
            [table], []);
    }

    private static int Judged(DepartmentStanding department) => department.Green + department.Yellow + department.Red;

    private static int Compare(DepartmentStanding a, DepartmentStanding b)
    {
        var green = (b.Green * Judged(a)).CompareTo(a.Green * Judged(b));
        return green != 0 ? green : (a.Red * Judged(b)).CompareTo(b.Red * Judged(a));
    }
}
