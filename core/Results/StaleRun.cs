using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results;

/// <summary>
/// Recalculates what has changed: requests first, then every month whose inputs give another run than readers see, newest first. Months that have not
/// changed cost nothing beyond one listing of the ledger; closed and pinned ones are only marked.
/// </summary>
public sealed class StaleRun(
    IFileLedger ledger, IConfigDrops config, IDecisionLog decisions, PointerStore pointers, Publisher publisher, RequestRunner requests, TimeProvider time,
    ILogger<StaleRun> log)
{
    /// <summary>Returns how many periods were published.</summary>
    /// <exception cref="AggregateException">Some months failed; the others were done.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var published = await requests.RunAllAsync(cancellation).ConfigureAwait(false);
        var failures = new List<Exception>();
        foreach (var period in await StaleAsync(cancellation).ConfigureAwait(false))
        {
            try
            {
                var outcome = await publisher.PublishAsync(period, PublishMode.Stale, cancellation).ConfigureAwait(false);
                if (outcome.Result == PublishResult.Published) published++;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "{Period}: recalculation failed", period);
                failures.Add(failure);
            }

            // Many months may be stale at once: who asked meanwhile does not wait for all of them.
            published += await requests.RunAllAsync(cancellation).ConfigureAwait(false);
        }

        return failures.Count == 0 ? published : throw new AggregateException(failures);
    }

    /// <summary>Open months to be published, newest first; marks the closed and pinned ones whose inputs have changed.</summary>
    private async Task<IReadOnlyList<Month>> StaleAsync(CancellationToken cancellation)
    {
        var known = (await pointers.ListAsync(cancellation).ConfigureAwait(false)).ToDictionary(pointer => pointer.Manifest.Period);
        var live = await ledger.LiveAsync(cancellation).ConfigureAwait(false);
        var rules = await config.CurrentRulesAsync(cancellation).ConfigureAwait(false);
        var links = await decisions.EffectiveLinksAsync(cancellation).ConfigureAwait(false);
        var current = Month.Of(time.GetUtcNow());
        var stale = new List<Month>();
        // A published month stays a candidate when its last file is withdrawn.
        foreach (var period in PeriodInputs.Months(live).Where(month => month <= current).Union(known.Keys).OrderDescending())
        {
            known.TryGetValue(period, out var pointer);
            if (pointer is null && !PeriodInputs.HasFacts(live, period)) continue;
            var run = publisher.RunIdOf(period, live, rules, links);
            var changed = run != pointer?.Manifest.Run;
            if (pointer is { Closed: true } or { Pinned: true } || (!changed && pointer?.Waiting is null))
            {
                if (pointer is not null) await publisher.MarkAsync(pointer, changed, cancellation).ConfigureAwait(false);
            }
            else if (pointer is null || !publisher.IsDecided(pointer, run) || (pointer.Waiting is not null && pointer.Waiting.Run != run))
            {
                stale.Add(period);
            }
        }

        return stale;
    }
}
