namespace Wuyi.Pipeline.Rulebook.Campaign;

/// <summary>Part <c>targets</c> of section <c>campaign</c>; absent = defaults.</summary>
internal static class TargetSection
{
    public const string Name = "targets";

    public static TargetRules Read(RuleNode campaign)
    {
        if (!campaign.Has(Name)) return new TargetRules();
        var node = campaign.Section(Name);
        node.Allow(
            "behindBy", "farBehindBy", "planTailMonths", "staleMonths", "trendMonths", "trendLeastPoints", "trendSurePoints", "trendFit", "leastCoverage", "largeProjectWan", "highTechTags",
            "technologySmeTags", "keyEnterpriseTags", "digitalTags", "goneWords");
        var rules = new TargetRules
        {
            BehindBy = node.Decimal("behindBy", "1", 0m, 1m),
            FarBehindBy = node.Decimal("farBehindBy", "1", 0m, 1m),
            PlanTailMonths = node.Integer("planTailMonths", "月", 0, 60),
            StaleMonths = node.Integer("staleMonths", "月", 1, 60),
            TrendMonths = node.Integer("trendMonths", "月", 3, 60),
            TrendLeastPoints = node.Integer("trendLeastPoints", "个", 3, 60),
            TrendSurePoints = node.Integer("trendSurePoints", "个", 3, 60),
            TrendFit = node.Decimal("trendFit", "1", 0m, 1m),
            LeastCoverage = node.Decimal("leastCoverage", "1", 0m, 1m),
            LargeProjectWan = node.Decimal("largeProjectWan", "万元", 1m, 100_000_000m),
            HighTechTags = node.Words("highTechTags", "词"),
            TechnologySmeTags = node.Words("technologySmeTags", "词"),
            KeyEnterpriseTags = node.Words("keyEnterpriseTags", "词"),
            DigitalTags = node.Words("digitalTags", "词"),
            GoneWords = node.Words("goneWords", "词", mayBeEmpty: true),
        };
        if (rules.FarBehindBy < rules.BehindBy) node.Refuse("farBehindBy.value", "不应小于behindBy");
        if (rules.TrendMonths < rules.TrendLeastPoints) node.Refuse("trendMonths.value", "不应小于trendLeastPoints");
        return rules;
    }
}
