using System.Globalization;
using Wuyi.Pipeline.Explanation.Page;

namespace Wuyi.Pipeline.Reports.Rendering;

/// <summary>Bars drawn as SVG: grey on white with the number beside each, so that a copy in black and white loses nothing.</summary>
internal static class ReportCharts
{
    private const int Width = 720;
    private const int Names = 200;
    private const int Numbers = 90;
    private const int Row = 24;
    private const int LongestName = 14;

    public static void Bars(HtmlText html, ReportChart chart)
    {
        var marked = chart.Marks is not null;
        var height = (chart.Labels.Count * Row) + 12 + (marked ? 20 : 0);
        var extent = Extent(chart);
        html.Raw("<figure>\n").Element("figcaption", $"{chart.Title}({chart.Unit})");
        html.Raw(string.Create(CultureInfo.InvariantCulture, $"\n<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" font-size=\"13\" font-family=\"serif\">"));
        html.Element("title", chart.Title);
        for (var i = 0; i < chart.Labels.Count; i++) Bar(html, chart, i, extent);
        if (chart.Line is { } line)
            html.Raw(string.Create(CultureInfo.InvariantCulture, $"<line x1=\"{X(line, extent)}\" x2=\"{X(line, extent)}\" y1=\"2\" y2=\"{(chart.Labels.Count * Row) + 6}\" stroke=\"#000\" stroke-width=\"1.5\" stroke-dasharray=\"5 3\"/>"));
        for (var i = 0; i < chart.Labels.Count; i++) Value(html, chart, i, extent);
        if (marked)
        {
            var y = (chart.Labels.Count * Row) + 18;
            html.Raw(string.Create(CultureInfo.InvariantCulture, $"<line x1=\"{Names}\" x2=\"{Names}\" y1=\"{y - 11}\" y2=\"{y + 3}\" stroke=\"#000\" stroke-width=\"3\"/><text x=\"{Names + 8}\" y=\"{y}\">")).Say(chart.MarkName).Raw("</text>");
        }

        html.Raw("</svg>\n").Raw("</figure>\n");
    }

    private static void Bar(HtmlText html, ReportChart chart, int i, decimal extent)
    {
        var y = (i * Row) + 6;
        var name = chart.Labels[i].Length > LongestName ? chart.Labels[i][..(LongestName - 1)] + "…" : chart.Labels[i];
        html.Raw(string.Create(CultureInfo.InvariantCulture, $"<text x=\"{Names - 8}\" y=\"{y + 13}\" text-anchor=\"end\">")).Say(name).Raw("</text>");
        if (chart.Values[i] is { } value)
            html.Raw(string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{Names}\" y=\"{y}\" width=\"{X(value, extent) - Names}\" height=\"16\" fill=\"#8a8a8a\" stroke=\"#222\" stroke-width=\"0.8\"/>"));
        if (chart.Marks?[i] is { } mark)
            html.Raw(string.Create(CultureInfo.InvariantCulture, $"<line x1=\"{X(mark, extent)}\" x2=\"{X(mark, extent)}\" y1=\"{y - 3}\" y2=\"{y + 19}\" stroke=\"#000\" stroke-width=\"3\"/>"));
    }

    /// <summary>The number behind bar and mark, on a white ground that keeps it readable over a line.</summary>
    private static void Value(HtmlText html, ReportChart chart, int i, decimal extent)
    {
        var shown = chart.Values[i] is not { } value ? ReportText.Unknown : chart.Percent ? ReportText.Number(value * 100m, chart.Decimals) + "%" : ReportText.Number(value, chart.Decimals);
        var end = new[] { chart.Values[i], chart.Marks?[i] }.OfType<decimal>().Select(there => X(there, extent)).Append(Names).Max();
        // Beside the line, not across it.
        if (chart.Line is { } line && X(line, extent) - end is > 0m and < 48m) end = X(line, extent);
        html.Raw(string.Create(CultureInfo.InvariantCulture, $"<text x=\"{end + 6}\" y=\"{(i * Row) + 19}\" paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"4\">")).Say(shown).Raw("</text>");
    }

    private static decimal Extent(ReportChart chart)
    {
        var largest = chart.Values.Concat(chart.Marks ?? []).OfType<decimal>().Append(chart.Line ?? 0m).Append(0m).Max();
        return largest > 0m ? largest : 1m;
    }

    private static decimal X(decimal value, decimal extent) => Names + Math.Round(Math.Clamp(value / extent, 0m, 1m) * (Width - Names - Numbers), 1);
}
