namespace Wuyi.Pipeline.Rulebook.Campaign;

/// <summary>Part <c>targets</c> of section <c>campaign</c>; absent = defaults.</summary>
internal static class TargetSection
{
    public const string Name = "targets";

    public static TargetRules Read(RuleNode campaign)
    {
        if (!campaign.Has(Name)) return new TargetRules();
        var node = campaign.Section(Name);
        node.Allow();
        return new TargetRules();
    }
}
