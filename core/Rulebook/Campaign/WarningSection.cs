namespace Wuyi.Pipeline.Rulebook.Campaign;

/// <summary>Part <c>warnings</c> of section <c>campaign</c>; absent = defaults.</summary>
internal static class WarningSection
{
    public const string Name = "warnings";

    public static WarningRules Read(RuleNode campaign)
    {
        if (!campaign.Has(Name)) return new WarningRules();
        var node = campaign.Section(Name);
        node.Allow();
        return new WarningRules();
    }
}
