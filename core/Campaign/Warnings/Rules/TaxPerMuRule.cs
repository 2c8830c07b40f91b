using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Warnings.Rules;

/// <summary>亩均税收下滑: T ÷ A of the rolling twelve months against those of last year (RULES 6); never of a month.</summary>
internal sealed class TaxPerMuRule : IEnterpriseRule
{
    public WarningKind Kind => WarningKind.TaxPerMuDown;

    public Judgement Judge(Examined enterprise)
    {
        if (enterprise.Now is not { } now || enterprise.Before is not { } before) return Judgement.Unknown(NotJudged.TaxMissing);
        if (now.TaxWan is not { } tax || before.TaxWan is not { } taxBefore) return Judgement.Unknown(NotJudged.TaxMissing);
        // A is a number always (R21): without land there is nothing per 亩 to compare, now or next year.
        if (now.LandMu <= 0m || before.LandMu <= 0m) return Judgement.Ends(NotJudged.NoLand);
        if (taxBefore <= 0m) return Judgement.Ends(NotJudged.BaseNotPositive);
        var limits = enterprise.Rules.TaxPerMuDown;
        return IsDownBy(tax, now.LandMu, taxBefore, before.LandMu, limits[1]) ? Judgement.Met(WarningSeverity.Red)
            : IsDownBy(tax, now.LandMu, taxBefore, before.LandMu, limits[0]) ? Judgement.Met(WarningSeverity.Yellow)
            : Judgement.NotMet;
    }

    public Evidence Explain(Examined enterprise, Judgement judgement)
    {
        var window = MonthWindow.Of(WindowKind.Rolling12, enterprise.Period);
        var (now, before) = (enterprise.Now!.Value, enterprise.Before!.Value);
        if (judgement.Reason == NotJudged.NoLand) return WithoutLand(window, now, before);
        var (perMu, perMuBefore) = (now.TaxWan!.Value / now.LandMu, before.TaxWan!.Value / before.LandMu);
        var limit = enterprise.Rules.TaxPerMuDown[judgement.Severity == WarningSeverity.Red ? 1 : 0];
        var text = $"{Sentences.Months(window)}亩均税收 {Sentences.Ratio(perMu)} 万元/亩,上年同期 {Sentences.Ratio(perMuBefore)} 万元/亩{Sentences.Change(perMu, perMuBefore)}。"
            + judgement switch
            {
                { Severity: { } severity } => $"下降达到 {Sentences.Number(limit)} % 为{Sentences.Severity(severity)}预警。",
                { Reason: NotJudged.BaseNotPositive } => "上年同期税收不为正数,不再比较,预警解除。",
                _ => $"下降不到 {Sentences.Number(limit)} %,预警解除。",
            };
        return new Evidence(
            [
                Figures.Of("tax", "税收实际贡献", "万元", now.TaxWan.Value, window), Figures.Of("tax-before", "上年同期税收实际贡献", "万元", before.TaxWan.Value, window.YearBefore()),
                Figures.Of("land", "用地面积", "亩", now.LandMu, window), Figures.Of("land-before", "上年同期用地面积", "亩", before.LandMu, window.YearBefore()),
                Figures.Of("tax-per-mu", "亩均税收", "万元/亩", perMu, window), Figures.Of("tax-per-mu-before", "上年同期亩均税收", "万元/亩", perMuBefore, window.YearBefore()),
                .. Figures.Change("亩均税收同比", perMu, perMuBefore, window),
            ],
            text, [Figures.Constant("taxPerMuDown", limit, "%")]);
    }

    private static Evidence WithoutLand(MonthWindow window, TaxAndLand now, TaxAndLand before) => new(
        [
            Figures.Of("tax", "税收实际贡献", "万元", now.TaxWan!.Value, window), Figures.Of("tax-before", "上年同期税收实际贡献", "万元", before.TaxWan!.Value, window.YearBefore()),
            Figures.Of("land", "用地面积", "亩", now.LandMu, window), Figures.Of("land-before", "上年同期用地面积", "亩", before.LandMu, window.YearBefore()),
        ],
        $"{Sentences.Months(window)}或上年同期无用地面积,亩均税收不再比较,预警解除。", []);

    /// <summary><c>T/A ≤ T'/A' × (100 − p) %</c>, multiplied out.</summary>
    private static bool IsDownBy(decimal tax, decimal land, decimal taxBefore, decimal landBefore, decimal percent) =>
        ExactProduct.Compare(tax, landBefore, 100m, taxBefore, land, 100m - percent) <= 0;
}
