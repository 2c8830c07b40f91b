namespace Wuyi.Pipeline.Rulebook;

/// <summary>Section <c>checks</c> of the document. A rulebook from before this section has the embedded one's: nothing in it changes a result.</summary>
internal static class CheckSection
{
    public static CheckRules Read(RuleNode node)
    {
        node.Allow(
            "dailyDifference", "annualAdjustment", "valueAddedToRevenueMin", "valueAddedToRevenueMax", "taxToRevenueMax", "kwhPerValueAddedMax", "parcelMuMax",
            "listed");
        var rules = new CheckRules
        {
            DailyDifference = node.Decimal("dailyDifference", "1", 0m, 1m),
            AnnualAdjustment = node.Decimal("annualAdjustment", "1", 0m, 1m),
            ValueAddedToRevenueMin = node.Decimal("valueAddedToRevenueMin", "1", 0m, 1m),
            ValueAddedToRevenueMax = node.Decimal("valueAddedToRevenueMax", "1", 0m, 100m),
            TaxToRevenueMax = node.Decimal("taxToRevenueMax", "1", 0m, 100m),
            KwhPerValueAddedMax = node.Decimal("kwhPerValueAddedMax", "kWh/万元", 1m, 100_000_000m),
            ParcelMuMax = node.Decimal("parcelMuMax", "亩", 1m, 1_000_000m),
            Listed = node.Integer("listed", "条", 1, 10_000),
        };
        if (rules.ValueAddedToRevenueMin > rules.ValueAddedToRevenueMax) node.Refuse("valueAddedToRevenueMin.value", "下限不能高于上限");
        return rules;
    }
}
