using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators.Evaluation;

/// <summary>Who is evaluated (R14, R22, R23), before anything is compared.</summary>
internal static class Admission
{
    /// <summary>The first status that applies; <see cref="EvaluationStatus.Ranked"/> means: complete.</summary>
    public static EvaluationStatus Of(int year, EvaluationFacts facts, RuleSet rules, FlagSet flags, out IReadOnlyList<string> missing)
    {
        missing = [];
        var evaluation = rules.Evaluation;
        if (IsDeregistered(year, facts.Profile, evaluation)) return EvaluationStatus.Deregistered;
        var industry = IndustryCode.Of(facts.Profile.Industry);
        if (!industry.IsKnown || industry.IsOutsideIndustry(rules.Carbon)) return EvaluationStatus.NotIndustrial;
        if (facts.Figures.LandMu <= 0m) return EvaluationStatus.NoLand;
        if (facts.Group == ScaleGroup.BelowScale && facts.Figures.LandMu < evaluation.MinLandMu) return EvaluationStatus.BelowMinimumLand;
        if (IsExempt(facts, evaluation, flags)) return EvaluationStatus.Exempt;
        missing = MissingOf(facts, evaluation);
        return missing.Count > 0 ? EvaluationStatus.Incomplete : EvaluationStatus.Ranked;
    }

    /// <summary>
    /// On 31 December. A date of deregistration says it best: the word of a register that was dropped later may be younger than the year. Else 吊销 and 注销
    /// however they are written (已注销; 吊销,未注销), but not 在业(未注销).
    /// </summary>
    private static bool IsDeregistered(int year, EnterpriseProfile profile, EvaluationRules rules)
    {
        if (profile.CancelledOn is { } day) return day <= new DateOnly(year, 12, 31);
        if (profile.Status is not { } status) return false;
        foreach (var word in rules.DeregisteredWords)
        {
            for (var at = status.IndexOf(word, StringComparison.Ordinal); at >= 0; at = status.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if (at == 0 || status[at - 1] != '未') return true;
            }
        }

        return false;
    }

    private static bool IsExempt(EvaluationFacts facts, EvaluationRules rules, FlagSet flags)
    {
        var decided = facts.Adjustments.Any(row => row.Kind == AdjustmentKind.Exemption);
        flags.AddIf(decided, EvaluationFlags.ExemptByAdjustment);
        if (!facts.IsYoung && !facts.IsLandYoung) return decided;
        if (!rules.ExemptionAutomatic)
        {
            flags.AddIf(!decided, EvaluationFlags.ExemptionCandidate);
            return decided;
        }

        flags.AddIf(facts.IsYoung, EvaluationFlags.ExemptFounded);
        flags.AddIf(facts.IsLandYoung, EvaluationFlags.ExemptLand);
        return true;
    }

    private static List<string> MissingOf(EvaluationFacts facts, EvaluationRules rules)
    {
        var missing = new List<string>();
        var items = EvaluationItems.Of(facts.Group);
        for (var item = 0; item < items.Count; item++)
        {
            if (EvaluationItems.Value(facts, item) is not null || MayBeMissing(facts, item, rules)) continue;
            missing.Add(items[item]);
        }

        return missing;
    }

    /// <summary>Emissions, for which the mean stands; and, by option, power where tax per 亩 stands for both (R14).</summary>
    private static bool MayBeMissing(EvaluationFacts facts, int item, EvaluationRules rules) => facts.Group == ScaleGroup.AboveScale
        ? item == EvaluationItems.Emissions
        : item == EvaluationItems.Power && rules.RescaleWithoutPower && rules.BelowScaleWeights[0] > 0m;
}
