using Azure;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.IntegrationTests.Results;

/// <summary>Collected is only what no pointer and no kept manifest names and what is over 24 hours old.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class RetentionTests(AzuriteFixture azurite)
{
    private static readonly ResultsOptions KeepTwo = ResultsBench.Options with { KeptRuns = 2 };

    [Fact]
    public async Task The_newest_runs_of_a_period_are_kept_and_older_ones_go_after_a_day()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount(), options: KeepTwo);
        var published = await PublishAsync(bench, 4);
        Assert.Equal(0, await bench.Collector.CollectAsync(default));
        bench.Time.Advance(TimeSpan.FromHours(25));
        Assert.Equal(2, await bench.Collector.CollectAsync(default));

        Assert.Equal(2 * bench.County.Enterprises, await bench.RowsAsync());
        Assert.Equal(2 * County.BlobsPerRun, (await bench.SnapshotsAsync()).Count(blob => !blob.Contains(".moved-", StringComparison.Ordinal)));
        Assert.Null(await bench.Results.FindRunAsync(ResultsBench.June, published[0].Run, default));
        Assert.Null(await bench.Results.FindRunAsync(ResultsBench.June, published[1].Run, default));
        Assert.NotNull(await bench.Results.FindRunAsync(ResultsBench.June, published[2].Run, default));
        Assert.Equal(7m, await bench.ReadWholeAsync());
        Assert.Equal(0, await bench.Collector.CollectAsync(default));
    }

    [Fact]
    public async Task Who_still_holds_a_collected_run_is_told_so_and_never_that_an_enterprise_is_unknown()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount(), options: KeepTwo);
        var published = await PublishAsync(bench, 3);
        bench.Time.Advance(TimeSpan.FromHours(25));
        await bench.Collector.CollectAsync(default);
        await Assert.ThrowsAsync<RunCollectedException>(() => bench.Results.GetAsync(published[0], County.Code(1), default));
        await Assert.ThrowsAsync<RunCollectedException>(() => bench.Results.LoadAsync(published[0], WindowKind.Month, default));
    }

    [Fact]
    public async Task The_run_a_rollback_points_at_stays_however_old_it_is()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount(), options: KeepTwo);
        var published = await PublishAsync(bench, 2);
        await bench.Rollback.PinAsync(ResultsBench.June, published[0].Run, "李四", "电量有误", default);
        bench.Time.Advance(TimeSpan.FromDays(400));
        await bench.Collector.CollectAsync(default);
        Assert.Equal(4m, await bench.ReadWholeAsync());
    }

    [Fact]
    public async Task An_old_run_about_to_be_published_again_is_not_collected_under_its_publisher()
    {
        var account = azurite.NewAccount();
        using var bench = await ResultsBench.CreateAsync(account, options: KeepTwo);
        var published = await PublishAsync(bench, 4);
        bench.Time.Advance(TimeSpan.FromHours(25));
        Assert.NotNull(await bench.Runs.AdoptAsync(ResultsBench.June, published[0].Run, bench.Time.GetUtcNow(), default));
        await bench.Collector.CollectAsync(default);
        Assert.NotNull(await bench.Results.GetAsync(published[0], County.Code(1), default));
        Assert.Equal(7m, await bench.ReadWholeAsync());
    }

    [Fact]
    public async Task What_a_dead_publisher_left_goes_after_a_day()
    {
        var account = azurite.NewAccount();
        using var bench = await ResultsBench.CreateAsync(account, new County { Enterprises = 230 });
        bench.County.DropAll("2023-06", 12);
        using var dying = bench.Another(account, FaultPolicy.From(10, FaultMoment.BeforeSending));
        await Assert.ThrowsAsync<RequestFailedException>(() => dying.PublishAsync());
        // It died between the last attachment and the manifest.
        Assert.Equal((230, County.BlobsPerRun), (await bench.RowsAsync(), (await bench.SnapshotsAsync()).Count));
        await bench.PublishAsync();
        Assert.Equal(0, await bench.Collector.CollectAsync(default));
        bench.Time.Advance(TimeSpan.FromHours(25));
        Assert.Equal(1, await bench.Collector.CollectAsync(default));
        Assert.Equal(230, await bench.RowsAsync());
        Assert.Equal(4m, await bench.ReadWholeAsync());
    }

    /// <summary>So many runs of June, an hour apart.</summary>
    private static async Task<IReadOnlyList<PublishedPeriod>> PublishAsync(ResultsBench bench, int runs)
    {
        var published = new List<PublishedPeriod>();
        bench.County.DropAll("2023-06", 12);
        for (var i = 0; i < runs; i++)
        {
            if (i > 0) bench.County.Drop(SourceNames.Power, "2023-06");
            await bench.PublishAsync();
            published.Add((await bench.Results.FindAsync(ResultsBench.June, default))!);
            bench.Time.Advance(TimeSpan.FromHours(1));
        }

        return published;
    }
}
