using Azure;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.IntegrationTests.Results;

/// <summary>Whatever storage call fails or is the last before the process dies: the old month or the new one, and running again ends it.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class PublicationFaultTests(AzuriteFixture azurite)
{
    /// <summary>More calls than a publication makes; the tests check that they reached its end.</summary>
    private const int MostCalls = 40;

    [Theory]
    [InlineData(FaultMoment.BeforeSending)]
    [InlineData(FaultMoment.AfterSending)]
    public async Task Killed_at_any_storage_call_the_old_month_or_the_new_one_is_whole_and_the_next_run_completes(FaultMoment moment)
    {
        var account = azurite.NewAccount();
        using var bench = await ResultsBench.CreateAsync(account, new County { Enterprises = 230 });
        bench.County.DropAll("2023-06", 12);
        await bench.PublishAsync();
        var ended = false;
        for (var n = 1; !ended; n++)
        {
            Assert.InRange(n, 1, MostCalls);
            var before = await bench.ReadWholeAsync();
            bench.County.Drop(SourceNames.Power, "2023-06");
            var after = decimal.Truncate(await bench.County.FigureAsync(ResultsBench.June));
            using var dying = bench.Another(account, FaultPolicy.From(n, moment));
            try
            {
                await dying.PublishAsync();
                ended = true;
            }
            catch (Exception failure) when (IsInjected(failure))
            {
                // The answer may be lost although the pointer was swapped; nothing in between is allowed.
                Assert.Contains(await bench.ReadWholeAsync(), new[] { before, after });
            }

            using var next = bench.Another(account);
            await next.PublishAsync();
            Assert.Equal(after, await next.ReadWholeAsync());

            // What moved came with the pointer: it speaks of the run that readers see.
            var current = await next.Results.FindAsync(ResultsBench.June, default);
            Assert.Equal((current!.Run, current.Moved!.Run), (await next.Movements.FindAsync(current, default)) is { } moved ? (moved.To, moved.From) : default);
        }
    }

    /// <param name="every">Which calls fail.</param>
    /// <param name="moment">Refused, or done with the answer lost.</param>
    /// <param name="retries">Retries of the SDK; without them the whole publication is tried again, as the timer does.</param>
    [Theory]
    [InlineData(3, FaultMoment.BeforeSending, 5)]
    [InlineData(3, FaultMoment.AfterSending, 5)]
    [InlineData(13, FaultMoment.BeforeSending, 0)]
    [InlineData(13, FaultMoment.AfterSending, 0)]
    public async Task With_storage_failing_again_and_again_a_reader_always_sees_one_whole_month(int every, FaultMoment moment, int retries)
    {
        var account = azurite.NewAccount();
        using var bench = await ResultsBench.CreateAsync(account, new County { Enterprises = 230 });
        bench.County.DropAll("2023-06", 12);
        await bench.PublishAsync();
        var faults = FaultPolicy.Every(every, moment);
        using var faulty = bench.Another(account, faults, retries: retries);
        using var stop = new CancellationTokenSource();
        var seen = new HashSet<decimal?>();
        var reader = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested) seen.Add(await bench.ReadWholeAsync());
        });
        for (var drop = 0; drop < 5; drop++)
        {
            bench.County.Drop(SourceNames.Power, "2023-06");
            var done = false;
            for (var attempt = 0; !done; attempt++)
            {
                Assert.InRange(attempt, 0, 20);
                try
                {
                    await faulty.PublishAsync();
                    done = true;
                }
                catch (Exception failure) when (retries == 0 && IsInjected(failure))
                {
                    // The next timer tries again.
                }
            }
        }

        await stop.CancelAsync();
        await reader;
        Assert.True(faults.Faults >= 3);
        Assert.Equal(9m, await bench.ReadWholeAsync());
        Assert.Subset(new HashSet<decimal?> { 4m, 5m, 6m, 7m, 8m, 9m }, seen);
    }

    [Fact]
    public async Task Dying_while_collecting_never_hurts_a_run_that_is_kept()
    {
        var account = azurite.NewAccount();
        var options = ResultsBench.Options with { KeptRuns = 2 };
        using var bench = await ResultsBench.CreateAsync(account, options: options);
        bench.County.DropAll("2023-06", 12);
        for (var i = 0; i < 5; i++)
        {
            await bench.PublishAsync();
            bench.Time.Advance(TimeSpan.FromHours(30));
            bench.County.Drop(SourceNames.Power, "2023-06");
        }

        var expected = await bench.ReadWholeAsync();
        var ended = false;
        for (var n = 1; !ended; n++)
        {
            Assert.InRange(n, 1, MostCalls);
            using var dying = bench.Another(account, FaultPolicy.From(n, FaultMoment.AfterSending), options);
            try
            {
                await dying.Collector.CollectAsync(default);
                ended = true;
            }
            catch (Exception failure) when (IsInjected(failure))
            {
                Assert.Equal(expected, await bench.ReadWholeAsync());
            }
        }

        Assert.Equal(2 * bench.County.Enterprises, await bench.RowsAsync());
        Assert.Equal(2 * County.BlobsPerRun, (await bench.SnapshotsAsync()).Count(blob => !blob.Contains(".moved-", StringComparison.Ordinal)));
        Assert.Equal(expected, await bench.ReadWholeAsync());
    }

    internal static bool IsInjected(Exception failure) => failure switch
    {
        AggregateException many => many.InnerExceptions.All(IsInjected),
        RequestFailedException fault => fault.Message.Contains("injected fault", StringComparison.Ordinal),
        _ => failure.InnerException is { } inner && IsInjected(inner),
    };
}
