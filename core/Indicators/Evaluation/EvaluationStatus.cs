namespace Wuyi.Pipeline.Indicators.Evaluation;

/// <summary>One status, the first that applies in this order (R14, R21–R23). Words of the API: kebab-case.</summary>
public enum EvaluationStatus
{
    /// <summary>注销 or 吊销 on 31 December.</summary>
    Deregistered,

    /// <summary>Industry unknown or outside 06–46.</summary>
    NotIndustrial,

    /// <summary>A ≤ 0.</summary>
    NoLand,

    /// <summary>规下 with less land than <c>minLandMu</c>.</summary>
    BelowMinimumLand,

    /// <summary>No class, treated as B (R23).</summary>
    Exempt,

    /// <summary>An item is missing: no class (R14).</summary>
    Incomplete,

    /// <summary>Complete, but a baseline of its group was refused: nobody of the group is ranked (R24).</summary>
    NoBaseline,

    /// <summary>Scored, ranked, with a class.</summary>
    Ranked,
}
