using Microsoft.Extensions.Logging.Abstractions;
using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Campaigns;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.IntegrationTests.Results.Campaigns;

/// <summary>One process that publishes campaigns over the months of a <see cref="ResultsBench"/>; several may share an account.</summary>
internal sealed class CampaignBench : IDisposable, IPlans
{
    private readonly ResultsBench _months;

    public CampaignBench(ResultsBench months, StoreClients clients, CampaignOptions? options = null)
    {
        _months = months;
        options ??= new CampaignOptions();
        Store = new CampaignStore(clients);
        Acts = new ActLog(clients);
        var evaluations = new EvaluationStore(clients, ResultsBench.Options, months.Time);
        Publisher = new CampaignPublisher(
            clients, months.County, months.County, this, months.County, Acts, new FactReader(clients), months.Results, new(clients, ResultsBench.Options, months.Time), evaluations,
            new EvaluationResults(clients), Store, options, months.Time, NullLogger<CampaignPublisher>.Instance)
        {
            Load = async (inputs, _) =>
            {
                Computed.Add(inputs.Period);
                if (Meanwhile is { } happens)
                {
                    Meanwhile = null;
                    await happens();
                }

                return FactsOf(inputs);
            },
        };
        Results = new CampaignResults(clients, Store, options, ResultsBench.Options, months.Time);
        Collector = new CampaignCollector(clients, Store, options, months.Time, NullLogger<CampaignCollector>.Instance);
    }

    public CampaignStore Store { get; }

    public ActLog Acts { get; }

    public CampaignPublisher Publisher { get; }

    public CampaignResults Results { get; }

    public CampaignCollector Collector { get; }

    /// <summary>Periods computed, in the order of computing.</summary>
    public List<Month> Computed { get; } = [];

    /// <summary>Happens once, while the next period is being computed.</summary>
    public Func<Task>? Meanwhile { get; set; }

    /// <summary>A process over months of its own: June 2023 and the months before it.</summary>
    public static async Task<CampaignBench> CreateAsync(TestAccount account, int months = 1, CampaignOptions? options = null)
    {
        var bench = await ResultsBench.CreateAsync(account);
        bench.County.DropAll("2023-06", 12 + months - 1);
        for (var back = months - 1; back >= 0; back--) await bench.PublishAsync(period: ResultsBench.June.AddMonths(-back));
        return new CampaignBench(bench, bench.Clients, options);
    }

    /// <summary>Another process on the same account and clock, perhaps with storage that fails.</summary>
    public CampaignBench Another(TestAccount account, FaultPolicy? faults = null, CampaignOptions? options = null) =>
        new(_months, account.Clients(faults, 0), options);

    public ResultsBench Months => _months;

    public Task<IReadOnlyList<PlanDocument>> InForceAsync(Month period, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<PlanDocument>>([]);

    public Task<IReadOnlyList<PlanDocument>> NewestAsync(CancellationToken cancellation) => InForceAsync(ResultsBench.June, cancellation);

    public Task<PlanDocument?> FindAsync(string idOrHash, CancellationToken cancellation) => Task.FromResult<PlanDocument?>(null);

    /// <summary>Somebody acts; the run of the month changes.</summary>
    public async Task ActAsync(string day, ActKind kind = ActKind.IdleLand, string subject = "330723001001GB00001")
    {
        var number = (await Acts.OfAsync(kind, subject, default)).Count + 1;
        Assert.True(await Acts.TryAddAsync(
            new Act { Kind = kind, Subject = subject, Number = number, Verb = "investigate", On = DateOnly.Parse(day, null), By = "王五", At = _months.Time.GetUtcNow() }, default));
    }

    /// <summary>The run that readers see, after all its boards were read: their hashes are checked there. Null = none.</summary>
    public async Task<string?> ReadWholeAsync(Month? period = null)
    {
        using var reader = new CampaignResults(_months.Clients, new CampaignStore(_months.Clients), new CampaignOptions(), ResultsBench.Options, _months.Time);
        if (await reader.FindAsync(period ?? ResultsBench.June, default) is not { } campaign) return null;
        await reader.BoardAsync(campaign, StoredBoards.Land, default);
        await reader.BoardAsync(campaign, StoredBoards.Projects, default);
        await reader.BoardAsync(campaign, StoredBoards.Cases, default);
        await reader.BoardAsync(campaign, StoredBoards.Aggregates, default);
        await reader.BoardAsync(campaign, StoredBoards.Warnings, default);
        await reader.BoardAsync(campaign, StoredBoards.Targets, default);
        Assert.Equal(campaign, await reader.FindRunAsync(campaign.Period, campaign.Run, default), Same);
        return campaign.Run;
    }

    public async Task<int> BlobsAsync()
    {
        var blobs = 0;
        await foreach (var _ in _months.Clients.Store.GetBlobContainerClient(StoreNames.Campaigns).GetBlobsAsync()) blobs++;
        return blobs;
    }

    public void Dispose()
    {
        Publisher.Dispose();
        Results.Dispose();
    }

    private static bool Same(PublishedCampaign? a, PublishedCampaign? b) => a?.Run == b?.Run && a?.Attempt == b?.Attempt;

    private CampaignFacts FactsOf(CampaignInputs inputs) => new()
    {
        Period = inputs.Period,
        Rules = inputs.Rules,
        Register = [],
        CaseSteps = [],
        Land = [],
        ProjectSteps = [],
        Progress = [],
        Plans = [],
        Acts = inputs.Acts,
        Standings = new PublishedStandings(inputs.Months, _months.Results),
        Months = new MonthSeries([]),
        Classes = new Dictionary<int, YearClasses>(),
    };
}
