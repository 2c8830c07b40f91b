using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Warnings.Rules;

/// <summary>
/// 单位能耗上升: tce (等价) per VA of the rolling twelve months against the twelve before (RULES 6). Power of both sides is converted by the coefficient of the later
/// year (E5). VA is nominal: the figure is 现价测算, no result of the statistics (E4).
/// </summary>
internal sealed class EnergyIntensityRule : IEnterpriseRule
{
    public WarningKind Kind => WarningKind.EnergyIntensityUp;

    public Judgement Judge(Examined enterprise)
    {
        var (now, reason) = Side(enterprise, Window(enterprise));
        var (before, reasonBefore) = Side(enterprise, Window(enterprise).YearBefore());
        if ((reason ?? reasonBefore) is { } missing) return Judgement.Unknown(missing);
        if (now.Fuels != before.Fuels) return Judgement.Unknown(NotJudged.FuelsOnOneSide);
        if (now.ValueAdded <= 0m || before.ValueAdded <= 0m) return Judgement.Unknown(NotJudged.ValueAddedNotPositive);
        if (before.Kg <= 0m) return Judgement.Ends(NotJudged.BaseNotPositive);
        var rules = enterprise.Rules.IntensityUp;
        return IsUpBy(now, before, rules[1]) ? Judgement.Met(WarningSeverity.Red) : IsUpBy(now, before, rules[0]) ? Judgement.Met(WarningSeverity.Yellow) : Judgement.NotMet;
    }

    public Evidence Explain(Examined enterprise, Judgement judgement)
    {
        var window = Window(enterprise);
        var ((now, _), (before, _)) = (Side(enterprise, window), Side(enterprise, window.YearBefore()));
        var limit = enterprise.Rules.IntensityUp[judgement.Severity == WarningSeverity.Red ? 1 : 0];
        var (intensity, intensityBefore) = (now.Kg / 1000m / now.ValueAdded, before.Kg / 1000m / before.ValueAdded);
        var text = $"{Sentences.Months(window)}单位增加值能耗 {Sentences.Ratio(intensity)} 吨标准煤/万元(等价值,现价测算{(now.Fuels ? "" : ",仅含用电")}),"
            + $"上年同期 {Sentences.Ratio(intensityBefore)} 吨标准煤/万元{Sentences.Change(intensity, intensityBefore, "上升")}。"
            + judgement switch
            {
                { Severity: { } severity } => $"上升达到 {Sentences.Number(limit)} % 为{Sentences.Severity(severity)}预警。",
                { Reason: NotJudged.BaseNotPositive } => "上年同期能耗为零,不再比较,预警解除。",
                _ => $"上升不到 {Sentences.Number(limit)} %,预警解除。",
            };
        return new Evidence(
            [
                Figures.Of("energy", "综合能耗(等价值)", "吨标准煤", now.Kg / 1000m, window), Figures.Of("energy-before", "上年同期综合能耗(等价值)", "吨标准煤", before.Kg / 1000m, window.YearBefore()),
                Figures.Of("value-added", "增加值", "万元", now.ValueAdded, window), Figures.Of("value-added-before", "上年同期增加值", "万元", before.ValueAdded, window.YearBefore()),
                Figures.Of("intensity", "单位增加值能耗", "吨标准煤/万元", intensity, window), Figures.Of("intensity-before", "上年同期单位增加值能耗", "吨标准煤/万元", intensityBefore, window.YearBefore()),
                .. Figures.Change("单位增加值能耗同比", intensity, intensityBefore, window),
            ],
            text, [Figures.Constant("intensityUp", limit, "%"), new WarningConstant("energy.coalEquivalent.electricityEquivalent", enterprise.KgPerKwh, "kgce/kWh")]);
    }

    private static MonthWindow Window(Examined enterprise) => MonthWindow.Of(WindowKind.Rolling12, enterprise.Period);

    /// <summary><c>kg/VA ≥ kg'/VA' × (100 + p) %</c>, multiplied out.</summary>
    private static bool IsUpBy(IntensitySide now, IntensitySide before, decimal percent) =>
        ExactProduct.Compare(now.Kg, before.ValueAdded, 100m, before.Kg, now.ValueAdded, 100m + percent) >= 0;

    private static (IntensitySide Side, NotJudged? Missing) Side(Examined enterprise, MonthWindow window)
    {
        if (enterprise.Kwh(window) is not { } kwh) return (default, NotJudged.PowerMissing);
        if (enterprise.ValueAddedWan(window) is not { } valueAdded) return (default, NotJudged.ValueAddedMissing);
        var fuels = enterprise.FuelsKnown(window);
        return (new IntensitySide((kwh * enterprise.KgPerKwh) + (fuels ? enterprise.FuelTce(window)!.Value * 1000m : 0m), valueAdded, fuels), null);
    }

    /// <param name="Kg">kgce, 等价.</param>
    /// <param name="ValueAdded">VA, 万元.</param>
    /// <param name="Fuels">Fuels are known.</param>
    private readonly record struct IntensitySide(decimal Kg, decimal ValueAdded, bool Fuels);
}
