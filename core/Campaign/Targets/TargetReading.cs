using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>Value, progress and light of a target, or of one year of a yearly target.</summary>
public sealed record TargetReading
{
    /// <summary>Calendar year of a yearly target; null otherwise.</summary>
    public int? Year { get; init; }

    /// <summary>The value that counts, in the target's unit; null = none.</summary>
    public decimal? Value { get; init; }

    /// <summary>Where <see cref="Value"/> comes from; null = no value.</summary>
    public ValueSource? Shown { get; init; }

    /// <summary>Why that one: <c>facts-suffice</c>, <c>official-figure</c>, <c>only-facts</c>, <c>only-progress</c>, <c>facts-do-not-suffice</c>, <c>no-value</c>.</summary>
    public required string Why { get; init; }

    /// <summary>Computed from the data files, whichever is shown; null = not computable.</summary>
    public TargetFigure? Facts { get; init; }

    /// <summary>Reported by departments, whichever is shown.</summary>
    public TargetFigure? Progress { get; init; }

    /// <summary>现价测算: computed at current prices, shown beside the official figure and never as the result (E4).</summary>
    public TargetFigure? Estimate { get; init; }

    /// <summary>Whether the target is met, exactly by its bound; null without a value.</summary>
    public bool? Met { get; init; }

    /// <summary>Done ÷ target, a share of 1 (may exceed 1); null where it has no meaning (no value, averages, targets from above).</summary>
    public decimal? Done { get; init; }

    /// <summary>Share of the time that is over; null for levels without a start value and for ratios and averages, which are not compared with time.</summary>
    public decimal? Elapsed { get; init; }

    public required TargetLight Light { get; init; }

    /// <summary>Why that light: <c>met</c>, <c>on-time</c>, <c>behind</c>, <c>far-behind</c>, <c>not-yet</c>, <c>awaiting-final</c>, <c>missed</c>, <c>no-value</c>.</summary>
    public required string LightReason { get; init; }

    public TargetForecast? Forecast { get; init; }

    /// <summary>The last day that counts.</summary>
    public required DateOnly Due { get; init; }
}

/// <summary>Where a shown value comes from.</summary>
public enum ValueSource
{
    /// <summary>Computed from the data files.</summary>
    Facts,

    /// <summary>Reported by a department.</summary>
    Progress,
}

/// <summary>Lights of targets (RULES 7).</summary>
public enum TargetLight
{
    /// <summary>Met, or on time.</summary>
    Green,

    /// <summary>Behind, or a level not yet reached.</summary>
    Yellow,

    /// <summary>Far behind, or due and missed.</summary>
    Red,

    /// <summary>No value.</summary>
    Grey,
}

/// <summary>A value of a month.</summary>
public readonly record struct TrendPoint(Month Month, decimal Value);

/// <summary>Where the line through the last monthly values is at the due date.</summary>
public sealed record TargetForecast
{
    /// <summary>Month of the due date.</summary>
    public required Month Due { get; init; }

    /// <summary>In the target's unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>Whether the target would be met.</summary>
    public required bool Met { get; init; }

    /// <summary>Always <c>least-squares</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Monthly values used.</summary>
    public required int Points { get; init; }

    public required Month From { get; init; }

    public required Month To { get; init; }

    /// <summary>Change a month, in the target's unit.</summary>
    public required decimal PerMonth { get; init; }

    /// <summary>Few points, a poor fit, or further ahead than the points reach back.</summary>
    public required bool LowConfidence { get; init; }
}
