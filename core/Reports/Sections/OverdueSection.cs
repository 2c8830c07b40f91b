using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.Reports.ReportText;

namespace Wuyi.Pipeline.Reports.Sections;

/// <summary>What is past its planned day, by name: cases, projects, disposals of idle land.</summary>
internal static class OverdueSection
{
    public static ReportSection Of(ReportFacts facts)
    {
        var cases = facts.Cases.Cases.Where(found => found.IsOverdue).ToList();
        var projects = facts.Projects.Projects.Where(project => project.IsOverdue).ToList();
        var parcels = facts.Land.Suspicions.Where(parcel => parcel.IsOverdue).ToList();
        var tables = new List<ReportTable>();
        if (cases.Count > 0)
        {
            tables.Add(new ReportTable(
                "逾期的整治企业", facts.Route("inefficient"), [new("企业名称"), new("乡镇街道"), new("环节"), new("计划完成日期"), new("责任部门")],
                [.. cases.Select(found => (IReadOnlyList<ReportCell>)[found.Name, found.Town, CaseWords.Chinese(found.State), Day(found.PlannedOn), found.Department ?? "未明确"])])
            { Note = "按统一社会信用代码排列。" });
        }

        if (projects.Count > 0)
        {
            tables.Add(new ReportTable(
                "逾期的项目", facts.Route("projects"), [new("项目"), new("乡镇街道"), new("逾期环节"), new("计划日期"), new("逾期", "天"), new("责任单位")],
                [
                    .. projects.SelectMany(project => project.Stages.Where(stage => stage.IsOverdue).Select(stage => (IReadOnlyList<ReportCell>)
                        [project.Name ?? project.Id, project.Town, stage.Stage.Chinese(), Day(stage.PlannedOn), stage.DaysLate, project.Department ?? "未明确"])),
                ])
            { Note = "按项目编号排列。" });
        }

        if (parcels.Count > 0)
        {
            tables.Add(new ReportTable(
                "逾期的疑似闲置土地处置", facts.Route("land/idle"), [new("宗地代码"), new("乡镇街道"), new("面积", "亩", 2), new("计划完成日期")],
                [.. parcels.Select(parcel => (IReadOnlyList<ReportCell>)[parcel.Parcel, parcel.Town, parcel.Mu, Day(parcel.PlannedOn)])]));
        }

        var total = cases.Count + projects.Count + parcels.Count;
        return new ReportSection(
            "overdue", "逾期事项",
            [total == 0 ? $"截至{Say(facts.Period)}底,没有逾期事项。" : $"截至{Say(facts.Period)}底,逾期整治企业 {cases.Count} 家、逾期项目 {projects.Count} 个、逾期闲置土地处置 {parcels.Count} 宗,请责任部门说明原因并明确完成时间。"],
            tables, []);
    }
}
