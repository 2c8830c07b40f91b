using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Queries;

/// <summary>Answers where the pipeline stands and which periods are published.</summary>
public sealed class StatusQueries(IPublishedResults results, IFileLedger ledger, IRecalculations recalculations)
{
    public async Task<Answer> StatusAsync(ApiCall call, CancellationToken cancellation)
    {
        var periods = await results.ListAsync(cancellation).ConfigureAwait(false);
        var inWork = await ledger.InWorkAsync(cancellation).ConfigureAwait(false);
        var watch = await recalculations.LastWatchAsync(cancellation).ConfigureAwait(false);
        var view = new StatusView(periods.Count > 0 ? Latest(periods[0]) : null, periods.Count, inWork.Count, watch is null ? null : Freshness(watch));
        return Answer.Json(call, view, ApiJson.Instance.StatusView);
    }

    public async Task<Answer> PeriodsAsync(ApiCall call, CancellationToken cancellation)
    {
        var periods = await results.ListAsync(cancellation).ConfigureAwait(false);
        return Answer.Json(call, new PeriodsView([.. periods.Select(ViewOf.Period)]), ApiJson.Instance.PeriodsView);
    }

    private static LatestView Latest(PublishedPeriod latest) => new(
        latest.Period.ToString(), latest.Run, latest.PublishedAt, latest.Rulebook, latest.Enterprises, ViewOf.Coverage(latest, WindowKind.Rolling12));

    private static FreshnessView Freshness(FreshnessReport report) => new(
        report.At,
        [.. report.Sources.Select(source => new SourceFreshnessView(source.Source, source.NewestMonth?.ToString(), source.LastDrop, source.Late))],
        [.. report.Timers.Select(timer => new TimerFreshnessView(timer.Timer, timer.LastSuccess, timer.Silent))],
        report.Warnings);
}
