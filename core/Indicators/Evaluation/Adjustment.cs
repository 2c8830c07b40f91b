using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Indicators.Evaluation;

/// <summary>One row of an <c>adjustments</c> file (R27).</summary>
public sealed record Adjustment
{
    public required CreditCode CreditCode { get; init; }

    public required int Year { get; init; }

    public required AdjustmentKind Kind { get; init; }

    /// <summary>定档 only.</summary>
    public EvaluationClass? Class { get; init; }

    /// <summary>加分 and 扣分 only, points, positive; null otherwise.</summary>
    public decimal? Points { get; init; }

    /// <summary>理由.</summary>
    public required string Reason { get; init; }

    /// <summary>认定部门.</summary>
    public required string Authority { get; init; }

    /// <summary>依据文号.</summary>
    public string? DocumentNo { get; init; }

    /// <summary>日期.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>申请日期: when the enterprise asked for it (R23: 经申请).</summary>
    public DateOnly? AppliedOn { get; init; }

    /// <summary>起始日期 of what the row rests on, inclusive.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>截止日期, inclusive.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>File of the row.</summary>
    public string? FileId { get; init; }

    /// <summary>Row in the provider's file, 1 = first.</summary>
    public int? Row { get; init; }
}

/// <summary>What an adjustment does.</summary>
public enum AdjustmentKind
{
    /// <summary>定档: this class.</summary>
    SetClass,

    /// <summary>提档: one step up.</summary>
    StepUp,

    /// <summary>降档: one step down.</summary>
    StepDown,

    /// <summary>加分 into the score.</summary>
    Bonus,

    /// <summary>扣分 from the score.</summary>
    Deduction,

    /// <summary>豁免.</summary>
    Exemption,
}
