using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Functions.Timers;

/// <summary>Takes in what no event announced; configuration first, so that a mapping dropped with its file is there.</summary>
public sealed class SweepInboxes(IConfigDrops config, IFileTaker taker, Heartbeats heartbeats)
{
    [Function(nameof(SweepInboxes))]
    public async Task RunAsync([TimerTrigger("%" + TimerSchedules.SweepInboxes + "%")] TimerInfo timer, CancellationToken cancellation)
    {
        await config.SweepAsync(cancellation);
        await taker.SweepAsync(cancellation);
        await heartbeats.BeatAsync(TimerNames.SweepInboxes, cancellation);
    }
}
