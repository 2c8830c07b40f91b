using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Results.Evaluations.Confirmations;
using Wuyi.Pipeline.Results.Evaluations.Objections;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.IntegrationTests.Results.Evaluations;

/// <summary>One process that publishes evaluations; several may share an account. Every score is the number of live files: a mixture of two runs shows.</summary>
internal sealed class EvaluationBench : IDisposable
{
    public const int Year = 2022;

    private EvaluationBench(StoreClients clients, County county, FakeTimeProvider time)
    {
        (Clients, County, Time) = (clients, county, time);
        Store = new EvaluationStore(clients, ResultsBench.Options, time);
        Preparations = new YearPreparations(county, county, county, new Counting(county));
        Objections = new ObjectionStore(clients);
        Confirmations = new ConfirmationStore(clients, ResultsBench.Options);
        var writer = new EvaluationWriter(clients, Store, ResultsBench.Options, time);
        Publisher = new EvaluationPublisher(
            Preparations, Store, writer, Confirmations, Objections, ResultsBench.Options, time, NullLogger<EvaluationPublisher>.Instance);
        Results = new EvaluationResults(clients);
        Collector = new EvaluationCollector(clients, Store, ResultsBench.Options, time, NullLogger<EvaluationCollector>.Instance);
        Watch = new EvaluationWatch(Store, Preparations);
    }

    public StoreClients Clients { get; }

    public County County { get; }

    public FakeTimeProvider Time { get; }

    public EvaluationStore Store { get; }

    public YearPreparations Preparations { get; }

    public EvaluationPublisher Publisher { get; }

    public EvaluationResults Results { get; }

    public EvaluationCollector Collector { get; }

    public EvaluationWatch Watch { get; }

    public ObjectionStore Objections { get; }

    public ConfirmationStore Confirmations { get; }

    public static async Task<EvaluationBench> CreateAsync(TestAccount account, int enterprises = 3)
    {
        var county = new County { Enterprises = enterprises };
        county.DropAll("2022-12", 12);
        return new EvaluationBench(await account.ReadyClientsAsync(), county, new FakeTimeProvider(new DateTimeOffset(2023, 7, 20, 4, 0, 0, TimeSpan.Zero)));
    }

    /// <summary>Another process on the same account, county and clock, perhaps with storage that fails.</summary>
    public EvaluationBench Another(TestAccount account, FaultPolicy? faults = null) => new(account.Clients(faults, retries: 0), County, Time);

    /// <summary>What a person would send after looking at the preview.</summary>
    public async Task<PublicationRequest> DraftAsync(string by = "王五") => new()
    {
        Year = Year, Stage = EvaluationStage.Draft, Run = (await Preparations.PrepareAsync(Year, default))!.Inputs.RunOf(EvaluationStage.Draft), By = by,
    };

    /// <summary>The score that a reader sees everywhere; null when nothing is published. Fails on a mixture, or on a history that is not whole.</summary>
    public async Task<decimal?> ReadWholeAsync()
    {
        var acts = await Store.HistoryAsync(Year, default);
        Assert.Equal(Enumerable.Range(1, acts.Count), acts.Select(act => act.Number));
        var state = (await Store.ReadAsync(Year, default))?.State;
        Assert.Equal(acts.Count, state?.Last.Number ?? 0);
        if (state?.Current is not { } run) return null;
        Assert.Equal(acts[^1].Run, run.Run);
        var scores = new HashSet<decimal?>();
        var enterprises = new List<EvaluatedEnterprise>();
        await foreach (var enterprise in Results.ReadAsync(run, default)) enterprises.Add(enterprise);
        Assert.Equal(County.Enterprises, enterprises.Count);
        Assert.Equal(run.ResultHash, EvaluatedEnterpriseJson.Hash(enterprises));
        foreach (var enterprise in enterprises.Where((_, i) => i % 50 == 0))
            Assert.Equal(enterprise.Score, (await Results.GetAsync(run, enterprise.Facts.Profile.CreditCode, default))!.Score);
        scores.UnionWith(enterprises.Select(enterprise => enterprise.Score));
        Assert.Equal(run.Attachments[EvaluationManifest.InputsAttachment].Items, (await Results.InputsAsync(run, default)).Count);
        Assert.Empty((await Results.SummaryAsync(run, default)).Baselines);
        return Assert.Single(scores);
    }

    public async Task<int> RowsAsync()
    {
        var rows = 0;
        await foreach (var _ in Clients.Tables.GetTableClient(StoreNames.ResultsTable).QueryAsync<Azure.Data.Tables.TableEntity>()) rows++;
        return rows;
    }

    public void Dispose() => Store.Dispose();

    /// <summary>Reads every live file; the score is their number.</summary>
    private sealed class Counting(County county) : IYearCalculator
    {
        public string EngineVersion => "test-1";

        public IReadOnlyList<RunInput> Inputs(int year, LiveFiles live) =>
            [.. SourceNames.All.SelectMany(source => live.Of(source)).Select(file => new RunInput(file.FileId, [.. file.Segments.Select(segment => segment.Sha256)]))];

        public Task<YearEvaluation> RunAsync(int year, LiveFiles live, RuleSet rules, EffectiveLinks links, CancellationToken cancellation)
        {
            var files = Inputs(year, live).Count;
            return Task.FromResult(new YearEvaluation
            {
                Year = year,
                Enterprises =
                [
                    .. Enumerable.Range(1, county.Enterprises).Select(County.Code).Order().Select(code => new EvaluatedEnterprise
                    {
                        Facts = new EvaluationFacts
                        {
                            Profile = new EnterpriseProfile { CreditCode = code, Name = code.Value }, Group = ScaleGroup.BelowScale,
                            Figures = new PerMu { LandMu = 1m / 3, Flags = [] },
                        },
                        Status = EvaluationStatus.Ranked, Items = [], Score = files, FinalClass = EvaluationClass.B,
                    }),
                ],
                Baselines = [], Groups = [], Notices = [],
            });
        }
    }
}
