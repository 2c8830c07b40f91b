using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Gate;
using static Wuyi.Pipeline.Results.PointerMoveKind;

namespace Wuyi.Pipeline.IntegrationTests.Results;

/// <summary>A run that moves too much waits for a person; the old one stays. Every figure of the county is the number of files: 4⅓ → 6⅓ is 46 %.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class GateTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_run_that_moves_the_county_by_more_than_a_quarter_waits_and_is_published_when_a_person_approves_it()
    {
        using var bench = await PublishedAsync();
        await bench.Recalculations.RunStaleAsync(default);
        var old = await bench.Results.FindAsync(ResultsBench.June, default);
        DropTwice(bench);
        var outcome = await bench.PublishAsync();
        Assert.Equal((PublishResult.Waiting, old!.Run), (outcome.Result, outcome.Run));
        Assert.Equal(4m, await bench.ReadWholeAsync());

        var published = await bench.Results.FindAsync(ResultsBench.June, default);
        var waiting = published!.Waiting!;
        Assert.Equal(old.Run, published.Run);
        Assert.NotEqual(old.Run, waiting.Run);
        Assert.Contains(waiting.Reasons, reason => reason.Contains("税收实际贡献", StringComparison.Ordinal) && reason.Contains("变动 46.2%", StringComparison.Ordinal));
        var movement = await bench.Movements.FindWaitingAsync(published, default);
        Assert.Equal((old.Run, waiting.Run, 25), (movement!.From, movement.To, movement.Enterprises.Changed));

        // The timer computes nothing more while it waits; a request ends unchanged.
        var calculations = bench.County.Calculations;
        var request = await bench.Recalculations.RequestAsync([ResultsBench.June], "张三", default);
        Assert.Equal(0, await bench.Recalculations.RunStaleAsync(default));
        Assert.Equal(calculations, bench.County.Calculations);
        var ended = await bench.Recalculations.FindAsync(request.Id, default);
        Assert.Equal(("unchanged", "waiting", old.Run), (ended!.Status, ended.Periods[0].Result, ended.Periods[0].Run));

        Assert.Equal(ApprovalResult.NotWaiting, await bench.Approvals.ApproveAsync(ResultsBench.June, "0123456789abcdef", "李四", "试验", default));
        Assert.Equal(ApprovalResult.Done, await bench.Approvals.ApproveAsync(ResultsBench.June, waiting.Run, "李四", "已核对电量", default));
        Assert.Equal(ApprovalResult.Done, await bench.Approvals.ApproveAsync(ResultsBench.June, waiting.Run, "李四", "已核对电量", default));
        Assert.Equal(6m, await bench.ReadWholeAsync());
        var now = await bench.Results.FindAsync(ResultsBench.June, default);
        Assert.Equal((waiting.Run, old.Run), (now!.Run, now.Moved!.Run));
        Assert.Null(now.Waiting);
        Assert.Equal(PublishResult.Unchanged, (await bench.PublishAsync()).Result);
        Assert.Equal([Published, Held, Approved], await bench.MovesAsync());
        var approval = (await bench.Pointers.HistoryAsync(ResultsBench.June, default))[0];
        Assert.Equal(("李四", "已核对电量", waiting.Run, old.Run), (approval.By, approval.Why, approval.Run, approval.From));
    }

    [Fact]
    public async Task A_refused_run_is_not_offered_again_until_inputs_change()
    {
        using var bench = await PublishedAsync();
        await bench.Recalculations.RunStaleAsync(default);
        var late = DropTwice(bench);
        await bench.PublishAsync();
        var run = (await bench.Results.FindAsync(ResultsBench.June, default))!.Waiting!.Run;
        Assert.Equal(ApprovalResult.Done, await bench.Approvals.RefuseAsync(ResultsBench.June, run, "李四", "电量有误", default));
        Assert.Equal(ApprovalResult.Done, await bench.Approvals.RefuseAsync(ResultsBench.June, run, "李四", "电量有误", default));
        Assert.Equal(ApprovalResult.NotWaiting, await bench.Approvals.ApproveAsync(ResultsBench.June, run, "李四", "看错了", default));

        foreach (var mode in Enum.GetValues<PublishMode>()) Assert.Equal(PublishResult.Refused, (await bench.PublishAsync(mode)).Result);
        Assert.Equal(0, await bench.Recalculations.RunStaleAsync(default));
        var kept = await bench.Results.FindAsync(ResultsBench.June, default);
        Assert.Equal((run, "李四", true), (kept!.Refused!.Run, kept.Refused.By, kept.InputsChanged));
        Assert.Null(kept.Waiting);
        Assert.Equal(4m, await bench.ReadWholeAsync());

        // One of the two files was wrong: without it the month moves by 23 % and passes.
        bench.County.Withdraw(late);
        Assert.Equal(PublishResult.Published, (await bench.PublishAsync()).Result);
        Assert.Equal(5m, await bench.ReadWholeAsync());
        Assert.Null((await bench.Results.FindAsync(ResultsBench.June, default))!.Refused);
        Assert.Equal([Published, Held, Refused, Published], await bench.MovesAsync());
    }

    [Fact]
    public async Task New_inputs_replace_the_waiting_run_and_going_back_takes_it_off()
    {
        using var bench = await PublishedAsync();
        var file = DropTwice(bench);
        await bench.PublishAsync();
        var first = (await bench.Results.FindAsync(ResultsBench.June, default))!.Waiting!.Run;
        var more = bench.County.Drop(SourceNames.Power, "2023-06");
        Assert.Equal(PublishResult.Waiting, (await bench.PublishAsync()).Result);
        var second = (await bench.Results.FindAsync(ResultsBench.June, default))!.Waiting!.Run;
        Assert.NotEqual(first, second);
        Assert.Equal(ApprovalResult.NotWaiting, await bench.Approvals.ApproveAsync(ResultsBench.June, first, "李四", "晚了", default));

        foreach (var dropped in new[] { file, more, bench.County.LastOf(SourceNames.Tax) }) bench.County.Withdraw(dropped);
        await bench.Recalculations.RunStaleAsync(default);
        Assert.Null((await bench.Results.FindAsync(ResultsBench.June, default))!.Waiting);
        Assert.Equal(4m, await bench.ReadWholeAsync());
        Assert.Equal([Published, Held, Held], await bench.MovesAsync());
    }

    [Fact]
    public async Task A_complete_month_that_would_lose_a_file_waits_and_one_that_gains_a_missing_file_does_not()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount(), new County { Enterprises = 25 });
        bench.County.DropAll("2023-05", 11);
        bench.County.Drop(SourceNames.Power, "2023-06");
        bench.County.Drop(SourceNames.Statistics, "2023-06");
        await bench.PublishAsync();
        Assert.Contains("tax 2023-06", (await bench.Results.FindAsync(ResultsBench.June, default))!.Missing);
        DropTwice(bench);

        // Provisional: tax had not come. 6⅓ → 8⅓ is 32 %.
        Assert.Equal(PublishResult.Published, (await bench.PublishAsync()).Result);
        Assert.Equal(8m, await bench.ReadWholeAsync());
        foreach (var source in new[] { SourceNames.Tax, SourceNames.Tax, SourceNames.Power }) bench.County.Withdraw(bench.County.LastOf(source));
        Assert.Equal(PublishResult.Waiting, (await bench.PublishAsync()).Result);
        Assert.Equal(8m, await bench.ReadWholeAsync());
    }

    [Fact]
    public async Task A_source_or_month_that_comes_for_the_first_time_is_not_held()
    {
        using var bench = await PublishedAsync();
        foreach (var source in new[] { SourceNames.Land, SourceNames.Leases, SourceNames.Meters }) bench.County.Drop(source);
        Assert.Equal(PublishResult.Published, (await bench.PublishAsync()).Result);
        Assert.Equal(7m, await bench.ReadWholeAsync());
    }

    [Fact]
    public async Task Small_registers_first_runs_and_a_gate_that_is_off_let_everything_pass()
    {
        using var small = await ResultsBench.CreateAsync(azurite.NewAccount(), new County { Enterprises = 19 });
        small.County.DropAll("2023-06", 12);
        Assert.Equal(PublishResult.Published, (await small.PublishAsync()).Result);
        DropTwice(small);
        Assert.Equal(PublishResult.Published, (await small.PublishAsync()).Result);

        var account = azurite.NewAccount();
        using var bench = await PublishedAsync(account);
        DropTwice(bench);
        await bench.PublishAsync();
        using var open = bench.Another(account, options: ResultsBench.Options with { Gate = false });
        await open.Recalculations.RunStaleAsync(default);
        Assert.Equal(6m, await open.ReadWholeAsync());
        Assert.Null((await open.Results.FindAsync(ResultsBench.June, default))!.Waiting);
    }

    [Fact]
    public async Task A_waiting_run_is_not_collected_and_its_month_is_not_closed()
    {
        var account = azurite.NewAccount();
        using var bench = await PublishedAsync(account, ResultsBench.Options with { KeptRuns = 1 });
        DropTwice(bench);
        await bench.PublishAsync();
        bench.Time.Advance(TimeSpan.FromHours(30));
        await bench.Collector.CollectAsync(default);
        Assert.Equal(0, await bench.Recalculations.RunMonthlyAsync(default));
        var published = await bench.Results.FindAsync(ResultsBench.June, default);
        Assert.False(published!.Closed);
        Assert.Equal(ApprovalResult.Done, await bench.Approvals.ApproveAsync(ResultsBench.June, published.Waiting!.Run, "李四", "已核对", default));
        Assert.Equal(6m, await bench.ReadWholeAsync());
        Assert.Equal(1, await bench.Recalculations.RunMonthlyAsync(default));
        Assert.Equal([Published, Held, Approved, Closed], await bench.MovesAsync());
    }

    [Fact]
    public async Task A_rollback_takes_the_waiting_run_off_and_sent_twice_changes_nothing_more()
    {
        using var bench = await PublishedAsync();
        var first = (await bench.Results.FindAsync(ResultsBench.June, default))!.Run;
        DropTwice(bench);
        await bench.PublishAsync();
        Assert.True(await bench.Rollback.PinAsync(ResultsBench.June, first, "李四", "先固定", default));
        Assert.True(await bench.Rollback.PinAsync(ResultsBench.June, first, "王五", "又说一遍", default));
        var pinned = await bench.Results.FindAsync(ResultsBench.June, default);
        Assert.Equal(("李四", "先固定"), (pinned!.Pin!.By, pinned.Pin.Why));
        Assert.Null(pinned.Waiting);
        Assert.Equal(PublishResult.Pinned, (await bench.PublishAsync()).Result);
        Assert.True(await bench.Rollback.UnpinAsync(ResultsBench.June, "李四", "继续", default));

        // Following its inputs again, the month still moves too much.
        Assert.Equal(PublishResult.Waiting, (await bench.PublishAsync()).Result);
        Assert.Equal([Published, Held, RolledBack, Released, Held], await bench.MovesAsync());
    }

    /// <summary>Twenty-five enterprises, a complete year, published once.</summary>
    private async Task<ResultsBench> PublishedAsync(TestAccount? account = null, ResultsOptions? options = null)
    {
        var bench = await ResultsBench.CreateAsync(account ?? azurite.NewAccount(), new County { Enterprises = 25 }, options);
        bench.County.DropAll("2023-06", 12);
        Assert.Equal(PublishResult.Published, (await bench.PublishAsync()).Result);
        return bench;
    }

    /// <summary>Two more files for months that were there: the id of the power file.</summary>
    private static string DropTwice(ResultsBench bench)
    {
        bench.County.Drop(SourceNames.Tax, "2023-06");
        return bench.County.Drop(SourceNames.Power, "2023-06");
    }
}
