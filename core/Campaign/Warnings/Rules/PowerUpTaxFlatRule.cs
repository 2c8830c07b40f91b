using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Warnings.Rules;

/// <summary>
/// 用电激增税收不增: kWh of the year to date against last year's, and tax likewise (RULES 6): both sides of the rule cover the same months, and tax of a single month
/// is never compared. Last year's tax must be above 0 (R32). January alone is not judged.
/// </summary>
internal sealed class PowerUpTaxFlatRule : IEnterpriseRule
{
    public WarningKind Kind => WarningKind.PowerUpTaxFlat;

    public Judgement Judge(Examined enterprise)
    {
        if (enterprise.Period.Number == 1) return Judgement.Unknown(NotJudged.SpringFestival);
        var (window, rules) = (Window(enterprise), enterprise.Rules);
        if (enterprise.Kwh(window) is not { } kwh || enterprise.Kwh(window.YearBefore()) is not { } kwhBefore) return Judgement.Unknown(NotJudged.PowerMissing);
        if (enterprise.TaxWan(window) is not { } tax || enterprise.TaxWan(window.YearBefore()) is not { } taxBefore) return Judgement.Unknown(NotJudged.TaxMissing);
        if (kwhBefore <= 0m || taxBefore <= 0m) return Judgement.Ends(NotJudged.BaseNotPositive);
        return Percent.IsUpBy(kwh, kwhBefore, rules.SurgePower) && Percent.IsDownBy(tax, taxBefore, -rules.SurgeTax)
            ? Judgement.Met((WarningSeverity)rules.SurgeSeverity) : Judgement.NotMet;
    }

    public Evidence Explain(Examined enterprise, Judgement judgement)
    {
        var (window, rules) = (Window(enterprise), enterprise.Rules);
        var before = window.YearBefore();
        var (kwh, kwhBefore) = (enterprise.Kwh(window)!.Value, enterprise.Kwh(before)!.Value);
        var (tax, taxBefore) = (enterprise.TaxWan(window)!.Value, enterprise.TaxWan(before)!.Value);
        var limit = $"用电增长达到 {Sentences.Number(rules.SurgePower)} % 而税收增长不高于 {Sentences.Number(rules.SurgeTax)} %";
        var text = $"{Sentences.Months(window)}用电 {Sentences.Number(kwh)} 千瓦时,上年同期 {Sentences.Number(kwhBefore)} 千瓦时{Sentences.Change(kwh, kwhBefore)};"
            + $"同期税收 {Sentences.Number(tax)} 万元,上年同期 {Sentences.Number(taxBefore)} 万元{Sentences.Change(tax, taxBefore)}。"
            + judgement switch
            {
                { Severity: { } severity } => $"{limit}为{Sentences.Severity(severity)}预警。",
                { Reason: NotJudged.BaseNotPositive } => "上年同期用电或税收不为正数,不再比较,预警解除。",
                _ => $"未出现{limit}的情形,预警解除。",
            };
        return new Evidence(
            [
                Figures.Of("kwh", "用电量", "千瓦时", kwh, window), Figures.Of("kwh-before", "上年同期用电量", "千瓦时", kwhBefore, before),
                .. Figures.Change("用电同比", kwh, kwhBefore, window),
                Figures.Of("tax", "税收", "万元", tax, window), Figures.Of("tax-before", "上年同期税收", "万元", taxBefore, before),
                .. Figures.Change("税收同比", tax, taxBefore, window).Select(figure => figure with { Name = "tax-change-percent" }),
            ],
            text, [Figures.Constant("surgePower", rules.SurgePower, "%"), Figures.Constant("surgeTax", rules.SurgeTax, "%")]);
    }

    private static MonthWindow Window(Examined enterprise) => MonthWindow.Of(WindowKind.YearToDate, enterprise.Period);
}
