using System.Net;
using System.Text.Json;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Local.Hosting;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.IntegrationTests.EndToEnd;

/// <summary>A case from a department's file on by named operators to an issued list, over HTTP.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class InefficientTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_case_goes_from_a_file_by_named_operators_to_the_issued_list()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        var code = SmallCounty.Code(1);
        await pipeline.DropAsync([
            .. SmallCounty.All(),
            new DropFile(SourceNames.Rectification, "整治.csv", $"统一社会信用代码,环节,日期,责任部门,经办人\n{code},排查核实,2022-10-08,县经信局,张三\n{code},认定,2022-10-20,县经信局,张三\n{code},达标销号,2022-11-01,,张三\n"),
        ]);
        await pipeline.RecalculateAsync();
        Assert.Null((await pipeline.Host.Timers.WakeAsync(LocalHost.CampaignTimer)).Failure);

        var file = await pipeline.GetAsync($"inefficient/{code}", Caller.Reader);
        Assert.Equal("identified", file.GetProperty("case").Text("state"));
        Assert.Equal(["moved", "moved", "refused"], file.GetProperty("history").EnumerateArray().Select(step => step.Text("outcome")));
        Assert.Contains("可以登记:建档、豁免、暂缓", file.GetProperty("history")[2].Text("refusal"), StringComparison.Ordinal);

        var path = $"inefficient/{code}/steps";
        using (var reader = await pipeline.SendAsync(HttpMethod.Post, path, Caller.Reader, "{\"step\":\"filed\"}", "王一")) Assert.Equal(HttpStatusCode.Forbidden, reader.StatusCode);
        using (var key = await pipeline.SendAsync(HttpMethod.Post, path, Caller.Operator, "{\"step\":\"filed\"}")) Assert.Equal(HttpStatusCode.Forbidden, key.StatusCode);
        foreach (var (body, status) in new[]
        {
            ("{\"step\":\"closed\"}", HttpStatusCode.Conflict), ("{\"step\":\"filed\",\"on\":\"2022-11-02\",\"seen\":0}", HttpStatusCode.Created),
            ("{\"step\":\"filed\",\"on\":\"2022-11-02\",\"seen\":0}", HttpStatusCode.OK), ("{\"step\":\"listed\",\"on\":\"2022-11-03\",\"seen\":0}", HttpStatusCode.Conflict),
            ("{\"step\":\"listed\",\"on\":\"2022-11-03\",\"seen\":1,\"reason\":\"亩均税收低\"}", HttpStatusCode.Created), ("{\"step\":\"plan\",\"on\":\"2022-11-04\"}", HttpStatusCode.Conflict),
        })
        {
            using var answer = await pipeline.SendAsync(HttpMethod.Post, path, Caller.Operator, body, "王一");
            Assert.True(answer.StatusCode == status, body + await answer.Content.ReadAsStringAsync());
        }

        using (var issued = await pipeline.SendAsync(HttpMethod.Post, "inefficient/lists", Caller.Operator, "{\"number\":\"武整治办〔2022〕5号\",\"on\":\"2022-11-05\",\"public\":true}", "王一"))
            Assert.True(issued.StatusCode == HttpStatusCode.Created, await issued.Content.ReadAsStringAsync());
        var number = Uri.EscapeDataString("武整治办〔2022〕5号");
        var list = await pipeline.GetAsync($"inefficient/lists/{number}", Caller.Reader);
        Assert.Equal((code, "亩均税收低"), (list.GetProperty("items")[0].Text("creditCode"), list.GetProperty("items")[0].Text("reason")));
        using (var page = await pipeline.SendAsync(HttpMethod.Get, $"inefficient/lists/{number}/public?format=html", Caller.Nobody)) Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        // The next run knows what was entered.
        Assert.Null((await pipeline.Host.Timers.WakeAsync(LocalHost.CampaignTimer)).Failure);
        var listed = (await pipeline.GetAsync($"inefficient?period={SmallCounty.Newest}&state=open")).GetProperty("items").EnumerateArray().Single();
        Assert.Equal(("listed", "2022-11-03"), (listed.Text("state"), listed.Text("listedOn")));
        var pool = await pipeline.GetAsync($"inefficient/pool?period={SmallCounty.Newest}");
        Assert.Equal(1, pool.GetProperty("surveyed").GetInt32());
        Assert.Equal(JsonValueKind.Array, pool.GetProperty("coverage").ValueKind);
    }
}
