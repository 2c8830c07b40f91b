namespace Wuyi.Pipeline.Rulebook.Campaign;

/// <summary>Section <c>campaign</c> of the document; a rulebook from before it existed means its defaults, and so does one without a part of it.</summary>
internal static class CampaignSection
{
    public const string Name = "campaign";

    public static CampaignRules Read(RuleNode root)
    {
        if (!root.Has(Name)) return new CampaignRules();
        var node = root.Section(Name);
        node.Allow(InefficiencySection.Name, WarningSection.Name, LandWatchSection.Name, TargetSection.Name);
        return new CampaignRules
        {
            Inefficiency = InefficiencySection.Read(node),
            Warnings = WarningSection.Read(node),
            Land = LandWatchSection.Read(node),
            Targets = TargetSection.Read(node),
        };
    }
}
