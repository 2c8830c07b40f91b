using System.Text.Json;
using CsCheck;
using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.UnitTests.Campaign.Land;

namespace Wuyi.Pipeline.UnitTests.Campaign.Projects;

/// <summary>项目全周期: stages, overdue, rates of n3.9-* (R33).</summary>
public sealed class ProjectBoardTests
{
    private static int _row;

    private static ProjectStep Step(string project, ProjectStage stage, string? done = null, string? planned = null) => new()
    {
        Project = project, Stage = stage, DoneOn = done is null ? null : Parcels.Day(done), PlannedOn = planned is null ? null : Parcels.Day(planned),
        Origin = new FactOrigin("projects-1", Interlocked.Increment(ref _row)),
    };

    private static ProjectBoard Board(params ProjectStep[] steps) => ProjectBoard.Of(CampaignWorld.Of(Parcels.Period) with { ProjectSteps = steps });

    private static ProjectState One(params ProjectStep[] steps) => Assert.Single(Board(steps).Projects);

    [Fact]
    public void A_project_stands_at_its_furthest_stage_that_is_done()
    {
        var project = One(Step("A", ProjectStage.Landing, "2022-01-10"), Step("A", ProjectStage.Construction, "2022-06-01"), Step("A", ProjectStage.Completion, planned: "2024-01-31"));
        Assert.Equal((ProjectStage.Construction, Parcels.Day("2022-06-01"), Parcels.Day("2022-01-10"), false), (project.Stage, project.StageOn, project.LandedOn, project.IsOverdue));
        Assert.Null(One(Step("A", ProjectStage.Landing, planned: "2023-12-31")).Stage);
    }

    /// <summary>Attributes are mostly repeated on every row of a project: what one file says of the landing and of a later year is not what was invested in the year of landing.</summary>
    [Fact]
    public void Investment_that_is_repeated_on_a_later_years_stage_is_not_that_of_the_landing_year()
    {
        var landing = Step("A", ProjectStage.Landing, "2022-01-10") with { TotalWan = 1000m, InvestedWan = 800m };
        var repeated = Step("A", ProjectStage.Construction, "2023-03-01") with { TotalWan = 1000m, InvestedWan = 800m };
        var year = Board(landing, repeated).Years.Single(year => year.Year == 2022);
        Assert.Equal((0, 1, 0m), (year.InvestmentKnown, year.InvestmentUnknown, year.YearInvestedWan));
        // Told by itself, or by another file, it is.
        Assert.Equal(800m, Board(landing).Years.Single(year => year.Year == 2022).YearInvestedWan);
        Assert.Equal(800m, Board(landing, repeated with { Origin = new FactOrigin("projects-2", 1) }).Years.Single(year => year.Year == 2022).YearInvestedWan);
    }

    /// <summary>A planned day is not overdue on the day, but on the day after (RULES 6).</summary>
    [Theory]
    [InlineData("2023-06-30", null)]
    [InlineData("2023-06-29", 1)]
    [InlineData("2023-05-31", 30)]
    public void Overdue_begins_the_day_after_the_planned_one(string planned, int? days)
    {
        var project = One(Step("A", ProjectStage.Landing, "2022-01-10"), Step("A", ProjectStage.Construction, planned: planned));
        Assert.Equal((days is not null, days), (project.IsOverdue, project.OverdueDays));
        Assert.Equal(days, project.Stages[1].DaysLate);
    }

    [Fact]
    public void A_stage_done_late_says_so_and_is_not_overdue()
    {
        var project = One(Step("A", ProjectStage.Construction, "2023-02-10", "2023-02-01"));
        Assert.Equal((false, false, 9), (project.IsOverdue, project.Stages[0].IsOverdue, project.Stages[0].DaysLate));
    }

