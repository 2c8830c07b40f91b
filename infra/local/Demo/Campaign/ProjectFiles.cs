using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo.Campaign;

/// <summary>Files of the investment office: the projects of every year with what was reached in it, and what is due next.</summary>
internal static class ProjectFiles
{
    private static readonly string[] Columns =
    [
        "项目编号", "项目名称", "环节", "日期", "计划日期", "业主统一社会信用代码", "业主名称", "总投资(万元)", "已投资(万元)", "本年完成投资(万元)", "外资额(万美元)",
        "县长项目工程", "是否制造业", "责任单位", "乡镇街道",
    ];

    public static DemoSheet Yearly(IReadOnlyList<DemoProject> projects, int year) => new()
    {
        Source = Sources.Projects,
        Name = $"{year}年重点制造业项目进展",
        Format = year == 2022 ? SheetFormat.Xlsx : SheetFormat.Gb18030,
        Titles = [$"武义县重点工业项目全周期管理台账({year}年)", "单位：万元"],
        Header = Columns,
        Rows = () => Rows(projects, year),
        BadRows = year == 2023 ? 1 : 0,
    };

    private static IEnumerable<object?[]> Rows(IReadOnlyList<DemoProject> projects, int year)
    {
        foreach (var project in projects)
        {
            for (var stage = 0; stage < project.Reached.Count; stage++)
            {
                if (project.Reached[stage].Year == year) yield return Row(project, stage, project.Reached[stage], project.Reached[stage].AddDays(10));
            }

            if (year == 2023 && project.NextDue is { } due) yield return Row(project, project.Reached.Count, null, due);
        }

        if (year != 2023) yield break;
        var bad = Row(projects[0], 0, new DateOnly(2023, 5, 5), null);
        (bad[0], bad[1], bad[2]) = ("2305-330723-07-02-999999", "演示-环节不明项目", "洽谈中");
        yield return bad;
    }

    private static object?[] Row(DemoProject project, int stage, DateOnly? on, DateOnly? due) =>
    [
        project.Number, project.Name, DemoProject.Stages[stage], on, due, project.Owner.Code, project.Owner.Name, project.TotalWan,
        on is null ? null : stage == project.Reached.Count - 1 ? project.InvestedWan : null, stage == 0 ? project.FirstYearWan : null, project.ForeignWanUsd,
        project.CountyHeadYear is { } programme ? $"{programme}年" : "否", project.Manufacturing ? "是" : "否", project.Department, project.Owner.Town.Name,
    ];
}
