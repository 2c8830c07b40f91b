namespace Wuyi.Pipeline.Results.Campaigns;

/// <summary>Settings of the campaign's runs; checked by <see cref="Validate"/> when the app starts.</summary>
public sealed record CampaignOptions
{
    /// <summary>Runs of a period that are kept beside the current one; 0 to 100, default 3. Reports keep what they say for themselves.</summary>
    public int KeptRuns { get; init; } = 3;

    /// <summary>Nothing younger is collected; at least 1 minute, default 24 hours.</summary>
    public TimeSpan CollectAfter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How often a publication starts over because somebody else moved the pointer; 1 to 100, default 8.</summary>
    public int PublishAttempts { get; init; } = 8;

    /// <summary>Boards kept in memory; 1 to 1000, default 24.</summary>
    public int CachedBoards { get; init; } = 24;

    /// <summary>Name under which 《高耗低效企业清单》 are issued unless a list names another; 1 to 60 characters. Default the lead of clause 三.1 of the notice.</summary>
    public string ListOffice { get; init; } = "武义县经济商务局";

    /// <exception cref="ArgumentOutOfRangeException">A value is outside the range given above.</exception>
    public void Validate()
    {
        Require(KeptRuns is >= 0 and <= 100, nameof(KeptRuns));
        Require(CollectAfter >= TimeSpan.FromMinutes(1) && CollectAfter <= TimeSpan.FromDays(3650), nameof(CollectAfter));
        Require(PublishAttempts is >= 1 and <= 100, nameof(PublishAttempts));
        Require(ListOffice.Length is >= 1 and <= 60, nameof(ListOffice));
        Require(CachedBoards is >= 1 and <= 1000, nameof(CachedBoards));
    }

    private static void Require(bool holds, string name)
    {
        if (!holds) throw new ArgumentOutOfRangeException(name, "outside its range");
    }
}
