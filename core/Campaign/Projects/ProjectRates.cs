namespace Wuyi.Pipeline.Campaign.Projects;

/// <summary>What projects come to by year (n3.9-*, R33) and by department.</summary>
internal static class ProjectRates
{
    public static IReadOnlyList<ProjectYear> Years(IReadOnlyList<ProjectState> projects, int last)
    {
        var landed = projects.Where(project => project.LandedOn is not null).ToLookup(project => project.LandedOn!.Value.Year);
        var programme = projects.Where(project => project.CountyHeadYear <= last).ToLookup(project => project.CountyHeadYear!.Value);
        var years = landed.Select(group => group.Key).Concat(programme.Select(group => group.Key)).ToList();
        if (years.Count == 0) return [];
        var first = years.Min();
        return [.. Enumerable.Range(first, last - first + 1).Select(year => Year(year, [.. landed[year]], [.. programme[year]]))];
    }

    public static IReadOnlyList<ProjectDepartment> Departments(IReadOnlyList<ProjectState> projects) =>
    [
        .. projects.GroupBy(project => project.Department ?? "", StringComparer.Ordinal).Select(group => Department([.. group]))
            .OrderByDescending(department => department.Projects).ThenBy(department => department.Department, StringComparer.Ordinal),
    ];

    private static ProjectYear Year(int year, IReadOnlyList<ProjectState> landed, IReadOnlyList<ProjectState> programme)
    {
        var manufacturing = programme.Where(project => project.IsManufacturing == true).ToList();
        var ofProgramme = manufacturing.Where(project => project.LandedOn?.Year == year).ToList();
        var (known, invested, total) = Investment(year, landed);
        var (_, headInvested, headTotal) = Investment(year, ofProgramme);
        return new ProjectYear
        {
            Year = year,
            Landed = landed.Count,
            Started = Reached(landed, ProjectStage.Construction),
            Completed = Reached(landed, ProjectStage.Completion),
            Produced = Reached(landed, ProjectStage.Production),
            ManufacturingLanded = landed.Count(project => project.IsManufacturing == true),
            LargeManufacturingLanded = landed.Count(project => project is { IsManufacturing: true, IsLarge: true }),
            ForeignManufacturingUsdWan = landed.Where(project => project.IsManufacturing == true).Sum(project => project.ForeignUsdWan ?? 0m),
            CountyHead = programme.Count,
            CountyHeadManufacturing = manufacturing.Count,
            CountyHeadThirdKept = programme.Count == 0 ? null : 3 * manufacturing.Count >= programme.Count,
            CountyHeadManufacturingLanded = ofProgramme.Count,
            InvestmentKnown = known,
            InvestmentUnknown = landed.Count - known,
            YearInvestedWan = invested,
            TotalWan = total,
            CountyHeadYearInvestedWan = headInvested,
            CountyHeadTotalWan = headTotal,
        };
    }

    /// <summary>Both sides over the same projects.</summary>
    private static (int Known, decimal Invested, decimal Total) Investment(int year, IReadOnlyList<ProjectState> projects)
    {
        var (known, invested, total) = (0, 0m, 0m);
        foreach (var project in projects)
        {
            if (project.TotalWan is not > 0m || project.Years.FirstOrDefault(other => other.Year == year)?.CompletedWan is not { } completed) continue;
            known++;
            invested += completed;
            total += project.TotalWan.Value;
        }

        return (known, invested, total);
    }

    private static ProjectDepartment Department(IReadOnlyList<ProjectState> projects)
    {
        var known = projects.Where(project => project is { TotalWan: not null, InvestedWan: not null }).ToList();
        return new ProjectDepartment
        {
            Department = projects[0].Department,
            Projects = projects.Count,
            Overdue = projects.Count(project => project.IsOverdue),
            Landed = Reached(projects, ProjectStage.Landing),
            Started = Reached(projects, ProjectStage.Construction),
            Completed = Reached(projects, ProjectStage.Completion),
            Produced = Reached(projects, ProjectStage.Production),
            InvestedWan = known.Sum(project => project.InvestedWan!.Value),
            TotalWan = known.Sum(project => project.TotalWan!.Value),
            InvestmentKnown = known.Count,
        };
    }

    private static int Reached(IReadOnlyList<ProjectState> projects, ProjectStage stage) => projects.Count(project => project.Stage >= stage);
}
