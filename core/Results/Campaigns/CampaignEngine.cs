namespace Wuyi.Pipeline.Results.Campaigns;

/// <summary>Version of everything that turns facts into boards.</summary>
public static class CampaignEngine
{
    /// <summary>Raised by one in the change after which the same inputs give other boards.</summary>
    public const string Version = "1";
}
