using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.IntegrationTests.EndToEnd;

/// <summary>Issue 3, item 5: an operator withdraws a file and lets it count again, over HTTP.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class WithdrawTests(AzuriteFixture azurite)
{
    private const string Why = """{"reason":"5月文件发错"}""";

    [Fact]
    public async Task A_withdrawn_correction_gives_the_earlier_figures_back_and_says_who_and_why()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        await pipeline.DropAsync(SmallCounty.All());
        await pipeline.RecalculateAsync();
        var before = await pipeline.PeriodsAsync("resultHash");
        var wrong = Assert.Single(await pipeline.DropAsync(
            new DropFile(SourceNames.Tax, "5月.csv", $"纳税人识别号,入库日期,税种,入库金额(元)\n{SmallCounty.Code(1)},2022-05-15,增值税,20000\n")));
        var id = wrong.Text("id");
        await pipeline.RecalculateAsync();
        var changed = await pipeline.PeriodsAsync("resultHash");
        Assert.NotEqual(before[SmallCounty.Newest], changed[SmallCounty.Newest]);

        var receipt = await PostAsync(pipeline, $"files/{id}/withdraw", Why);
        Assert.True(receipt.GetProperty("withdrawn").GetBoolean());
        Assert.Equal("5月文件发错", receipt.GetProperty("withdrawal").Text("reason"));
        Assert.NotEmpty(receipt.GetProperty("withdrawal").Text("by"));
        Assert.Equal(receipt.GetProperty("withdrawal").ToString(), (await pipeline.GetAsync($"files/{id}", Caller.Reader)).GetProperty("withdrawal").ToString());
        Assert.Equal(receipt.ToString(), (await PostAsync(pipeline, $"files/{id}/withdraw", """{"reason":"再说一次"}""")).ToString());
        await pipeline.RecalculateAsync();
        Assert.Equal(before, await pipeline.PeriodsAsync("resultHash"));

        var restored = await PostAsync(pipeline, $"files/{id}/restore", "{}");
        Assert.False(restored.GetProperty("withdrawn").GetBoolean());
        Assert.True(restored.IsNull("withdrawal"));
        await PostAsync(pipeline, $"files/{id}/restore", null);
        await pipeline.RecalculateAsync();
        Assert.Equal(changed, await pipeline.PeriodsAsync("resultHash"));
    }

    [Fact]
    public async Task What_cannot_be_withdrawn_is_refused_with_its_code()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        var files = await pipeline.DropAsync(
            new DropFile(SourceNames.Power, "a.csv", "户号,年月,电量\n3301000001,202306,7\n"),
            new DropFile(SourceNames.Power, "b.csv", "没有,表头\n1,2\n"),
            new DropFile(StoreNames.Config, "mappings/a.json", """{ "source": "power", "name": "甲", "columns": { "电量": "度数甲" } }"""));

        async Task RefusedAsync(string path, string? body, HttpStatusCode status, string code, Caller caller = Caller.Operator)
        {
            using var answer = await pipeline.SendAsync(HttpMethod.Post, path, caller, body);
            Assert.Equal((status, code), (answer.StatusCode, (await Pipeline.JsonAsync(answer)).Text("code")));
        }

        await RefusedAsync($"files/{files[0].Text("id")}/withdraw", null, HttpStatusCode.BadRequest, "bad-body");
        await RefusedAsync($"files/{files[0].Text("id")}/withdraw", """{"reason":"  "}""", HttpStatusCode.BadRequest, "bad-body");
        await RefusedAsync($"files/{files[0].Text("id")}/withdraw", """{"why":"错"}""", HttpStatusCode.BadRequest, "bad-body");
        await RefusedAsync($"files/{files[0].Text("id")}/withdraw", Why, HttpStatusCode.Forbidden, "forbidden", Caller.Reader);
        await RefusedAsync($"files/{files[1].Text("id")}/withdraw", Why, HttpStatusCode.Conflict, "file-rejected");
        await RefusedAsync($"files/{files[2].Text("id")}/withdraw", Why, HttpStatusCode.Conflict, "file-not-withdrawable");
        await RefusedAsync("files/power-20230101T000000Z-0123456789abcdef/withdraw", Why, HttpStatusCode.NotFound, "file-not-found");
        await RefusedAsync("files/nothing/restore", Why, HttpStatusCode.NotFound, "file-not-found");
        Assert.DoesNotContain(await pipeline.FilesAsync(), file => file.GetProperty("withdrawn").GetBoolean());
    }

    [Fact]
    public async Task A_closed_month_keeps_its_figures_and_shows_that_its_inputs_changed()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        var files = await pipeline.DropAsync(SmallCounty.All());
        await pipeline.RecalculateAsync();
        var hash = (await pipeline.PeriodsAsync("resultHash"))[SmallCounty.Newest];
        await pipeline.Host.Services.GetRequiredService<MonthlyClosing>().RunAsync(default);
        await PostAsync(pipeline, $"files/{files.Single(file => file.Text("source") == SourceNames.Land).Text("id")}/withdraw", Why);
        await pipeline.RecalculateAsync();
        var period = (await pipeline.PeriodsAsync()).Single(period => period.Text("period") == SmallCounty.Newest);
        Assert.Equal((true, true, hash), (period.GetProperty("closed").GetBoolean(), period.GetProperty("inputsChanged").GetBoolean(), period.Text("resultHash")));
    }

    [Fact]
    public async Task A_receipt_says_what_the_file_restated_and_by_which_later_file_it_was_restated()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        var first = (await pipeline.DropAsync(SmallCounty.All())).Single(file => file.Text("source") == SourceNames.Tax).Text("id");
        var second = Assert.Single(await pipeline.DropAsync(new DropFile(
            SourceNames.Tax, "5月.csv", $"纳税人识别号,入库日期,税种,入库金额(元)\n{SmallCounty.Code(1)},2022-05-15,增值税,20000\n{SmallCounty.Code(1)},2022-05-15,房产税,1\n"))).Text("id");

        async Task<(long Groups, long Live, string Restates, string RestatedBy)> RestatementAsync(string id)
        {
            var receipt = (await pipeline.GetAsync($"files/{id}", Caller.Reader)).GetProperty("restatement");
            Assert.Equal(receipt.ToString(), (await pipeline.GetAsync($"files/{id}/restatement", Caller.Reader)).ToString());
            string Named(string name) => string.Join(';', receipt.GetProperty(name).EnumerateArray().Select(file => $"{file.Text("id")} {file.GetProperty("groups").GetInt64()}"));
            return (receipt.GetProperty("groups").GetInt64(), receipt.GetProperty("liveGroups").GetInt64(), Named("restates"), Named("restatedBy"));
        }

        Assert.Equal((60, 59, "", $"{second} 1"), await RestatementAsync(first));
        Assert.Equal((2, 2, $"{first} 1", ""), await RestatementAsync(second));
        await PostAsync(pipeline, $"files/{second}/withdraw", Why);
        Assert.Equal((60, 60, "", ""), await RestatementAsync(first));
        Assert.Equal((2, 0, "", ""), await RestatementAsync(second));
        Assert.True((await pipeline.FilesAsync())[0].IsNull("restatement"));
    }

    private static async Task<JsonElement> PostAsync(Pipeline pipeline, string path, string? body)
    {
        using var answer = await pipeline.SendAsync(HttpMethod.Post, path, Caller.Operator, body);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await Pipeline.JsonAsync(answer);
    }
}
