namespace Wuyi.Pipeline.Rulebook.Campaign;

/// <summary>Part <c>inefficiency</c> of section <c>campaign</c>; absent = defaults.</summary>
internal static class InefficiencySection
{
    public const string Name = "inefficiency";

    public static InefficiencyRules Read(RuleNode campaign)
    {
        if (!campaign.Has(Name)) return new InefficiencyRules();
        var node = campaign.Section(Name);
        node.Allow();
        return new InefficiencyRules();
    }
}
