using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.IntegrationTests.Results;

/// <summary>What moved is kept with every republished month, and outlives the run it was compared with.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class MovementTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_first_run_has_nothing_to_compare_with()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-06", 12);
        await bench.PublishAsync();
        var published = await bench.Results.FindAsync(ResultsBench.June, default);
        Assert.Null(published!.Moved);
        Assert.Null(await bench.Movements.FindAsync(published, default));
    }

    [Fact]
    public async Task A_republished_month_says_what_moved_and_which_file_caused_it()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-06", 12);
        await bench.PublishAsync();
        var first = await bench.Results.FindAsync(ResultsBench.June, default);
        var file = bench.County.Drop(SourceNames.Power, "2023-06");
        await bench.PublishAsync();
        var second = await bench.Results.FindAsync(ResultsBench.June, default);
        var moved = await bench.Movements.FindAsync(second!, default);

        Assert.Equal((first!.Run, second!.Run, 3), (moved!.From, moved.To, moved.Enterprises.Changed));
        Assert.Equal([file], moved.Causes.FilesAdded);
        Assert.Empty(moved.Causes.FilesRemoved);
        Assert.Null(moved.Causes.RulebookFrom);
        // Each of the three enterprises shows one more: 4⅓ and 5⅓ as the snapshots round them.
        var land = moved.Indicators.Single(indicator => indicator.Indicator == "landMu");
        Assert.Equal((3, 1m, 4.333333m), (land.Enterprises, land.Movers[0].Difference, land.Movers[0].Before));
        Assert.Equal((12.999999m, 15.999999m), moved.County.Where(change => change.Indicator == "landMu").Select(change => (change.Before!.Value, change.After!.Value)).Single());

        // Withdrawn again: the very first run, and the way back.
        bench.County.Withdraw(file);
        await bench.PublishAsync();
        var third = await bench.Results.FindAsync(ResultsBench.June, default);
        var back = await bench.Movements.FindAsync(third!, default);
        Assert.Equal((first.Run, second.Run), (back!.To, back.From));
        Assert.Equal([file], back.Causes.FilesRemoved);
    }

    [Fact]
    public async Task What_moved_outlives_the_run_before()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount(), options: ResultsBench.Options with { KeptRuns = 1 });
        bench.County.DropAll("2023-06", 12);
        await bench.PublishAsync();
        bench.County.Drop(SourceNames.Power, "2023-06");
        bench.Time.Advance(TimeSpan.FromHours(1));
        await bench.PublishAsync();
        bench.Time.Advance(TimeSpan.FromHours(30));
        Assert.Equal(1, await bench.Collector.CollectAsync(default));
        var published = await bench.Results.FindAsync(ResultsBench.June, default);
        Assert.Null(await bench.Runs.FindAsync(published!.Moved!.Run, default));
        Assert.Equal(published.Run, (await bench.Movements.FindAsync(published, default))!.To);
    }

    [Fact]
    public async Task A_rollback_says_what_moved_too_and_closing_a_month_keeps_it()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-06", 12);
        await bench.PublishAsync();
        var first = await bench.Results.FindAsync(ResultsBench.June, default);
        bench.County.Drop(SourceNames.Power, "2023-06");
        await bench.PublishAsync();
        await bench.Recalculations.RunMonthlyAsync(default);
        var closed = await bench.Results.FindAsync(ResultsBench.June, default);
        Assert.Equal((true, first!.Run), (closed!.Closed, closed.Moved!.Run));

        await bench.Rollback.PinAsync(ResultsBench.June, first.Run, "李四", "电量有误", default);
        var pinned = await bench.Results.FindAsync(ResultsBench.June, default);
        Assert.Equal((closed.Run, first.Run), (await bench.Movements.FindAsync(pinned!, default)) is { } moved ? (moved.From, moved.To) : default);
    }

    [Fact]
    public async Task A_run_is_found_by_its_id_alone()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-06", 12);
        await bench.PublishAsync();
        var published = await bench.Results.FindAsync(ResultsBench.June, default);
        var manifest = await bench.Runs.FindAsync(published!.Run, default);
        Assert.Equal((published.Period, published.Run), (manifest!.Period, manifest.Run));
        Assert.Equal(4, (await bench.Runs.InputsAsync(manifest, default)).Count);
        Assert.Null(await bench.Runs.FindAsync("0123456789abcdef", default));
        Assert.Null(await bench.Runs.FindAsync("attempts", default));
    }
}
