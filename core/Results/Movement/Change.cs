namespace Wuyi.Pipeline.Results.Movement;

/// <summary>One figure in two runs.</summary>
/// <param name="Indicator">Name as in the API.</param>
/// <param name="Before">In the earlier run; null = unknown.</param>
/// <param name="After">In the later run; null = unknown.</param>
public sealed record Change(string Indicator, decimal? Before, decimal? After)
{
    /// <summary>After − before; null where one of them is unknown.</summary>
    public decimal? Difference => After - Before;
}
