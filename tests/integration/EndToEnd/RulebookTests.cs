using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Local.Hosting;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Simulations;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.IntegrationTests.EndToEnd;

/// <summary>Rulebooks over HTTP: which there are, what differs, and what another one would change.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class RulebookTests(AzuriteFixture azurite)
{
    /// <summary>The embedded rulebook with a stricter grade 4, which moves the first enterprise (K = 1.48) to grade 5, and a quota of half the firms for A.</summary>
    private static string Own(string version)
    {
        var root = JsonNode.Parse(RuleSets.EmbeddedDocument())!.AsObject();
        root["version"] = version;
        root["carbon"]!["gradeBounds"]!["value"] = JsonNode.Parse("[0.6, 0.8, 1.2, 1.3]");
        root["evaluation"]!["percentA"]!["value"] = 50;
        return root.ToJsonString();
    }

    [Fact]
    public async Task Rulebooks_are_listed_shown_and_compared()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        var before = await pipeline.GetAsync("rulebook", Caller.Reader);
        Assert.Equal(RuleSets.Embedded.Hash, before.Text("current"));
        Assert.Equal(RuleSets.Embedded.Version, Assert.Single(before.GetProperty("items").EnumerateArray()).Text("version"));

        var receipt = Assert.Single(await pipeline.DropAsync(new DropFile(StoreNames.Config, "rulebooks/wuyi.json", Own("武义-1"))));
        var after = await pipeline.GetAsync("rulebook", Caller.Reader);
        var items = after.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["武义-1", RuleSets.Embedded.Version], items.Select(item => item.Text("version")));
        Assert.Equal([true, false], items.Select(item => item.GetProperty("current").GetBoolean()));
        Assert.Equal((receipt.Text("id"), items[0].Text("hash")), (items[0].Text("file"), after.Text("current")));

        foreach (var word in new[] { "current", "武义-1", after.Text("current") })
        {
            var own = await pipeline.GetAsync("rulebook/" + Uri.EscapeDataString(word), Caller.Reader);
            Assert.Equal(("武义-1", true), (own.Text("version"), own.GetProperty("current").GetBoolean()));
            Assert.Equal(50, own.GetProperty("document").GetProperty("evaluation").GetProperty("percentA").GetProperty("value").GetInt32());
        }

        var shipped = await pipeline.GetAsync("rulebook/" + RuleSets.Embedded.Version, Caller.Reader);
        Assert.Equal(RuleSets.Embedded.Constants.Count, shipped.GetProperty("constants").GetArrayLength());
        var factor = shipped.GetProperty("constants").EnumerateArray().Single(constant => constant.Text("path") == "energy.gridFactors.series.全国.2021");
        Assert.Equal(
            ("0.5568", "kgCO2/kWh", "2021-01-01", "2024-04-12", "H", "official"),
            (factor.Text("value"), factor.Text("unit"), factor.Text("effectiveFrom"), factor.Text("knownSince"), factor.Text("tag"), factor.Text("standing")));

        var diff = await pipeline.GetAsync($"rulebook/{RuleSets.Embedded.Hash}/diff/current", Caller.Reader);
        Assert.Equal(["carbon.gradeBounds", "evaluation.percentA"], diff.GetProperty("changed").EnumerateArray().Select(change => change.Text("path")));
        Assert.Equal("0.6、0.8、1.2、1.3", diff.GetProperty("changed")[0].GetProperty("after")[0].Text("value"));
        Assert.Equal((0, 0), (diff.GetProperty("added").GetArrayLength(), diff.GetProperty("removed").GetArrayLength()));

        var schema = await pipeline.GetAsync("rulebook/schema", Caller.Reader);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.Text("$schema"));
        using var missing = await pipeline.SendAsync(HttpMethod.Get, "rulebook/1999", Caller.Reader);
        Assert.Equal((HttpStatusCode.NotFound, "rulebook-not-found"), (missing.StatusCode, (await Pipeline.JsonAsync(missing)).Text("code")));
    }

    [Fact]
    public async Task A_month_under_another_rulebook_is_compared_with_the_published_one_and_nothing_is_published()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        await pipeline.DropAsync(SmallCounty.All());
        await pipeline.RecalculateAsync();
        var runs = await pipeline.PeriodsAsync("run");

        // What came after the published run is not in it, and so not in the simulation either.
        using var hold = pipeline.Host.Timers.Hold(LocalHost.StaleTimer);
        await pipeline.DropAsync(new DropFile(
            SourceNames.Statistics, "2022更正.csv", $"统一社会信用代码,年份,增加值(万元)\n{SmallCounty.Code(2)},2022,50\n"));
        var id = await RequestAsync(pipeline, $$"""{"period":"{{SmallCounty.Newest}}","rulebook":{{Own("试行稿")}}}""");
        var waiting = await pipeline.GetAsync("simulations/" + id, Caller.Reader);
        Assert.Equal(("queued", true), (waiting.Text("status"), waiting.IsNull("month")));
        using (var early = await pipeline.SendAsync(HttpMethod.Get, $"simulations/{id}/enterprises", Caller.Reader))
            Assert.Equal((HttpStatusCode.Conflict, "simulation-not-done"), (early.StatusCode, (await Pipeline.JsonAsync(early)).Text("code")));
        hold.Dispose();
        var done = await DoneAsync(pipeline, id);

        Assert.Equal((runs[SmallCounty.Newest], false, false), (done.Text("baseline"), done.GetProperty("recomputed").GetBoolean(), done.GetProperty("registered").GetBoolean()));
        Assert.Equal(["carbon.gradeBounds", "evaluation.percentA"], done.GetProperty("rules").GetProperty("changed").EnumerateArray().Select(change => change.Text("path")));
        var month = done.GetProperty("month");
        Assert.Equal(
            (0, 1, 0, 0),
            (Of(month, "grades", "better"), Of(month, "grades", "worse"), Of(month, "grades", "gained"), Of(month, "grades", "lost")));
        Assert.Equal((5, 5, 1), (Of(month, "enterprises", "before"), Of(month, "enterprises", "after"), Of(month, "enterprises", "changed")));
        Assert.All(month.GetProperty("county").EnumerateArray(), figure => Assert.Equal(figure.GetProperty("before").ToString(), figure.GetProperty("after").ToString()));

        var moved = await pipeline.GetAsync($"simulations/{id}/enterprises", Caller.Reader);
        var enterprise = Assert.Single(moved.GetProperty("items").EnumerateArray());
        Assert.Equal((SmallCounty.Code(1), 4, 5), (enterprise.Text("creditCode"), Of(enterprise, "grade", "before"), Of(enterprise, "grade", "after")));
        using (var csv = await pipeline.SendAsync(HttpMethod.Get, $"simulations/{id}/enterprises?format=csv", Caller.Reader))
            Assert.Contains($"{SmallCounty.Code(1)},样例1号电动工具厂,桐琴镇,变化,碳效等级,4,5", await csv.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using (var classes = await pipeline.SendAsync(HttpMethod.Get, $"simulations/{id}/classes", Caller.Reader)) Assert.Equal(HttpStatusCode.NotFound, classes.StatusCode);

        // The rulebook tried is registered nowhere, and what is published is by the one in force.
        Assert.Equal(RuleSets.Embedded.Hash, (await pipeline.GetAsync("rulebook")).Text("current"));
        Assert.All((await pipeline.PeriodsAsync("rulebook")).Values, rulebook => Assert.Equal(RuleSets.Embedded.Version, rulebook));
    }

    [Fact]
    public async Task A_year_under_another_rulebook_shows_which_classes_move()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        await pipeline.DropAsync(SmallCounty.All());
        await pipeline.DropAsync(new DropFile(StoreNames.Config, "rulebooks/wuyi.json", Own("武义-1")));
        await pipeline.RecalculateAsync();
        var id = await RequestAsync(pipeline, $$"""{"year":2022,"rulebook":"{{RuleSets.Embedded.Version}}"}""");
        var done = await DoneAsync(pipeline, id);

        // In force: half of five is 3 A and 1 C. Tried: a fifth of five is 1 A, 1 C and the rest B.
        Assert.True(done.IsNull("baseline"));
        var year = done.GetProperty("evaluation");
        var group = Assert.Single(year.GetProperty("groups").EnumerateArray());
        Assert.Equal([3, 1, 1, 0], Numbers(group, "before"));
        Assert.Equal([1, 3, 1, 0], Numbers(group, "after"));
        Assert.Equal((0, 2, 0, 0), (Of(year, "classes", "better"), Of(year, "classes", "worse"), Of(year, "classes", "gained"), Of(year, "classes", "lost")));
        var step = Assert.Single(year.GetProperty("steps").EnumerateArray());
        Assert.Equal(("A", "B", 2), (step.Text("before"), step.Text("after"), step.GetProperty("enterprises").GetInt32()));

        var first = await pipeline.GetAsync($"simulations/{id}/classes?limit=1", Caller.Reader);
        var second = await pipeline.GetAsync($"simulations/{id}/classes?limit=1&cursor={first.Text("next")}", Caller.Reader);
        Assert.True(second.IsNull("next"));
        Assert.All(
            new[] { first, second },
            page => Assert.Equal(
                ("A", "B"), (page.GetProperty("items")[0].GetProperty("before").Text("finalClass"), page.GetProperty("items")[0].GetProperty("after").Text("finalClass"))));
        using var csv = await pipeline.SendAsync(HttpMethod.Get, $"simulations/{id}/classes?format=csv", Caller.Reader);
        Assert.Equal(3, (await csv.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_year_of_which_a_draft_is_published_is_simulated_from_what_the_draft_read()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        await pipeline.DropAsync(SmallCounty.All());
        await pipeline.RecalculateAsync();
        var run = (await pipeline.GetAsync("evaluations/2022/preview")).Text("run");
        using (var draft = await pipeline.SendAsync(HttpMethod.Post, "evaluations/2022/publish", Caller.Operator, $$"""{"stage":"draft","run":"{{run}}"}""", "王五"))
            Assert.True(draft.IsSuccessStatusCode, await draft.Content.ReadAsStringAsync());

        // Much more tax for the worst one, after the draft: the simulation does not see it.
        await pipeline.DropAsync(new DropFile(SourceNames.Tax, "2022-05更正.csv", $"纳税人识别号,入库日期,税种,入库金额(元)\n{SmallCounty.Code(5)},2022-05-15,增值税,9000000\n"));
        var id = await RequestAsync(pipeline, $$"""{"year":2022,"rulebook":{{Own("试行稿")}}}""");
        var done = await DoneAsync(pipeline, id);
        Assert.Equal((run, false), (done.Text("baseline"), done.GetProperty("recomputed").GetBoolean()));
        var year = done.GetProperty("evaluation");
        Assert.Empty(year.GetProperty("movers").EnumerateArray());
        Assert.Empty(year.GetProperty("baselines").EnumerateArray());
        var group = Assert.Single(year.GetProperty("groups").EnumerateArray());
        Assert.Equal([1, 3, 1, 0], Numbers(group, "before"));
        Assert.Equal([3, 1, 1, 0], Numbers(group, "after"));
        Assert.Equal((2, 0), (Of(year, "classes", "better"), Of(year, "classes", "worse")));
        Assert.Equal(run, (await pipeline.GetAsync("evaluations")).GetProperty("items")[0].Text("run"));
    }

    [Fact]
    public async Task A_simulation_that_cannot_be_is_refused_with_its_reason()
    {
        (string Body, HttpStatusCode Status, string Code, string Reason)[] cases =
        [
            ("""{"rulebook":"current"}""", HttpStatusCode.BadRequest, "bad-body", "其中一个"),
            ("""{"period":"2022-12","year":2022,"rulebook":"current"}""", HttpStatusCode.BadRequest, "bad-body", "其中一个"),
            ("""{"period":"2022-13","rulebook":"current"}""", HttpStatusCode.BadRequest, "bad-body", "2023-06"),
            ("""{"year":1800,"rulebook":"current"}""", HttpStatusCode.BadRequest, "bad-body", "年份"),
            ("""{"year":2022,"rulebook":7}""", HttpStatusCode.BadRequest, "bad-body", "版本号"),
            ("""{"year":2022}""", HttpStatusCode.BadRequest, "bad-body", "JSON"),
            ("""{"year":2022,"rulebook":{"version":"x"}}""", HttpStatusCode.BadRequest, "bad-body", "$.energy:缺少"),
            ("""{"year":2022,"rulebook":"1999"}""", HttpStatusCode.NotFound, "rulebook-not-found", "1999"),
            ("""{"period":"2022-12","rulebook":"current"}""", HttpStatusCode.NotFound, "period-not-published", "2022-12"),
        ];
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        foreach (var (body, status, code, reason) in cases)
        {
            using var answer = await pipeline.SendAsync(HttpMethod.Post, "simulations", Caller.Operator, body);
            var problem = await Pipeline.JsonAsync(answer);
            Assert.Equal((body, status, code), (body, answer.StatusCode, problem.Text("code")));
            Assert.Contains(reason, problem.Text("detail"), StringComparison.Ordinal);
        }

        using var reader = await pipeline.SendAsync(HttpMethod.Post, "simulations", Caller.Reader, """{"year":2022,"rulebook":"current"}""");
        Assert.Equal(HttpStatusCode.Forbidden, reader.StatusCode);
    }

    [Fact]
    public async Task A_simulation_whose_worker_died_is_taken_again_after_the_time_out_and_gives_the_same_and_old_ones_are_collected()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        await pipeline.DropAsync(SmallCounty.All());
        await pipeline.RecalculateAsync();
        using var hold = pipeline.Host.Timers.Hold(LocalHost.StaleTimer);
        var id = await RequestAsync(pipeline, $$"""{"period":"{{SmallCounty.Newest}}","rulebook":{{Own("试行稿")}}}""");
        var store = Service<SimulationStore>(pipeline);
        Assert.NotNull(await store.TakeAsync(default)); // a worker that dies here

        var runner = Service<SimulationRunner>(pipeline);
        Assert.Equal(0, await runner.RunAllAsync(default));
        Assert.Equal("running", (await pipeline.GetAsync("simulations/" + id)).Text("status"));

        var later = new FakeTimeProvider(TimeProvider.System.GetUtcNow() + Service<ResultsOptions>(pipeline).RequestTimeout + TimeSpan.FromMinutes(1));
        var laterStore = new SimulationStore(pipeline.Clients, Service<IConfigDrops>(pipeline), Service<ResultsOptions>(pipeline), later);
        var second = new SimulationRunner(laterStore, Service<MonthSimulator>(pipeline), Service<YearSimulator>(pipeline), NullLogger<SimulationRunner>.Instance);
        Assert.Equal(1, await second.RunAllAsync(default));
        var done = (await laterStore.FindAsync(id, default))!;
        Assert.Equal(("done", 2), (done.Status, done.Attempts));

        // Once more from the beginning: the blobs' names carry their hashes, so an equal outcome means equal bytes.
        var again = await Service<MonthSimulator>(pipeline).RunAsync(done, done.Period!.Value, (await laterStore.RulesAsync(done, default))!, default);
        Assert.Equal(done.Outcome, again);

        Assert.Equal(0, await laterStore.CollectAsync(default));
        later.Advance(Service<ResultsOptions>(pipeline).SimulationsKept + TimeSpan.FromHours(1));
        Assert.Equal(1, await laterStore.CollectAsync(default));
        Assert.Null(await laterStore.FindAsync(id, default));
        Assert.Empty(await pipeline.Clients.Store.GetBlobContainerClient(StoreNames.Snapshots)
            .GetBlobsAsync(new GetBlobsOptions { Prefix = "simulations/" }).ToListAsync());
    }

    private static T Service<T>(Pipeline pipeline)
        where T : notnull => pipeline.Host.Services.GetRequiredService<T>();

    private static async Task<string> RequestAsync(Pipeline pipeline, string body)
    {
        using var answer = await pipeline.SendAsync(HttpMethod.Post, "simulations", Caller.Operator, body);
        Assert.True(answer.StatusCode == HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
        var id = (await Pipeline.JsonAsync(answer)).Text("id");
        Assert.EndsWith("simulations/" + id, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        return id;
    }

    private static async Task<JsonElement> DoneAsync(Pipeline pipeline, string id)
    {
        await pipeline.RecalculateAsync();
        var simulation = await pipeline.GetAsync("simulations/" + id, Caller.Reader);
        Assert.True(simulation.Text("status") == "done", simulation.ToString());
        return simulation;
    }

    private static int Of(JsonElement element, string part, string name) => element.GetProperty(part).GetProperty(name).GetInt32();

    private static List<int> Numbers(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(number => number.GetInt32())];
}
