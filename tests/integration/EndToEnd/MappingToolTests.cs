using System.Net;
using System.Text;
using System.Text.Json;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.IntegrationTests.EndToEnd;

/// <summary>Issue 3, item 7: an operator previews a foreign file, saves the profile, and the next drop is read by that version.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class MappingToolTests(AzuriteFixture azurite)
{
    private const string Foreign = "record_date,user_id,power_consumption\n2023/5/2,1001,12.5\n2023/5/3,1001,7\n2023/5/2,87,3\n";

    [Fact]
    public async Task Preview_save_drop_and_read_by_that_version()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        var before = Assert.Single(await pipeline.DropAsync(new DropFile(SourceNames.Power, "园区/1.csv", Foreign)));
        Assert.Equal("rejected", before.Text("status"));

        var preview = await PostAsync(pipeline, "mappings/preview?source=power&name=园区/样本.csv", Foreign);
        Assert.Equal("户号", Column(preview, "user_id").Text("column"));
        Assert.Equal("content", Column(preview, "user_id").Text("basis"));
        Assert.Equal(3, preview.GetProperty("records").GetArrayLength());

        var profile = preview.GetProperty("profile").GetRawText().Replace("\"样本\"", "\"园区日电量\"", StringComparison.Ordinal);
        var draft = await PostAsync(pipeline, "mappings/preview/draft", $$"""{"profile":{{profile}},"file":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(Foreign))}}"}""");
        Assert.Equal("mapping", Column(draft, "user_id").Text("basis"));
        Assert.Equal(3, draft.GetProperty("rows").GetProperty("accepted").GetInt64());
        Assert.Empty((await pipeline.GetAsync("mappings")).GetProperty("items").EnumerateArray());

        var saved = await PostAsync(pipeline, "mappings?name=园区日电量", profile);
        Assert.Equal(saved.ToString(), (await PostAsync(pipeline, "mappings?name=园区日电量", profile)).ToString());
        Assert.Equal("accepted", (await pipeline.GetAsync($"files/{saved.Text("file")}")).Text("status"));

        var after = Assert.Single(await pipeline.DropAsync(new DropFile(SourceNames.Power, "园区/2.csv", Foreign)));
        Assert.Equal("accepted", after.Text("status"));
        Assert.Equal(saved.Text("hash"), after.Text("mapping"));
        var known = await PostAsync(pipeline, "mappings/preview?source=power&name=园区/3.csv", Foreign);
        Assert.Equal(saved.Text("hash"), known.Text("readWith"));

        await PostAsync(pipeline, "mappings?name=园区日电量", profile.Replace("\"monthShift\":0", "\"monthShift\":-1", StringComparison.Ordinal));
        var versions = (await pipeline.GetAsync("mappings")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([true, false], versions.Select(version => version.GetProperty("current").GetBoolean()));
        Assert.Equal("园区日电量", (await pipeline.GetAsync($"mappings/{saved.Text("hash")}")).Text("name"));
    }

    [Fact]
    public async Task What_is_no_profile_no_file_or_nobodys_business_is_refused()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());

        async Task RefusedAsync(string path, string? body, HttpStatusCode status, string code, Caller caller = Caller.Operator, HttpMethod? method = null)
        {
            using var answer = await pipeline.SendAsync(method ?? HttpMethod.Post, path, caller, body);
            Assert.Equal((status, code), (answer.StatusCode, (await Pipeline.JsonAsync(answer)).Text("code")));
        }

        await RefusedAsync("mappings/preview?source=power", null, HttpStatusCode.BadRequest, "bad-body");
        await RefusedAsync("mappings/preview?source=nothing", "a", HttpStatusCode.BadRequest, "bad-parameter");
        await RefusedAsync("mappings/preview?source=power", "a", HttpStatusCode.Forbidden, "forbidden", Caller.Reader);
        await RefusedAsync("mappings/preview/draft", """{"profile":{"source":"power"},"file":"YQ=="}""", HttpStatusCode.BadRequest, "bad-body");
        await RefusedAsync("mappings/preview/draft", """{"file":1}""", HttpStatusCode.BadRequest, "bad-body");
        await RefusedAsync("mappings?name=a", """{"source":"power","name":"甲","columns":{}}""", HttpStatusCode.BadRequest, "bad-body");
        await RefusedAsync("mappings?name=..%2Fa", """{"source":"power","name":"甲","columns":{"电量":"度数甲"}}""", HttpStatusCode.BadRequest, "bad-parameter");
        await RefusedAsync("mappings/0123456789abcdef", null, HttpStatusCode.NotFound, "mapping-not-found", method: HttpMethod.Get);
        await RefusedAsync("mappings?name=a", new string(' ', 70_000), HttpStatusCode.RequestEntityTooLarge, "body-too-large");
        var large = await PostAsync(pipeline, "mappings/preview?source=power", "户号,年月,电量\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"33{i:00000000},202305,1\n")));
        Assert.Equal(100_000, large.GetProperty("rows").GetProperty("read").GetInt64());
        Assert.DoesNotContain(await pipeline.FilesAsync(), file => file.Text("source") == StoreNames.Config);
    }

    private static JsonElement Column(JsonElement preview, string header) =>
        preview.GetProperty("columns").EnumerateArray().Single(column => column.Text("header") == header);

    private static async Task<JsonElement> PostAsync(Pipeline pipeline, string path, string body)
    {
        using var answer = await pipeline.SendAsync(HttpMethod.Post, path, Caller.Operator, body);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await Pipeline.JsonAsync(answer);
    }
}
