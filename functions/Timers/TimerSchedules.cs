namespace Wuyi.Pipeline.Functions.Timers;

/// <summary>
/// Schedules of the timers: NCRONTAB with seconds, UTC, read from settings of these names (a schedule in a trigger is <c>%Setting%</c>).
/// China is UTC+8 without daylight saving.
/// </summary>
public static class TimerSchedules
{
    public const string RecalculateMonthly = "RecalculateMonthlySchedule";
    public const string RecalculateStale = "RecalculateStaleSchedule";
    public const string FollowCampaign = "FollowCampaignSchedule";
    public const string SweepInboxes = "SweepInboxesSchedule";
    public const string WatchFreshness = "WatchFreshnessSchedule";

    /// <summary>What a host uses for a setting that is not set; the Functions host itself needs all five settings.</summary>
    public static IReadOnlyDictionary<string, string> Defaults { get; } = new Dictionary<string, string>
    {
        // 02:00 in China on the 16th: tax, power and statistics of the month before are due by the 15th.
        [RecalculateMonthly] = "0 0 18 15 * *",
        [RecalculateStale] = "0 * * * * *",
        [FollowCampaign] = "30 */2 * * * *",
        [SweepInboxes] = "0 */5 * * * *",
        [WatchFreshness] = "0 10 * * * *",
    };
}
