using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Wuyi.Pipeline.Explanation.Page;

namespace Wuyi.Pipeline.Reports.Rendering;

/// <summary>
/// A report as a bulletin (通报) to print: one page of HTML with its own style and drawn charts, nothing from elsewhere and no script. Black and white print says
/// the same: nothing is told by colour alone.
/// </summary>
public static class ReportPage
{
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>The page's own style as a source of a policy.</summary>
    public static string StyleSource => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(ReportStyle.Css)))}'";

    /// <summary>Allows the page's own style and nothing else.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src {StyleSource}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static string Write(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var html = new HtmlText();
        html.Raw("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"robots\" content=\"noindex\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        html.Element("title", $"{report.Title} · {report.Head}").Raw("\n<style>").Raw(ReportStyle.Css).Raw("</style>\n</head>\n<body>\n<header>\n");
        html.Element("div", report.Head, "head").Raw("\n").Element("h1", report.Kind.Chinese()).Raw("\n<div class=\"line\">");
        html.Element("span", report.Span).Element("span", ReportText.Long(report.IssuedOn)).Raw("</div>\n</header>\n");
        for (var i = 0; i < report.Sections.Count; i++) Section(html, report.Sections[i], i);
        Versions(html, report);
        return html.Raw("</body>\n</html>\n").ToString();
    }

    private static void Section(HtmlText html, ReportSection section, int place)
    {
        html.Raw("<section>\n").Element("h2", $"{Ordinal(place)}、{section.Title}").Raw("\n");
        foreach (var sentence in section.Sentences) html.Element("p", sentence).Raw("\n");
        foreach (var chart in section.Charts) ReportCharts.Bars(html, chart);
        foreach (var table in section.Tables) Table(html, table);
        html.Raw("</section>\n");
    }

    private static void Table(HtmlText html, ReportTable table)
    {
        html.Raw("<figure class=\"table\">\n").Element("figcaption", table.Title).Raw("\n<table><thead><tr>");
        foreach (var column in table.Columns)
        {
            html.Raw("<th scope=\"col\">").Say(column.Name);
            if (UnitOf(column) is { Length: > 0 } unit) html.Raw("<br>").Element("small", $"({unit})");
            html.Raw("</th>");
        }

        html.Raw("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Raw("<tr>");
            for (var i = 0; i < row.Count; i++) Cell(html, row[i], table.Columns[i]);
            html.Raw("</tr>\n");
        }

        html.Raw("</tbody></table>\n");
        if (table.Note is { } note) html.Element("p", "注:" + note, "note").Raw("\n");
        html.Raw("<p class=\"note\">数据接口:").Element("code", table.Route).Raw("</p>\n</figure>\n");
    }

    private static void Cell(HtmlText html, ReportCell cell, ReportColumn column)
    {
        // A word is what stands in a column without a unit; a missing number is said, not left blank.
        if (cell.Number is { } number) html.Element("td", Shown(number, column), "n");
        else html.Element("td", cell.Text ?? (column.Unit is null ? "" : ReportText.Unknown), cell.Text is null ? "n" : null);
    }

    /// <summary>A number as the page shows it.</summary>
    internal static string Shown(decimal number, ReportColumn column) => column.Percent ? ReportText.Number(number * 100m, column.Decimals) : ReportText.Number(number, column.Decimals);

    private static string? UnitOf(ReportColumn column) => column.Unit;

    private static string Ordinal(int place) => place < 10 ? Numerals[place].ToString() : "十" + Numerals[place - 10];

    private static void Versions(HtmlText html, Report report)
    {
        var versions = report.Versions;
        html.Raw("<footer>\n").Element("h2", "编制说明").Raw("\n<table class=\"versions\"><tbody>\n");
        void Line(string name, string text) => html.Raw("<tr>").Element("th", name).Element("td", text).Raw("</tr>\n");
        Line("计算批次号", $"{versions.Run}(攻坚行动),{versions.MonthRun}(当月指标)");
        Line("规则版本", $"{versions.Rulebook}({versions.RulebookHash})");
        Line("电网排放因子", versions.FactorYear is { } year
            ? $"同比两年均用{year.ToString(CultureInfo.InvariantCulture)}年因子 {ReportText.Number(versions.KgPerKwh!.Value, 4)} 千克二氧化碳/千瓦时" : "本期无同比");
        Line("目标文件", versions.Plans.Count == 0 ? "无" : string.Join(";", versions.Plans));
        Line("综合评价", versions.Evaluation ?? "尚无");
        Line("计算引擎版本", versions.EngineVersion);
        Line("缺少的数据", versions.Missing.Count == 0 ? "无" : string.Join("、", versions.Missing.Select(ReportText.Missing)));
        html.Raw("</tbody></table>\n").Element("p", "综合能耗按等价值计。由系统按已发布数据自动编制,数据更正后重新计算的结果另成一份,本份不变。", "note").Raw("\n</footer>\n");
    }
}
