using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Rulebook.Campaign;

/// <summary>Part <c>inefficiency</c> of section <c>campaign</c>; absent = defaults.</summary>
internal static class InefficiencySection
{
    public const string Name = "inefficiency";
    private const string Any = "*";

    /// <summary>Indicators of each group with their units.</summary>
    private static readonly Dictionary<(ScaleGroup, string), string> Units = new()
    {
        [(ScaleGroup.AboveScale, "x1")] = "万元/亩", [(ScaleGroup.AboveScale, "x2")] = "万元/亩", [(ScaleGroup.AboveScale, "x4")] = "万元/tce",
        [(ScaleGroup.BelowScale, "x1")] = "万元/亩", [(ScaleGroup.BelowScale, "y2")] = "万元/万kWh",
    };

    public static InefficiencyRules Read(RuleNode campaign)
    {
        if (!campaign.Has(Name)) return new InefficiencyRules();
        var node = campaign.Section(Name);
        node.Allow(
            "floors", "combination", "minimumSample", "tcePerVaCounts", "tcePerVaLimit", "checksBeforePlan", "operatingWords", "blankStatusInPool", "quarters", "shutDownShare",
            "shutDownMonths", "movedPowerMonths");
        return new InefficiencyRules
        {
            Floors = Floors(node),
            NeedsBoth = node.Choice("combination", "选项", ["and", "or"]) != "or",
            MinimumSample = node.Integer("minimumSample", "家", 1, 1000),
            TcePerVaCounts = node.Flag("tcePerVaCounts"),
            TcePerVaLimit = node.Decimal("tcePerVaLimit", "tce/万元", 0.001m, 1000m),
            ChecksBeforePlan = node.Flag("checksBeforePlan"),
            OperatingWords = node.Words("operatingWords", "词"),
            BlankStatusInPool = node.Flag("blankStatusInPool"),
            Quarters = node.Integer("quarters", "季度", 1, 8),
            ShutDownShare = node.Decimal("shutDownShare", "1", 0m, 1m),
            ShutDownMonths = node.Integer("shutDownMonths", "月", 1, 60),
            MovedPowerMonths = node.Integer("movedPowerMonths", "月", 1, 60),
        };
    }

    private static List<FloorRule> Floors(RuleNode node)
    {
        var floors = new List<FloorRule>();
        foreach (var item in node.Sections("floors"))
        {
            var region = item.Text("region") ?? Any;
            var towns = region.Split('、');
            if (region != Any && (Array.Exists(towns, town => string.IsNullOrWhiteSpace(town) || town == Any || town != town.Trim()) || towns.Distinct().Count() != towns.Length))
                item.Refuse("region", "应为 *(全县),或用顿号分开、不重复的镇街名称");
            var industry = item.Text("industry") ?? Any;
            if (industry != Any && IndustryDivisions.NameOf(industry.Length == 2 ? industry : null) is null) item.Refuse("industry", "应为 *(全部),或2位行业大类代码");
            ScaleGroup? group = item.Text("group") switch { "above-scale" => ScaleGroup.AboveScale, "below-scale" => ScaleGroup.BelowScale, _ => null };
            if (group is null) item.Refuse("group", "只能是:above-scale(规上)、below-scale(规下)");
            var indicator = item.Text("indicator") ?? "";
            var unit = Units.GetValueOrDefault((group ?? ScaleGroup.AboveScale, indicator));
            if (unit is null && group is not null) item.Refuse("indicator", "规上为x1、x2、x4,规下为x1、y2");
            var basis = item.Text("basis");
            if (basis is not ("share" or "value")) item.Refuse("basis", "只能是:share(基准的比例)、value(数值)");
            var share = basis == "share";
            var value = item.Item(
                "campaign.inefficiency.floors", $"{region}.{industry}.{(group == ScaleGroup.BelowScale ? "below-scale" : "above-scale")}.{indicator}", share ? "1" : unit ?? "1",
                0.000001m, share ? 10m : 1_000_000m, "region", "industry", "group", "indicator", "basis");
            if (group is not { } of || unit is null) continue;
            var floor = new FloorRule(region, industry, of, indicator, share, value);
            if (floors.Exists(other => Clash(other, floor))) item.Refuse("region", "同一镇街、同一行业、同一组、同一指标的底线重复");
            floors.Add(floor);
        }

        return floors;
    }

    /// <summary>Two floors of one weight that could hold for one enterprise: which one holds would be a matter of chance.</summary>
    private static bool Clash(FloorRule a, FloorRule b) =>
        a.Group == b.Group && a.Indicator == b.Indicator && a.Industry == b.Industry
        && (a.Region == b.Region || (a.Region != Any && b.Region != Any && a.Towns.Intersect(b.Towns, StringComparer.Ordinal).Any()));
}
