using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results;

/// <summary>What the timer functions and the operator's routes call; each timer that ends well leaves a heartbeat.</summary>
public sealed class Recalculations(
    StaleRun stale, MonthlyClosing monthly, FreshnessWatch watch, RunCollector collector, RequestStore requests, Heartbeats heartbeats) : IRecalculations
{
    public async Task<int> RunStaleAsync(CancellationToken cancellation)
    {
        var published = await stale.RunAsync(cancellation).ConfigureAwait(false);
        await heartbeats.BeatAsync(TimerNames.RecalculateStale, cancellation).ConfigureAwait(false);
        return published;
    }

    public async Task<int> RunMonthlyAsync(CancellationToken cancellation)
    {
        var closed = await monthly.RunAsync(cancellation).ConfigureAwait(false);
        await heartbeats.BeatAsync(TimerNames.RecalculateMonthly, cancellation).ConfigureAwait(false);
        return closed;
    }

    public Task<RecalculationRequest> RequestAsync(IReadOnlyList<Month> periods, string requestedBy, CancellationToken cancellation) =>
        requests.InsertAsync(periods, requestedBy, cancellation);

    public Task<RecalculationRequest?> FindAsync(string id, CancellationToken cancellation) => requests.FindAsync(id, cancellation);

    /// <summary>Watches, then collects what nobody can ask for any more.</summary>
    public async Task<FreshnessReport> WatchAsync(CancellationToken cancellation)
    {
        var report = await watch.WatchAsync(cancellation).ConfigureAwait(false);
        await collector.CollectAsync(cancellation).ConfigureAwait(false);
        await heartbeats.BeatAsync(TimerNames.WatchFreshness, cancellation).ConfigureAwait(false);
        return report;
    }

    public Task<FreshnessReport?> LastWatchAsync(CancellationToken cancellation) => heartbeats.LastReportAsync(cancellation);
}
