using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>A value of a target that a department reports (source <c>progress</c>).</summary>
public sealed record ProgressValue
{
    /// <summary>指标编号 as given; empty when only <see cref="Name"/> is.</summary>
    public required string Target { get; init; }

    /// <summary>指标名称; null when not given.</summary>
    public string? Name { get; init; }

    /// <summary>The month it speaks of (a quarter or a year: its last month).</summary>
    public required Month Period { get; init; }

    /// <summary>First month of the period; increments are of all its months. Null = <see cref="Period"/>.</summary>
    public Month? From { get; init; }

    /// <summary>数值: cumulative, or the state at the end of the period, in <see cref="Unit"/>; null when only an increment is given.</summary>
    public decimal? Value { get; init; }

    /// <summary>Unit as given; null = not given, then the target's.</summary>
    public string? Unit { get; init; }

    /// <summary>本期数: what the period added, in <see cref="IncrementUnit"/>. Used only without <see cref="Value"/>.</summary>
    public decimal? Increment { get; init; }

    public string? IncrementUnit { get; init; }

    /// <summary>责任单位 that reports.</summary>
    public string? Department { get; init; }

    /// <summary>说明.</summary>
    public string? Remark { get; init; }

    /// <summary>证明材料.</summary>
    public string? Evidence { get; init; }

    public required FactOrigin Origin { get; init; }
}
