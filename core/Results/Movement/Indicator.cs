namespace Wuyi.Pipeline.Results.Movement;

/// <summary>One number of the lists, as runs are compared by it.</summary>
/// <param name="Name">As in the API.</param>
/// <param name="Header">Chinese, unit in brackets.</param>
/// <param name="Value">Of one enterprise; null = unknown.</param>
public sealed record Indicator(string Name, string Header, Func<SnapshotRow, decimal?> Value)
{
    /// <summary>What is summed for a ratio of sums; null = the figure itself is summed.</summary>
    public Func<SnapshotRow, decimal?>? Numerator { get; init; }

    public Func<SnapshotRow, decimal?>? Denominator { get; init; }
}
