using System.Net;
using System.Text.Json;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.IntegrationTests.EndToEnd;

/// <summary>The review queue from a drop to a decision to the next recalculation, over the real host.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class LinksTests(AzuriteFixture azurite)
{
    private const string Account = "3399000099";
    private static readonly string First = SmallCounty.Code(1);
    private static readonly string Second = SmallCounty.Code(2);

    /// <summary>An account that names nobody, one that names the first enterprise by its name only, and a natural person.</summary>
    private static DropFile Strangers() => new(SourceNames.Power, "2022补充.csv", string.Join('\n',
        ["户号,户名,年月,电量(kWh)", .. Enumerable.Range(1, 12).SelectMany(month => new[]
        {
            $"{Account},样例某电动工具厂,2022-{month:00},50000",
            $"3399000098,样例1号电动工具厂,2022-{month:00},1000",
            $"3399000097,章三丰,2022-{month:00},10",
        })]) + "\n");

    private static async Task<Pipeline> StartAsync(AzuriteFixture azurite)
    {
        var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        await pipeline.DropAsync([.. SmallCounty.All(), Strangers()]);
        await pipeline.RecalculateAsync();
        return pipeline;
    }

    private static async Task<JsonElement> LinkOfAsync(Pipeline pipeline, string subject, string state = "open")
    {
        var page = await pipeline.GetAsync($"links?period={SmallCounty.Newest}&state={state}");
        return page.GetProperty("items").EnumerateArray().Single(item => item.Text("subject") == subject);
    }

    private static async Task<JsonElement> DecideAsync(Pipeline pipeline, string id, string body)
    {
        using var answer = await pipeline.SendAsync(HttpMethod.Post, $"links/{id}", Caller.Operator, body);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await Pipeline.JsonAsync(answer);
    }

    private static async Task<decimal> KwhAsync(Pipeline pipeline, string code) =>
        (await pipeline.GetAsync($"carbon-codes/{code}?period={SmallCounty.Newest}")).GetProperty("energy").GetProperty("gridKwh").GetDecimal();

    private static async Task<decimal> ShareAsync(Pipeline pipeline) =>
        (await pipeline.GetAsync($"coverage?period={SmallCounty.Newest}")).GetProperty("windows").GetProperty("rolling12").GetProperty("kwhShare").GetDecimal();

    [Fact]
    public async Task A_decision_links_at_the_next_recalculation_and_taking_it_back_unlinks_again()
    {
        await using var pipeline = await StartAsync(azurite);
        var link = await LinkOfAsync(pipeline, $"account:{Account}");
        Assert.Equal((600_000m, "kWh", 12), (link.GetProperty("size").GetDecimal(), link.Text("unit"), link.GetProperty("months").GetArrayLength()));
        Assert.Contains("similar-name", link.GetProperty("candidates")[0].GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()));
        var before = await ShareAsync(pipeline);

        var decided = await DecideAsync(pipeline, link.Text("id"), $$"""{"verdict":"accept","creditCode":"{{Second}}","from":"2022-07","reason":"过户"}""");
        Assert.Equal(("accepted", Second, false), (decided.Text("state"), decided.Text("linkedTo"), decided.GetProperty("applied").GetBoolean()));
        Assert.Equal(1_000_000m, await KwhAsync(pipeline, Second));
        await pipeline.RecalculateAsync();
        Assert.Equal(1_300_000m, await KwhAsync(pipeline, Second));
        Assert.True(await ShareAsync(pipeline) > before);
        var accepted = await LinkOfAsync(pipeline, $"account:{Account}", "accepted");
        Assert.True(accepted.GetProperty("applied").GetBoolean());
        Assert.Equal(300_000m, accepted.GetProperty("size").GetDecimal());
        // What it drew before it changed hands is still nobody's.
        Assert.Equal(300_000m, (await LinkOfAsync(pipeline, $"account:{Account}")).GetProperty("size").GetDecimal());
        Assert.Equal("过户", accepted.GetProperty("decisions")[0].Text("reason"));

        await DecideAsync(pipeline, link.Text("id"), """{"verdict":"reopen"}""");
        await pipeline.RecalculateAsync();
        Assert.Equal(1_000_000m, await KwhAsync(pipeline, Second));
        Assert.Equal(before, await ShareAsync(pipeline));
        Assert.Equal(2, (await pipeline.GetAsync("links/decisions")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_rejection_keeps_an_account_out_that_its_name_had_linked()
    {
        await using var pipeline = await StartAsync(azurite);
        Assert.Equal(1_012_000m, await KwhAsync(pipeline, First));
        using (var answer = await pipeline.SendAsync(HttpMethod.Post, "links", Caller.Operator,
            $$"""{"decisions":[{"subject":"account:3399000098","verdict":"reject","creditCode":"{{First}}"}]}"""))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(1, (await Pipeline.JsonAsync(answer)).GetProperty("decided").GetInt32());
        }

        await pipeline.RecalculateAsync();
        Assert.Equal(1_000_000m, await KwhAsync(pipeline, First));
        var rejected = (await pipeline.GetAsync($"links?period={SmallCounty.Newest}&state=rejected")).GetProperty("items").EnumerateArray()
            .Concat((await pipeline.GetAsync($"links?period={SmallCounty.Newest}&state=open")).GetProperty("items").EnumerateArray())
            .Single(item => item.Text("subject") == "account:3399000098");
        Assert.DoesNotContain(First, rejected.GetProperty("candidates").EnumerateArray().Select(candidate => candidate.Text("creditCode")));
    }

    [Fact]
    public async Task Two_operators_at_the_same_time_leave_both_decisions_and_one_outcome()
    {
        await using var pipeline = await StartAsync(azurite);
        var id = (await LinkOfAsync(pipeline, $"account:{Account}")).Text("id");
        await Task.WhenAll(new[] { First, Second }.Select(code => DecideAsync(pipeline, id, $$"""{"verdict":"accept","creditCode":"{{code}}"}""")));
        var decisions = (await pipeline.GetAsync("links/decisions")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(2, decisions.Count);
        var last = decisions[0].Text("target");
        Assert.Equal(last, (await pipeline.GetAsync($"links/{id}?period={SmallCounty.Newest}")).Text("linkedTo"));
        await pipeline.RecalculateAsync();
        Assert.Equal(last == First ? 1_612_000m : 1_012_000m, await KwhAsync(pipeline, First));
        Assert.Equal(last == Second ? 1_600_000m : 1_000_000m, await KwhAsync(pipeline, Second));

        // Saying again what holds writes nothing.
        await DecideAsync(pipeline, id, $$"""{"verdict":"accept","creditCode":"{{last}}"}""");
        Assert.Equal(2, (await pipeline.GetAsync("links/decisions")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_list_with_an_error_writes_nothing_and_names_every_error_and_field()
    {
        await using var pipeline = await StartAsync(azurite);
        var body = $$"""
            {"decisions":[{"subject":"account:{{Account}}","verdict":"accept","creditCode":"{{First}}"},
            {"subject":"account:3399000097","verdict":"accept","creditCode":"{{SmallCounty.Code(77)}}"},
            {"subject":"holder:某村","verdict":"accept","creditCode":"{{First}}","from":"2022-13"}]}
            """;
        using var answer = await pipeline.SendAsync(HttpMethod.Post, "links", Caller.Operator, body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await Pipeline.JsonAsync(answer);
        Assert.Equal(("bad-body", "decisions[1].creditCode"), (problem.Text("code"), problem.Text("parameter")));
        Assert.Contains("decisions[2].from", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(0, (await pipeline.GetAsync("links/decisions")).GetProperty("total").GetInt32());

        var id = (await LinkOfAsync(pipeline, $"account:{Account}")).Text("id");
        using var one = await pipeline.SendAsync(HttpMethod.Post, $"links/{id}", Caller.Operator, """{"verdict":"accept","creditCode":"91330723MA00000000"}""");
        Assert.Equal("creditCode", (await Pipeline.JsonAsync(one)).Text("parameter"));
        using var unknown = await pipeline.SendAsync(HttpMethod.Post, "links/00000000000000000000", Caller.Operator, $$"""{"verdict":"accept","creditCode":"{{First}}"}""");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var reader = await pipeline.SendAsync(HttpMethod.Post, $"links/{id}", Caller.Reader, """{"verdict":"reject"}""");
        Assert.Equal(HttpStatusCode.Forbidden, reader.StatusCode);
    }

    [Fact]
    public async Task Readers_do_not_see_names_of_natural_persons_and_pages_and_exports_hold_the_same()
    {
        await using var pipeline = await StartAsync(azurite);
        var whole = (await pipeline.GetAsync($"unlinked?period={SmallCounty.Newest}")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["account:3399000099", "account:3399000097"], whole.Select(item => item.Text("subject")));
        Assert.Equal("章三丰", whole[1].Text("name"));
        var seen = await pipeline.GetAsync($"unlinked?period={SmallCounty.Newest}", Caller.Reader);
        Assert.Equal("章**", seen.GetProperty("items")[1].Text("name"));

        var first = await pipeline.GetAsync($"links?period={SmallCounty.Newest}&limit=1");
        Assert.Equal(2, first.GetProperty("total").GetInt32());
        var next = await pipeline.GetAsync($"links?limit=1&cursor={first.Text("next")}");
        Assert.Equal("account:3399000097", next.GetProperty("items")[0].Text("subject"));
        Assert.Equal(JsonValueKind.Null, next.GetProperty("next").ValueKind);

        foreach (var path in new[] { "links", "unlinked", "coverage" })
        {
            using var csv = await pipeline.SendAsync(HttpMethod.Get, $"{path}?period={SmallCounty.Newest}&format=csv", Caller.Reader);
            var text = await csv.Content.ReadAsStringAsync();
            Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
            Assert.DoesNotContain("章三丰", text, StringComparison.Ordinal);
            Assert.Equal(path == "coverage" ? 13 : 3, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        }

        var coverage = await pipeline.GetAsync($"coverage?period={SmallCounty.Newest}");
        foreach (var month in coverage.GetProperty("months").EnumerateArray())
        {
            var kwh = month.GetProperty("kwh");
            Assert.Equal(kwh.GetProperty("total").GetDecimal(), kwh.GetProperty("linked").GetDecimal() + kwh.GetProperty("unlinked").GetDecimal());
            Assert.Equal((50_010m, 2), (kwh.GetProperty("unlinked").GetDecimal(), kwh.GetProperty("subjects").GetInt32()));
        }

        Assert.Equal(whole.Sum(item => item.GetProperty("amount").GetDecimal()), coverage.GetProperty("sources")[0].GetProperty("unlinked").GetDecimal());
    }
}
