namespace Wuyi.Pipeline.Rulebook;

/// <summary>Section <c>power</c> of the document (R4, R6, R29).</summary>
internal static class PowerSection
{
    public static PowerRules Read(RuleNode node)
    {
        node.Allow("completeDays", "accountGapShare", "shareTolerance", "countResidentialAccounts");
        return new PowerRules
        {
            CompleteDays = node.Integer("completeDays", "天", 1, 28),
            AccountGapShare = node.Decimal("accountGapShare", "1", 0m, 1m),
            ShareTolerance = node.Decimal("shareTolerance", "1", 0m, 0.1m),
            CountResidentialAccounts = node.Flag("countResidentialAccounts"),
        };
    }
}
