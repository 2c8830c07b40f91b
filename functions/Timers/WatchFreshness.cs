using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Functions.Timers;

/// <summary>Which source is late, which timer is silent.</summary>
public sealed class WatchFreshness(IRecalculations recalculations)
{
    [Function(nameof(WatchFreshness))]
    public Task RunAsync([TimerTrigger("%" + TimerSchedules.WatchFreshness + "%")] TimerInfo timer, CancellationToken cancellation) =>
        recalculations.WatchAsync(cancellation);
}
