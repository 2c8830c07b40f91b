namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>One target at the end of a period.</summary>
public sealed record TargetStanding
{
    /// <summary>What the document says.</summary>
    public required PlanTarget Target { get; init; }

    /// <summary>
    /// The state now. Of a yearly target: its current year (after the plan: its last). Of others: the plan's.
    /// </summary>
    public required TargetReading Now { get; init; }

    /// <summary>Yearly targets only: each calendar year begun, ascending, the current one included.</summary>
    public IReadOnlyList<TargetReading> Years { get; init; } = [];

    /// <summary>Values over time that the forecast and the page draw, ascending by month; of the source that is shown.</summary>
    public IReadOnlyList<TrendPoint> Trend { get; init; } = [];
}
