namespace Wuyi.Pipeline.Rulebook;

/// <summary>How rights to land become an area (R18–R20).</summary>
public sealed record LandRules
{
    /// <summary>Shares summing to 1 within this are scaled to exactly 1; 0.005.</summary>
    public required decimal ShareTolerance { get; init; }

    /// <summary>Plot ratios outside are refused (R20); 0.1 and 10.</summary>
    public required decimal MinPlotRatio { get; init; }

    public required decimal MaxPlotRatio { get; init; }

    /// <summary>
    /// False (default): a right counts in a month on whose last day it exists. True (次月起, as in 城镇土地使用税): from the month after (R18).
    /// </summary>
    public bool CountsFromNextMonth { get; init; }
}