    [Fact]
    public void What_is_dated_after_the_period_is_not_done_yet_and_its_money_not_spent()
    {
        var project = One(
            Step("A", ProjectStage.Landing, "2023-06-30") with { InvestedWan = 10m, TotalWan = 100m }, Step("A", ProjectStage.Construction, "2023-07-01", "2023-06-15") with { InvestedWan = 50m });
        Assert.Equal((ProjectStage.Landing, 10m), (project.Stage, project.InvestedWan));
        Assert.Equal((true, 15), (project.IsOverdue, project.OverdueDays));
    }

    [Fact]
    public void An_empty_cell_of_a_later_row_restates_nothing()
    {
        var project = One(
            Step("A", ProjectStage.Construction, planned: "2023-02-01") with { TotalWan = 100m, Department = "发改局" }, Step("A", ProjectStage.Construction, "2023-02-10"),
            Step("A", ProjectStage.Construction) with { Department = "经信局" });
        Assert.Equal((100m, "经信局", Parcels.Day("2023-02-01"), Parcels.Day("2023-02-10"), 3), (project.TotalWan, project.Department, project.Stages[0].PlannedOn, project.Stages[0].DoneOn, project.Stages[0].Origins.Count));
    }

    [Fact]
    public void Skipped_and_backward_stages_are_flagged_and_nothing_is_dropped()
    {
        var skipped = One(Step("A", ProjectStage.Landing, "2022-01-10"), Step("A", ProjectStage.Construction, planned: "2022-03-01"), Step("A", ProjectStage.Completion, "2023-01-10"));
        Assert.Equal((ProjectStage.Completion, 3, false), (skipped.Stage, skipped.Stages.Count, skipped.IsOverdue));
        Assert.Equal([ProjectFlags.StageSkipped], skipped.Flags);
        var backwards = One(Step("A", ProjectStage.Landing, "2022-01-10"), Step("A", ProjectStage.Construction, "2023-03-01"), Step("A", ProjectStage.Completion, "2023-01-10"));
        Assert.Equal([ProjectFlags.StageBackwards], backwards.Flags);
    }

    [Fact]
    public void Ten_hundred_million_yuan_is_large_and_a_cent_less_is_not()
    {
        Assert.True(One(Step("A", ProjectStage.Landing, "2022-01-10") with { TotalWan = 100_000m }).IsLarge);
        Assert.False(One(Step("A", ProjectStage.Landing, "2022-01-10") with { TotalWan = 99_999.999999m }).IsLarge);
    }

    [Fact]
    public void Dollars_are_never_converted_nor_counted_as_yuan()
    {
        var project = One(Step("A", ProjectStage.Landing, "2022-01-10") with { TotalUsdWan = 20_000m, ForeignUsdWan = 3_000m, Manufacturing = true });
        Assert.Equal((null, 20_000m, false, true), (project.TotalWan, project.TotalUsdWan, project.IsLarge, project.IsForeign));
        Assert.Equal([ProjectFlags.TotalInUsd], project.Flags);
        Assert.Equal(3_000m, Board(Step("A", ProjectStage.Landing, "2022-01-10") with { ForeignUsdWan = 3_000m, Manufacturing = true }).Years[0].ForeignManufacturingUsdWan);
        Assert.Null(One(Step("A", ProjectStage.Landing) with { TotalUsdWan = 20_000m }, Step("A", ProjectStage.Landing) with { TotalWan = 130_000m }).TotalUsdWan);
    }

    [Fact]
    public void Manufacturing_is_what_is_said_else_the_industry_else_the_owners()
    {
        var firm = Parcels.Firm(1);
        bool? Of(ProjectStep step) => Assert.Single(ProjectBoard.Of(CampaignWorld.Of(Parcels.Period, null, null, firm) with { ProjectSteps = [step] }).Projects).IsManufacturing;
        var step = Step("A", ProjectStage.Landing, "2022-01-10");
        Assert.Equal(
            [false, true, true, false, true, null],
            new[]
            {
                Of(step with { Manufacturing = false, Industry = "3465" }), Of(step with { Industry = "1310" }), Of(step with { Industry = "43" }), Of(step with { Industry = "4411" }),
                Of(step with { Owner = firm.CreditCode }), Of(step),
            });
    }

