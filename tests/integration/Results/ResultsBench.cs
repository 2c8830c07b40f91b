using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Results.Gate;
using Wuyi.Pipeline.Results.Movement;
using Wuyi.Pipeline.Results.Replay;
using Wuyi.Pipeline.Results.Simulations;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.IntegrationTests.Results;

/// <summary>One process that publishes and reads; several of them may share an account and a county.</summary>
internal sealed class ResultsBench : IDisposable
{
    public static readonly Month June = Month.Parse("2023-06");

    private ResultsBench(StoreClients clients, County county, FakeTimeProvider time, ResultsOptions options)
    {
        Clients = clients;
        County = county;
        Time = time;
        Pointers = new PointerStore(clients, options, time);
        Runs = new RunStore(clients);
        var movements = Movements = new Movements(clients, Runs, NullLogger<Movements>.Instance);
        var writer = new RunWriter(clients, county, Runs, options, time);
        Publisher = new Publisher(county, county, county, county, Pointers, Runs, writer, movements, options, time, NullLogger<Publisher>.Instance);
        Requests = new RequestStore(clients, options, time);
        Heartbeats = new Heartbeats(clients, time);
        Collector = new RunCollector(clients, Pointers, Runs, options, time, NullLogger<RunCollector>.Instance);
        Rollback = new Rollback(Pointers, Runs, movements, time, NullLogger<Rollback>.Instance);
        Approvals = new Approvals(Pointers, Runs, time, NullLogger<Approvals>.Instance);
        var runner = new RequestRunner(Requests, Publisher, NullLogger<RequestRunner>.Instance);
        Simulations = new SimulationStore(clients, county, options, time);
        var replay = new RunReplay(county, county, county, county, Runs);
        var simulator = new SimulationRunner(
            Simulations, new MonthSimulator(clients, Pointers, replay, county),
            new YearSimulator(clients, new EvaluationStore(clients, options, time), new EvaluationResults(clients), replay, county, county, county, new FactReader(clients)),
            NullLogger<SimulationRunner>.Instance);
        Recalculations = new Recalculations(
            new StaleRun(county, county, county, Pointers, Publisher, runner, time, NullLogger<StaleRun>.Instance),
            new MonthlyClosing(county, Pointers, Publisher, time, NullLogger<MonthlyClosing>.Instance),
            new FreshnessWatch(county, Heartbeats, options, time, NullLogger<FreshnessWatch>.Instance),
            Collector, Requests, simulator, Simulations, Heartbeats);
        Results = new PublishedResults(clients, Pointers, Runs, options);
        Attachments = new RunAttachments(clients);
    }

    public StoreClients Clients { get; }

    public County County { get; }

    public FakeTimeProvider Time { get; }

    public PointerStore Pointers { get; }

    public RunStore Runs { get; }

    public Movements Movements { get; }

    public Publisher Publisher { get; }

    public RequestStore Requests { get; }

    public SimulationStore Simulations { get; }

    public Heartbeats Heartbeats { get; }

    public RunCollector Collector { get; }

    public Rollback Rollback { get; }

    public Approvals Approvals { get; }

    public Recalculations Recalculations { get; }

    public PublishedResults Results { get; }

    public RunAttachments Attachments { get; }

    /// <summary>A process on a fresh account; noon of 2023-07-20 in China.</summary>
    public static async Task<ResultsBench> CreateAsync(TestAccount account, County? county = null, ResultsOptions? options = null)
    {
        var clients = await account.ReadyClientsAsync();
        var time = new FakeTimeProvider(new DateTimeOffset(2023, 7, 20, 4, 0, 0, TimeSpan.Zero));
        return new ResultsBench(clients, county ?? new County(), time, options ?? Options);
    }

    /// <summary>Readers see what other processes have written at once.</summary>
    public static ResultsOptions Options { get; } = new() { PointerFreshness = TimeSpan.Zero };

    /// <summary>Another process on the same account, county and clock, perhaps with storage that fails.</summary>
    public ResultsBench Another(TestAccount account, FaultPolicy? faults = null, ResultsOptions? options = null, int retries = 0) =>
        new(account.Clients(faults, retries), County, Time, options ?? Options);

    public Task<PublishOutcome> PublishAsync(PublishMode mode = PublishMode.Stale, Month? period = null) =>
        Publisher.PublishAsync(period ?? June, mode, default);

    /// <summary>Kinds of the moves of a period's pointer, oldest first; fails on a gap.</summary>
    public async Task<IReadOnlyList<PointerMoveKind>> MovesAsync(Month? period = null)
    {
        var moves = (await Pointers.HistoryAsync(period ?? June, default)).Reverse().ToList();
        Assert.Equal(Enumerable.Range(1, moves.Count), moves.Select(move => move.Number));
        return [.. moves.Select(move => move.Kind)];
    }

    /// <summary>The figure that a reader sees everywhere in a period; null when it is not published. Fails on a mixture.</summary>
    public async Task<decimal?> ReadWholeAsync(Month? period = null)
    {
        if (await Results.FindAsync(period ?? June, default) is not { } published) return null;
        var figures = new HashSet<decimal>();
        foreach (var kind in WindowKinds.All)
        {
            var rows = await Results.LoadAsync(published, kind, default);
            Assert.Equal(County.Enterprises, rows.Count);
            foreach (var row in rows) figures.Add(decimal.Truncate(row.Result.Carbon.Emissions.NetT));
        }

        for (var number = 1; number <= County.Enterprises; number += Math.Max(1, County.Enterprises / 5))
        {
            var one = await Results.GetAsync(published, County.Code(number), default);
            Assert.NotNull(one);
            foreach (var window in one.Windows.Values) figures.Add(decimal.Truncate(window.Carbon.Emissions.NetT));
        }

        var attached = await Attachments.LoadAsync(published, County.Attachment, item => item.GetDecimal(), default);
        Assert.Equal(County.AttachedItems, attached.Count);
        foreach (var figure in attached) figures.Add(decimal.Truncate(figure));
        return Assert.Single(figures);
    }

    /// <summary>Rows in table Results, whatever run they are of.</summary>
    public async Task<int> RowsAsync()
    {
        var rows = 0;
        await foreach (var _ in Clients.Tables.GetTableClient(StoreNames.ResultsTable).QueryAsync<Azure.Data.Tables.TableEntity>()) rows++;
        return rows;
    }

    public async Task<IReadOnlyList<string>> SnapshotsAsync()
    {
        var names = new List<string>();
        await foreach (var blob in Clients.Store.GetBlobContainerClient(StoreNames.Snapshots).GetBlobsAsync()) names.Add(blob.Name);
        return names;
    }

    public void Dispose() => Pointers.Dispose();
}
