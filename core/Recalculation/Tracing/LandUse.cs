using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;

namespace Wuyi.Pipeline.Recalculation.Tracing;

/// <summary>What an enterprise has of one lot in a run of months in which the rights are the same (R7, R18, R19).</summary>
public sealed record LandUse
{
    /// <summary>宗地代码, or the certificate where only that is known.</summary>
    public required string Parcel { get; init; }

    /// <summary>不动产单元号; null = the parcel.</summary>
    public required string? Unit { get; init; }

    public required Month From { get; init; }

    /// <summary>Inclusive.</summary>
    public required Month To { get; init; }

    /// <summary>Area of the lot, 亩.</summary>
    public required decimal AreaMu { get; init; }

    /// <summary>The area was given in 亩, not ㎡.</summary>
    public required bool InMu { get; init; }

    /// <summary>Row that gives the area.</summary>
    public required FindingRow AreaAt { get; init; }

    /// <summary>Row of the enterprise's own right.</summary>
    public required FindingRow At { get; init; }

    /// <summary>The share of the lot as numerator ÷ denominator; 1 ÷ 1 for a sole holder. Where it takes what the others leave, the others' shares are in <see cref="Others"/>.</summary>
    public required decimal Numerator { get; init; }

    public required decimal Denominator { get; init; }

    /// <summary>Numerators of the other holders when the enterprise takes the rest; else null.</summary>
    public IReadOnlyList<decimal>? Others { get; init; }

    /// <summary>How many hold the lot.</summary>
    public required int Holders { get; init; }

    public DateOnly? AcquiredOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public DateOnly? CancelledOn { get; init; }

    /// <summary>亩 × months in each window, exact.</summary>
    public required IReadOnlyDictionary<WindowKind, decimal> MuMonths { get; init; }
}

/// <summary>A row of the land register that gives the enterprise nothing in the period.</summary>
/// <param name="Parcel">As <see cref="LandUse.Parcel"/>.</param>
/// <param name="Unit">As <see cref="LandUse.Unit"/>.</param>
/// <param name="At">Where it stands.</param>
/// <param name="AreaMu">亩; null = none.</param>
/// <param name="Outcome">Why not.</param>
/// <param name="By">File that restated it.</param>
/// <param name="AcquiredOn">取得日期.</param>
/// <param name="EndsOn">Last day of the right.</param>
public sealed record LandLeftOut(string Parcel, string? Unit, FindingRow At, decimal? AreaMu, FactOutcome Outcome, string? By, DateOnly? AcquiredOn, DateOnly? EndsOn);

/// <summary>A lease, seen from one side (R20).</summary>
public sealed record LeaseUse
{
    public required string Parcel { get; init; }

    /// <summary>True: land taken, added; false: land let, deducted.</summary>
    public required bool IsLessee { get; init; }

    public required FindingRow At { get; init; }

    /// <summary>亩, ground.</summary>
    public required decimal AreaMu { get; init; }

    /// <summary>Building area in 亩 (or in ㎡ × 0.0015) when the ground is building ÷ plot ratio; else null.</summary>
    public decimal? BuildingMu { get; init; }

    /// <summary>容积率 that was used; null when the ground is given.</summary>
    public decimal? PlotRatio { get; init; }

    /// <summary>Given in 亩, not ㎡.</summary>
    public required bool InMu { get; init; }

    public DateOnly? FromDay { get; init; }

    public DateOnly? ToDay { get; init; }

    /// <summary>Months on whose last day it runs; empty when it counts for nothing in the period.</summary>
    public required IReadOnlyList<Month> Months { get; init; }

    public required FactOutcome Outcome { get; init; }

    /// <summary>File that restated it.</summary>
    public string? By { get; init; }
}
