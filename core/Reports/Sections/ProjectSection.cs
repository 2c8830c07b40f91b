using static Wuyi.Pipeline.Reports.ReportText;

namespace Wuyi.Pipeline.Reports.Sections;

/// <summary>项目全周期 by department, and the years' rates.</summary>
internal static class ProjectSection
{
    public static ReportSection Of(ReportFacts facts)
    {
        var board = facts.Projects;
        if (board.Projects.Count == 0) return new ReportSection("projects", "项目全周期管理", ["没有项目数据。"], [], []);
        var year = board.Years.FirstOrDefault(found => found.Year == facts.Period.Year);
        var sentences = new List<string> { $"截至{Say(facts.Period)}底,跟踪项目 {board.Projects.Count} 个,有环节逾期的 {board.Projects.Count(project => project.IsOverdue)} 个。" };
        if (year is not null)
            sentences.Add($"本年新招引落地 {year.Landed} 个,其中已建设实施 {year.Started} 个、竣工验收 {year.Completed} 个、投产达产 {year.Produced} 个;制造业外资 {Number(year.ForeignManufacturingUsdWan, 1)} 万美元。");
        return new ReportSection(
            "projects", "项目全周期管理", sentences,
            [
                new ReportTable(
                    "分责任单位项目", facts.Route("projects"),
                    [
                        new("责任单位"), new("项目", "个"), new("招引落地", "个"), new("建设实施", "个"), new("竣工验收", "个"), new("投产达产", "个"), new("逾期", "个"), new("已投资", "万元", 1), new("总投资", "万元", 1),
                        new("投资已知", "个"),
                    ],
                    [
                        .. board.Departments.Select(department => (IReadOnlyList<ReportCell>)
                        [
                            department.Department ?? "未明确", department.Projects, department.Landed, department.Started, department.Completed, department.Produced, department.Overdue,
                            department.InvestedWan, department.TotalWan, department.InvestmentKnown,
                        ]),
                    ])
                { Note = "按项目数从多到少排列。各环节为达到或超过该环节的项目数;投资只统计已投资和总投资均已知的项目,美元投资不折算。" },
            ],
            []);
    }
}
