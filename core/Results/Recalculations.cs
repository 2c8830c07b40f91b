using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Campaigns;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Results.Simulations;

namespace Wuyi.Pipeline.Results;

/// <summary>What the timer functions and the operator's routes call; each timer that ends well leaves a heartbeat.</summary>
public sealed class Recalculations(
    StaleRun stale, MonthlyClosing monthly, FreshnessWatch watch, RunCollector collector, RequestStore requests, SimulationRunner simulations,
    SimulationStore simulated, Heartbeats heartbeats, EvaluationWatch? evaluations = null, EvaluationCollector? evaluationRuns = null,
    CampaignPublisher? campaigns = null, CampaignCollector? campaignRuns = null, IMonthlyReports? reports = null) : IRecalculations
{
    public async Task<int> RunStaleAsync(CancellationToken cancellation)
    {
        // Simulations before the months: who tries a rulebook waits, and a month that fails must not hold it up. They publish nothing.
        await simulations.RunAllAsync(cancellation).ConfigureAwait(false);
        var published = await stale.RunAsync(cancellation).ConfigureAwait(false);
        if (evaluations is not null) await evaluations.MarkAsync(cancellation).ConfigureAwait(false);
        await heartbeats.BeatAsync(TimerNames.RecalculateStale, cancellation).ConfigureAwait(false);
        return published;
    }

    public async Task<int> RunCampaignAsync(CancellationToken cancellation)
    {
        var published = campaigns is null ? 0 : await campaigns.RunAsync(cancellation).ConfigureAwait(false);
        await heartbeats.BeatAsync(TimerNames.FollowCampaign, cancellation).ConfigureAwait(false);
        return published;
    }

    public async Task<int> RunMonthlyAsync(CancellationToken cancellation)
    {
        // The next turn is a month away: one month that fails must not keep the others from their campaign and their reports.
        var failures = new List<Exception>();
        var closed = await PartAsync(monthly.RunAsync(cancellation), failures).ConfigureAwait(false);
        // Reports of the closed months stand on their campaign.
        if (campaigns is not null) await PartAsync(campaigns.RunAsync(cancellation), failures).ConfigureAwait(false);
        if (reports is not null) await PartAsync(reports.CatchUpAsync(cancellation), failures).ConfigureAwait(false);
        if (failures.Count > 0) throw new AggregateException(failures).Flatten();
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
        await simulated.CollectAsync(cancellation).ConfigureAwait(false);
        if (evaluationRuns is not null) await evaluationRuns.CollectAsync(cancellation).ConfigureAwait(false);
        if (campaignRuns is not null) await campaignRuns.CollectAsync(cancellation).ConfigureAwait(false);
        await heartbeats.BeatAsync(TimerNames.WatchFreshness, cancellation).ConfigureAwait(false);
        return report;
    }

    public Task<FreshnessReport?> LastWatchAsync(CancellationToken cancellation) => heartbeats.LastReportAsync(cancellation);

    private static async Task<int> PartAsync(Task<int> part, List<Exception> failures)
    {
        try
        {
            return await part.ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            failures.Add(failure);
            return 0;
        }
    }
}
