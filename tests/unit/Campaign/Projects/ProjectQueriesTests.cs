using System.Text;
using System.Text.Json;
using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Campaign.Projects;
using Wuyi.Pipeline.UnitTests.Campaign.Land;

namespace Wuyi.Pipeline.UnitTests.Campaign.Projects;

/// <summary>Projects over the API.</summary>
public sealed class ProjectQueriesTests
{
    private readonly ProjectQueries _queries;

    public ProjectQueriesTests()
    {
        ProjectStep[] steps =
        [
            Step("A-1", ProjectStage.Landing, "2022-03-01") with { Name = "演示电动工具项目", TotalWan = 120_000m, InvestedWan = 30_000m, Manufacturing = true, CountyHead = true, Department = "县经济商务局", Town = "桐琴镇" },
            Step("A-1", ProjectStage.Construction, null, "2023-01-31"),
            Step("B-2", ProjectStage.Landing, "2023-03-01") with { Name = "演示外资项目", ForeignUsdWan = 800m, Department = "县投资促进中心", TotalUsdWan = 2_000m },
            Step("C-3", ProjectStage.Landing, null, "2024-01-31") with { Name = "演示拟建项目" },
        ];
        var board = ProjectBoard.Of(CampaignWorld.Of(Parcels.Period) with { ProjectSteps = steps });
        _queries = new ProjectQueries(new KnownCampaigns().With("2023-06", StoredBoards.Projects, board));
    }

    private static ProjectStep Step(string project, ProjectStage stage, string? done, string? planned = null) => new()
    {
        Project = project, Stage = stage, DoneOn = done is null ? null : Parcels.Day(done), PlannedOn = planned is null ? null : Parcels.Day(planned), Origin = new FactOrigin("projects-1", 2),
    };

    private static ApiCall Call(string query = "") => new()
    {
        Audience = Audience.Reader, Caller = "test",
        Query = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]),
    };

    private static JsonElement Json(Answer answer) => JsonDocument.Parse(answer.Body).RootElement;

    [Theory]
    [InlineData("", "A-1,B-2,C-3")]
    [InlineData("stage=planned", "C-3")]
    [InlineData("stage=landing", "A-1,B-2")]
    [InlineData("overdue=true", "A-1")]
    [InlineData("department=县投资促进中心", "B-2")]
    [InlineData("town=桐琴镇", "A-1")]
    [InlineData("manufacturing=true", "A-1")]
    [InlineData("manufacturing=false", "B-2,C-3")]
    [InlineData("foreign=true", "B-2")]
    [InlineData("large=true", "A-1")]
    [InlineData("countyHead=true&year=2022", "A-1")]
    [InlineData("year=2023", "B-2")]
    [InlineData("q=外资", "B-2")]
    [InlineData("q=c-", "C-3")]
    [InlineData("sort=-totalWan", "A-1,B-2,C-3")]
    [InlineData("sort=-landedOn", "B-2,A-1,C-3")]
    public async Task The_list_can_be_asked(string query, string expected) => Assert.Equal(
        expected.Split(','), Json(await _queries.ListAsync(Call(query), default)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()));

    [Fact]
    public async Task An_export_speaks_Chinese()
    {
        var csv = Encoding.UTF8.GetString((await _queries.ListAsync(Call("format=csv"), default)).Body.Span);
        Assert.Contains("总投资(万元)", csv, StringComparison.Ordinal);
        Assert.Contains("A-1,演示电动工具项目", csv, StringComparison.Ordinal);
        Assert.Contains("总投资以美元计,未折算", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_project_tells_the_rows_it_rests_on()
    {
        var detail = Json(await _queries.FindAsync(Call(), "A-1", default));
        Assert.Equal((150, 0.25m), (detail.GetProperty("project").GetProperty("overdueDays").GetInt32(), detail.GetProperty("project").GetProperty("investedShare").GetDecimal()));
        Assert.Equal("projects-1", detail.GetProperty("origins")[0].GetProperty("rows")[0].GetProperty("fileId").GetString());
        Assert.Equal(ProblemCodes.ProjectNotFound, (await Assert.ThrowsAsync<ApiProblemException>(() => _queries.FindAsync(Call(), "Z-9", default))).Code);
    }

    [Fact]
    public async Task The_summary_gives_rates_by_year_and_department()
    {
        var summary = Json(await _queries.SummaryAsync(Call(), default));
        var years = summary.GetProperty("years").EnumerateArray().ToList();
        Assert.Equal([2023, 2022], years.Select(year => year.GetProperty("year").GetInt32()));
        Assert.Equal((1m, true, 1m, 0m), (years[1].GetProperty("countyHeadManufacturingShare").GetDecimal(), years[1].GetProperty("thirdKept").GetBoolean(), years[1].GetProperty("landingRate").GetDecimal(), years[1].GetProperty("startRate").GetDecimal()));
        Assert.Equal(JsonValueKind.Null, years[0].GetProperty("landingRate").ValueKind);
        Assert.Equal(3, summary.GetProperty("departments").GetArrayLength());
    }
}
