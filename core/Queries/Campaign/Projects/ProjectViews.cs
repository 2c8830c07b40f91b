using Wuyi.Pipeline.Queries.Campaign.Land;

namespace Wuyi.Pipeline.Queries.Campaign.Projects;

/// <param name="Stage"><c>landing</c>, <c>construction</c>, <c>completion</c>, <c>production</c>, <c>performance</c>.</param>
/// <param name="DoneOn">Null = not by the end of the period.</param>
/// <param name="PlannedOn">Planned day.</param>
/// <param name="Overdue">The planned day has passed, neither it nor a later stage is done.</param>
/// <param name="DaysLate">Days past the plan.</param>
public sealed record ProjectStageView(string Stage, string? DoneOn, string? PlannedOn, bool Overdue, int? DaysLate);

/// <summary>A project at the end of the period.</summary>
/// <param name="Id">项目编号.</param>
/// <param name="Name">项目名称.</param>
/// <param name="OwnerCode">Null when the owner is no enterprise of the register.</param>
/// <param name="OwnerName">Natural persons masked.</param>
/// <param name="Town">乡镇街道.</param>
/// <param name="Department">责任单位.</param>
/// <param name="Category">类别.</param>
/// <param name="Industry">2 to 4 digits.</param>
/// <param name="Manufacturing">Null = unknown.</param>
/// <param name="Foreign">外资.</param>
/// <param name="Large">10亿元以上.</param>
/// <param name="CountyHeadYear">Year of the 县长项目工程; null = not of it.</param>
/// <param name="Stage">The furthest stage done; <c>planned</c> = none.</param>
/// <param name="StageOn">Its day.</param>
/// <param name="LandedOn">招引落地.</param>
/// <param name="Overdue">Some stage is.</param>
/// <param name="OverdueDays">The most days.</param>
/// <param name="TotalWan">总投资, 万元.</param>
/// <param name="TotalUsdWan">总投资 in 万美元 where no other is given.</param>
/// <param name="InvestedWan">已投资, 万元.</param>
/// <param name="InvestedShare">已投资 ÷ 总投资, a ratio.</param>
/// <param name="ForeignUsdWan">外资额, 万美元.</param>
/// <param name="Stages">Stages that files tell.</param>
/// <param name="Flags">What is odd.</param>
public sealed record ProjectView(
    string Id, string? Name, string? OwnerCode, string? OwnerName, string? Town, string? Department, string? Category, string? Industry, bool? Manufacturing, bool Foreign,
    bool Large, int? CountyHeadYear, string Stage, string? StageOn, string? LandedOn, bool Overdue, int? OverdueDays, decimal? TotalWan, decimal? TotalUsdWan,
    decimal? InvestedWan, decimal? InvestedShare, decimal? ForeignUsdWan, IReadOnlyList<ProjectStageView> Stages, IReadOnlyList<string> Flags);

/// <param name="Year">Calendar year.</param>
/// <param name="CompletedWan">Completed in it, 万元.</param>
/// <param name="PlannedWan">Planned for it, 万元.</param>
public sealed record YearInvestmentView(int Year, decimal? CompletedWan, decimal? PlannedWan);

/// <param name="Stage">The stage.</param>
/// <param name="Rows">Rows of files that speak of it, in drop order; the last one that says something counts.</param>
public sealed record StageOriginView(string Stage, IReadOnlyList<FactOriginView> Rows);

/// <summary>One project with what it rests on.</summary>
/// <param name="Project">As in the period.</param>
/// <param name="Period">Month of the board.</param>
/// <param name="Run">Its run.</param>
/// <param name="Years">Investment by year.</param>
/// <param name="Parcel">宗地代码.</param>
/// <param name="LandMu">用地面积, 亩.</param>
/// <param name="TechnicalUpgrade">技改.</param>
/// <param name="Origins">Rows behind each stage.</param>
public sealed record ProjectDetailView(
    ProjectView Project, string Period, string Run, IReadOnlyList<YearInvestmentView> Years, string? Parcel, decimal? LandMu, bool? TechnicalUpgrade,
    IReadOnlyList<StageOriginView> Origins);