    private static ProjectStep Head(int number, bool manufacturing, string? landed = null, int year = 2022) =>
        Step($"H{number}", ProjectStage.Landing, landed, landed is null ? "2022-12-31" : null) with { CountyHead = true, CountyHeadYear = year, Manufacturing = manufacturing };

    /// <summary>三分之一 is compared as 3m ≥ n: 3 of 9 keeps it, 33 of 100 does not.</summary>
    [Theory]
    [InlineData(3, 9, true)]
    [InlineData(1, 3, true)]
    [InlineData(33, 100, false)]
    [InlineData(34, 100, true)]
    [InlineData(0, 1, false)]
    public void A_third_is_compared_exactly(int manufacturing, int all, bool kept)
    {
        var year = Assert.Single(Board([.. Enumerable.Range(0, all).Select(i => Head(i, i < manufacturing))]).Years, year => year.Year == 2022);
        Assert.Equal((all, manufacturing, kept), (year.CountyHead, year.CountyHeadManufacturing, year.CountyHeadThirdKept));
    }

    [Fact]
    public void The_landing_rate_is_of_the_programmes_manufacturing_projects_that_landed_in_the_year()
    {
        var year = Board(Head(1, true, "2022-12-31"), Head(2, true, "2023-01-01"), Head(3, true), Head(4, false, "2022-05-01")).Years.Single(year => year.Year == 2022);
        Assert.Equal((4, 3, 1, 2), (year.CountyHead, year.CountyHeadManufacturing, year.CountyHeadManufacturingLanded, year.Landed));
    }

    [Fact]
    public void A_programme_without_a_year_is_that_of_the_landing_done_or_planned()
    {
        Assert.Equal(2022, One(Step("A", ProjectStage.Landing, "2022-05-01") with { CountyHead = true }).CountyHeadYear);
        Assert.Equal(2024, One(Step("A", ProjectStage.Landing, planned: "2024-05-01") with { CountyHead = true }).CountyHeadYear);
        var unknown = One(Step("A", ProjectStage.Landing) with { CountyHead = true });
        Assert.Equal((null, ProjectFlags.ProgrammeYearUnknown), (unknown.CountyHeadYear, Assert.Single(unknown.Flags)));
        Assert.Null(One(Step("A", ProjectStage.Landing, "2022-05-01") with { CountyHead = false }).CountyHeadYear);
    }

    [Fact]
    public void Investment_is_completed_over_the_projects_of_which_both_sides_are_known()
    {
        var year = Assert.Single(Board(
            Step("A", ProjectStage.Landing, "2023-02-01") with { TotalWan = 1_000m, YearInvestedWan = 150m, Year = 2023 },
            Step("B", ProjectStage.Landing, "2023-02-01") with { TotalWan = 500m },
            Step("C", ProjectStage.Landing, "2023-02-01") with { YearInvestedWan = 99m, Year = 2023 },
            Step("D", ProjectStage.Landing, "2023-02-01") with { TotalWan = 200m, InvestedWan = 20m }).Years);
        Assert.Equal((2, 2, 170m, 1_200m), (year.InvestmentKnown, year.InvestmentUnknown, year.YearInvestedWan, year.TotalWan));
    }

