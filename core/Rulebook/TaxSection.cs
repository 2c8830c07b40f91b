namespace Wuyi.Pipeline.Rulebook;

/// <summary>Section <c>tax</c> of the document (RULES 4, R15, R16).</summary>
internal static class TaxSection
{
    public static TaxRules Read(RuleNode node)
    {
        node.Allow(
            "countedKinds", "excludedKinds", "excludedWords", "excludedAttributes", "refundsNotDeducted", "refundsDeducted", "refundReviewShare",
            "deliveredShare");
        var counted = new HashSet<string>(node.Words("countedKinds", "名称"), StringComparer.Ordinal);
        var excluded = new HashSet<string>(node.Words("excludedKinds", "名称", mayBeEmpty: true), StringComparer.Ordinal);
        foreach (var kind in counted.Where(excluded.Contains)) node.Refuse("excludedKinds.value", $"税种“{kind}”不能既计入又不计入");
        var deducted = node.Words("refundsDeducted", "词", mayBeEmpty: true);
        var kept = node.Words("refundsNotDeducted", "词", mayBeEmpty: true);
        foreach (var word in deducted.Where(kept.Contains)) node.Refuse("refundsNotDeducted.value", $"退税原因“{word}”不能既扣减又不扣减");

        return new TaxRules
        {
            CountedKinds = counted,
            ExcludedKinds = excluded,
            ExcludedWords = node.Words("excludedWords", "词", mayBeEmpty: true),
            ExcludedAttributes = node.Words("excludedAttributes", "词", mayBeEmpty: true),
            RefundsDeducted = deducted,
            RefundsNotDeducted = kept,
            DeliveredShare = node.Has("deliveredShare") ? node.Decimal("deliveredShare", "1", 0m, 1m) : 0m,
            RefundReviewShare = node.Decimal("refundReviewShare", "1", 0m, 10m),
        };
    }
}
