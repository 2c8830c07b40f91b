namespace Wuyi.Pipeline.Rulebook;

/// <summary>Section <c>perMu</c> of the document (R14).</summary>
internal static class PerMuSection
{
    private const string Zero = "zero";
    private const string Incomplete = "incomplete";

    public static PerMuRules Read(RuleNode node)
    {
        node.Allow("missingRd");
        return new PerMuRules { MissingRdIsZero = node.Choice("missingRd", "选项", [Zero, Incomplete]) == Zero };
    }
}
