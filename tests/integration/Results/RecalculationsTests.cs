using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.IntegrationTests.Results;

/// <summary>The stale run: requests first, then changed months, newest first; closed and pinned ones are only marked.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class RecalculationsTests(AzuriteFixture azurite)
{
    private static readonly Month June = ResultsBench.June;

    [Fact]
    public async Task Every_month_with_a_file_is_published_newest_first_and_only_once()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-07", 3);
        var order = new List<string>();
        bench.County.OnCalculate = period =>
        {
            order.Add(period.ToString());
            return Task.CompletedTask;
        };
        Assert.Equal(3, await bench.Recalculations.RunStaleAsync(default));
        Assert.Equal(["2023-07", "2023-06", "2023-05"], order);
        Assert.Equal(0, await bench.Recalculations.RunStaleAsync(default));
        Assert.Equal(3, bench.County.Calculations);
        Assert.Equal(["2023-07", "2023-06", "2023-05"], (await bench.Results.ListAsync(default)).Select(period => period.Period.ToString()));
    }

    [Fact]
    public async Task A_decision_about_a_link_makes_the_months_stale_and_saying_it_again_does_not()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-06", 1);
        await bench.Recalculations.RunStaleAsync(default);
        Assert.Equal(RunId.NoDecisions, (await bench.Runs.FindAsync(June, (await bench.Results.FindAsync(June, default))!.Run, default))!.Decisions);
        bench.County.Decide("account:3307230001", "accepted", County.Code(1).Value);
        Assert.Equal(1, await bench.Recalculations.RunStaleAsync(default));
        Assert.Matches("^[0-9a-f]{64}$", (await bench.Runs.FindAsync(June, (await bench.Results.FindAsync(June, default))!.Run, default))!.Decisions);
        bench.County.Decide("account:3307230001", "accepted", County.Code(1).Value);
        Assert.Equal(0, await bench.Recalculations.RunStaleAsync(default));
        bench.County.Decide("account:3307230001", "reopened", null);
        Assert.Equal(1, await bench.Recalculations.RunStaleAsync(default));
    }

    [Fact]
    public async Task A_month_that_has_not_begun_waits()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-08", 1);
        Assert.Equal(0, await bench.Recalculations.RunStaleAsync(default));
        // 2023-07-31 16:00 UTC is August in China.
        bench.Time.SetUtcNow(new DateTimeOffset(2023, 7, 31, 16, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await bench.Recalculations.RunStaleAsync(default));
    }

    [Fact]
    public async Task A_restated_month_is_published_again_and_so_are_the_later_ones_that_look_back_at_it()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-06", 14);
        await bench.Recalculations.RunStaleAsync(default);
        bench.County.Drop(SourceNames.Power, "2023-04");
        Assert.Equal(3, await bench.Recalculations.RunStaleAsync(default));
    }

    [Fact]
    public async Task When_its_last_file_is_withdrawn_a_published_month_does_not_keep_showing_it()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.Drop(SourceNames.Enterprises);
        var file = bench.County.Drop(SourceNames.Power, "2023-06");
        await bench.Recalculations.RunStaleAsync(default);
        Assert.Equal(2m, await bench.ReadWholeAsync());
        bench.County.Withdraw(file);
        Assert.Equal(1, await bench.Recalculations.RunStaleAsync(default));
        Assert.Equal(1m, await bench.ReadWholeAsync());
    }

    [Fact]
    public async Task A_request_goes_from_queued_to_published_and_asking_again_to_unchanged()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-06", 12);
        var request = await bench.Recalculations.RequestAsync([June, Month.Parse("2020-01"), June], "张三", default);
        Assert.Equal("queued", request.Status);
        Assert.Equal([June, Month.Parse("2020-01")], request.Periods.Select(period => period.Period));
        await bench.Recalculations.RunStaleAsync(default);

        var done = await bench.Recalculations.FindAsync(request.Id, default);
        Assert.Equal(("published", "张三"), (done!.Status, done.RequestedBy));
        Assert.Equal(["published", "no-facts"], done.Periods.Select(period => period.Result));
        Assert.Equal((await bench.Results.FindAsync(June, default))!.Run, done.Periods[0].Run);

        var again = await bench.Recalculations.RequestAsync([June], "张三", default);
        await bench.Recalculations.RunStaleAsync(default);
        Assert.Equal("unchanged", (await bench.Recalculations.FindAsync(again.Id, default))!.Status);
        Assert.Null(await bench.Recalculations.FindAsync("no/such#id", default));
    }

    [Fact]
    public async Task A_period_that_fails_fails_the_request_and_nothing_else()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-06", 2);
        var request = await bench.Recalculations.RequestAsync([June, June.AddMonths(-1)], "张三", default);
        bench.County.OnCalculate = period => period == June ? throw new InvalidOperationException("broken") : Task.CompletedTask;
        await Assert.ThrowsAsync<AggregateException>(() => bench.Recalculations.RunStaleAsync(default));
        var done = await bench.Recalculations.FindAsync(request.Id, default);
        Assert.Equal("failed", done!.Status);
        Assert.Equal(["failed", "published"], done.Periods.Select(period => period.Result));
    }

    [Fact]
    public async Task Two_timers_at_once_run_a_request_once()
    {
        var account = azurite.NewAccount();
        using var bench = await ResultsBench.CreateAsync(account);
        bench.County.DropAll("2023-06", 12);
        var request = await bench.Recalculations.RequestAsync([June], "张三", default);
        using var other = bench.Another(account);
        var taken = await Task.WhenAll(bench.Requests.TakeAsync(default), other.Requests.TakeAsync(default));
        Assert.Single(taken, one => one is not null);
        Assert.Equal("running", (await bench.Recalculations.FindAsync(request.Id, default))!.Status);
    }

    [Fact]
    public async Task A_request_whose_worker_died_is_taken_again_after_half_an_hour()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-06", 12);
        var request = await bench.Recalculations.RequestAsync([June], "张三", default);
        Assert.NotNull(await bench.Requests.TakeAsync(default));
        bench.Time.Advance(TimeSpan.FromMinutes(30));
        Assert.Null(await bench.Requests.TakeAsync(default));
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        await bench.Recalculations.RunStaleAsync(default);
        Assert.Equal("published", (await bench.Recalculations.FindAsync(request.Id, default))!.Status);
    }

    [Fact]
    public async Task A_host_that_stops_puts_its_request_back()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-06", 12);
        var request = await bench.Recalculations.RequestAsync([June], "张三", default);
        using var stopping = new CancellationTokenSource();
        bench.County.OnCalculate = async _ =>
        {
            await stopping.CancelAsync();
            stopping.Token.ThrowIfCancellationRequested();
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Recalculations.RunStaleAsync(stopping.Token));
        Assert.Equal("queued", (await bench.Recalculations.FindAsync(request.Id, default))!.Status);
        bench.County.OnCalculate = null;
        await bench.Recalculations.RunStaleAsync(default);
        Assert.Equal("published", (await bench.Recalculations.FindAsync(request.Id, default))!.Status);
    }

    [Fact]
    public async Task A_pinned_period_keeps_its_run_shows_that_its_inputs_changed_and_follows_them_when_unpinned()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-06", 1);
        await bench.Recalculations.RunStaleAsync(default);
        var first = await bench.Results.FindAsync(June, default);
        bench.County.Drop(SourceNames.Power, "2023-06");
        await bench.Recalculations.RunStaleAsync(default);

        Assert.False(await bench.Rollback.PinAsync(June, "0123456789abcdef", "李四", "试验", default));
        Assert.True(await bench.Rollback.PinAsync(June, first!.Run, "李四", "电量有误", default));
        await bench.Recalculations.RunStaleAsync(default);
        var pinned = await bench.Results.FindAsync(June, default);
        Assert.Equal((first.Run, true, true), (pinned!.Run, pinned.Pinned, pinned.InputsChanged));
        Assert.Equal(4m, await bench.ReadWholeAsync());

        var request = await bench.Recalculations.RequestAsync([June], "张三", default);
        await bench.Recalculations.RunStaleAsync(default);
        Assert.Equal("pinned", (await bench.Recalculations.FindAsync(request.Id, default))!.Periods[0].Result);

        Assert.True(await bench.Rollback.UnpinAsync(June, "李四", "已更正", default));
        Assert.False(await bench.Rollback.UnpinAsync(June, "李四", "已更正", default));
        Assert.Equal(1, await bench.Recalculations.RunStaleAsync(default));
        var open = await bench.Results.FindAsync(June, default);
        Assert.Equal((false, false), (open!.Pinned, open.InputsChanged));
        Assert.Equal(5m, await bench.ReadWholeAsync());
    }
}
