namespace Wuyi.Pipeline.Indicators.Evaluation;

/// <summary>Codes of <see cref="EvaluationNotice"/>.</summary>
public static class NoticeCodes
{
    /// <summary>b ≤ 0, or no firm to compute it from: nobody of the group is ranked; blocks (R24).</summary>
    public const string BaselineRefused = "baseline-refused";

    /// <summary>Too few firms for a D (R26).</summary>
    public const string NoD = "no-d-below-20";

    /// <summary>The only firm of a group is A (R26).</summary>
    public const string SingleFirmA = "single-firm-a";

    /// <summary>Fewer firms than <c>minGroupForA</c>: all are B (R26).</summary>
    public const string AllB = "group-all-b";

    /// <summary>Two classes, one score, one x1 (R26).</summary>
    public const string TieAtBoundary = "tie-at-boundary";

    /// <summary>Adjustments contradict each other (R27).</summary>
    public const string AdjustmentConflict = "adjustment-conflict";

    /// <summary>Adjustments of firms without a class.</summary>
    public const string AdjustmentUnused = "adjustment-unused";

    /// <summary>Adjustments of codes that the register does not have.</summary>
    public const string AdjustmentUnknown = "adjustment-unknown-enterprise";

    /// <summary>豁免候选: exempt only on request (R23).</summary>
    public const string ExemptionCandidate = "exemption-candidate";

    /// <summary>Figures from 统计调查 without consent, or of unstated provenance (RULINGS 6.2).</summary>
    public const string ConsentMissing = "consent-missing";

    /// <summary>A source has not delivered a month of the year: the evaluation may not become final (R11).</summary>
    public const string InputsMissing = "inputs-missing";
}
