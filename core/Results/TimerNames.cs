namespace Wuyi.Pipeline.Results;

/// <summary>Names of the timer functions, as heartbeats and <c>status</c> show them.</summary>
public static class TimerNames
{
    public const string RecalculateMonthly = nameof(RecalculateMonthly);
    public const string RecalculateStale = nameof(RecalculateStale);
    public const string FollowCampaign = nameof(FollowCampaign);
    public const string SweepInboxes = nameof(SweepInboxes);
    public const string WatchFreshness = nameof(WatchFreshness);
}
