using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Wuyi.Pipeline.Explanation.Page;

/// <summary>
/// The explanation as a Chinese page that a person can print and sign: no script, nothing from elsewhere, everything escaped. It shows the numbers rounded
/// to six decimals; the exact ones stand in the JSON.
/// </summary>
public static class ExplanationPage
{
    /// <summary>The page's own style as a source of a content security policy.</summary>
    public static string StyleSource { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(PageStyle.Css)))}'";

    /// <summary>Allows the page's own style and nothing else.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src {StyleSource}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Writes the page.</summary>
    /// <param name="sheet">Heads and names.</param>
    /// <param name="tree">The tree.</param>
    public static string Write(ExplanationSheet sheet, ExplanationNode tree)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var nodes = new NodeIndex(tree);
        var html = new HtmlText();
        html.Raw("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"robots\" content=\"noindex\">\n");
        html.Element("title", $"{sheet.Title} · {sheet.Name} · {sheet.Window}").Raw("\n<style>").Raw(PageStyle.Css).Raw("</style>\n</head>\n<body>\n");
        html.Element("h1", sheet.Title).Raw("\n").Element("div", $"统计期:{sheet.Window}", "period").Raw("\n");
        Basics(html, sheet);
        Results(html, sheet, nodes);
        Steps.Write(html, sheet, nodes);
        FactTables.Constants(html, nodes);
        FactTables.Months(html, sheet, nodes);
        FactTables.Facts(html, sheet, nodes);
        FactTables.LeftOut(html, sheet, nodes);
        Remarks(html, sheet);
        Signatures(html);
        return html.Raw("</body>\n</html>\n").ToString();
    }

    private static void Basics(HtmlText html, ExplanationSheet sheet)
    {
        void Line(string head, string? text, string head2, string? text2) =>
            html.Raw("<tr>").Element("th", head).Element("td", text ?? "—").Element("th", head2).Element("td", text2 ?? "—").Raw("</tr>\n");
        html.Raw("<table class=\"form\"><tbody>\n");
        Line("企业名称", sheet.Name, "统一社会信用代码", sheet.CreditCode);
        Line("所属乡镇街道", sheet.Town, "行业", sheet.Industry);
        Line("企业规模", sheet.Scale, "规则版本", $"{sheet.Rulebook}({sheet.RulebookHash})");
        Line("计算批次号", sheet.Run, "计算引擎版本", sheet.EngineVersion);
        html.Raw("</tbody></table>\n");
        if (sheet.Consistent) html.Element("p", "本说明由该计算批次所用的原始数据文件重新计算得出,结果与公布值完全一致。", "quiet");
        else html.Element("p", "注意:按该计算批次所用文件重新计算的结果与公布值不一致,请以公布值为准,并联系经办人核查。", "warn");
    }

    private static void Results(HtmlText html, ExplanationSheet sheet, NodeIndex nodes)
    {
        html.Element("h2", "一、结果").Raw("\n<table class=\"results\">").Head("指标", "符号", "结果", "单位", "说明").Raw("<tbody>\n");
        string? before = null;
        foreach (var id in sheet.Results)
        {
            if (nodes.Find(id) is not { } node) continue;
            var why = node.Missing?.Why ?? Why(node);
            html.Raw("<tr>").Element("td", node.Label).Raw("<td>").Symbol(node.Symbol).Raw("</td>");
            html.Element("td", Steps.Shown(node) ?? "暂缺", "n big").Element("td", Steps.UnitOf(node)).Element("td", why is not null && why == before ? "同上" : why).Raw("</tr>\n");
            before = why ?? before;
        }

        html.Raw("</tbody></table>\n");
    }

    private static void Remarks(HtmlText html, ExplanationSheet sheet)
    {
        html.Element("h2", "七、数据质量提示").Raw("\n");
        if (sheet.Remarks.Count == 0) html.Element("p", "无。");
        else html.Raw("<p>").Say(string.Join(";", sheet.Remarks) + "。").Raw("</p>\n");
        html.Element("p", "页面数字四舍五入至六位小数,计算和比较均用未舍入的数;其他企业的数据不予公开。企业对本说明有异议的,可向经办单位提出,并写明所涉文件和行。", "quiet").Raw("\n");
    }

    private static void Signatures(HtmlText html)
    {
        html.Raw("<div class=\"sign\">\n");
        foreach (var who in new[] { "经办人", "复核人", "企业确认(盖章)" })
            html.Raw("<div>").Element("strong", who + ":").Element("span", "      年    月    日").Raw("</div>\n");
        html.Raw("</div>\n");
    }

    /// <summary>The note, and the reasons of the rows that decided: who is moved to another class must not have to search for the reason.</summary>
    private static string? Why(ExplanationNode node)
    {
        var decided = node.Children.Where(child => child is { Operation: Operations.Fact, Note: not null }).Select(child => $"{child.Label}({child.Note})");
        string?[] notes = [node.Note, .. decided];
        var told = notes.OfType<string>().ToList();
        return told.Count == 0 ? null : string.Join(";", told);
    }
}
