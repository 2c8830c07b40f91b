using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Campaigns;

namespace Wuyi.Pipeline.IntegrationTests.Results.Campaigns;

/// <summary>The campaign of a month follows its figures, files and acts.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class CampaignPublicationTests(AzuriteFixture azurite)
{
    /// <summary>More calls than a publication makes; the tests check that they reached its end.</summary>
    private const int MostCalls = 40;

    [Fact]
    public async Task Every_published_month_gets_its_campaign_oldest_first_and_once()
    {
        using var bench = await CampaignBench.CreateAsync(azurite.NewAccount(), months: 3);
        Assert.Equal(3, await bench.Publisher.RunAsync(default));
        Assert.Equal(["2023-04", "2023-05", "2023-06"], bench.Computed.Select(month => month.ToString()));
        Assert.Equal(["2023-06", "2023-05", "2023-04"], (await bench.Results.ListAsync(default)).Select(campaign => campaign.Period.ToString()));
        Assert.Equal(0, await bench.Publisher.RunAsync(default));
        Assert.Equal(3, bench.Computed.Count);
    }

    [Fact]
    public async Task An_act_changes_the_months_that_are_not_before_its_day()
    {
        using var bench = await CampaignBench.CreateAsync(azurite.NewAccount(), months: 3);
        await bench.Publisher.RunAsync(default);
        bench.Computed.Clear();
        await bench.ActAsync("2023-05-31");
        Assert.Equal(2, await bench.Publisher.RunAsync(default));
        Assert.Equal(["2023-05", "2023-06"], bench.Computed.Select(month => month.ToString()));
    }

    [Fact]
    public async Task What_this_process_publishes_its_readers_see_at_once()
    {
        using var bench = await CampaignBench.CreateAsync(azurite.NewAccount());
        using var patient = new CampaignResults(
            bench.Months.Clients, bench.Store, new CampaignOptions(), ResultsBench.Options with { PointerFreshness = TimeSpan.FromMinutes(5) }, bench.Months.Time);
        Assert.Empty(await patient.ListAsync(default));
        await bench.Publisher.RunAsync(default);
        Assert.Single(await patient.ListAsync(default));
    }

    [Fact]
    public async Task Acknowledging_a_warning_computes_nothing()
    {
        using var bench = await CampaignBench.CreateAsync(azurite.NewAccount());
        await bench.Publisher.RunAsync(default);
        await bench.ActAsync("2023-06-30", ActKind.Warning, "0123456789abcdef");
        Assert.Equal(0, await bench.Publisher.RunAsync(default));
    }

    [Fact]
    public async Task A_month_that_is_published_anew_takes_its_campaign_and_the_later_ones_with_it()
    {
        using var bench = await CampaignBench.CreateAsync(azurite.NewAccount(), months: 3);
        await bench.Publisher.RunAsync(default);
        bench.Computed.Clear();
        bench.Months.County.Drop(SourceNames.Power, "2023-05");
        await bench.Months.PublishAsync(period: Month.Parse("2023-05"));
        await bench.Publisher.RunAsync(default);
        Assert.Equal(["2023-05", "2023-06"], bench.Computed.Select(month => month.ToString()));
    }

    [Theory]
    [InlineData(FaultMoment.BeforeSending)]
    [InlineData(FaultMoment.AfterSending)]
    public async Task Killed_at_any_storage_call_readers_see_the_old_campaign_or_the_new_one_whole_and_the_next_run_completes(FaultMoment moment)
    {
        var account = azurite.NewAccount();
        using var bench = await CampaignBench.CreateAsync(account);
        await bench.Publisher.RunAsync(default);
        var ended = false;
        for (var n = 1; !ended; n++)
        {
            Assert.InRange(n, 1, MostCalls);
            var before = await bench.ReadWholeAsync();
            await bench.ActAsync("2023-06-30");
            using var dying = bench.Another(account, FaultPolicy.From(n, moment));
            string? torn = null;
            try
            {
                await dying.Publisher.RunAsync(default);
                ended = true;
            }
            catch (Exception failure) when (PublicationFaultTests.IsInjected(failure) || (failure as AggregateException)?.InnerExceptions.All(PublicationFaultTests.IsInjected) == true)
            {
                torn = await bench.ReadWholeAsync();
            }

            using var next = bench.Another(account);
            await next.Publisher.RunAsync(default);
            var after = await bench.ReadWholeAsync();
            Assert.NotEqual(before, after);
            if (torn is not null) Assert.Contains(torn, new[] { before, after });
        }
    }

    [Fact]
    public async Task Two_processes_at_once_leave_one_whole_campaign()
    {
        var account = azurite.NewAccount();
        using var bench = await CampaignBench.CreateAsync(account, months: 2);
        using var one = bench.Another(account);
        using var other = bench.Another(account);
        await Task.WhenAll(one.Publisher.RunAsync(default), other.Publisher.RunAsync(default));
        Assert.NotNull(await bench.ReadWholeAsync());
        Assert.NotNull(await bench.ReadWholeAsync(Month.Parse("2023-05")));
        Assert.Equal(0, await bench.Publisher.RunAsync(default));
    }

    /// <summary>A process that looked at the inputs before another one did must not put its older state over what the other has published.</summary>
    [Fact]
    public async Task Who_looked_earlier_does_not_publish_over_who_looked_later()
    {
        var account = azurite.NewAccount();
        using var bench = await CampaignBench.CreateAsync(account, months: 2);
        using var slow = bench.Another(account);
        using var quick = bench.Another(account);
        string? newest = null;
        slow.Meanwhile = async () =>
        {
            await bench.ActAsync("2023-06-15");
            await quick.Publisher.RunAsync(default);
            newest = await bench.ReadWholeAsync();
        };
        await slow.Publisher.RunAsync(default);
        Assert.NotNull(newest);
        Assert.Equal(newest, await bench.ReadWholeAsync());
        Assert.Equal(0, await bench.Publisher.RunAsync(default));
    }

    [Fact]
    public async Task What_nobody_can_ask_for_any_more_is_collected_and_nothing_else()
    {
        var account = azurite.NewAccount();
        using var bench = await CampaignBench.CreateAsync(account, options: new CampaignOptions { KeptRuns = 1 });
        for (var i = 0; i < 4; i++)
        {
            await bench.ActAsync("2023-06-30");
            await bench.Publisher.RunAsync(default);
            bench.Months.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(4 * 6, await bench.BlobsAsync());
        Assert.Equal(0, await bench.Collector.CollectAsync(default));
        // Blobs carry the storage's own clock.
        bench.Months.Time.SetUtcNow(DateTimeOffset.UtcNow.AddDays(2));
        Assert.Equal(2, await bench.Collector.CollectAsync(default));
        Assert.Equal(2 * 6, await bench.BlobsAsync());
        Assert.NotNull(await bench.ReadWholeAsync());
    }
}
