using System.Globalization;
using System.Text.RegularExpressions;

namespace Wuyi.Pipeline.Rulebook;

/// <summary>Section <c>carbon</c> of the document (RULES 3, R12).</summary>
internal static partial class CarbonSection
{
    public static CarbonRules Read(RuleNode node)
    {
        node.Allow(
            "levelBounds", "gradeBounds", "minimumSample", "benchmarkGroup", "manufacturing", "industrial", "gradeColours", "externalBenchmarks");
        var manufacturing = Divisions(node, "manufacturing");
        var industrial = Divisions(node, "industrial");
        if (manufacturing.From < industrial.From || manufacturing.To > industrial.To)
            node.Refuse("manufacturing.value", "制造业大类范围必须在工业大类范围之内");
        var colours = node.Words("gradeColours", "颜色");
        if (colours.Count > 0 && (colours.Count != 5 || !colours.All(colour => ColourForm().IsMatch(colour))))
            node.Refuse("gradeColours.value", "应为5个形如 #1B8A3B 的颜色,依次对应1–5级");

        return new CarbonRules
        {
            LevelBounds = node.Ascending("levelBounds", "tCO2/万元", 2),
            GradeBounds = node.Ascending("gradeBounds", "1", 4),
            MinimumSample = node.Integer("minimumSample", "家", 1, 1000),
            BenchmarkGroup = node.Choice("benchmarkGroup", "选项", [CarbonRules.AllScales, CarbonRules.AboveScaleOnly]),
            ManufacturingDivisions = manufacturing,
            IndustrialDivisions = industrial,
            GradeColours = colours,
            ExternalBenchmarks = Benchmarks(node),
        };
    }

    private static (int From, int To) Divisions(RuleNode node, string name)
    {
        var bounds = node.Ascending(name, "行业大类", 2);
        if (bounds.Count == 0) return (1, 99);
        if (bounds.All(bound => bound == decimal.Truncate(bound)) && bounds[1] <= 99m) return ((int)bounds[0], (int)bounds[1]);
        node.Refuse(name + ".value", "应为两个1–99的整数:起始大类、终止大类");
        return (1, 99);
    }

    private static Dictionary<(string Industry, int Year), decimal> Benchmarks(RuleNode node)
    {
        var benchmarks = new Dictionary<(string, int), decimal>();
        foreach (var item in node.Sections("externalBenchmarks"))
        {
            var industry = item.Text("industry");
            var year = item.Whole("year", 2000, 2100);
            var value = item.OfYear(year).Item(
                "carbon.externalBenchmarks", string.Create(CultureInfo.InvariantCulture, $"{industry}.{year}"), "tCO2/万元", 0.000001m, 1000m, "industry", "year");
            item.OfYear(null);
            if (industry is null) continue;
            if (!IndustryForm().IsMatch(industry)) item.Refuse("industry", $"行业代码“{industry}”应为2–4位数字(GB/T 4754-2017,不带字母)");
            else if (!benchmarks.TryAdd((industry, year), value)) item.Refuse("同一行业、同一年份的外部基准重复");
        }

        return benchmarks;
    }

    [GeneratedRegex(@"^[0-9]{2,4}\z")]
    private static partial Regex IndustryForm();

    [GeneratedRegex(@"^#[0-9A-Fa-f]{6}\z")]
    private static partial Regex ColourForm();
}
