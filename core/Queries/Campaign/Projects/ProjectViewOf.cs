using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Queries.Campaign.Land;
using static Wuyi.Pipeline.Queries.Campaign.Land.LandWords;
using static Wuyi.Pipeline.Queries.Display;

namespace Wuyi.Pipeline.Queries.Campaign.Projects;

/// <summary>Projects of the board as views, rounded.</summary>
internal static class ProjectViewOf
{
    public static ProjectView Project(ProjectState project) => new(
        project.Id, project.Name, project.Owner?.Value, project.OwnerName, project.Town, project.Department, project.Category, project.Industry, project.IsManufacturing,
        project.IsForeign, project.IsLarge, project.CountyHeadYear, ProjectWordsOf.Of(project.Stage), Day(project.StageOn), Day(project.LandedOn), project.IsOverdue,
        project.OverdueDays, Round(project.TotalWan), Round(project.TotalUsdWan), Round(project.InvestedWan),
        project is { InvestedWan: { } invested, TotalWan: { } total } ? Ratio(invested, total) : null, Round(project.ForeignUsdWan),
        [.. project.Stages.Select(stage => new ProjectStageView(ProjectWordsOf.Of(stage.Stage), Day(stage.DoneOn), Day(stage.PlannedOn), stage.IsOverdue, stage.DaysLate))], project.Flags);

    public static ProjectDetailView Detail(ProjectState project, string period, string run) => new(
        Project(project), period, run, [.. project.Years.Select(year => new YearInvestmentView(year.Year, Round(year.CompletedWan), Round(year.PlannedWan)))], project.Parcel,
        Round(project.LandMu), project.IsTechnicalUpgrade,
        [.. project.Stages.Select(stage => new StageOriginView(ProjectWordsOf.Of(stage.Stage), [.. stage.Origins.Select(origin => LandViewOf.Origin(origin)!)]))]);

    public static ProjectYearView Year(ProjectYear year) => new(
        year.Year, year.Landed, year.Started, year.Completed, year.Produced, Ratio(year.Started, year.Landed), Ratio(year.Completed, year.Started),
        Ratio(year.Produced, year.Completed), year.ManufacturingLanded, year.LargeManufacturingLanded, Round(year.ForeignManufacturingUsdWan), year.CountyHead,
        year.CountyHeadManufacturing, Ratio(year.CountyHeadManufacturing, year.CountyHead), year.CountyHeadThirdKept, year.CountyHeadManufacturingLanded,
        Ratio(year.CountyHeadManufacturingLanded, year.CountyHeadManufacturing), year.InvestmentKnown, year.InvestmentUnknown, Round(year.YearInvestedWan), Round(year.TotalWan),
        Ratio(year.YearInvestedWan, year.TotalWan), Ratio(year.CountyHeadYearInvestedWan, year.CountyHeadTotalWan));

    public static ProjectDepartmentView Department(ProjectDepartment department) => new(
        department.Department, department.Projects, department.Overdue, department.Landed, department.Started, department.Completed, department.Produced,
        Ratio(department.Started, department.Landed), Ratio(department.Completed, department.Started), Ratio(department.Produced, department.Completed),
        Round(department.InvestedWan), Round(department.TotalWan), Ratio(department.InvestedWan, department.TotalWan), department.InvestmentKnown);

    private static decimal? Ratio(decimal part, decimal whole) => whole > 0m ? Round(part / whole) : null;
}
