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

    private static T Service<T>(Pipeline pipeline)
        where T : notnull => pipeline.Host.Services.GetRequiredService<T>();

    private static async Task<JsonElement> PostAsync(Pipeline pipeline, string path, string body, string? person = null)
    {
        using var answer = await pipeline.SendAsync(HttpMethod.Post, path, Caller.Operator, body, person);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await Pipeline.JsonAsync(answer);
    }
}
