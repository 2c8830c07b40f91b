namespace Wuyi.Pipeline.Rulebook.Campaign;

/// <summary>Part <c>warnings</c> of section <c>campaign</c>; absent = defaults.</summary>
internal static class WarningSection
{
    public const string Name = "warnings";

    private static readonly string[] Levels = ["yellow", "orange", "red"];

    public static WarningRules Read(RuleNode campaign)
    {
        if (!campaign.Has(Name)) return new WarningRules();
        var node = campaign.Section(Name);
        node.Allow(
            "powerDrop", "powerDropBaseKwh", "shutdownPercent", "shutdownMonths", "shutdownSeverity", "surgePower", "surgeTax", "surgeSeverity", "intensityUp",
            "taxPerMuDown", "chainPercent", "chainMinFirms", "chainSeverity", "idleLandSeverity", "standardLandSeverity", "landExpirySeverity", "overdueSeverity",
            "indexLine");
        return new WarningRules
        {
            PowerDrop = node.Ascending("powerDrop", "%", 3),
            PowerDropBaseKwh = node.Decimal("powerDropBaseKwh", "kWh/月", 0m, 1_000_000_000m),
            ShutdownPercent = node.Decimal("shutdownPercent", "%", 0m, 100m),
            ShutdownMonths = node.Integer("shutdownMonths", "月", 1, 6),
            ShutdownSeverity = Level(node, "shutdownSeverity"),
            SurgePower = node.Decimal("surgePower", "%", 0m, 1000m),
            SurgeTax = node.Decimal("surgeTax", "%", -100m, 1000m),
            SurgeSeverity = Level(node, "surgeSeverity"),
            IntensityUp = node.Ascending("intensityUp", "%", 2),
            TaxPerMuDown = node.Ascending("taxPerMuDown", "%", 2),
            ChainPercent = node.Decimal("chainPercent", "%", 0m, 100m),
            ChainMinFirms = node.Integer("chainMinFirms", "家", 1, 1000),
            ChainSeverity = Level(node, "chainSeverity"),
            IdleLandSeverity = Level(node, "idleLandSeverity"),
            StandardLandSeverity = Level(node, "standardLandSeverity"),
            LandExpirySeverity = Level(node, "landExpirySeverity"),
            OverdueSeverity = Level(node, "overdueSeverity"),
            IndexLine = node.Decimal("indexLine", "1", 0m, 1000m),
        };
    }

    private static WarningLevel Level(RuleNode node, string name) => node.Choice(name, "选项", Levels) switch
    {
        "red" => WarningLevel.Red,
        "orange" => WarningLevel.Orange,
        _ => WarningLevel.Yellow,
    };
}
