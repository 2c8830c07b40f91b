using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results;

/// <summary>Runs recalculations: by timer and by request.</summary>
public interface IRecalculations
{
    /// <summary>Timer <c>RecalculateStale</c>: first the queued requests, then every open period whose inputs changed, newest first. Returns how many were published.</summary>
    Task<int> RunStaleAsync(CancellationToken cancellation);

    /// <summary>Timer <c>FollowCampaign</c>: the campaign of every published month whose inputs changed, oldest first. Returns how many were published.</summary>
    Task<int> RunCampaignAsync(CancellationToken cancellation);

    /// <summary>Timer <c>RecalculateMonthly</c>: publishes and closes every complete month before the current one (China time) that is not closed, oldest first.</summary>
    Task<int> RunMonthlyAsync(CancellationToken cancellation);

    /// <summary>Queues a request; <see cref="RunStaleAsync"/> takes it. An operator's request also recalculates closed periods, not pinned ones.</summary>
    Task<RecalculationRequest> RequestAsync(IReadOnlyList<Month> periods, string requestedBy, CancellationToken cancellation);

    Task<RecalculationRequest?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Timer <c>WatchFreshness</c>: which sources are late and which timers are silent; logged as warnings, kept for <c>status</c>.</summary>
    Task<FreshnessReport> WatchAsync(CancellationToken cancellation);

    /// <summary>What the last watch found; null before the first.</summary>
    Task<FreshnessReport?> LastWatchAsync(CancellationToken cancellation);
}

/// <param name="Id">Id in the address of the request.</param>
/// <param name="Status"><c>queued</c>, <c>running</c>, <c>published</c>, <c>unchanged</c> or <c>failed</c>.</param>
/// <param name="Periods">One entry a period, in the order asked for.</param>
/// <param name="RequestedBy">Who asked.</param>
/// <param name="RequestedAt">When.</param>
public sealed record RecalculationRequest(
    string Id, string Status, IReadOnlyList<RecalculatedPeriod> Periods, string RequestedBy, DateTimeOffset RequestedAt);

/// <param name="Period">The month.</param>
/// <param name="Run">Its run id; null before it ran or when it failed.</param>
/// <param name="Result"><c>published</c>, <c>unchanged</c>, <c>pinned</c>, <c>no-facts</c>, <c>failed</c>; null while it waits.</param>
public sealed record RecalculatedPeriod(Month Period, string? Run, string? Result);

/// <summary>State of the sources and timers at one moment.</summary>
public sealed record FreshnessReport(
    DateTimeOffset At, IReadOnlyList<SourceFreshness> Sources, IReadOnlyList<TimerFreshness> Timers, IReadOnlyList<string> Warnings);

/// <param name="Source">The source.</param>
/// <param name="NewestMonth">Newest month with live rows; null for registers or when nothing came.</param>
/// <param name="LastDrop">Newest live drop.</param>
/// <param name="Late">A month is due (setting: days after its end) and not there.</param>
public sealed record SourceFreshness(string Source, Month? NewestMonth, DateTimeOffset? LastDrop, bool Late);

/// <param name="Timer">Function name.</param>
/// <param name="LastSuccess">When it last ended well; null = never.</param>
/// <param name="Silent">Longer ago than its bound.</param>
public sealed record TimerFreshness(string Timer, DateTimeOffset? LastSuccess, bool Silent);