/// <summary>Rates of a calendar year (notice 三.9–11, R33), up to the end of the period. Ratios are null without a denominator.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Landed">签约落地 in the year.</param>
/// <param name="Started">Of those begun by the end of the period.</param>
/// <param name="Completed">竣工.</param>
/// <param name="Produced">投产.</param>
/// <param name="StartRate">Started ÷ landed.</param>
/// <param name="CompletionRate">Completed ÷ started.</param>
/// <param name="ProductionRate">Produced ÷ completed.</param>
/// <param name="ManufacturingLanded">Landed projects of manufacturing.</param>
/// <param name="LargeManufacturingLanded">Of those 10亿元以上.</param>
/// <param name="ForeignManufacturingUsdWan">外资额 of the landed projects of manufacturing, 万美元.</param>
/// <param name="CountyHead">县长项目工程 of the year.</param>
/// <param name="CountyHeadManufacturing">Of those manufacturing.</param>
/// <param name="CountyHeadManufacturingShare">A ratio.</param>
/// <param name="ThirdKept">不低于三分之一, compared as 3m ≥ n.</param>
/// <param name="CountyHeadManufacturingLanded">Of the programme's manufacturing projects those that landed in the year.</param>
/// <param name="LandingRate">落地率.</param>
/// <param name="InvestmentKnown">Landed projects of which total and the year's investment are known.</param>
/// <param name="InvestmentUnknown">The others: in neither sum.</param>
/// <param name="YearInvestedWan">Σ 当年完成投资, 万元.</param>
/// <param name="TotalWan">Σ 总投资, 万元.</param>
/// <param name="InvestmentRate">投资完成率.</param>
/// <param name="CountyHeadInvestmentRate">The same of the programme's manufacturing projects alone.</param>
public sealed record ProjectYearView(
    int Year, int Landed, int Started, int Completed, int Produced, decimal? StartRate, decimal? CompletionRate, decimal? ProductionRate, int ManufacturingLanded,
    int LargeManufacturingLanded, decimal ForeignManufacturingUsdWan, int CountyHead, int CountyHeadManufacturing, decimal? CountyHeadManufacturingShare, bool? ThirdKept,
    int CountyHeadManufacturingLanded, decimal? LandingRate, int InvestmentKnown, int InvestmentUnknown, decimal YearInvestedWan, decimal TotalWan, decimal? InvestmentRate,
    decimal? CountyHeadInvestmentRate);

/// <param name="Department">责任单位; null = none named.</param>
/// <param name="Projects">Projects.</param>
/// <param name="Overdue">With an overdue stage.</param>
/// <param name="Landed">Have reached 招引落地.</param>
/// <param name="Started">建设实施.</param>
/// <param name="Completed">竣工验收.</param>
/// <param name="Produced">投产达产.</param>
/// <param name="StartRate">Started ÷ landed.</param>
/// <param name="CompletionRate">Completed ÷ started.</param>
/// <param name="ProductionRate">Produced ÷ completed.</param>
/// <param name="InvestedWan">Σ 已投资 of projects of which both sides are known, 万元.</param>
/// <param name="TotalWan">Σ 总投资 of the same, 万元.</param>
/// <param name="InvestmentRate">已投资 ÷ 总投资.</param>
/// <param name="InvestmentKnown">How many those are.</param>
public sealed record ProjectDepartmentView(
    string? Department, int Projects, int Overdue, int Landed, int Started, int Completed, int Produced, decimal? StartRate, decimal? CompletionRate, decimal? ProductionRate,
    decimal InvestedWan, decimal TotalWan, decimal? InvestmentRate, int InvestmentKnown);

/// <summary>Projects by year and by department.</summary>
/// <param name="Period">Month of the board.</param>
/// <param name="Run">Its run.</param>
/// <param name="Years">Newest first.</param>
/// <param name="Departments">Most projects first.</param>
public sealed record ProjectSummaryView(string Period, string Run, IReadOnlyList<ProjectYearView> Years, IReadOnlyList<ProjectDepartmentView> Departments);
