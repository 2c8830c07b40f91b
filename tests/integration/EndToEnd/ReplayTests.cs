using System.Net;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Replay;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.IntegrationTests.EndToEnd;

/// <summary>A published run is put together again from its manifest, whatever came after it.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class ReplayTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_old_run_gives_its_results_again_after_corrections_withdrawals_and_decisions()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        var files = await pipeline.DropAsync(SmallCounty.All());
        await pipeline.RecalculateAsync();
        var old = (await pipeline.PeriodsAsync("run"))[SmallCounty.Newest];
        await pipeline.DropAsync(new DropFile(SourceNames.Tax, "5月.csv", $"纳税人识别号,入库日期,税种,入库金额(元)\n{SmallCounty.Code(1)},2022-05-15,增值税,40000\n"));
        await PostAsync(pipeline, $"files/{files.Single(file => file.Text("source") == SourceNames.Land).Text("id")}/withdraw", """{"reason":"试验"}""");
        await PostAsync(pipeline, "links", $$"""{"decisions":[{"subject":"account:3399000098","verdict":"reject","creditCode":"{{SmallCounty.Code(2)}}"}]}""");
        await pipeline.RecalculateAsync();
        var now = (await pipeline.PeriodsAsync("run"))[SmallCounty.Newest];
        Assert.NotEqual(old, now);

        foreach (var run in new[] { old, now })
        {
            var manifest = (await Service<RunStore>(pipeline).FindAsync(run, default))!;
            var replayed = await Service<RunReplay>(pipeline).OfAsync(manifest, default);
            var again = await Service<IPeriodCalculator>(pipeline).RunAsync(
                replayed.Period, replayed.Files, replayed.Rules, replayed.Links, default);
            Assert.Equal(manifest.ResultHash, ResultHash.Of(again.Enterprises));
            var verified = await PostAsync(pipeline, $"runs/{run}/verify", "");
            Assert.Equal((true, manifest.ResultHash, 0), (verified.GetProperty("equal").GetBoolean(), verified.Text("recomputedHash"), verified.GetProperty("differences").GetArrayLength()));
        }
    }

    [Fact]
    public async Task A_stored_row_that_was_changed_is_found_and_another_engine_version_is_no_alarm()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        await pipeline.DropAsync(SmallCounty.All());
        await pipeline.RecalculateAsync();
        var run = (await pipeline.PeriodsAsync("run"))[SmallCounty.Newest];
        var manifest = (await Service<RunStore>(pipeline).FindAsync(run, default))!;
        var table = pipeline.Clients.Tables.GetTableClient(StoreNames.ResultsTable);
        var partition = $"{manifest.Partition}|0";
        var first = (await table.GetEntityAsync<TableEntity>(partition, SmallCounty.Code(1))).Value;
        var second = (await table.GetEntityAsync<TableEntity>(partition, SmallCounty.Code(2))).Value;
        first["JsonBrotli"] = second["JsonBrotli"];
        await table.UpdateEntityAsync(first, first.ETag, TableUpdateMode.Replace);
        await table.DeleteEntityAsync(partition, SmallCounty.Code(3));
        var tampered = await PostAsync(pipeline, $"runs/{run}/verify", "");
        Assert.False(tampered.GetProperty("equal").GetBoolean());
        Assert.Equal(manifest.ResultHash, tampered.Text("recomputedHash"));
        var differences = tampered.GetProperty("differences").EnumerateArray().ToList();
        Assert.Contains(differences, one => (one.Text("creditCode"), one.Text("property"), one.Text("stored"), one.Text("recomputed"))
            == (SmallCounty.Code(1), "windows.rolling12.carbon.valueAddedWan", "800", "500"));
        Assert.Contains(differences, one => (one.Text("creditCode"), one.Text("property")) == (SmallCounty.Code(3), "-"));

        var runs = pipeline.Clients.Tables.GetTableClient(StoreNames.RunsTable);
        var entity = (await runs.GetEntityAsync<TableEntity>(SmallCounty.Newest, run)).Value;
        entity["EngineVersion"] = "1";
        await runs.UpdateEntityAsync(entity, entity.ETag, TableUpdateMode.Replace);
        var older = await PostAsync(pipeline, $"runs/{run}/verify", "");
        Assert.Equal((JsonValueKind.Null, "1"), (older.GetProperty("equal").ValueKind, older.Text("needsEngineVersion")));
        Assert.Contains("须用第 1 版程序核验", older.Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_person_rolls_a_month_back_and_lets_it_go_again_and_the_history_says_so()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        await pipeline.DropAsync(SmallCounty.All());
        await pipeline.RecalculateAsync();
        var old = (await pipeline.PeriodsAsync("run"))[SmallCounty.Newest];
        await pipeline.DropAsync(new DropFile(SourceNames.Tax, "5月.csv", $"纳税人识别号,入库日期,税种,入库金额(元)\n{SmallCounty.Code(1)},2022-05-15,增值税,40000\n"));
        await pipeline.RecalculateAsync();
        var now = (await pipeline.PeriodsAsync("run"))[SmallCounty.Newest];
        var address = $"periods/{SmallCounty.Newest}";
        var body = $$"""{"run":"{{old}}","reason":"入库数有误"}""";
        foreach (var (caller, person, text, status, code) in new[]
                 {
                     (Caller.Reader, null, body, HttpStatusCode.Forbidden, "forbidden"),
                     (Caller.Operator, null, body, HttpStatusCode.Forbidden, "named-person-required"),
                     (Caller.Operator, "李四", $$"""{"run":"{{old}}","reason":" "}""", HttpStatusCode.BadRequest, "bad-body"),
                     (Caller.Operator, "李四", """{"run":"0123456789abcdef","reason":"试验"}""", HttpStatusCode.NotFound, "run-not-found"),
                 })
        {
            using var refused = await pipeline.SendAsync(HttpMethod.Post, address + "/rollback", caller, text, person);
            Assert.Equal((status, code), (refused.StatusCode, (await Pipeline.JsonAsync(refused)).Text("code")));
        }

        foreach (var person in new[] { "李四", "王五" })
        {
            var pinned = await PostAsync(pipeline, address + "/rollback", body, person);
            Assert.Equal((old, true), (pinned.Text("run"), pinned.GetProperty("pinned").GetBoolean()));
            Assert.Equal((old, "李四", "入库数有误"), pinned.GetProperty("pin") is var pin ? (pin.Text("run"), pin.Text("by"), pin.Text("reason")) : default);
        }

        await pipeline.RecalculateAsync();
        Assert.Equal(old, (await pipeline.PeriodsAsync("run"))[SmallCounty.Newest]);
        foreach (var _ in new[] { 1, 2 })
        {
            var released = await PostAsync(pipeline, address + "/release", """{"reason":"已更正"}""", "李四");
            Assert.Equal(JsonValueKind.Null, released.GetProperty("pin").ValueKind);
        }

        await pipeline.RecalculateAsync();
        Assert.Equal(now, (await pipeline.PeriodsAsync("run"))[SmallCounty.Newest]);
        var history = await pipeline.GetAsync(address + "/history", Caller.Reader);
        Assert.Equal(
            [$"5 published {now} ", $"4 released {old} 李四", $"3 rolled-back {old} 李四", $"2 published {now} ", $"1 published {old} "],
            history.GetProperty("items").EnumerateArray().Select(move =>
                $"{move.GetProperty("number").GetInt32()} {move.Text("kind")} {move.Text("run")} {move.GetProperty("by").GetString()}"));
        using var none = await pipeline.SendAsync(HttpMethod.Get, address + "/waiting", Caller.Reader);
        Assert.Equal((HttpStatusCode.NotFound, "nothing-waiting"), (none.StatusCode, (await Pipeline.JsonAsync(none)).Text("code")));
        using var early = await pipeline.SendAsync(HttpMethod.Post, address + "/approve", Caller.Operator, body, "李四");
        Assert.Equal((HttpStatusCode.Conflict, "run-not-waiting"), (early.StatusCode, (await Pipeline.JsonAsync(early)).Text("code")));
    }

    [Fact]
    public async Task A_question_is_answered_by_the_code_of_the_run_and_changes_nothing()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        await pipeline.DropAsync(SmallCounty.All());
        await pipeline.RecalculateAsync();
        var code = SmallCounty.Code(1);
        var published = await pipeline.PeriodsAsync("resultHash");

        // C 515.3 t, VA 500 万元 against 2 576.5 t and 3 700 万元: K = 1.48, grade 4. For grade 3: 1.2·500·2 061.2 / (3 700 − 600) and 515.3·3 200 / (1.2·2 576.5 − 515.3).
        var distance = await pipeline.GetAsync($"enterprises/{code}/distance?period={SmallCounty.Newest}", Caller.Reader);
        Assert.Equal(("4", "3"), (distance.Text("current"), distance.Text("next")));
        var levers = distance.GetProperty("levers").EnumerateArray().ToDictionary(lever => lever.Text("lever"));
        Assert.Equal((398.941935m, 640m), (levers["netT"].Number("needed"), levers["valueAddedWan"].Number("needed")));
        Assert.All(levers.Values, lever => Assert.True(lever.GetProperty("verified").GetBoolean()));
        foreach (var (lever, changed) in levers)
        {
            var answer = await AskAsync(pipeline, $$$"""{"creditCode":"{{{code}}}","period":"{{{SmallCounty.Newest}}}","changes":{"{{{lever}}}":{{{changed.GetProperty("needed").GetRawText()}}}}}""");
            Assert.Equal((4, 3), (answer.GetProperty("before").GetProperty("carbonCode").GetProperty("grade").GetInt32(), answer.GetProperty("after").GetProperty("carbonCode").GetProperty("grade").GetInt32()));
            Assert.Contains("其他企业数据不变的前提下", answer.Text("text"), StringComparison.Ordinal);
            Assert.Contains(answer.GetProperty("changed").EnumerateArray(), change => change.Text("indicator") == lever);
        }

        // A year that is not published is nobody's business but the operator's: the files that count now. Five firms: 1 A, 3 B, 1 C; the first has the least value added.
        var year = await pipeline.GetAsync($"enterprises/{code}/distance?year=2022");
        Assert.Equal(("C", "B", "live"), (year.Text("current"), year.Text("next"), year.Text("basis")));
        var tax = year.GetProperty("levers").EnumerateArray().Single(lever => lever.Text("lever") == "taxWan");
        using (var early = await pipeline.SendAsync(HttpMethod.Get, $"enterprises/{code}/distance?year=2022", Caller.Reader))
            Assert.Equal((HttpStatusCode.NotFound, "evaluation-not-published"), (early.StatusCode, (await Pipeline.JsonAsync(early)).Text("code")));
        var better = await AskAsync(pipeline, $$$"""{"creditCode":"{{{code}}}","year":2022,"changes":{"taxWan":{{{tax.GetProperty("needed").GetRawText()}}}}}""", Caller.Operator);
        // The four others are equal: who passes one passes all.
        Assert.Equal(("C", "A"), (better.GetProperty("before").GetProperty("evaluation").Text("initialClass"), better.GetProperty("after").GetProperty("evaluation").Text("initialClass")));

        Assert.Equal(published, await pipeline.PeriodsAsync("resultHash"));
        foreach (var (body, parameter) in new[]
                 {
                     ($$$"""{"creditCode":"{{{code}}}","changes":{}}""", "changes"), ($$$"""{"creditCode":"1","changes":{"taxWan":1}}""", "creditCode"),
                     ($$$"""{"creditCode":"{{{code}}}","period":"2022-12","year":2022,"changes":{"taxWan":1}}""", "year"),
                     ($$$"""{"creditCode":"{{{code}}}","changes":{"landMu":-1}}""", "landMu"),
                 })
        {
            using var bad = await pipeline.SendAsync(HttpMethod.Post, "what-if", Caller.Reader, body);
            Assert.Equal((HttpStatusCode.BadRequest, parameter), (bad.StatusCode, (await Pipeline.JsonAsync(bad)).Text("parameter")));
        }

        using var unknown = await pipeline.SendAsync(HttpMethod.Post, "what-if", Caller.Reader, $$$"""{"creditCode":"{{{SmallCounty.Code(77)}}}","changes":{"taxWan":1}}""");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_published_evaluation_is_verified_and_asked_by_what_it_read_whatever_came_after_it()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        await pipeline.DropAsync(SmallCounty.All());
        await pipeline.RecalculateAsync();
        var run = (await pipeline.GetAsync("evaluations/2022/preview")).Text("run");
        await PostAsync(pipeline, "evaluations/2022/publish", $$"""{"stage":"draft","run":"{{run}}"}""", "李四");
        await pipeline.DropAsync(new DropFile(SourceNames.Tax, "5月.csv", $"纳税人识别号,入库日期,税种,入库金额(元)\n{SmallCounty.Code(1)},2022-05-15,增值税,4000000\n"));
        Assert.NotEqual(run, (await pipeline.GetAsync("evaluations/2022/preview?stage=draft")).Text("run"));

        var verified = await PostAsync(pipeline, $"runs/{run}/verify", "");
        Assert.Equal((true, 2022, SmallCounty.Enterprises), (verified.GetProperty("equal").GetBoolean(), verified.GetProperty("year").GetInt32(), verified.GetProperty("enterprises").GetInt32()));
        var distance = await pipeline.GetAsync($"enterprises/{SmallCounty.Code(1)}/distance?year=2022", Caller.Reader);
        Assert.Equal(("published", run, "C"), (distance.Text("basis"), distance.Text("run"), distance.Text("current")));
    }

    private static async Task<JsonElement> AskAsync(Pipeline pipeline, string body, Caller caller = Caller.Reader)
    {
        using var answer = await pipeline.SendAsync(HttpMethod.Post, "what-if", caller, body);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await Pipeline.JsonAsync(answer);
    }

    private static T Service<T>(Pipeline pipeline)
        where T : notnull => pipeline.Host.Services.GetRequiredService<T>();

    private static async Task<JsonElement> PostAsync(Pipeline pipeline, string path, string body, string? person = null)
    {
        using var answer = await pipeline.SendAsync(HttpMethod.Post, path, Caller.Operator, body, person);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await Pipeline.JsonAsync(answer);
    }
}
