using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.IntegrationTests.Results;

/// <summary>What does not happen is noticed: a late provider, a stopped timer.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class FreshnessTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_month_is_late_the_day_after_its_due_date_in_china()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-06", 12);
        // Power of July is due on 2023-08-10, tax on the 15th, statistics on the 25th.
        bench.Time.SetUtcNow(China(2023, 8, 10, 23));
        Assert.Empty(Late(await bench.Recalculations.WatchAsync(default)));
        bench.Time.SetUtcNow(China(2023, 8, 11, 0));
        Assert.Equal(["power"], Late(await bench.Recalculations.WatchAsync(default)));
        bench.Time.SetUtcNow(China(2023, 8, 16, 0));
        var report = await bench.Recalculations.WatchAsync(default);
        Assert.Equal(["power", "tax"], Late(report));
        Assert.Contains(report.Warnings, warning => warning.Contains("power", StringComparison.Ordinal) && warning.Contains("2023-07", StringComparison.Ordinal));
        Assert.Equal(Month.Parse("2023-06"), report.Sources.Single(source => source.Source == SourceNames.Tax).NewestMonth);

        bench.County.Drop(SourceNames.Power, "2023-07");
        Assert.Equal(["tax"], Late(await bench.Recalculations.WatchAsync(default)));
    }

    [Fact]
    public async Task An_empty_pipeline_is_late_with_nothing()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        Assert.Null(await bench.Recalculations.LastWatchAsync(default));
        Assert.Empty((await bench.Recalculations.WatchAsync(default)).Warnings);
    }

    [Fact]
    public async Task A_timer_is_silent_when_its_last_success_is_too_long_ago_or_never_came()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        await bench.Recalculations.RunStaleAsync(default);
        Assert.Empty(Silent(await bench.Recalculations.WatchAsync(default)));
        bench.Time.Advance(TimeSpan.FromMinutes(29));
        await bench.Heartbeats.BeatAsync(TimerNames.SweepInboxes, default);
        await bench.Heartbeats.BeatAsync(TimerNames.FollowCampaign, default);
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal([TimerNames.RecalculateStale], Silent(await bench.Recalculations.WatchAsync(default)));
        bench.Time.Advance(TimeSpan.FromDays(36));
        Assert.Equal(
            [TimerNames.FollowCampaign, TimerNames.RecalculateMonthly, TimerNames.RecalculateStale, TimerNames.SweepInboxes], Silent(await bench.Recalculations.WatchAsync(default)));
    }

    [Fact]
    public async Task A_run_that_fails_leaves_no_heartbeat()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-06", 1);
        bench.County.OnCalculate = _ => throw new InvalidOperationException("broken");
        await Assert.ThrowsAsync<AggregateException>(() => bench.Recalculations.RunStaleAsync(default));
        var report = await bench.Recalculations.WatchAsync(default);
        Assert.Null(report.Timers.Single(timer => timer.Timer == TimerNames.RecalculateStale).LastSuccess);
    }

    [Fact]
    public async Task The_last_report_is_kept_whole()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-04", 1);
        var report = await bench.Recalculations.WatchAsync(default);
        var kept = await bench.Recalculations.LastWatchAsync(default);
        Assert.Equal(report.At, kept!.At);
        Assert.Equal(report.Sources, kept.Sources);
        Assert.Equal(report.Timers, kept.Timers);
        Assert.Equal(report.Warnings, kept.Warnings);
        Assert.NotEmpty(kept.Warnings);
    }

    private static DateTimeOffset China(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, TimeSpan.FromHours(8));

    private static IEnumerable<string> Late(FreshnessReport report) => report.Sources.Where(source => source.Late).Select(source => source.Source);

    private static IEnumerable<string> Silent(FreshnessReport report) => report.Timers.Where(timer => timer.Silent).Select(timer => timer.Timer);
}
