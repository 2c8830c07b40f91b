using System.Net;
using System.Text.Json;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.IntegrationTests.EndToEnd;

/// <summary>Issue 3, item 5: what moved in a republished month, by enterprise and indicator, over HTTP.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class RunsTests(AzuriteFixture azurite)
{
    private static readonly DropFile Correction =
        new(SourceNames.Tax, "5月.csv", $"纳税人识别号,入库日期,税种,入库金额(元)\n{SmallCounty.Code(1)},2022-05-15,增值税,40000\n");

    [Fact]
    public async Task A_correction_shows_in_the_report_the_diff_and_the_runs()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        await pipeline.DropWholeAsync(SmallCounty.All());
        await pipeline.RecalculateAsync();
        using (var none = await pipeline.SendAsync(HttpMethod.Get, $"periods/{SmallCounty.Newest}/moved", Caller.Reader))
            Assert.Equal((HttpStatusCode.NotFound, "nothing-moved"), (none.StatusCode, (await Pipeline.JsonAsync(none)).Text("code")));
        var file = Assert.Single(await pipeline.DropAsync(Correction)).Text("id");
        await pipeline.RecalculateAsync();

        var period = (await pipeline.PeriodsAsync()).Single(entry => entry.Text("period") == SmallCounty.Newest);
        Assert.Equal(1, period.GetProperty("moved").GetProperty("enterprises").GetInt32());
        var moved = await pipeline.GetAsync($"periods/{SmallCounty.Newest}/moved", Caller.Reader);
        var (from, to) = (moved.Text("from"), moved.Text("to"));
        Assert.Equal((period.GetProperty("moved").Text("from"), period.Text("run")), (from, to));
        Assert.Equal([file], moved.GetProperty("causes").Texts("filesAdded"));
        // 40 000 元 in place of 10 000: +3 万元 of 60, on 75 亩: from 0.8 to 0.84 in the county, 0.8 to 1 for the enterprise.
        var county = Change(moved.GetProperty("county"), "taxPerMu");
        Assert.Equal((0.8m, 0.84m, 0.04m), (county.Number("before"), county.Number("after"), county.Number("difference")));
        var mover = Assert.Single(moved.GetProperty("indicators").EnumerateArray(), indicator => indicator.Text("indicator") == "taxPerMu")
            .GetProperty("movers")[0];
        Assert.Equal((SmallCounty.Code(1), 0.8m, 1m), (mover.Text("creditCode"), mover.Number("before"), mover.Number("after")));

        var old = await pipeline.GetAsync($"runs/{from}", Caller.Reader);
        Assert.Equal((SmallCounty.Newest, false), (old.Text("period"), old.GetProperty("current").GetBoolean()));
        Assert.DoesNotContain(old.GetProperty("inputs").EnumerateArray(), input => input.Text("file") == file);
        var now = await pipeline.GetAsync($"runs/{to}", Caller.Reader);
        Assert.Equal((true, period.Text("resultHash")), (now.GetProperty("current").GetBoolean(), now.Text("resultHash")));
        Assert.Contains(now.GetProperty("inputs").EnumerateArray(), input => input.Text("file") == file);

        var diff = await pipeline.GetAsync($"runs/{from}/diff/{to}", Caller.Reader);
        var item = Assert.Single(diff.GetProperty("items").EnumerateArray());
        Assert.Equal((SmallCounty.Code(1), "changed"), (item.Text("creditCode"), item.Text("presence")));
        Assert.Equal((12m, 15m, 3m), Change(item.GetProperty("changes"), "taxWan") is var tax ? (tax.Number("before"), tax.Number("after"), tax.Number("difference")) : default);
        Assert.Equal((1, 1, 0, 0), diff.GetProperty("totals") is var totals
            ? (totals.GetProperty("total").GetInt32(), totals.GetProperty("changed").GetInt32(), totals.GetProperty("added").GetInt32(), totals.GetProperty("removed").GetInt32()) : default);
        Assert.Empty((await pipeline.GetAsync($"runs/{from}/diff/{to}?indicator=netT")).GetProperty("items").EnumerateArray());
        Assert.Empty((await pipeline.GetAsync($"runs/{from}/diff/{to}?minChange=3.1")).GetProperty("items").EnumerateArray());
        Assert.Single((await pipeline.GetAsync($"runs/{from}/diff/{to}?minChange=3&indicator=taxWan")).GetProperty("items").EnumerateArray());
        Assert.Empty((await pipeline.GetAsync($"runs/{from}/diff/{to}?q=没有的企业")).GetProperty("items").EnumerateArray());
        Assert.Empty((await pipeline.GetAsync($"runs/{to}/diff/{to}")).GetProperty("items").EnumerateArray());

        using var csv = await pipeline.SendAsync(HttpMethod.Get, $"runs/{from}/diff/{to}?format=csv", Caller.Reader);
        Assert.Contains($"{SmallCounty.Code(1)},样例1号电动工具厂,桐琴镇,变化,税收实际贡献(万元),12,15,3", await csv.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_diff_is_walked_page_by_page_and_enterprises_come_and_go()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        var files = await pipeline.DropWholeAsync(SmallCounty.All());
        await pipeline.RecalculateAsync();
        var before = (await pipeline.PeriodsAsync("run"))[SmallCounty.Newest];
        await pipeline.DropAsync(new DropFile(SourceNames.Enterprises, "新企业.csv", $"统一社会信用代码,企业名称,乡镇街道,行业代码,生效年月\n{SmallCounty.Code(9)},新来的电动工具厂,桐琴镇,3465,2021-01\n"));
        using (var answer = await pipeline.SendAsync(HttpMethod.Post, $"files/{files.Single(file => file.Text("source") == SourceNames.Land).Text("id")}/withdraw", Caller.Operator, """{"reason":"试验"}"""))
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await pipeline.RecalculateAsync();
        var after = (await pipeline.PeriodsAsync("run"))[SmallCounty.Newest];

        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await pipeline.GetAsync($"runs/{before}/diff/{after}?limit=2{(cursor is null ? "" : "&cursor=" + cursor)}", Caller.Reader);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => $"{item.Text("creditCode")} {item.Text("presence")}"));
            Assert.Equal(cursor is null, !page.IsNull("totals"));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);
        Assert.Equal([.. Enumerable.Range(1, 5).Select(number => $"{SmallCounty.Code(number)} changed"), $"{SmallCounty.Code(9)} added"], seen);
        var reverse = await pipeline.GetAsync($"runs/{after}/diff/{before}");
        Assert.Equal("removed", reverse.GetProperty("items")[5].Text("presence"));

        async Task RefusedAsync(string path, HttpStatusCode status, string code)
        {
            using var answer = await pipeline.SendAsync(HttpMethod.Get, path, Caller.Reader);
            Assert.Equal((status, code), (answer.StatusCode, (await Pipeline.JsonAsync(answer)).Text("code")));
        }

        var other = (await pipeline.PeriodsAsync("run"))["2022-11"];
        await RefusedAsync($"runs/{before}/diff/{other}", HttpStatusCode.BadRequest, "different-periods");
        await RefusedAsync("runs/0123456789abcdef", HttpStatusCode.NotFound, "run-not-found");
        await RefusedAsync($"runs/{before}/diff/nothing", HttpStatusCode.NotFound, "run-not-found");
        await RefusedAsync($"runs/{before}/diff/{after}?minChange=-1", HttpStatusCode.BadRequest, "bad-parameter");
        await RefusedAsync("periods/1999-01/moved", HttpStatusCode.NotFound, "period-not-published");
    }

    private static JsonElement Change(JsonElement changes, string indicator) =>
        Assert.Single(changes.EnumerateArray(), change => change.Text("indicator") == indicator);
}
