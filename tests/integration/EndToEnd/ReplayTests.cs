using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Replay;

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
        }
    }

    private static T Service<T>(Pipeline pipeline)
        where T : notnull => pipeline.Host.Services.GetRequiredService<T>();

    private static async Task PostAsync(Pipeline pipeline, string path, string body)
    {
        using var answer = await pipeline.SendAsync(HttpMethod.Post, path, Caller.Operator, body);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }
}
