namespace Wuyi.Pipeline.Rulebook.Campaign;

/// <summary>Part <c>land</c> of section <c>campaign</c>; absent = defaults.</summary>
internal static class LandWatchSection
{
    public const string Name = "land";

    public static LandWatchRules Read(RuleNode campaign)
    {
        if (!campaign.Has(Name)) return new LandWatchRules();
        var node = campaign.Section(Name);
        node.Allow(
            "notStartedMonths", "stoppedMonths", "developedDivisor", "investedShare", "expiryMonths", "industrialWords", "stateWords", "collectiveWords", "stateModes",
            "grantModes", "governmentReasons");
        return new LandWatchRules
        {
            NotStartedMonths = node.Integer("notStartedMonths", "月", 1, 60),
            StoppedMonths = node.Integer("stoppedMonths", "月", 1, 60),
            DevelopedDivisor = node.Integer("developedDivisor", "分之一", 1, 100),
            InvestedShare = node.Decimal("investedShare", "1", 0m, 1m),
            ExpiryMonths = node.Integer("expiryMonths", "月", 1, 240),
            IndustrialWords = node.Words("industrialWords", "词"),
            StateWords = node.Words("stateWords", "词"),
            CollectiveWords = node.Words("collectiveWords", "词", mayBeEmpty: true),
            StateModes = node.Words("stateModes", "词", mayBeEmpty: true),
            GrantModes = node.Words("grantModes", "词"),
            GovernmentReasons = node.Words("governmentReasons", "词", mayBeEmpty: true),
        };
    }
}
