using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Warnings.Rules;

/// <summary>
/// 用电骤降: kWh of three months against the same months last year (RULES 6). The three months never split January and February (R32): in January and in April,
/// whose own three months would, they are those of the month before, and no warning opens.
/// </summary>
internal sealed class PowerDropRule : IEnterpriseRule
{
    private static readonly WarningSeverity[] Severities = [WarningSeverity.Yellow, WarningSeverity.Orange, WarningSeverity.Red];

    public WarningKind Kind => WarningKind.PowerDrop;

    /// <summary>The months that a period compares.</summary>
    public static MonthWindow Window(Month period)
    {
        var to = Opens(period) ? period : period.AddMonths(-1);
        return new MonthWindow(to.AddMonths(-2), to);
    }

    public static bool Opens(Month period) => period.Number is not (1 or 4);

    public Judgement Judge(Examined enterprise)
    {
        var (window, rules) = (Window(enterprise.Period), enterprise.Rules);
        if (enterprise.Kwh(window) is not { } now || enterprise.Kwh(window.YearBefore()) is not { } before) return Judgement.Unknown(NotJudged.PowerMissing);
        if (before <= 0m || ExactProduct.Compare(before, 1m, 1m, rules.PowerDropBaseKwh, 3m, 1m) < 0) return Judgement.Ends(NotJudged.BaseTooSmall);
        for (var level = Severities.Length - 1; level >= 0; level--)
        {
            if (!Percent.IsDownBy(now, before, rules.PowerDrop[level])) continue;
            return Opens(enterprise.Period) ? Judgement.Met(Severities[level]) : Judgement.Holds(Severities[level]);
        }

        return Judgement.NotMet;
    }

    public Evidence Explain(Examined enterprise, Judgement judgement)
    {
        var (window, rules) = (Window(enterprise.Period), enterprise.Rules);
        var (now, before) = (enterprise.Kwh(window)!.Value, enterprise.Kwh(window.YearBefore())!.Value);
        var limit = rules.PowerDrop[judgement.Severity is { } severity ? (int)severity - 1 : 0];
        var text = $"{Sentences.Months(window)}用电 {Sentences.Number(now)} 千瓦时,上年同期 {Sentences.Number(before)} 千瓦时{Sentences.Change(now, before)}。";
        text += judgement switch
        {
            { Severity: { } reached } => $"下降达到 {Sentences.Number(limit)} % 为{Sentences.Severity(reached)}预警。",
            { Reason: NotJudged.BaseTooSmall } => $"上年同期月均用电不足 {Sentences.Number(rules.PowerDropBaseKwh)} 千瓦时,不再比较,预警解除。",
            _ => $"下降不到 {Sentences.Number(limit)} %,预警解除。",
        };
        return new Evidence(
            [
                Figures.Of("kwh", "用电量", "千瓦时", now, window), Figures.Of("kwh-before", "上年同期用电量", "千瓦时", before, window.YearBefore()),
                .. Figures.Change("用电同比", now, before, window),
            ],
            text, [Figures.Constant("powerDrop", limit, "%"), Figures.Constant("powerDropBaseKwh", rules.PowerDropBaseKwh, "kWh/月")]);
    }
}
