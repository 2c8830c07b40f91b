namespace Wuyi.Pipeline.Campaign.Projects;

/// <summary>项目全周期: stages, dates, rates.</summary>
public sealed record ProjectBoard
{
    /// <summary>Projects at the end of the period.</summary>
    public static ProjectBoard Of(CampaignFacts facts) => new();
}
