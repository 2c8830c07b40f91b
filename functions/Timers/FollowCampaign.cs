using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Functions.Timers;

/// <summary>The campaign of every month whose figures, files or acts have changed.</summary>
public sealed class FollowCampaign(IRecalculations recalculations)
{
    [Function(nameof(FollowCampaign))]
    public Task RunAsync([TimerTrigger("%" + TimerSchedules.FollowCampaign + "%")] TimerInfo timer, CancellationToken cancellation) =>
        recalculations.RunCampaignAsync(cancellation);
}
