using System.Globalization;

namespace Wuyi.Pipeline.Explanation.Page;

/// <summary>Constants, figures by month and facts as tables.</summary>
internal static class FactTables
{
    public static void Constants(HtmlText html, NodeIndex nodes)
    {
        html.Element("h2", "三、采用的系数与规则常数").Raw("\n<table>").Head("名称", "数值", "单位", "生效日期", "来源", "标注").Raw("<tbody>\n");
        foreach (var node in nodes.Ordered)
        {
            if (node.Constant is not { } constant) continue;
            html.Raw("<tr>").Element("td", node.Label).Element("td", node.Value is { } value ? HtmlText.Number(value) : constant.Value, "n").Element("td", Steps.UnitOf(node));
            html.Element("td", constant.EffectiveFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "d").Element("td", constant.Source ?? "—");
            html.Raw("<td>").Element("span", constant.Standing, constant.Standing == "官方" ? "tag official" : "tag assumed").Raw("</td></tr>\n");
        }

        html.Raw("</tbody></table>\n").Element("p", "标注“系统默认设置”“公开资料(待核实)”的数值不是官方公布值,由规则库配置,可由主管部门替换。", "quiet").Raw("\n");
    }

    public static void Months(HtmlText html, ExplanationSheet sheet, NodeIndex nodes)
    {
        html.Element("h2", "四、分月数据").Raw("\n");
        var series = sheet.Series.Where(one => sheet.Months.Months.Any(month => nodes.Find($"{one.Id}.{month}") is not null)).ToList();
        if (series.Count == 0)
        {
            html.Element("p", "统计期内没有分月数据。");
            return;
        }

        html.Raw("<table>").Head(["月份", .. series.Select(one => one.Head)]).Raw("<tbody>\n");
        int[] numbers = [.. Enumerable.Range(1, series.Count)];
        foreach (var month in sheet.Months.Months)
            html.Row([Labels.Month(month), .. series.Select(one => nodes.Find($"{one.Id}.{month}")?.Value is { } value ? HtmlText.Number(value) : "—")], numbers);
        html.Raw("</tbody><tfoot>");
        html.Row(["合计", .. series.Select(one => one.TotalId is { } id && nodes.Find(id)?.Value is { } value ? HtmlText.Number(value) : "")], numbers);
        html.Raw("</tfoot></table>\n");
        foreach (var one in series)
        {
            var noted = sheet.Months.Months.Select(month => (Month: month, nodes.Find($"{one.Id}.{month}")?.Note)).Where(pair => pair.Note is not null);
            foreach (var same in noted.GroupBy(pair => pair.Note))
            {
                var months = same.Count() == sheet.Months.Count ? "各月" : string.Join("、", same.Select(pair => Labels.Month(pair.Month)));
                html.Element("p", $"{one.Head[..one.Head.IndexOf('(', StringComparison.Ordinal)]}:{months},{same.Key}。", "quiet").Raw("\n");
            }
        }
    }

    public static void Facts(HtmlText html, ExplanationSheet sheet, NodeIndex nodes)
    {
        html.Element("h2", "五、采用的数据").Raw("\n");
        var facts = nodes.Ordered.Where(node => node.Operation == Operations.Fact && node.Fact is not null).ToList();
        if (facts.Count == 0) html.Element("p", "没有可计入的数据。");
        foreach (var source in facts.GroupBy(node => node.Fact!.Source).OrderBy(group => Order(group.Key)))
        {
            html.Element("h3", Labels.Source(source.Key) + "数据").Raw("\n<table class=\"facts\">").Head("期间", "对象", "内容", "数值", "单位", "文件", "行", "投递时间").Raw("<tbody>\n");
            foreach (var node in source.OrderBy(node => node.Fact!.Period, StringComparer.Ordinal).ThenBy(node => node.Fact!.Key, StringComparer.Ordinal).DistinctBy(node => (node.Fact!.FileId, node.Fact.Row, node.Fact.What, node.Fact.Key)))
                Row(html, sheet, node.Fact!, node.Text, null);
            html.Raw("</tbody></table>\n");
        }
    }

    public static void LeftOut(HtmlText html, ExplanationSheet sheet, NodeIndex nodes)
    {
        html.Element("h2", "六、未计入的数据及原因").Raw("\n");
        var left = nodes.Ordered.SelectMany(node => node.LeftOut).DistinctBy(fact => (fact.FileId, fact.Row, fact.What, fact.Key)).ToList();
        if (left.Count == 0)
        {
            html.Element("p", "无。");
            return;
        }

        html.Raw("<table class=\"facts\">").Head("期间", "对象", "内容", "数值", "单位", "文件", "行", "投递时间", "未计入的原因").Raw("<tbody>\n");
        foreach (var fact in left.OrderBy(fact => Order(fact.Source)).ThenBy(fact => fact.Period, StringComparer.Ordinal).ThenBy(fact => fact.Key, StringComparer.Ordinal))
            Row(html, sheet, fact, null, fact.Reason + (fact.ByFileName is null ? "" : $":{fact.ByFileName}"));
        html.Raw("</tbody></table>\n");
    }

    private static void Row(HtmlText html, ExplanationSheet sheet, ExplainedFact fact, string? text, string? reason)
    {
        html.Raw("<tr>").Element("td", fact.Period, "d").Element("td", fact.Key == sheet.CreditCode ? "本企业" : fact.Key).Element("td", fact.What);
        html.Element("td", text ?? (fact.Quantity is { } quantity ? HtmlText.Number(quantity) : ""), text is null ? "n" : null).Element("td", Steps.UnitOf(fact.Unit));
        html.Element("td", fact.FileName, "file").Element("td", fact.Row?.ToString(CultureInfo.InvariantCulture), "n").Element("td", HtmlText.Time(fact.DroppedAt), "d");
        if (reason is not null) html.Element("td", reason);
        html.Raw("</tr>\n");
    }

    private static int Order(string source) => source switch { "power" => 0, "meters" => 1, "tax" => 2, "statistics" => 3, "land" => 4, "leases" => 5, "adjustments" => 6, _ => 7 };
}
