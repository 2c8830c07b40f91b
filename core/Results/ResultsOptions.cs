using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results;

/// <summary>Settings of publication, retention and watching; checked by <see cref="Validate"/> when the app starts.</summary>
public sealed record ResultsOptions
{
    /// <summary>Runs of a period that are kept, the current one included; 1 to 100, default 5.</summary>
    public int KeptRuns { get; init; } = 5;

    /// <summary>Nothing younger is collected; at least 1 minute and longer than a publication takes, default 24 hours (ARCHITECTURE 3).</summary>
    public TimeSpan CollectAfter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Enterprises that share one partition; at least 100, default 50 000, so that a county has one bucket.</summary>
    public int EnterprisesPerBucket { get; init; } = 50_000;

    /// <summary>Table batches in flight while results are written; 1 to 64, default 8.</summary>
    public int ParallelBatches { get; init; } = 8;

    /// <summary>How often a publication starts over because somebody else moved the pointer; 1 to 100, default 8.</summary>
    public int PublishAttempts { get; init; } = 8;

    /// <summary>A request that has been running for longer is taken again; at least 1 minute, default 30 minutes.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long simulations are kept; 1 hour to 10 years, default 30 days.</summary>
    public TimeSpan SimulationsKept { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Snapshot rows kept in memory over all runs and windows; the last one loaded stays whatever its size. Default 200 000.</summary>
    public int CachedRows { get; init; } = 200_000;

    /// <summary>How old a reader's view of the pointers may be when another process has published; default 1 second, 0 = read every time.</summary>
    public TimeSpan PointerFreshness { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether a run that moves too much waits for a person; default true.</summary>
    public bool Gate { get; init; } = true;

    /// <summary>
    /// Share of the enterprises graded in either run above which a run waits, for better, worse, gained and lost grades each; 0 to 1, default 0.2 [A].
    /// </summary>
    public decimal GateGradeShare { get; init; } = 0.2m;

    /// <summary>Relative change of a figure of the county above which a run waits; 0 to 100, default 0.25 = 25 % [A].</summary>
    public decimal GateCountyChange { get; init; } = 0.25m;

    /// <summary>
    /// Enterprises of the register below which no run waits, and that a county figure must stand on before it counts; at least 1, default 20 [A]:
    /// below that one enterprise is the county.
    /// </summary>
    public int GateMinEnterprises { get; init; } = 20;

    /// <summary>Per monthly source: the days after a month's end on which its file is due [A]; a source without an entry is not watched.</summary>
    public IReadOnlyDictionary<string, int> DueDays { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [SourceNames.Power] = 10,
        [SourceNames.Tax] = 15,
        [SourceNames.Statistics] = 25,
    };

    /// <summary>Per timer function: how long after its last success it counts as silent (about three intervals of its schedule).</summary>
    public IReadOnlyDictionary<string, TimeSpan> SilentAfter { get; init; } = new Dictionary<string, TimeSpan>(StringComparer.Ordinal)
    {
        [TimerNames.RecalculateMonthly] = TimeSpan.FromDays(35),
        [TimerNames.RecalculateStale] = TimeSpan.FromMinutes(30),
        [TimerNames.FollowCampaign] = TimeSpan.FromMinutes(60),
        [TimerNames.SweepInboxes] = TimeSpan.FromMinutes(30),
    };

    /// <exception cref="ArgumentOutOfRangeException">A value is outside the range given above.</exception>
    public void Validate()
    {
        Require(KeptRuns, 1, 100, nameof(KeptRuns));
        Require(CollectAfter, TimeSpan.FromMinutes(1), TimeSpan.FromDays(3650), nameof(CollectAfter));
        Require(EnterprisesPerBucket, 100, 10_000_000, nameof(EnterprisesPerBucket));
        Require(ParallelBatches, 1, 64, nameof(ParallelBatches));
        Require(PublishAttempts, 1, 100, nameof(PublishAttempts));
        Require(RequestTimeout, TimeSpan.FromMinutes(1), TimeSpan.FromDays(1), nameof(RequestTimeout));
        Require(SimulationsKept, TimeSpan.FromHours(1), TimeSpan.FromDays(3650), nameof(SimulationsKept));
        Require(CachedRows, 0, int.MaxValue, nameof(CachedRows));
        Require(GateGradeShare, 0m, 1m, nameof(GateGradeShare));
        Require(GateCountyChange, 0m, 100m, nameof(GateCountyChange));
        Require(GateMinEnterprises, 1, int.MaxValue, nameof(GateMinEnterprises));
        Require(PointerFreshness, TimeSpan.Zero, TimeSpan.FromMinutes(5), nameof(PointerFreshness));
        foreach (var (source, days) in DueDays) Require(days, 0, 366, $"{nameof(DueDays)}:{source}");
        foreach (var (timer, bound) in SilentAfter) Require(bound, TimeSpan.FromSeconds(1), TimeSpan.FromDays(400), $"{nameof(SilentAfter)}:{timer}");
    }

    private static void Require<T>(T value, T least, T most, string name)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
            throw new ArgumentOutOfRangeException(name, value, $"must lie between {least} and {most}");
    }
}
