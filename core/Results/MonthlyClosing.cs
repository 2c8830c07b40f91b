using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results;

/// <summary>
/// The formal monthly run: publishes and closes every month before the current one (China time) whose rolling window misses no file (R11), oldest
/// first; a month that an earlier run missed is caught up.
/// </summary>
public sealed class MonthlyClosing(
    IFileLedger ledger, PointerStore pointers, Publisher publisher, TimeProvider time, ILogger<MonthlyClosing> log)
{
    /// <summary>Returns how many months were closed.</summary>
    /// <exception cref="AggregateException">Some months failed; the others were done.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var current = Month.Of(time.GetUtcNow());
        var live = await ledger.LiveAsync(cancellation).ConfigureAwait(false);
        var settled = (await pointers.ListAsync(cancellation).ConfigureAwait(false))
            .Where(pointer => pointer.Closed || pointer.Pinned).Select(pointer => pointer.Manifest.Period).ToHashSet();
        var closed = 0;
        var failures = new List<Exception>();
        foreach (var period in PeriodInputs.Months(live).Where(month => month < current && !settled.Contains(month)).Order())
        {
            try
            {
                if (await CloseAsync(period, cancellation).ConfigureAwait(false)) closed++;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "{Period}: the monthly run failed", period);
                failures.Add(failure);
            }
        }

        return failures.Count == 0 ? closed : throw new AggregateException(failures);
    }

    private async Task<bool> CloseAsync(Month period, CancellationToken cancellation)
    {
        while (true)
        {
            var outcome = await publisher.PublishAsync(period, PublishMode.Monthly, cancellation).ConfigureAwait(false);
            // A month with a run that waits, or that was refused, is closed when a person has decided or inputs have changed.
            if (outcome.Result is PublishResult.Pinned or PublishResult.NoFacts or PublishResult.Waiting or PublishResult.Refused) return false;
            var pointer = await pointers.ReadAsync(period, cancellation).ConfigureAwait(false);
            // Only the run just seen is closed; a newer one is looked at afresh.
            if (pointer is null || pointer.Manifest.Run != outcome.Run) continue;
            if (pointer.Manifest.Missing.Count > 0 || pointer.Pinned) return false;
            if (pointer.Closed) return false;
            var now = time.GetUtcNow();
            var closing = (pointer with { ClosedAt = now, InputsChanged = false }).After(pointer, PointerMoveKind.Closed, pointer.Manifest.Run, null, null, now);
            if (!await pointers.TryWriteAsync(closing, pointer, cancellation).ConfigureAwait(false)) continue;
            log.LogInformation("{Period} closed with run {Run}, {Enterprises} enterprises", period, outcome.Run, outcome.Enterprises);
            return true;
        }
    }
}
