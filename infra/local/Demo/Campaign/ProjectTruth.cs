using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo.Campaign;

/// <summary>What the generator knows of the projects.</summary>
public sealed class ProjectTruth
{
    private readonly IReadOnlyList<DemoProject> _projects;

    internal ProjectTruth(IReadOnlyList<DemoProject> projects) => _projects = projects;

    public int Count => _projects.Count;

    /// <summary>Projects by the stage reached last (环节) at the end of a month; those that have not landed are not among them.</summary>
    public IReadOnlyDictionary<string, int> StagesAt(Month month) => _projects.Select(project => project.StagesBy(month.LastDay)).Where(stages => stages > 0)
        .GroupBy(stages => DemoProject.Stages[stages - 1], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    /// <summary>项目编号 whose planned day has passed at the end of December 2023 without the stage.</summary>
    public IReadOnlySet<string> OverdueAtTheEnd() =>
        _projects.Where(project => project.NextDue < new DateOnly(2023, 12, 31)).Select(project => project.Number).ToHashSet(StringComparer.Ordinal);

    /// <summary>Projects by 责任单位.</summary>
    public IReadOnlyDictionary<string, int> ByDepartment() =>
        _projects.GroupBy(project => project.Department, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    /// <summary>制造业 of 10亿元以上 that landed by the end of a month.</summary>
    public int LargeLanded(Month month) => Landed(month).Count(project => project.Manufacturing && project.TotalWan >= 100_000m);

    /// <summary>外资额 of manufacturing projects that landed by the end of a month, 万美元.</summary>
    public decimal ForeignWanUsd(Month month) => Landed(month).Where(project => project.Manufacturing).Sum(project => project.ForeignWanUsd ?? 0m);

    /// <summary>县长项目工程 of a year: all, those of manufacturing, and of these how many landed in it.</summary>
    public (int All, int Manufacturing, int Landed) CountyHead(int year)
    {
        var own = _projects.Where(project => project.CountyHeadYear == year).ToList();
        return (own.Count, own.Count(project => project.Manufacturing), own.Count(project => project.Manufacturing && project.Reached[0].Year == year));
    }

    /// <summary>Of projects landed in a year: 当年完成投资 and 总投资, 万元.</summary>
    public (decimal Invested, decimal Total) Investment(int year)
    {
        var own = _projects.Where(project => project.Reached[0].Year == year).ToList();
        return (own.Sum(project => project.FirstYearWan), own.Sum(project => project.TotalWan));
    }

    private IEnumerable<DemoProject> Landed(Month month) => _projects.Where(project => project.Reached[0] <= month.LastDay);
}
