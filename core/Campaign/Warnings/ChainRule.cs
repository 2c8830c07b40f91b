using Wuyi.Pipeline.Campaign.Warnings.Rules;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>
/// 链上联动: a share of an industry's or chain's judged firms stands at yellow or worse in one month, by number of firms (R32). Not judged in January, when the
/// rules of power say nothing new.
/// </summary>
internal static class ChainRule
{
    public static void Add(CampaignFacts facts, ChainTally tally, WarningBook book)
    {
        foreach (var (industry, counts) in tally.Industries) Add(facts, WarningSubjectType.Industry, industry, counts, book);
        foreach (var (chain, counts) in tally.Chains) Add(facts, WarningSubjectType.Chain, chain, counts, book);
        // A group of which no firm was judged is not in the tally.
        foreach (var warning in facts.Previous?.Warnings ?? [])
        {
            if (warning.Kind == WarningKind.Chain && book.Standing(warning.Kind, warning.Subject.Type, warning.Subject.Key) is not null)
                Add(facts, warning.Subject.Type, warning.Subject.Key, default, book);
        }
    }

    private static void Add(CampaignFacts facts, WarningSubjectType type, string key, (int Judged, int Warned) counts, WarningBook book)
    {
        var rules = facts.Rules.Campaign.Warnings;
        var judgement = facts.Period.Number == 1 ? Judgement.Unknown(NotJudged.SpringFestival)
            : counts.Judged < rules.ChainMinFirms ? Judgement.Unknown(NotJudged.TooFewFirms)
            : Percent.IsShare(counts.Warned, counts.Judged, rules.ChainPercent) && counts.Warned > 0 ? Judgement.Met((WarningSeverity)rules.ChainSeverity)
            : Judgement.NotMet;
        var subject = new WarningSubject
        {
            Type = type, Key = key, Name = type == WarningSubjectType.Chain ? key : $"行业大类 {key}", Industry = type == WarningSubjectType.Industry ? key : null,
            Chain = type == WarningSubjectType.Chain ? key : null,
        };
        book.Take(WarningKind.Chain, subject, judgement, () => Explain(facts, type, key, counts, judgement));
    }

    private static Evidence Explain(CampaignFacts facts, WarningSubjectType type, string key, (int Judged, int Warned) counts, Judgement judgement)
    {
        var (rules, month) = (facts.Rules.Campaign.Warnings, new MonthWindow(facts.Period, facts.Period));
        var share = counts.Warned * 100m / counts.Judged;
        var text = FormattableString.Invariant(
                $"{Sentences.Of(facts.Period)}{(type == WarningSubjectType.Industry ? $"行业大类 {key} " : $"产业链“{key}”")}已判断企业 {counts.Judged} 家,其中黄色及以上预警 {counts.Warned} 家,占 {Sentences.Number(share)} %。")
            + (judgement.Severity is { } severity ? $"占比达到 {Sentences.Number(rules.ChainPercent)} % 为{Sentences.Severity(severity)}预警。" : $"占比不到 {Sentences.Number(rules.ChainPercent)} %,预警解除。");
        return new Evidence(
            [
                Figures.Of("firms-judged", "已判断企业", "家", counts.Judged, month), Figures.Of("firms-warned", "黄色及以上预警企业", "家", counts.Warned, month),
                Figures.Of("share-percent", "预警企业占比", "%", share, month),
            ],
            text, [Figures.Constant("chainPercent", rules.ChainPercent, "%"), Figures.Constant("chainMinFirms", rules.ChainMinFirms, "家")]);
    }
}
