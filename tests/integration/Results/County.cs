using System.Globalization;
using Azure.Storage.Blobs;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.IntegrationTests.Results;

/// <summary>
/// A county whose ledger, rules and calculation are in memory, so that only publication meets storage. Every figure of a period is the number of
/// live files that meet it: two runs differ in every enterprise, and a mixture of them shows.
/// </summary>
internal sealed class County : IFileLedger, IConfigDrops, IPeriodCalculator, IDecisionLog
{
    /// <summary>Name of the attachment that holds the figure of the run, <see cref="AttachedItems"/> times.</summary>
    public const string Attachment = "figures";

    /// <summary>Snapshot and two attachments.</summary>
    public const int BlobsPerRun = 3;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<LiveFile>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LiveFile> _dropped = new(StringComparer.Ordinal);
    private readonly List<Decision> _decisions = [];
    private int _calculations;

    public int Enterprises { get; init; } = 3;

    /// <summary>Items of the attachment.</summary>
    public int AttachedItems { get; init; } = 3;

    /// <summary>Names make the rows long, where a test wants many batches.</summary>
    public string NamePadding { get; init; } = string.Empty;

    public RuleSet Rules { get; set; } = RuleSets.Embedded;

    public string EngineVersion { get; set; } = "test-1";

    /// <summary>How often something was computed.</summary>
    public int Calculations => Volatile.Read(ref _calculations);

    /// <summary>Called before each calculation.</summary>
    public Func<Month, Task>? OnCalculate { get; set; }

    public string Drop(string source, params string[] months)
    {
        lock (_gate)
        {
            if (!_files.TryGetValue(source, out var files)) _files.Add(source, files = []);
            var number = _dropped.Values.Count(file => file.Source == source);
            var id = string.Create(CultureInfo.InvariantCulture, $"{source}-20230705T010203Z-{number:x16}");
            var dropped = new LiveFile
            {
                FileId = id,
                Source = source,
                Path = $"{number}.csv",
                DroppedAt = new DateTimeOffset(2023, 7, 5, 1, 2, 3, TimeSpan.Zero).AddSeconds(number),
                Segments = months.Length == 0
                    ? [new SegmentRef($"{source}/all/{id}.parquet", SegmentRef.All, $"{id}-all", 1, 1)]
                    : [.. months.Select(month => new SegmentRef($"{source}/{month}/{id}.parquet", month, $"{id}-{month}", 1, 1))],
            };
            files.Add(dropped);
            _dropped.Add(id, dropped);
            return id;
        }
    }

    public void Withdraw(string fileId)
    {
        lock (_gate)
        {
            foreach (var files in _files.Values) files.RemoveAll(file => file.FileId == fileId);
        }
    }

    /// <summary>The live file of a source that was dropped last.</summary>
    public string LastOf(string source)
    {
        lock (_gate) return _files[source][^1].FileId;
    }

    /// <summary>A register, and power, tax and statistics for some months that end with the given one.</summary>
    public void DropAll(string last, int months)
    {
        string[] all = [.. Enumerable.Range(0, months).Select(back => Month.Parse(last).AddMonths(-back).ToString())];
        Drop(SourceNames.Enterprises);
        foreach (var source in new[] { SourceNames.Power, SourceNames.Tax, SourceNames.Statistics }) Drop(source, all);
    }

