using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators.Evaluation;

/// <summary>One enterprise on its way through the evaluation; each step fills in its part.</summary>
internal sealed class Candidate
{
    public Candidate(int year, EvaluationFacts facts, RuleSet rules)
    {
        Facts = facts;
        foreach (var flag in facts.Figures.Flags) Flags.Add(flag);
        foreach (var flag in facts.Flags) Flags.Add(flag);
        Flags.AddIf(facts.YoungLandMu > 0m, EvaluationFlags.YoungLandLeftOut);
        Flags.AddIf(facts.Group == ScaleGroup.AboveScale && facts.WithoutConsent.Count > 0, EvaluationFlags.ConsentMissing);
        Status = Admission.Of(year, facts, rules, Flags, out var missing);
        Missing = missing;
        foreach (var row in facts.Adjustments)
        {
            if (row.Kind == AdjustmentKind.Bonus) Bonus += row.Points ?? 0m;
            else if (row.Kind == AdjustmentKind.Deduction) Bonus -= row.Points ?? 0m;
        }
    }

    public EvaluationFacts Facts { get; }

    public string Code => Facts.Profile.CreditCode.Value;

    public FlagSet Flags { get; } = new();

    public EvaluationStatus Status { get; set; }

    public IReadOnlyList<string> Missing { get; }

    public decimal Bonus { get; }

    /// <summary>Points by item; null unless ranked.</summary>
    public decimal[]? Points { get; set; }

    public decimal Score { get; set; }

    public string? RankingGroup { get; set; }

    public int Rank { get; set; }

    public int Of { get; set; }

    public EvaluationClass InitialClass { get; set; }

    public EvaluationClass? FinalClass { get; set; }

    public bool IsRanked => Status == EvaluationStatus.Ranked;

    /// <summary>x1 or y1, the second key of the order; complete firms have it.</summary>
    public decimal First => Facts.Figures.TaxPerMu ?? 0m;

    /// <summary>Best first: score, then x1 (y1), both unrounded, then the credit code (RULES 4, R26).</summary>
    public static int Compare(Candidate left, Candidate right)
    {
        var byScore = right.Score.CompareTo(left.Score);
        if (byScore != 0) return byScore;
        var byFirst = right.First.CompareTo(left.First);
        return byFirst != 0 ? byFirst : string.CompareOrdinal(left.Code, right.Code);
    }

    /// <summary>Differs from another one only by its code.</summary>
    public bool TiesWith(Candidate other) => Score == other.Score && First == other.First;

    public EvaluatedEnterprise ToResult(GroupScale scale, IReadOnlyList<decimal> weights)
    {
        var names = EvaluationItems.Of(Facts.Group);
        var items = new EvaluatedItem[names.Count];
        for (var item = 0; item < items.Length; item++)
        {
            items[item] = new(names[item], EvaluationItems.Value(Facts, item), scale.Baselines[item]?.Value, weights[item], IsRanked ? Points![item] : null);
        }

        return new EvaluatedEnterprise
        {
            Facts = Facts, Status = Status, RankingGroup = RankingGroup, Items = items, Bonus = Bonus, Score = IsRanked ? Score : null,
            Rank = IsRanked ? Rank : null, Of = IsRanked ? Of : null, InitialClass = IsRanked ? InitialClass : null, FinalClass = FinalClass,
            Missing = Missing, Flags = Flags.ToList(),
        };
    }
}
