using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Functions.Timers;

/// <summary>The formal monthly run: publishes and closes every complete month that is still open.</summary>
public sealed class RecalculateMonthly(IRecalculations recalculations)
{
    [Function(nameof(RecalculateMonthly))]
    public Task RunAsync([TimerTrigger("%" + TimerSchedules.RecalculateMonthly + "%")] TimerInfo timer, CancellationToken cancellation) =>
        recalculations.RunMonthlyAsync(cancellation);
}
