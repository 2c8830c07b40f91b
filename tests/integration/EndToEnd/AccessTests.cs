using System.Net;
using System.Text.Json;
using Wuyi.Pipeline.Functions;
using Wuyi.Pipeline.Functions.Http;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries;

namespace Wuyi.Pipeline.IntegrationTests.EndToEnd;

/// <summary>Issue 2, item 8: the three audiences over every route that there is, and requests to recalculate.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class AccessTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Every_route_lets_in_its_audience_and_nobody_below()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        var functions = HttpFunction.In(typeof(Composition).Assembly);
        Assert.True(functions.Count >= 14);
        foreach (var function in functions)
        {
            var method = new HttpMethod(function.Methods[0].ToUpperInvariant());
            var path = function.Route.Replace("{creditCode}", SmallCounty.Code(1), StringComparison.Ordinal).Replace("{id}", "none", StringComparison.Ordinal).Replace("{year}", "2022", StringComparison.Ordinal).Replace("{number}", "none", StringComparison.Ordinal);
            foreach (var caller in Enum.GetValues<Caller>())
            {
                using var answer = await pipeline.SendAsync(method, path, caller, method == HttpMethod.Post ? "{}" : null, person: caller == Caller.Operator ? "王五" : null);
                var held = caller switch { Caller.Reader => Audience.Reader, Caller.Operator => Audience.Operator, _ => Audience.Public };
                HttpStatusCode? refusal = held >= function.Audience!.Value ? null
                    : caller is Caller.Nobody or Caller.Stranger ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden;
                if (refusal is { } expected)
                {
                    Assert.True(expected == answer.StatusCode, $"{caller} {method} {path}: {answer.StatusCode}");
                    var code = caller switch { Caller.Nobody => ProblemCodes.MissingKey, Caller.Stranger => ProblemCodes.UnknownKey, _ => ProblemCodes.Forbidden };
                    Assert.Equal(code, await CodeAsync(answer));
                }
                else
                {
                    Assert.False(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.InternalServerError, $"{caller} {method} {path}: {answer.StatusCode}");
                }
            }
        }
    }

    [Fact]
    public async Task What_was_found_in_a_cell_is_for_operators()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        var rows = string.Concat(Enumerable.Range(10, 9).Select(n => $"33990000{n},2022-05,100\n"));
        var receipt = Assert.Single(await pipeline.DropAsync(new DropFile(SourceNames.Power, "a.csv", $"户号,年月,电量(kWh)\n{rows}3399000099,2022-05,谜语\n")));
        Assert.Equal("accepted-with-issues", receipt.Text("status"));
        var address = $"files/{receipt.Text("id")}/issues";
        var open = await pipeline.GetAsync(address);
        var masked = await pipeline.GetAsync(address, Caller.Reader);
        Assert.Equal("谜语", Assert.Single(open.GetProperty("items").EnumerateArray()).Text("found"));
        Assert.DoesNotContain("谜语", masked.ToString(), StringComparison.Ordinal);
        var issue = Assert.Single(masked.GetProperty("items").EnumerateArray());
        Assert.Equal(("WP2001", 11), (issue.Text("code"), issue.GetProperty("row").GetInt32()));
    }

    [Fact]
    public async Task A_requested_recalculation_is_told_from_202_to_its_end()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        await pipeline.DropAsync(SmallCounty.All());
        await pipeline.RecalculateAsync();
        var run = (await pipeline.PeriodsAsync("run"))["2022-06"];
        using var answer = await pipeline.SendAsync(HttpMethod.Post, "recalculations", Caller.Operator, """{"periods":["2022-06"]}""");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var asked = await Pipeline.JsonAsync(answer);
        Assert.Equal("/api/recalculations/" + asked.Text("id"), answer.Headers.Location!.ToString());
        await pipeline.RecalculateAsync();
        var done = await pipeline.GetAsync("recalculations/" + asked.Text("id"));
        Assert.Equal("unchanged", done.Text("status"));
        var period = Assert.Single(done.GetProperty("periods").EnumerateArray());
        Assert.Equal(("2022-06", run, "unchanged"), (period.Text("period"), period.Text("run"), period.Text("result")));

        foreach (var body in new[] { "", "{}", "not json", """{"periods":[]}""", """{"periods":["2022-13"]}""", """{"periods":["2022-06","2022-06"]}""", """{"periods":[null]}""", """{"periods":"2022-06"}""" })
        {
            using var refused = await pipeline.SendAsync(HttpMethod.Post, "recalculations", Caller.Operator, body);
            Assert.True(HttpStatusCode.BadRequest == refused.StatusCode, $"{body}: {refused.StatusCode}");
            Assert.Equal(ProblemCodes.BadBody, await CodeAsync(refused));
        }

        using var large = await pipeline.SendAsync(HttpMethod.Post, "recalculations", Caller.Operator, new string(' ', HttpGate.MaxBodyBytes + 1));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, ProblemCodes.BodyTooLarge), (large.StatusCode, await CodeAsync(large)));
        using var unknown = await pipeline.SendAsync(HttpMethod.Get, "recalculations/none", Caller.Operator);
        Assert.Equal((HttpStatusCode.NotFound, ProblemCodes.RequestNotFound), (unknown.StatusCode, await CodeAsync(unknown)));
    }

    private static async Task<string> CodeAsync(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        return problem.RootElement.Text("code");
    }
}
