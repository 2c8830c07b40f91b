namespace Wuyi.Pipeline.Explanation.Page;

/// <summary>The calculation step by step: every number that is computed from others, operands first; months and rows stand in the tables.</summary>
internal static class Steps
{
    private static readonly string[] EnergyIds = ["energy.", "emissions.", "power."];
    private static readonly string[] CarbonIds = ["carbon.", "value-added", "statistics.value_added_wan"];

    /// <summary>Units as people write them.</summary>
    public static string? UnitOf(ExplanationNode node) => node.Text is null ? UnitOf(node.Unit) : null;

    /// <summary>The same of a unit alone.</summary>
    public static string? UnitOf(string? unit) => unit switch
    {
        null or "1" or "档" => null,
        "tCO2" => "吨二氧化碳",
        "tCO2/万元" => "吨二氧化碳/万元",
        "kgCO2" => "千克二氧化碳",
        "tce" => "吨标准煤",
        "kgce" => "千克标准煤",
        "kWh" => "千瓦时",
        "万kWh" => "万千瓦时",
        "t" => "吨",
        "万元/tce" => "万元/吨标准煤",
        "万元/t" => "万元/吨",
        "万元/万kWh" => "万元/万千瓦时",
        "m³" => "立方米",
        "GJ" => "吉焦",
        "kgCO2/kWh" => "千克二氧化碳/千瓦时",
        "kgce/kWh" => "千克标准煤/千瓦时",
        "kgce/kg" => "千克标准煤/千克",
        "kgce/m3" or "kgce/m³" => "千克标准煤/立方米",
        "kgce/GJ" => "千克标准煤/吉焦",
        "tCO2/t" => "吨二氧化碳/吨",
        "tCO2/10^4m3" => "吨二氧化碳/万立方米",
        "tCO2/GJ" => "吨二氧化碳/吉焦",
        _ => unit,
    };

    /// <summary>The number of a node, or its words; null when it is missing.</summary>
    public static string? Shown(ExplanationNode node) => node.Text ?? (node.Value is not { } value ? null
        : node.Id is "carbon.neutrality" or "perMu.rdShare" ? HtmlText.Number(value * 100m) + "%" : HtmlText.Number(value));

    public static void Write(HtmlText html, ExplanationSheet sheet, NodeIndex nodes)
    {
        html.Element("h2", "二、计算过程").Raw("\n");
        var results = sheet.Results.ToHashSet(StringComparer.Ordinal);
        var steps = nodes.Ordered.Where(IsStep).ToList();
        var number = 0;
        foreach (var (head, part) in new[] { ("(一)能耗与排放", 0), ("(二)碳效码", 1), ("(三)亩均指标", 2), ("(四)综合评价", 3) })
        {
            var own = steps.Where(node => PartOf(node) == part).ToList();
            if (own.Count == 0) continue;
            html.Element("h3", head).Raw("\n");
            foreach (var node in own) Step(html, node, ++number, results.Contains(node.Id));
        }
    }

    private static int PartOf(ExplanationNode node) =>
        StartsWithAny(node, "evaluation.") ? 3 : StartsWithAny(node, CarbonIds) ? 1 : StartsWithAny(node, EnergyIds) && node.Id != "power.wan" ? 0 : 2;

    private static bool StartsWithAny(ExplanationNode node, params ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
        {
            if (node.Id.StartsWith(start, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Months, accounts, parcels and conversions stand in the tables; that all months are there is told where they are not.</summary>
    private static bool IsStep(ExplanationNode node) => node.Operation switch
    {
        Operations.Fact or Operations.Constant or Operations.Given or Operations.Group or Operations.Aggregate => false,
        Operations.Complete => node.Value is null,
        _ => node.Symbol is not null || StartsWithAny(node, "energy.fuel.", "emissions.fuel.", "evaluation.")
            || node.Id is "land.evaluated" or "carbon.grade" or "carbon.level" or "carbon.neutrality" or "tax.yuan" or "land.own" or "land.leased-in" or "land.leased-out" or "emissions.grid"
                or "energy.equivalent.electricity",
    };

    private static void Step(HtmlText html, ExplanationNode node, int number, bool main)
    {
        html.Raw(main ? "<div class=\"step main\">" : "<div class=\"step\">").Raw("<div class=\"line\"><span class=\"label\">").Say($"{number}. {node.Label} ");
        html.Symbol(node.Symbol);
        if (node.Rule is not null) html.Element("span", $"依据{RuleWords.Of(node.Rule)}", "rule");
        html.Raw("</span><span class=\"value\">");
        if (Shown(node) is { } shown) html.Say($"{shown} {UnitOf(node)}".TrimEnd());
        else html.Element("span", "暂缺", "gap");
        html.Raw("</span></div>\n");
        if (node.Missing is { } gap && node.Value is null) html.Raw("<div class=\"how gap\">").Say($"{gap.Why}(依据{RuleWords.Of(gap.Rule)})").Raw("</div>\n");
        else How(html, node);
        html.Raw("</div>\n");
    }

    private static void How(HtmlText html, ExplanationNode node)
    {
        var substituted = Substitution.Of(node, HtmlText.Number);
        if (node.Formula is not null || substituted is not null)
        {
            html.Raw("<div class=\"how\">").Formula(node.Formula);
            if (substituted is not null) html.Say((node.Formula is null ? "" : node.Operation is Operations.Band or Operations.Complete or Operations.Clamp ? ";代入:" : " = ") + substituted);
            html.Raw("</div>\n");
        }

        var note = new[] { node.Children.Count > 6 && node.Operation is Operations.Sum or Operations.Mean ? $"共{node.Children.Count}项,逐项见第四、五部分" : null, node.Note }.OfType<string>().ToList();
        if (note.Count > 0) html.Element("div", string.Join(";", note), "note").Raw("\n");
    }
}
