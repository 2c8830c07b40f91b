using System.Globalization;
using System.Text.RegularExpressions;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Rulebook;

/// <summary>Section <c>evaluation</c> of the document (RULES 4, R14, R22–R28); a rulebook from before it existed means its defaults.</summary>
internal static partial class EvaluationSection
{
    public const string Name = "evaluation";
    private const string Options = "选项";
    private const string Others = "其他行业";

    /// <summary>Unit of each item's baseline.</summary>
    private static readonly Dictionary<string, (ScaleGroup Group, string Unit)> Items = new(StringComparer.Ordinal)
    {
        ["x1"] = (ScaleGroup.AboveScale, "万元/亩"), ["x2"] = (ScaleGroup.AboveScale, "万元/亩"), ["x3"] = (ScaleGroup.AboveScale, "万元/人"),
        ["x4"] = (ScaleGroup.AboveScale, "万元/tce"), ["x5"] = (ScaleGroup.AboveScale, "万元/t"), ["x6"] = (ScaleGroup.AboveScale, "1"),
        ["y1"] = (ScaleGroup.BelowScale, "万元/亩"), ["y2"] = (ScaleGroup.BelowScale, "万元/万kWh"),
    };

    public static EvaluationRules Read(RuleNode root)
    {
        if (!root.Has(Name)) return new EvaluationRules();
        var node = root.Section(Name);
        node.Allow(
            "weightsAboveScale", "weightsBelowScale", "scoring", "cap", "percentA", "percentC", "percentD", "minGroupForA", "byIndustryGroup", "industryGroups",
            "minIndustryGroup", "baselines", "scaleFlagOf", "minLandMu", "exemptFoundedYears", "exemptLandYears", "exemption", "missingPower", "tenants",
            "tenantExceptedParks", "deregisteredWords");
        var byGroup = node.Flag("byIndustryGroup");
        var groups = Groups(node.Section("industryGroups"));
        if (byGroup && groups.Count == 0) node.Refuse("industryGroups", "启用分行业评价时至少要有一个行业组");
        var rules = new EvaluationRules
        {
            AboveScaleWeights = Weights(node, "weightsAboveScale", 6),
            BelowScaleWeights = Weights(node, "weightsBelowScale", 2),
            Scoring = node.Choice("scoring", Options, ["ratio", "min-max"]) == "min-max" ? ScoringMethod.MinMax : ScoringMethod.Ratio,
            Cap = node.DecimalOrNone("cap", "1", 1m, 100m),
            PercentA = node.Integer("percentA", "%", 0, 100),
            PercentC = node.Integer("percentC", "%", 0, 100),
            PercentD = node.Integer("percentD", "%", 0, 100),
            MinGroupForA = node.Integer("minGroupForA", "家", 0, 1000),
            ByIndustryGroup = byGroup,
            IndustryGroups = groups,
            MinIndustryGroup = node.Integer("minIndustryGroup", "家", 1, 1000),
            Baselines = Baselines(node),
            ScaleFlagOf = node.Choice("scaleFlagOf", Options, ["january", "annual-roster"]) == "annual-roster" ? ScaleFlagOf.AnnualRoster : ScaleFlagOf.January,
            MinLandMu = node.Decimal("minLandMu", "亩", 0m, 1000m),
            ExemptFoundedYears = node.Integer("exemptFoundedYears", "年", 0, 10),
            ExemptLandYears = node.Integer("exemptLandYears", "年", 0, 10),
            ExemptionAutomatic = node.Choice("exemption", Options, ["automatic", "on-request"]) != "on-request",
            RescaleWithoutPower = node.Choice("missingPower", Options, ["incomplete", "rescale"]) == "rescale",
            TenantsTakeHolderClass = node.Choice("tenants", Options, ["own-class", "holder-class"]) == "holder-class",
            TenantExceptedParks = node.Words("tenantExceptedParks", "名称", mayBeEmpty: true),
            DeregisteredWords = node.Words("deregisteredWords", "词"),
        };
        if (Overbooked(rules) is { } count)
        {
            node.Refuse("percentA.value", string.Create(
                CultureInfo.InvariantCulture, $"A、C、D类比例合计过大:参评 {count} 家时三类名额之和超过 {count} 家(A类向上取整、C类四舍五入、D类向下取整)"));
        }

        return rules;
    }

    private static IReadOnlyList<decimal> Weights(RuleNode node, string name, int count)
    {
        var weights = node.Positives(name, "分", count, 100m);
        if (weights.Count == count && weights.Sum() != 100m)
            node.Refuse(name + ".value", $"各项权重合计应为100分,现为 {CanonicalJson.Number(weights.Sum())} 分");
        return weights;
    }

    /// <summary>The smallest number of ranked firms for which A, C and D take more than there are; all counts repeat after 100 firms.</summary>
    private static int? Overbooked(EvaluationRules rules)
    {
        for (var n = 1; n <= 100; n++)
        {
            if (((rules.PercentA * n) + 99) / 100 + ((rules.PercentC * n) + 50) / 100 + rules.PercentD * n / 100 > n) return n;
        }

        return null;
    }

    private static SortedDictionary<string, IReadOnlyList<string>> Groups(RuleNode node)
    {
        var groups = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (node.IsAbsent) return groups;
        node.NoRepeats();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in node.Names().Distinct(StringComparer.Ordinal))
        {
            if (name.Trim() is not { Length: >= 1 and <= 30 } || name.Trim() != name || name == Others)
                node.Refuse(name, $"行业组名称应为1–30个字,不能是“{Others}”");
            var prefixes = node.Words(name, "行业代码");
            foreach (var prefix in prefixes)
            {
                if (!PrefixForm().IsMatch(prefix)) node.Refuse(name + ".value", $"行业代码“{prefix}”应为2–4位数字(GB/T 4754-2017,不带字母)");
                else if (!taken.Add(prefix)) node.Refuse(name + ".value", $"行业代码“{prefix}”已属于另一个行业组");
            }

            groups[name] = prefixes;
        }

        return groups;
    }

    private static Dictionary<(int Year, ScaleGroup Group, string Indicator), decimal> Baselines(RuleNode node)
    {
        var baselines = new Dictionary<(int, ScaleGroup, string), decimal>();
        foreach (var item in node.Sections("baselines"))
        {
            var year = item.Whole("year", 2000, 2100);
            var indicator = item.Text("indicator") ?? "";
            var word = item.Text("group");
            ScaleGroup? group = word switch { "above-scale" => ScaleGroup.AboveScale, "below-scale" => ScaleGroup.BelowScale, _ => null };
            if (word is not null && group is null) item.Refuse("group", "只能是:above-scale(规上)、below-scale(规下)");
            var known = Items.TryGetValue(indicator, out var of);
            if (indicator.Length > 0 && !known) item.Refuse("indicator", $"只能是:{string.Join("、", Items.Keys)}");
            if (known && group is { } given && given != of.Group) item.Refuse("indicator", "规上为x1–x6,规下为y1、y2");
            var value = item.OfYear(year).Item(
                "evaluation.baselines", string.Create(CultureInfo.InvariantCulture, $"{year}.{indicator}"), known ? of.Unit : "1", 0.000001m, 1_000_000_000m, "year", "group",
                "indicator");
            item.OfYear(null);
            if (known && group is { } own && !baselines.TryAdd((year, own, indicator), value)) item.Refuse("同一年份、同一组、同一指标的基准值重复");
        }

        return baselines;
    }

    [GeneratedRegex(@"^[0-9]{2,4}\z")]
    private static partial Regex PrefixForm();
}
