using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Functions.Timers;

/// <summary>Requested recalculations first, then every open month whose inputs changed.</summary>
public sealed class RecalculateStale(IRecalculations recalculations)
{
    [Function(nameof(RecalculateStale))]
    public Task RunAsync([TimerTrigger("%" + TimerSchedules.RecalculateStale + "%")] TimerInfo timer, CancellationToken cancellation) =>
        recalculations.RunStaleAsync(cancellation);
}
