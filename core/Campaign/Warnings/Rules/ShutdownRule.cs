using System.Globalization;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Warnings.Rules;

/// <summary>
/// 疑似停产: several months running of at most a tenth of the mean of the twelve months before each (RULES 6). January and February stand with their mean, twice
/// (R32), wherever they occur: so January alone is not judged, and February judges both.
/// </summary>
internal sealed class ShutdownRule : IEnterpriseRule
{
    public WarningKind Kind => WarningKind.Shutdown;

    public Judgement Judge(Examined enterprise)
    {
        if (enterprise.Period.Number == 1) return Judgement.Unknown(NotJudged.SpringFestival);
        var fresh = true;
        for (var back = 0; back < enterprise.Rules.ShutdownMonths; back++)
        {
            var month = enterprise.Period.AddMonths(-back);
            if (Twice(enterprise, month) is not { } twice || TwiceOfTwelve(enterprise, month) is not { } twelve) return Judgement.Unknown(NotJudged.PowerMissing);
            // month ≤ p % × Σ/12, both sides doubled.
            if (ExactProduct.Compare(twice, 12m, 100m, twelve, enterprise.Rules.ShutdownPercent, 1m) > 0) return Judgement.NotMet;
            fresh &= twelve > 0m;
        }

        var severity = (WarningSeverity)enterprise.Rules.ShutdownSeverity;
        // Nothing now and nothing in the year before: nothing has stopped. What stands still stands.
        return fresh ? Judgement.Met(severity) : Judgement.Holds(severity);
    }

    public Evidence Explain(Examined enterprise, Judgement judgement)
    {
        var rules = enterprise.Rules;
        var (figures, parts) = (new List<WarningFigure>(), new List<string>());
        for (var back = rules.ShutdownMonths - 1; back >= 0; back--)
        {
            var month = enterprise.Period.AddMonths(-back);
            // What was not met in the newer month may be unknown in the older one.
            if (Twice(enterprise, month) is not { } twice || TwiceOfTwelve(enterprise, month) is not { } twelve) continue;
            var (one, mean) = (new MonthWindow(month, month), new MonthWindow(month.AddMonths(-12), month.AddMonths(-1)));
            figures.Add(Figures.Of("kwh", month.Number <= 2 ? "用电量(1—2月平均)" : "用电量", "千瓦时", twice / 2m, one));
            figures.Add(Figures.Of("kwh-mean-before", "前12个月月均用电量", "千瓦时", twelve / 24m, mean));
            parts.Add($"{Sentences.Of(month)}用电 {Sentences.Number(twice / 2m)} 千瓦时,前12个月月均 {Sentences.Number(twelve / 24m)} 千瓦时");
        }

        var limit = string.Create(CultureInfo.InvariantCulture, $"连续 {rules.ShutdownMonths} 个月不高于前12个月月均的 {Sentences.Number(rules.ShutdownPercent)} %");
        var text = string.Join(";", parts) + (parts.Exists(part => part.Contains("年1月", StringComparison.Ordinal) || part.Contains("年2月", StringComparison.Ordinal)) ? "(1、2月按两个月平均)。" : "。")
            + judgement switch
            {
                { Severity: null } => $"未出现{limit}的情形,预警解除。",
                { Verdict: Verdict.Holds } => "前12个月已无用电,疑似停产的情形仍在持续,请主管部门核实。",
                _ => $"{limit}为疑似停产,请主管部门核实。",
            };
        return new Evidence(figures, text, [Figures.Constant("shutdownPercent", rules.ShutdownPercent, "%"), Figures.Constant("shutdownMonths", rules.ShutdownMonths, "月")]);
    }

    /// <summary>Two times the kWh of a month; January and February: their sum.</summary>
    private static decimal? Twice(Examined enterprise, Month month) => month.Number switch
    {
        1 => enterprise.Kwh(month) + enterprise.Kwh(month.AddMonths(1)),
        2 => enterprise.Kwh(month.AddMonths(-1)) + enterprise.Kwh(month),
        _ => 2m * enterprise.Kwh(month),
    };

    private static decimal? TwiceOfTwelve(Examined enterprise, Month month)
    {
        decimal? sum = 0m;
        for (var back = 1; back <= 12 && sum is not null; back++) sum += Twice(enterprise, month.AddMonths(-back));
        return sum;
    }
}
