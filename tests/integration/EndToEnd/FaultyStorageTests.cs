using System.Collections.Concurrent;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.IntegrationTests.EndToEnd;

/// <summary>Issue 2, faults over the whole path: the end is the same as without them, and readers never see anything in between.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class FaultyStorageTests(AzuriteFixture azurite)
{
    private const int DefaultRetries = 3;

    [Theory]
    [InlineData(FaultMoment.BeforeSending)]
    [InlineData(FaultMoment.AfterSending)]
    public async Task Storage_that_refuses_every_third_call_changes_no_result(FaultMoment moment)
    {
        var (hashes, _) = await RunAsync(azurite.NewAccount(), null);
        var account = azurite.NewAccount();
        var faults = FaultPolicy.Every(3, moment);
        var (withFaults, files) = await RunAsync(account, faults);
        Assert.True(faults.Faults > 100, $"{faults.Faults} faults");
        Assert.NotEmpty(hashes);
        Assert.Equal(hashes, withFaults);
        Assert.Equal(SmallCounty.All().Length, files);
    }

    [Fact]
    public async Task A_reader_sees_the_old_month_or_the_new_one_and_never_a_part()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        await pipeline.DropAsync(SmallCounty.All());
        await pipeline.RecalculateAsync();
        var seen = new ConcurrentDictionary<(string Run, string Values), int>();
        using var ended = new CancellationTokenSource();
        var polling = Task.Run(async () =>
        {
            while (!ended.IsCancellationRequested)
            {
                var page = await pipeline.GetAsync($"per-mu?period={SmallCounty.Newest}&sort=creditCode", Caller.Reader);
                var values = string.Join(' ', page.GetProperty("items").EnumerateArray().Select(item => $"{item.Text("run") == page.Text("run")}:{item.Number("taxWan")}"));
                seen.AddOrUpdate((page.Text("run"), values), 1, (_, count) => count + 1);
            }
        });

        for (var round = 1; round <= 3; round++)
        {
            var rows = string.Concat(Enumerable.Range(1, SmallCounty.Enterprises).Select(number => $"{SmallCounty.Code(number)},2022-05-15,增值税,{10_000 + (round * 10_000)}\n"));
            await pipeline.DropAsync(new DropFile(SourceNames.Tax, $"更正{round}.csv", $"纳税人识别号,入库日期,税种,入库金额(元)\n{rows}"));
            await pipeline.RecalculateAsync();
        }

        await ended.CancelAsync();
        await polling;

        // Four states of the whole county (12, 13, 14, 15 万元 each), each with a run of its own.
        var allowed = Enumerable.Range(12, 4).Select(tax => string.Join(' ', Enumerable.Repeat($"True:{tax}", SmallCounty.Enterprises))).ToHashSet();
        Assert.All(seen.Keys, state => Assert.Contains(state.Values, allowed));
        Assert.Equal(seen.Count, seen.Keys.Select(state => state.Run).Distinct().Count());
        Assert.InRange(seen.Count, 2, 4);
    }

    private static async Task<(IReadOnlyDictionary<string, string> Hashes, int Files)> RunAsync(TestAccount account, FaultPolicy? faults)
    {
        await using var pipeline = await Pipeline.StartAsync(account, faults is null ? null : account.Clients(faults, DefaultRetries));
        await pipeline.DropAsync(SmallCounty.All());

        // A run may fail as a whole when the same call is hit again and again; the timer comes back.
        for (var run = 0; run < 5 && (await pipeline.Host.Timers.WakeAsync(Wuyi.Pipeline.Local.Hosting.LocalHost.StaleTimer)).Failure is not null; run++)
        {
        }

        if (faults is not null) faults.Enabled = false;
        return (await pipeline.PeriodsAsync("resultHash"), (await pipeline.FilesAsync()).Count);
    }
}
