namespace Wuyi.Pipeline.Indicators.Evaluation;

/// <summary>Flags that the yearly evaluation adds to those of the figures (Chinese words: docs/http.md).</summary>
public static class EvaluationFlags
{
    /// <summary>The register does not say 规上 or 规下: evaluated as 规下 (R10).</summary>
    public const string ScaleUnknown = "scale-unknown";

    /// <summary>Registered less long than the rulebook's years at 31 December (R23).</summary>
    public const string ExemptFounded = "exempt-founded";

    /// <summary>All its land was obtained less long ago than the rulebook's years (R23).</summary>
    public const string ExemptLand = "exempt-land";

    /// <summary>Exempt by a row of <c>adjustments</c> (R22, R27).</summary>
    public const string ExemptByAdjustment = "exempt-by-adjustment";

    /// <summary>Could be exempt by the facts, but the rulebook asks for an application (R23).</summary>
    public const string ExemptionCandidate = "exemption-candidate";

    /// <summary>Parcels that are young and not yet past the agreed start of production were left out of A (R23).</summary>
    public const string YoungLandLeftOut = "young-land-left-out";

    /// <summary>x5 is missing (or P is 0): the item scores the group's mean (R14).</summary>
    public const string EmissionMean = "emission-mean";

    /// <summary>y2 is missing: y1 stands for both items (R14, option).</summary>
    public const string PowerItemRescaled = "power-item-rescaled";

    /// <summary>Stands at a boundary of two classes and differs from a firm of the other class only by its credit code (R26).</summary>
    public const string TieAtBoundary = "tie-at-boundary";

    /// <summary>Adjustments contradict each other: several 定档 of different classes, or a class beside an exemption (R27).</summary>
    public const string AdjustmentConflict = "adjustment-conflict";

    /// <summary>Has adjustments that change nothing, because it has no class.</summary>
    public const string AdjustmentUnused = "adjustment-unused";

    /// <summary>Takes the class of the holder of the parcel where it leases most (R28).</summary>
    public const string HolderClass = "holder-class";

    /// <summary>Value added, R&amp;D or employees come from 统计调查 without consent (RULINGS 6.2).</summary>
    public const string ConsentMissing = "consent-missing";

    /// <summary>Every flag of this room.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ScaleUnknown, ExemptFounded, ExemptLand, ExemptByAdjustment, ExemptionCandidate, YoungLandLeftOut, EmissionMean, PowerItemRescaled,
        TieAtBoundary, AdjustmentConflict, AdjustmentUnused, HolderClass, ConsentMissing,
    ];
}
