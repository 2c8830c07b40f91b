using System.Globalization;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Explanation.Page;

/// <summary>Heads of the page of one enterprise's yearly evaluation.</summary>
public static class YearSheet
{
    /// <param name="explained">What is explained.</param>
    /// <param name="stage">初评, 公示 or 公布.</param>
    public static ExplanationSheet Of(ExplainedYear explained, string stage)
    {
        ArgumentNullException.ThrowIfNull(explained);
        var profile = explained.Evaluated.Facts.Profile;
        var items = explained.Evaluated.Items.SelectMany(item => new[] { Figure(item.Indicator), $"evaluation.item.{item.Indicator}" });
        return WindowSheet.Of(explained.Figures, WindowKind.Rolling12) with
        {
            Title = "武义县工业企业亩均效益综合评价计算说明",
            Name = profile.Name,
            CreditCode = profile.CreditCode.Value,
            Town = profile.Town,
            Window = explained.Year.ToString(CultureInfo.InvariantCulture) + $"年度({stage})",
            Scale = explained.Evaluated.Facts.Group == ScaleGroup.AboveScale ? "规上" : "规下",
            Results = ["evaluation.status", "evaluation.class.final", "evaluation.class.initial", "evaluation.rank", "evaluation.score", .. items],
        };
    }

    private static string Figure(string indicator) => indicator switch
    {
        "x1" or "y1" => "perMu.taxPerMu",
        "x2" => "perMu.valueAddedPerMu",
        "x3" => "perMu.labourProductivity",
        "x4" => "perMu.valueAddedPerTce",
        "x5" => "perMu.valueAddedPerEmissionT",
        "x6" => "perMu.rdShare",
        _ => "perMu.taxPer10MWh",
    };
}
