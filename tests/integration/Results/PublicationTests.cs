using DuckDB.NET.Data;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.IntegrationTests.Results;

/// <summary>ARCHITECTURE 3: a fresh partition, then the pointer; equal inputs change nothing.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class PublicationTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task What_is_published_is_listed_found_read_and_loaded()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-06", 12);
        var outcome = await bench.PublishAsync();

        Assert.Equal((PublishResult.Published, 3), (outcome.Result, outcome.Enterprises));
        var published = Assert.Single(await bench.Results.ListAsync(default));
        Assert.Equal((ResultsBench.June, outcome.Run, 3), (published.Period, published.Run, published.Enterprises));
        Assert.Equal(bench.Time.GetUtcNow(), published.PublishedAt);
        Assert.Equal((0.5m, null), (published.Coverage[WindowKind.Month].KwhShare, published.Coverage[WindowKind.Month].TaxShare));
        Assert.Equal(published.Run, (await bench.Results.FindAsync(null, default))!.Run);
        Assert.Equal(published.Run, (await bench.Results.FindRunAsync(ResultsBench.June, outcome.Run!, default))!.Run);
        Assert.Null(await bench.Results.FindAsync(ResultsBench.June.AddMonths(1), default));
        Assert.Null(await bench.Results.FindRunAsync(ResultsBench.June, "no/such?run", default));

        var exact = await bench.County.FigureAsync(ResultsBench.June);
        var one = await bench.Results.GetAsync(published, County.Code(2), default);
        Assert.Equal(exact, one!.Windows[WindowKind.Rolling12].Carbon.Emissions.NetT);
        Assert.Null(await bench.Results.GetAsync(published, County.Code(99), default));
        foreach (var kind in WindowKinds.All)
        {
            var rows = await bench.Results.LoadAsync(published, kind, default);
            Assert.Equal([County.Code(1), County.Code(2), County.Code(3)], rows.Select(row => row.Profile.CreditCode));
            Assert.All(rows, row => Assert.Equal(Math.Round(exact, 6, MidpointRounding.AwayFromZero), row.Result.Carbon.Emissions.NetT));
            Assert.All(rows, row => Assert.Equal(MonthWindow.Of(kind, ResultsBench.June), row.Result.Window));
        }
    }

    [Fact]
    public async Task A_second_publication_is_unchanged_and_writes_nothing()
    {
        var account = azurite.NewAccount();
        using var bench = await ResultsBench.CreateAsync(account);
        bench.County.DropAll("2023-06", 12);
        var first = await bench.PublishAsync();
        var calls = FaultPolicy.Never();
        using var second = bench.Another(account, calls);
        var outcome = await second.PublishAsync();
        Assert.Equal((PublishResult.Unchanged, first.Run), (outcome.Result, outcome.Run));
        // One read of the pointer; ledger and rules are in memory here.
        Assert.Equal(1, calls.Calls);
        Assert.Equal(1, bench.County.Calculations);
    }

    [Fact]
    public async Task A_new_file_gives_a_new_run_and_the_old_one_stays_readable()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-06", 12);
        await bench.PublishAsync();
        var old = await bench.Results.FindAsync(ResultsBench.June, default);
        bench.County.Drop(SourceNames.Power, "2023-06");
        Assert.Equal(PublishResult.Published, (await bench.PublishAsync()).Result);

        Assert.Equal(5m, await bench.ReadWholeAsync());
        var kept = await bench.Results.FindRunAsync(ResultsBench.June, old!.Run, default);
        Assert.Equal(old.Partition, kept!.Partition);
        Assert.Equal(4m, decimal.Truncate((await bench.Results.GetAsync(kept, County.Code(1), default))!.Windows[WindowKind.Month].PerMu.LandMu));
    }

    [Fact]
    public async Task Withdrawing_a_file_brings_the_earlier_run_back_without_computing_it_again()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-06", 12);
        var first = await bench.PublishAsync();
        var wrong = bench.County.Drop(SourceNames.Power, "2023-06");
        await bench.PublishAsync();
        bench.County.Withdraw(wrong);
        var third = await bench.PublishAsync();
        Assert.Equal((PublishResult.Published, first.Run), (third.Result, third.Run));
        Assert.Equal(4m, await bench.ReadWholeAsync());
        Assert.Equal(2, bench.County.Calculations);
    }

    [Fact]
    public async Task Rules_and_engine_are_inputs_too()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-06", 12);
        var runs = new HashSet<string?> { (await bench.PublishAsync()).Run };
        bench.County.Rules = bench.County.Rules with { Hash = "0123456789abcdef" };
        Assert.True(runs.Add((await bench.PublishAsync()).Run));
        bench.County.EngineVersion = "test-2";
        Assert.True(runs.Add((await bench.PublishAsync()).Run));
        Assert.Equal("0123456789abcdef", (await bench.Results.FindAsync(null, default))!.RulebookHash);
    }

    [Fact]
    public async Task Without_a_register_or_a_monthly_file_there_is_nothing_to_publish()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.Drop(SourceNames.Power, "2023-06");
        Assert.Equal(PublishResult.NoFacts, (await bench.PublishAsync(PublishMode.Operator)).Result);
        bench.County.Drop(SourceNames.Enterprises);
        Assert.Equal(PublishResult.Published, (await bench.PublishAsync()).Result);
        Assert.Equal(PublishResult.NoFacts, (await bench.PublishAsync(PublishMode.Operator, Month.Parse("2023-05"))).Result);
        Assert.Equal(PublishResult.NoFacts, (await bench.PublishAsync(PublishMode.Operator, Month.Parse("2023-08"))).Result);
    }

    [Fact]
    public async Task Two_publishers_at_once_end_with_one_run_and_equal_results()
    {
        var account = azurite.NewAccount();
        using var first = await ResultsBench.CreateAsync(account);
        first.County.DropAll("2023-06", 12);
        using var second = first.Another(account);
        // Both compute before either may write.
        var both = new CountdownEvent(2);
        first.County.OnCalculate = async _ =>
        {
            if (!both.IsSet) both.Signal();
            while (!both.IsSet) await Task.Delay(5);
        };
        var outcomes = await Task.WhenAll(first.PublishAsync(), second.PublishAsync());
        Assert.Equal(2, first.County.Calculations);
        Assert.Equal(outcomes[0].Run, outcomes[1].Run);
        Assert.Contains(PublishResult.Published, outcomes.Select(outcome => outcome.Result));
        Assert.Equal(4m, await first.ReadWholeAsync());
        Assert.Equal(4m, await second.ReadWholeAsync());
    }

    [Fact]
    public async Task A_slow_publisher_does_not_overwrite_newer_inputs()
    {
        var account = azurite.NewAccount();
        using var slow = await ResultsBench.CreateAsync(account);
        slow.County.DropAll("2023-06", 12);
        using var fast = slow.Another(account);
        var once = 0;
        slow.County.OnCalculate = async _ =>
        {
            if (Interlocked.Exchange(ref once, 1) != 0) return;
            // While the slow one computes, a file comes and another process publishes it.
            slow.County.Drop(SourceNames.Power, "2023-06");
            await fast.PublishAsync();
        };
        await slow.PublishAsync();
        Assert.Equal(5m, await slow.ReadWholeAsync());
    }

    [Fact]
    public async Task Many_enterprises_are_spread_over_buckets_and_all_found()
    {
        using var bench = await ResultsBench.CreateAsync(
            azurite.NewAccount(), new County { Enterprises = 450 }, ResultsBench.Options with { EnterprisesPerBucket = 100 });
        bench.County.DropAll("2023-06", 12);
        await bench.PublishAsync();
        var published = await bench.Results.FindAsync(null, default);
        Assert.Equal(5, published!.Buckets);
        for (var number = 1; number <= 450; number += 50) Assert.NotNull(await bench.Results.GetAsync(published, County.Code(number), default));
        Assert.Equal(450, await bench.RowsAsync());
    }

    [Fact]
    public async Task Duckdb_reads_the_snapshot()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-06", 12);
        await bench.PublishAsync();
        var published = await bench.Results.FindAsync(null, default);
        Assert.StartsWith($"2023-06/{published!.Run}.", published.Snapshot, StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        var local = folder.File("snapshot.parquet");
        await bench.Clients.Store.GetBlobContainerClient(StoreNames.Snapshots).GetBlobClient(published.Snapshot).DownloadToAsync(local);
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText =
            $"SELECT count(*), sum(net_t), typeof(any_value(net_t)), any_value(carbon_flags), min(window_from) FROM read_parquet('{local}') WHERE \"window\" = 'rolling12'";
        using var rows = command.ExecuteReader();
        Assert.True(rows.Read());
        Assert.Equal(
            (3L, 12.999999m, "DECIMAL(29,6)", "electricity-only", "2022-07"),
            (rows.GetInt64(0), rows.GetDecimal(1), rows.GetString(2), rows.GetString(3), rows.GetString(4)));
    }

    [Fact]
    public async Task What_this_process_publishes_its_readers_see_at_once_whatever_the_view_is_kept()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount(), options: new ResultsOptions { PointerFreshness = TimeSpan.FromMinutes(5) });
        Assert.Empty(await bench.Results.ListAsync(default));
        bench.County.DropAll("2023-06", 12);
        await bench.PublishAsync();
        Assert.Equal(4m, await bench.ReadWholeAsync());
        bench.County.Drop(SourceNames.Tax, "2023-06");
        await bench.PublishAsync();
        Assert.Equal(5m, await bench.ReadWholeAsync());
    }
}