    /// <summary>A table that repeats 本年完成投资 on every row of a project says one figure of one year.</summary>
    [Fact]
    public void A_figure_repeated_in_a_file_is_of_the_latest_year()
    {
        ProjectStep Row(ProjectStage stage, string done, string file, decimal wan) => Step("A", stage, done) with { YearInvestedWan = wan, Year = Parcels.Day(done).Year, Origin = new FactOrigin(file, 2) };
        IEnumerable<(int, decimal?)> Of(params ProjectStep[] rows) => One(rows).Years.Select(year => (year.Year, year.CompletedWan));
        Assert.Equal([(2023, 500m)], Of(Row(ProjectStage.Landing, "2022-03-01", "f1", 500m), Row(ProjectStage.Construction, "2023-02-01", "f1", 500m)));
        Assert.Equal([(2022, 300m), (2023, 500m)], Of(Row(ProjectStage.Landing, "2022-03-01", "f1", 300m), Row(ProjectStage.Construction, "2023-02-01", "f1", 500m)));
        Assert.Equal([(2022, 500m), (2023, 500m)], Of(Row(ProjectStage.Landing, "2022-03-01", "f1", 500m), Row(ProjectStage.Construction, "2023-02-01", "f2", 500m)));
    }

    [Fact]
    public void Rates_follow_the_projects_that_landed_in_a_year()
    {
        var board = Board(
            Step("A", ProjectStage.Landing, "2021-02-01") with { Department = "甲局" }, Step("A", ProjectStage.Construction, "2021-08-01"), Step("A", ProjectStage.Completion, "2022-08-01"), Step("A", ProjectStage.Production, "2023-01-01"),
            Step("B", ProjectStage.Landing, "2021-03-01") with { Department = "甲局" }, Step("B", ProjectStage.Construction, planned: "2022-01-01"),
            Step("C", ProjectStage.Landing, "2023-03-01") with { Department = "乙局" }, Step("C", ProjectStage.Completion, "2023-06-01"), Step("D", ProjectStage.Landing, planned: "2023-12-31"));
        Assert.Equal([(2021, 2, 1, 1, 1), (2022, 0, 0, 0, 0), (2023, 1, 1, 1, 0)], board.Years.Select(year => (year.Year, year.Landed, year.Started, year.Completed, year.Produced)));
        Assert.Equal([("甲局", 2, 1, 2), (null, 1, 0, 0), ("乙局", 1, 0, 1)], board.Departments.Select(department => (department.Department, department.Projects, department.Overdue, department.Landed)));
    }

    [Fact]
    public void The_board_survives_the_store()
    {
        var board = Board(
            Step("A", ProjectStage.Landing, "2022-02-01") with { TotalWan = 1_000m, YearInvestedWan = 150m, Year = 2022, CountyHead = true, Name = "演示项目", LandMu = 12.5m, Manufacturing = true },
            Step("A", ProjectStage.Construction, planned: "2022-08-01"));
        var json = JsonSerializer.Serialize(board, CampaignJson.Instance.ProjectBoard);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, CampaignJson.Instance.ProjectBoard), CampaignJson.Instance.ProjectBoard));
        Assert.Contains("\"stage\":\"landing\"", json, StringComparison.Ordinal);
    }

    /// <summary>Whatever the rows: of the projects that landed no more start than landed, no more complete than started; every project is in one department.</summary>
    [Trait("kind", "property")]
    [Fact]
    public void Rates_never_grow_from_stage_to_stage() => Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[0, 900], Gen.Bool, Gen.Int[0, 2]).Array[0, 30].Sample(rows =>
    {
        var board = Board([.. rows.Select(row =>
        {
            var day = Parcels.Day("2021-01-01").AddDays(row.Item3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            return Step($"P{row.Item1}", (ProjectStage)row.Item2, row.Item4 ? day : null, row.Item4 ? null : day) with { Department = $"局{row.Item5}" };
        })]);
        return board.Years.All(year => year.Landed >= year.Started && year.Started >= year.Completed && year.Completed >= year.Produced)
            && board.Departments.Sum(department => department.Projects) == board.Projects.Count
            && board.Departments.Sum(department => department.Overdue) == board.Projects.Count(project => project.IsOverdue)
            && board.Projects.Count == rows.Select(row => row.Item1).Distinct().Count();
    });
}
