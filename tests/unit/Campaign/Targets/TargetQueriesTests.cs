using System.Text;
using System.Text.Json;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Campaign.Targets;
using static Wuyi.Pipeline.UnitTests.Campaign.Targets.PlanWorld;

namespace Wuyi.Pipeline.UnitTests.Campaign.Targets;

/// <summary>Targets, departments, plans and deliverables over the API.</summary>
public class TargetQueriesTests
{
    private readonly KnownCampaigns _campaigns = new();

    private TargetQueries Queries => new(_campaigns);

    private static ApiCall Call(string query = "", Audience audience = Audience.Reader) => new()
    {
        Audience = audience, Caller = "test", Query = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]),
    };

    private static JsonElement Json(Answer answer) => JsonDocument.Parse(answer.Body).RootElement;

    private async Task PlayAsync()
    {
        ProgressValue[] told = [Value("n2-05", "2023-04", 300m, file: "a", row: 7), Value("n2-05", "2023-05", 310m), Value("n2-03", "2023-05", 240m), Value("x", "2023-05", 1m)];
        foreach (var period in new[] { "2023-04", "2023-05" })
            _campaigns.With(period, StoredBoards.Targets, await BoardAsync(FactsOf(period, EmbeddedPlan.Document, told)));
    }

    [Theory]
    [InlineData("light=green", "n2-05,n3.2-01")]
    [InlineData("q=高新技术", "n2-03,n3.7-03")]
    [InlineData("source=progress&sort=-place", "n3.2-01,n2-05,n2-03")]
    [InlineData("department=人行武义县中心支行", "n4.2-03")]
    [InlineData("clause=三.6", "n3.6-01,n3.6-02,n3.6-03")]
    [InlineData("kind=average-decline", "n2-16")]
    [InlineData("plan=another", "")]
    public async Task The_list_can_be_asked(string query, string expected)
    {
        await PlayAsync();
        var page = Json(await Queries.ListAsync(Call(query), default));
        Assert.Equal(expected, string.Join(',', page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString())));
        Assert.Equal("x", page.GetProperty("unknownProgress")[0].GetProperty("target").GetString());
        Assert.Equal(0.805556m, page.GetProperty("plans")[0].GetProperty("elapsed").GetDecimal()); // 29 of 36 months
    }

    [Fact]
    public async Task An_export_speaks_Chinese()
    {
        await PlayAsync();
        var text = Encoding.UTF8.GetString((await Queries.ListAsync(Call("format=csv&q=n2-03"), default)).Body.Span);
        Assert.Contains("制造业高新技术企业数,>260,家,期末数", text, StringComparison.Ordinal);
        Assert.Contains("黄灯,尚未达到目标(不比时间进度)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_target_has_its_origins_and_its_months()
    {
        await PlayAsync();
        var detail = Json(await Queries.FindAsync(Call(), "N2-05", default));
        Assert.Equal(310m, detail.GetProperty("target").GetProperty("now").GetProperty("value").GetDecimal());
        Assert.Equal([300m, 310m], detail.GetProperty("trend").EnumerateArray().Select(point => point.GetProperty("value").GetDecimal()));
        var before = detail.GetProperty("history").EnumerateArray().Single();
        Assert.Equal(("2023-04", "a", 7), (before.GetProperty("period").GetString(), before.GetProperty("reading").GetProperty("progress").GetProperty("origins")[0].GetProperty("file").GetString(),
            before.GetProperty("reading").GetProperty("progress").GetProperty("origins")[0].GetProperty("row").GetInt32()));
        Assert.Equal(ProblemCodes.TargetNotFound, (await Assert.ThrowsAsync<ApiProblemException>(() => Queries.FindAsync(Call(), "n9", default))).Code);
    }

    [Fact]
    public async Task Departments_stand_in_the_order_of_the_document()
    {
        await PlayAsync();
        var plan = Json(await Queries.DepartmentsAsync(Call(), default)).GetProperty("plans")[0];
        var departments = plan.GetProperty("departments").EnumerateArray().ToList();
        Assert.Equal("县投资促进中心", departments[0].GetProperty("department").GetString());
        var rectification = departments.Single(department => department.GetProperty("department").GetString() == "县“低散乱污”整治办");
        Assert.Equal((3, 1, 2), (rectification.GetProperty("targets").GetArrayLength(), rectification.GetProperty("green").GetInt32(), rectification.GetProperty("grey").GetInt32()));
    }

    [Fact]
    public async Task Plans_are_listed_and_given_as_dropped()
    {
        var newer = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(EmbeddedPlan.Bytes()).Replace("\"value\": 400", "\"value\": 450", StringComparison.Ordinal));
        var other = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(EmbeddedPlan.Bytes()).Replace("\"wuyi-2022-11\"", "\"a-plan\"", StringComparison.Ordinal));
        var registered = new RegisteredPlans(newer, other);
        var queries = new PlanQueries(new Plans(registered, null!), registered);
        var list = Json(await queries.ListAsync(Call(), default)).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([("wuyi-2022-11", false), ("a-plan", false)], list.Select(item => (item.GetProperty("id").GetString(), item.GetProperty("embedded").GetBoolean())));
        var plan = Json(await queries.FindAsync(Call(), "wuyi-2022-11", default));
        Assert.Equal(450m, plan.GetProperty("content").GetProperty("targets")[4].GetProperty("value").GetDecimal());
        Assert.Equal(400m, Json(await queries.FindAsync(Call(), EmbeddedPlan.Document.Hash, default)).GetProperty("content").GetProperty("targets")[4].GetProperty("value").GetDecimal());
        Assert.Equal(ProblemCodes.PlanNotFound, (await Assert.ThrowsAsync<ApiProblemException>(() => queries.FindAsync(Call(), "none", default))).Code);
        Assert.Equal(3, Json(await queries.DeliverablesAsync(Call("plan=a-plan&department=县资规局"), default)).GetProperty("items").EnumerateArray().Count(item => item.GetProperty("clause").GetString() == "三.3"));
    }

    [Fact]
    public async Task A_plan_holds_from_its_first_month_to_a_year_after_its_last()
    {
        var plans = new Plans(new RegisteredPlans(), new NoConfig());
        async Task<int> In(string period) => (await plans.InForceAsync(Month.Parse(period), default)).Count;
        int[] held = [await In("2020-12"), await In("2021-01"), await In("2023-12"), await In("2024-12"), await In("2025-01")];
        Assert.Equal([0, 1, 1, 1, 0], held);
    }

    /// <summary>Registered documents, newest first.</summary>
    private sealed class RegisteredPlans(params byte[][] documents) : IPlanVersions
    {
        public IAsyncEnumerable<FileEntry> PlansAsync(CancellationToken cancellation) => documents.Select(Entry).ToAsyncEnumerable();

        public Task<byte[]?> PlanAsync(string hash, CancellationToken cancellation) =>
            Task.FromResult(documents.Append(EmbeddedPlan.Bytes()).FirstOrDefault(document => PlanJson.Parse(document).Plan!.Hash == hash));

        private static FileEntry Entry(byte[] document) => new()
        {
            FileId = "", Source = "config", Path = "plans/a.json", ETag = "", ContentSha256 = "", Bytes = 0, DroppedAt = default, TakenInAt = default, Status = Wuyi.Pipeline.Intake.FileStatus.Accepted, RowsRead = 0, RowsAccepted = 0,
            RowsRejected = 0, Months = [], Segments = [], IssueCounts = new Dictionary<string, long>(), MappingHash = PlanJson.Parse(document).Plan!.Hash,
        };
    }

    private sealed class NoConfig : IConfigDrops
    {
        public Task TakeInAsync(global::Azure.Storage.Blobs.BlobClient blob, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<int> SweepAsync(CancellationToken cancellation) => throw new NotSupportedException();

        public Task<Wuyi.Pipeline.Rulebook.RuleSet> CurrentRulesAsync(CancellationToken cancellation) => Task.FromResult(Wuyi.Pipeline.Rulebook.RuleSets.Embedded);

        public Task<Wuyi.Pipeline.Rulebook.RuleSet?> FindRulesAsync(string versionOrHash, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<Wuyi.Pipeline.Intake.Mapping.MappingProfile>> MappingsAsync(string source, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
