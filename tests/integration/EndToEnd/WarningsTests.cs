using System.Net;
using System.Text;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Local.Hosting;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.IntegrationTests.EndToEnd;

/// <summary>From files to a warning that somebody acknowledges, over HTTP.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class WarningsTests(AzuriteFixture azurite)
{
    /// <summary>The last three months of 2021: the first enterprise used 200 000 kWh a month, the others as much as a year later.</summary>
    private static DropFile PowerOf2021()
    {
        var text = new StringBuilder("户号,年月,电量(kWh)\n");
        for (var number = 1; number <= SmallCounty.Enterprises; number++)
        {
            for (var month = 10; month <= 12; month++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{SmallCounty.Account(number)},2021-{month},{(number == 1 ? 200_000 : 83_333)}\n");
        }

        return new DropFile(SourceNames.Power, "2021.csv", text.ToString());
    }

    [Fact]
    public async Task A_drop_of_power_warns_and_a_named_operator_acknowledges_it()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        await pipeline.DropAsync([.. SmallCounty.All(), PowerOf2021()]);
        await pipeline.RecalculateAsync();
        Assert.Null((await pipeline.Host.Timers.WakeAsync(LocalHost.CampaignTimer)).Failure);

        var list = await pipeline.GetAsync($"warnings?period={SmallCounty.Newest}&kind=power-drop", Caller.Reader);
        var warning = list.GetProperty("items").EnumerateArray().Single();
        Assert.Equal((SmallCounty.Code(1), "orange", false), (warning.GetProperty("subject").Text("key"), warning.Text("severity"), warning.GetProperty("acknowledged").GetBoolean()));
        Assert.Equal("2022年10—12月用电 250003 千瓦时,上年同期 600000 千瓦时,下降 58.33 %。下降达到 50 % 为橙色预警。", warning.Text("rule"));
        // One of five firms of the industry: a fifth.
        Assert.Equal(1, (await pipeline.GetAsync($"warnings?period={SmallCounty.Newest}&kind=chain&industry=34")).GetProperty("total").GetInt32());
        Assert.Equal(1, (await pipeline.GetAsync($"warnings/index?period={SmallCounty.Newest}&group=county")).GetProperty("total").GetInt32());

        var path = $"warnings/{warning.Text("id")}/acknowledgement";
        const string body = "{\"reason\":\"已核实,订单减少\",\"measure\":\"纳入重点帮扶\"}";
        foreach (var (caller, person) in new[] { (Caller.Reader, "王一"), (Caller.Operator, (string?)null) })
        {
            using var refused = await pipeline.SendAsync(HttpMethod.Post, path, caller, body, person);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        for (var twice = 0; twice < 2; twice++)
        {
            using var answer = await pipeline.SendAsync(HttpMethod.Post, path, Caller.Operator, body, "王一");
            Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        }

        var acknowledged = (await pipeline.GetAsync($"warnings?period={SmallCounty.Newest}&acknowledged=true")).GetProperty("items").EnumerateArray().Single();
        Assert.Equal(("王一", "纳入重点帮扶"), (acknowledged.GetProperty("acknowledgements").EnumerateArray().Single().Text("by"), acknowledged.GetProperty("acknowledgements")[0].Text("measure")));
        var enterprise = await pipeline.GetAsync($"enterprises/{SmallCounty.Code(1)}");
        Assert.Contains(enterprise.GetProperty("campaign").GetProperty("warnings").EnumerateArray(), one => one.Text("kind") == "power-drop" && one.GetProperty("acknowledged").GetBoolean());
    }
}