    public Task<LiveFiles> LiveAsync(CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult(new LiveFiles(_files.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<LiveFile>)[.. pair.Value])));
        }
    }

    /// <summary>A person decides about a link.</summary>
    public void Decide(string subject, string verdict, string? target)
    {
        lock (_gate)
        {
            _decisions.Add(new Decision
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{_decisions.Count:000000}"), Kind = DecisionKind.Link, Subject = subject, Verdict = verdict,
                Target = target, By = "张科员", At = DateTimeOffset.UnixEpoch,
            });
        }
    }

    public Task<IReadOnlyList<Decision>> AllAsync(DecisionKind kind, CancellationToken cancellation)
    {
        lock (_gate) return Task.FromResult<IReadOnlyList<Decision>>([.. _decisions.Where(decision => decision.Kind == kind)]);
    }

    public Task<Decision> AddAsync(
        DecisionKind kind, string subject, string verdict, string? target, string by, string? reason, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<RuleSet> CurrentRulesAsync(CancellationToken cancellation) => Task.FromResult(Rules);

    public Task<RuleSet?> FindRulesAsync(string versionOrHash, CancellationToken cancellation) =>
        Task.FromResult<RuleSet?>(versionOrHash == Rules.Hash || versionOrHash == Rules.Version ? Rules : null);

    public IReadOnlyList<RunInput> Inputs(Month period, LiveFiles live)
    {
        var window = MonthWindow.Of(WindowKind.Rolling12, period);
        var inputs = new List<RunInput>();
        foreach (var file in SourceNames.All.SelectMany(live.Of))
        {
            List<string> hashes = [.. file.Segments.Where(segment => segment.Month is not { } month || window.Contains(month)).Select(segment => segment.Sha256)];
            if (hashes.Count > 0) inputs.Add(new RunInput(file.FileId, hashes));
        }

        return inputs;
    }

    public async Task<PeriodResult> RunAsync(Month period, LiveFiles live, RuleSet rules, EffectiveLinks links, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _calculations);
        if (OnCalculate is { } callback) await callback(period);
        var figure = Figure(period, live);
        var window = MonthWindow.Of(WindowKind.Rolling12, period);
        return new PeriodResult
        {
            Period = period,
            Enterprises = [.. Enumerable.Range(1, Enterprises).Select(number => Enterprise(number, period, figure))],
            Coverage = WindowKinds.All.ToDictionary(kind => kind, _ => new Coverage(0.5m, null, 1m)),
            Attachments =
            [
                RunAttachment.Of(Attachment, Enumerable.Range(0, AttachedItems), (json, _) => json.WriteNumberValue(figure)),
                RunAttachment.Of("none", Array.Empty<int>(), (json, item) => json.WriteNumberValue(item)),
            ],
            Missing = [.. window.Months.Where(month => !Delivered(live, SourceNames.Tax, month)).Select(month => $"tax {month}")],
        };
    }

    /// <summary>What every enterprise shows for a period while these files live.</summary>
    public decimal Figure(Month period, LiveFiles live) => Inputs(period, live).Count + (1m / 3m);

    public async Task<decimal> FigureAsync(Month period) => Figure(period, await LiveAsync(default));

    public static CreditCode Code(int number)
    {
        var first17 = string.Create(CultureInfo.InvariantCulture, $"91330723MA{number:0000000}");
        return CreditCode.Parse(first17 + CreditCode.CheckCharacter(first17));
    }

    public IAsyncEnumerable<FileEntry> NewestFirstAsync(string? source, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Withdrawn files stay in the ledger.</summary>
    public Task<FileEntry?> FindAsync(string fileId, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult(_dropped.TryGetValue(fileId, out var file)
                ? new FileEntry
                {
                    FileId = file.FileId, Source = file.Source, Path = file.Path, ETag = "", ContentSha256 = "", Bytes = 1, DroppedAt = file.DroppedAt,
                    TakenInAt = file.DroppedAt, Status = FileStatus.Accepted, RowsRead = 1, RowsAccepted = 1, RowsRejected = 0, Months = [],
                    Segments = file.Segments, IssueCounts = new Dictionary<string, long>(),
                }
                : null);
        }
    }

    public Task<IReadOnlyDictionary<string, Withdrawal>> WithdrawnAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<FileInWork>> InWorkAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<IntakeIssue>> IssuesAsync(FileEntry file, CancellationToken cancellation) => throw new NotSupportedException();

    public Task TakeInAsync(BlobClient blob, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<int> SweepAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<MappingProfile>> MappingsAsync(string source, CancellationToken cancellation) => throw new NotSupportedException();

    private static bool Delivered(LiveFiles live, string source, Month month) =>
        live.Of(source).Any(file => file.Segments.Any(segment => segment.Month == month));

    private EnterpriseResult Enterprise(int number, Month period, decimal figure)
    {
        var carbon = new CarbonCode
        {
            Status = CarbonStatus.MissingValueAdded, Energy = new Energy(figure, figure, figure), Emissions = new Emissions(figure, figure),
            NeutralityRate = 0m, Flags = [ResultFlags.ElectricityOnly],
        };
        var perMu = new PerMu { LandMu = figure, TaxWan = figure, Flags = [] };
        return new EnterpriseResult
        {
            Profile = new EnterpriseProfile { CreditCode = Code(number), Name = $"企业{number}{NamePadding}", Town = "熟溪街道" },
            Windows = WindowKinds.All.ToDictionary(kind => kind, kind => new WindowResult(MonthWindow.Of(kind, period), carbon, perMu)),
        };
    }
}
