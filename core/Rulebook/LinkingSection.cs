namespace Wuyi.Pipeline.Rulebook;

/// <summary>Section <c>linking</c> of the document; a rulebook from before it existed means its defaults.</summary>
internal static class LinkingSection
{
    public const string Name = "linking";

    public static LinkingRules Read(RuleNode root)
    {
        if (!root.Names().Contains(Name, StringComparer.Ordinal)) return new LinkingRules();
        var node = root.Section(Name);
        node.Allow("nameSimilarity", "commonShare", "candidates", "similarFor");
        return new LinkingRules
        {
            NameSimilarity = node.Decimal("nameSimilarity", "1", 0.1m, 1m),
            CommonShare = node.Decimal("commonShare", "1", 0m, 1m),
            Candidates = node.Integer("candidates", "家", 1, 20),
            SimilarFor = node.Integer("similarFor", "条", 0, 100_000),
        };
    }
}
