using Azure;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Gate;
using static Wuyi.Pipeline.Results.PointerMoveKind;

namespace Wuyi.Pipeline.IntegrationTests.Results;

/// <summary>Held, approved, refused, rolled back, released: whatever storage call is the last, doing it again ends it, once, and the history says so.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class GateFaultTests(AzuriteFixture azurite)
{
    private const int MostCalls = 60;

    [Theory]
    [InlineData(FaultMoment.BeforeSending)]
    [InlineData(FaultMoment.AfterSending)]
    public async Task Killed_at_any_storage_call_each_act_ends_once_when_it_is_sent_again(FaultMoment moment)
    {
        var account = azurite.NewAccount();
        using var bench = await ResultsBench.CreateAsync(account, new County { Enterprises = 25 });
        bench.County.DropAll("2023-06", 12);
        await bench.PublishAsync();
        var first = (await bench.Results.FindAsync(ResultsBench.June, default))!.Run;
        bench.County.Drop(SourceNames.Tax, "2023-06");
        bench.County.Drop(SourceNames.Power, "2023-06");

        await EndsOnceAsync(bench, account, moment, process => process.PublishAsync());
        Assert.Equal(4m, await bench.ReadWholeAsync());
        var waiting = (await bench.Results.FindAsync(ResultsBench.June, default))!.Waiting!.Run;
        await EndsOnceAsync(bench, account, moment, async process =>
            Assert.Equal(ApprovalResult.Done, await process.Approvals.ApproveAsync(ResultsBench.June, waiting, "李四", "已核对", default)));
        Assert.Equal(6m, await bench.ReadWholeAsync());
        await EndsOnceAsync(bench, account, moment, async process =>
            Assert.True(await process.Rollback.PinAsync(ResultsBench.June, first, "李四", "有误", default)));
        Assert.Equal(4m, await bench.ReadWholeAsync());
        await EndsOnceAsync(bench, account, moment, process => process.Rollback.UnpinAsync(ResultsBench.June, "李四", "继续", default));
        await EndsOnceAsync(bench, account, moment, process => process.PublishAsync());
        await EndsOnceAsync(bench, account, moment, async process =>
            Assert.Equal(ApprovalResult.Done, await process.Approvals.RefuseAsync(ResultsBench.June, waiting, "李四", "不采用", default)));
        Assert.Equal(4m, await bench.ReadWholeAsync());
        Assert.Equal([Published, Held, Approved, RolledBack, Released, Held, Refused], await bench.MovesAsync());
    }

    [Fact]
    public async Task Many_timers_and_two_people_at_once_leave_one_outcome()
    {
        var account = azurite.NewAccount();
        using var bench = await ResultsBench.CreateAsync(account, new County { Enterprises = 25 });
        bench.County.DropAll("2023-06", 12);
        await bench.PublishAsync();
        bench.County.Drop(SourceNames.Tax, "2023-06");
        bench.County.Drop(SourceNames.Power, "2023-06");
        var processes = Enumerable.Range(0, 4).Select(_ => bench.Another(account)).ToList();
        await Task.WhenAll(processes.Select(process => process.PublishAsync()));
        var waiting = (await bench.Results.FindAsync(ResultsBench.June, default))!.Waiting!.Run;
        var said = await Task.WhenAll(
            processes[0].Approvals.ApproveAsync(ResultsBench.June, waiting, "李四", "同意", default),
            processes[1].Approvals.RefuseAsync(ResultsBench.June, waiting, "王五", "不同意", default));
        Assert.Single(said, result => result == ApprovalResult.Done);
        await Task.WhenAll(processes.Select(process => process.PublishAsync()));
        var approved = said[0] == ApprovalResult.Done;
        Assert.Equal(approved ? 6m : 4m, await bench.ReadWholeAsync());
        Assert.Equal([Published, Held, approved ? Approved : Refused], await bench.MovesAsync());
        processes.ForEach(process => process.Dispose());
    }

    /// <summary>Dies at the first call, the second… until the act gets through; what it did then stands.</summary>
    private static async Task EndsOnceAsync(ResultsBench bench, TestAccount account, FaultMoment moment, Func<ResultsBench, Task> act)
    {
        var moves = (await bench.MovesAsync()).Count;
        for (var n = 1; ; n++)
        {
            Assert.InRange(n, 1, MostCalls);
            using var dying = bench.Another(account, FaultPolicy.From(n, moment));
            try
            {
                await act(dying);
                break;
            }
            catch (RequestFailedException)
            {
                // The next attempt is another process.
            }
        }

        await act(bench);
        Assert.Equal(moves + 1, (await bench.MovesAsync()).Count);
    }
}
