using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Targets.Computations;

/// <summary>A computed figure.</summary>
internal sealed record TargetComputation
{
    /// <summary>Name in plan documents.</summary>
    public required string Name { get; init; }

    /// <summary>Kinds of targets that may ask for it.</summary>
    public required IReadOnlyList<TargetKind> Kinds { get; init; }

    /// <summary>Unit of its values; a target's unit must be one it converts into.</summary>
    public required string Unit { get; init; }

    /// <summary>How it is computed, in Chinese: shown beside the value.</summary>
    public required string Method { get; init; }

    /// <summary>At current prices: shown as 现价测算 beside the official figure, never as the result (E4).</summary>
    public bool IsEstimate { get; init; }

    /// <summary>Its value can be told for earlier months too, so that a trend shows.</summary>
    public bool HasTrend { get; init; } = true;

    /// <summary>The figure at the end of a month, in <see cref="Unit"/>; null = the facts do not suffice.</summary>
    public required Func<TargetInputs, TargetMoment, TargetFigure?> Compute { get; init; }
}

/// <summary>What is asked of a computation.</summary>
/// <param name="Target">The target.</param>
/// <param name="From">First month of the span: the plan's, or January of the year.</param>
/// <param name="At">The month at whose end it is asked, not after the target's last month.</param>
internal readonly record struct TargetMoment(PlanTarget Target, Month From, Month At)
{
    public int Year => At.Year;

    public bool Holds(DateOnly day) => day >= From.FirstDay && day <= At.LastDay;

    public bool Holds(Month month) => month >= From && month <= At;
}
