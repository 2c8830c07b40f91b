using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>A value of a target that a department reports (source <c>progress</c>).</summary>
public sealed record ProgressValue
{
    /// <summary>指标编号.</summary>
    public required string Target { get; init; }

    /// <summary>The month it speaks of (a quarter or a year: its last month).</summary>
    public required Month Period { get; init; }

    public required FactOrigin Origin { get; init; }
}
