using Wuyi.Pipeline.Campaign.Projects;

namespace Wuyi.Pipeline.Campaign.Targets.Computations;

/// <summary>项目: landed large and foreign projects, and the ratios of n3.9 (R33). Money in dollars is never converted.</summary>
internal static class ProjectComputations
{
    public static IReadOnlyList<TargetComputation> All { get; } =
    [
        new()
        {
            Name = "large-projects", Kinds = [TargetKind.Cumulative], Unit = "个", Method = "计划期内招引落地、总投资10亿元以上(含)的制造业项目数",
            Compute = (inputs, moment) => inputs.Projects.Projects.Count == 0 ? null
                : Count(moment, inputs.Projects.Projects.Where(project => project is { IsLarge: true, IsManufacturing: true, LandedOn: { } day } && moment.Holds(day)).ToList(), projects => projects.Count),
        },
        new()
        {
            Name = "foreign-capital", Kinds = [TargetKind.Cumulative], Unit = "万美元", Method = "计划期内招引落地的制造业外资项目外资额合计(万美元,不折算)",
            Compute = (inputs, moment) => !inputs.Projects.Projects.Any(project => project.ForeignUsdWan is not null) ? null
                : Count(moment, inputs.Projects.Projects.Where(project => project is { ForeignUsdWan: not null, IsManufacturing: true, LandedOn: { } day } && moment.Holds(day)).ToList(),
                    projects => projects.Sum(project => project.ForeignUsdWan!.Value)),
        },
        Yearly("county-head-manufacturing", "当年县长项目工程中制造业项目数÷项目总数×100;按“3×制造业项目数不少于总数”比较", year => (year.CountyHeadManufacturing, year.CountyHead),
            ("制造业项目", "个"), ("县长项目工程项目", "个"), _ => (0, 0)),
        Yearly("county-head-landed", "当年县长项目工程制造业项目中当年落地的÷制造业项目数×100", year => (year.CountyHeadManufacturingLanded, year.CountyHeadManufacturing),
            ("当年落地", "个"), ("县长项目工程制造业项目", "个"), _ => (0, 0)),
        Yearly("landed-investment", "当年落地项目的当年完成投资合计÷总投资合计×100", year => (year.YearInvestedWan, year.TotalWan),
            ("当年完成投资", "万元"), ("总投资", "万元"), year => (year.InvestmentKnown, year.InvestmentUnknown)),
    ];

    private static TargetFigure Count(TargetMoment moment, List<ProjectState> projects, Func<List<ProjectState>, decimal> value) =>
        new() { Value = value(projects), Basis = "plan-to-date", AsOf = moment.At, Count = projects.Count };

    private static TargetComputation Yearly(
        string name, string method, Func<ProjectYear, (decimal Numerator, decimal Denominator)> of, (string Name, string Unit) above, (string Name, string Unit) below, Func<ProjectYear, (int Known, int Unknown)> sides) => new()
        {
            Name = name, Kinds = [TargetKind.RatioAnnual], Unit = "%", Method = method, HasTrend = false,
            Compute = (inputs, moment) =>
            {
                var year = inputs.Projects.Years.FirstOrDefault(year => year.Year == moment.Year);
                if (year is null || of(year) is not (var numerator, > 0m and var denominator)) return null;
                var (known, unknown) = sides(year);
                return new TargetFigure
                {
                    Value = 100m * numerator / denominator,
                    Numerator = numerator,
                    Denominator = denominator,
                    Scale = 100m,
                    Basis = moment.At.Number == 12 ? "calendar-year" : "year-to-date",
                    AsOf = moment.At,
                    Inputs = [new(above.Name, numerator, above.Unit), new(below.Name, denominator, below.Unit)],
                    LeftOut = unknown > 0 ? unknown : null,
                    Coverage = unknown > 0 ? (decimal)known / (known + unknown) : null,
                };
            },
        };
}
