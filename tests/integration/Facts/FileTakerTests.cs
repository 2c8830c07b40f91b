using DuckDB.NET.Data;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.IntegrationTests.Facts;

/// <summary>ARCHITECTURE 2: a dropped blob is taken in exactly once, whatever happens on the way.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class FileTakerTests(AzuriteFixture azurite)
{
    private const decimal JuneKwh = 3300.75m;

    [Fact]
    public async Task A_file_becomes_segments_that_duckdb_reads_and_one_ledger_entity()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        var entry = await bench.Taker.TakeInAsync(SourceNames.Power, await bench.DropAsync("局/6月.csv", FactsBench.PowerJune), default);

        Assert.Equal((FileStatus.Accepted, 3L, 3L, 0L), (entry!.Status, entry.RowsRead, entry.RowsAccepted, entry.RowsRejected));
        Assert.Equal(["2023-06"], entry.Months);
        Assert.Equal("局/6月.csv", entry.Path);
        var segment = Assert.Single(entry.Segments);
        Assert.StartsWith($"power/2023-06/{entry.FileId}.", segment.Blob, StringComparison.Ordinal);

        using var folder = new TemporaryFolder();
        var local = folder.File("segment.parquet");
        await bench.Clients.Store.GetBlobContainerClient(StoreNames.Facts).GetBlobClient(segment.Blob).DownloadToAsync(local);
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = $"SELECT sum(kwh), count(*), min(account), typeof(any_value(kwh)), min(row) FROM read_parquet('{local}')";
        using var rows = command.ExecuteReader();
        Assert.True(rows.Read());
        Assert.Equal((JuneKwh, 3L, "3301000001", "DECIMAL(18,6)", 2), (rows.GetDecimal(0), rows.GetInt64(1), rows.GetString(2), rows.GetString(3), rows.GetInt32(4)));
    }

    [Fact]
    public async Task A_second_delivery_changes_nothing()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        var blob = await bench.DropAsync("a.csv", FactsBench.PowerJune);
        var first = await bench.Taker.TakeInAsync(SourceNames.Power, blob, default);
        var second = await bench.Taker.TakeInAsync(SourceNames.Power, blob, default);
        Assert.Equal(first!.TakenInAt, second!.TakenInAt);
        Assert.Single(await bench.EntriesAsync());
        Assert.Equal(0, await bench.Taker.SweepAsync(default));
    }

    [Fact]
    public async Task A_later_drop_of_the_same_content_is_a_new_entry_with_equal_figures()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        await bench.Taker.TakeInAsync(SourceNames.Power, await bench.DropAsync("a.csv", FactsBench.PowerJune), default);
        await bench.Taker.TakeInAsync(SourceNames.Power, await bench.DropAsync("a.csv", FactsBench.PowerJune), default);
        var entries = await bench.EntriesAsync();
        Assert.Equal(2, entries.Count);
        Assert.Equal(entries[0].ContentSha256, entries[1].ContentSha256);
        Assert.Equal(entries[0].Segments[0].Sha256, entries[1].Segments[0].Sha256);
        Assert.NotEqual(entries[0].FileId, entries[1].FileId);
    }

    [Fact]
    public async Task Parallel_deliveries_leave_one_entry()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        var blob = await bench.DropAsync("a.csv", FactsBench.PowerJune);
        var entries = await Task.WhenAll(Enumerable.Range(0, 3 * DropReader.MaxAttempts).Select(_ => bench.Taker.TakeInAsync(SourceNames.Power, blob, default)));
        Assert.Single(entries.Select(entry => entry!.TakenInAt).Distinct());
        Assert.Single(await bench.EntriesAsync());
        Assert.Equal(JuneKwh, await bench.LiveKwhAsync());
        Assert.Empty(await bench.Ledger.InWorkAsync(default));
    }

    [Theory]
    [InlineData(FaultMoment.BeforeSending)]
    [InlineData(FaultMoment.AfterSending)]
    public async Task A_death_at_any_storage_call_is_made_good_by_the_next_delivery(FaultMoment moment)
    {
        var calls = await CountCallsAsync();
        Assert.InRange(calls, 5, 60);

        // All drops first: each must be two seconds old before it is taken in.
        var accounts = Enumerable.Range(0, calls).Select(_ => azurite.NewAccount()).ToArray();
        foreach (var account in accounts) await (await FactsBench.CreateAsync(account)).DropAsync("a.csv", FactsBench.PowerJune);
        for (var n = 1; n <= calls; n++)
        {
            var bench = new FactsBench(accounts[n - 1].Clients());
            var blob = bench.Blob("a.csv");
            var dying = new FactsBench(accounts[n - 1].Clients(FaultPolicy.From(n, moment)));
            await Assert.ThrowsAnyAsync<Exception>(() => dying.Taker.TakeInAsync(SourceNames.Power, dying.Blob("a.csv"), default));

            var kwh = await bench.LiveKwhAsync();
            Assert.True(kwh is 0 or JuneKwh, $"call {n}: {kwh} kWh after the death");
            await bench.Taker.TakeInAsync(SourceNames.Power, blob, default);
            Assert.Equal(FileStatus.Accepted, Assert.Single(await bench.EntriesAsync()).Status);
            Assert.Equal(JuneKwh, await bench.LiveKwhAsync());
            Assert.Empty(await bench.Ledger.InWorkAsync(default));
        }
    }

    [Fact]
    public async Task Storage_that_refuses_every_third_call_only_costs_time()
    {
        var faults = FaultPolicy.Every(3, FaultMoment.BeforeSending);
        var bench = await FactsBench.CreateAsync(azurite.NewAccount(), faults, retries: 3);
        for (var i = 0; i < 3; i++) await bench.DropAsync($"{i}.csv", FactsBench.PowerJune);
        Assert.Equal(3, await bench.Taker.SweepAsync(default));
        Assert.True(faults.Faults > 10);
        // The second and third say that their content came before under another name; nothing else is wrong.
        Assert.All(await bench.EntriesAsync(), entry => Assert.All(entry.IssueCounts.Keys, code => Assert.Equal(IssueCodes.SameContent, code)));
        Assert.Equal(3 * JuneKwh, await bench.LiveKwhAsync());
    }

    [Fact]
    public async Task A_file_that_fails_again_and_again_ends_rejected_with_its_code()
    {
        var account = azurite.NewAccount();
        var bench = await FactsBench.CreateAsync(account);
        var blob = await bench.DropAsync("a.csv", FactsBench.PowerJune);
        await Task.Delay(TimeSpan.FromSeconds(3)); // settled, so that the number of calls is known
        for (var attempt = 1; attempt <= DropReader.MaxAttempts; attempt++)
        {
            // Fails right after the attempt is counted: properties, ledger look-up, attempts look-up, attempts write come first.
            var dying = new FactsBench(account.Clients(FaultPolicy.From(5, FaultMoment.BeforeSending)));
            await Assert.ThrowsAnyAsync<Exception>(() => dying.Taker.TakeInAsync(SourceNames.Power, dying.Blob("a.csv"), default));
            Assert.Equal(attempt, Assert.Single(await bench.Ledger.InWorkAsync(default)).Attempts);
        }

        var entry = await bench.Taker.TakeInAsync(SourceNames.Power, blob, default);
        Assert.Equal((FileStatus.Rejected, IssueCodes.GivenUp), (entry!.Status, entry.RejectionCode));
        Assert.Equal(0, await bench.LiveKwhAsync());
    }

    [Fact]
    public async Task A_file_over_the_bound_is_rejected_before_it_is_downloaded()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        var blob = await bench.DropAsync("a.csv", FactsBench.PowerJune);
        var small = new DropReader(bench.Ledger, new IntakeLimits { MaxFileBytes = 10 }, TimeProvider.System);
        var entry = await small.TakeInAsync(SourceNames.Power, blob, (_, _) => throw new InvalidOperationException("must not be read"), default);
        Assert.Equal((FileStatus.Rejected, IssueCodes.FileTooLarge), (entry!.Status, entry.RejectionCode));
    }

    [Fact]
    public async Task A_blob_that_is_gone_is_no_error()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        Assert.Null(await bench.Taker.TakeInAsync(SourceNames.Power, bench.Blob("gone.csv"), default));
    }

    [Fact]
    public async Task A_changed_segment_is_noticed()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        var entry = await bench.Taker.TakeInAsync(SourceNames.Power, await bench.DropAsync("a.csv", FactsBench.PowerJune), default);
        var segment = entry!.Segments[0] with { Sha256 = new string('0', 64) };
        await Assert.ThrowsAsync<CorruptSegmentException>(async () => await new FactReader(bench.Clients).ReadAsync(segment, ["kwh"], default));
    }

    private async Task<int> CountCallsAsync()
    {
        var account = azurite.NewAccount();
        var bench = await FactsBench.CreateAsync(account);
        await bench.DropAsync("a.csv", FactsBench.PowerJune);
        await Task.Delay(TimeSpan.FromSeconds(3)); // settled: waiting would be one call more
        var counting = FaultPolicy.Never();
        var counted = new FactsBench(account.Clients(counting));
        await counted.Taker.TakeInAsync(SourceNames.Power, counted.Blob("a.csv"), default);
        return counting.Calls;
    }
}
