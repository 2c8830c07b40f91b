namespace Wuyi.Pipeline.Rulebook.Campaign;

/// <summary>Part <c>land</c> of section <c>campaign</c>; absent = defaults.</summary>
internal static class LandWatchSection
{
    public const string Name = "land";

    public static LandWatchRules Read(RuleNode campaign)
    {
        if (!campaign.Has(Name)) return new LandWatchRules();
        var node = campaign.Section(Name);
        node.Allow();
        return new LandWatchRules();
    }
}
