using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results.Replay;

/// <summary>What came of computing a run again.</summary>
public sealed record RunVerification
{
    /// <summary>Its month; December for an evaluation.</summary>
    public required Month Period { get; init; }

    /// <summary>Calendar year of an evaluation; null for a month.</summary>
    public int? Year { get; init; }

    public required string Run { get; init; }

    /// <summary>Everything equal byte for byte; null when it cannot be said (<see cref="NeedsEngineVersion"/>, <see cref="Gaps"/>).</summary>
    public bool? Equal { get; init; }

    /// <summary>As the manifest has it.</summary>
    public required string ResultHash { get; init; }

    /// <summary>Of the results computed now; null when they could not be.</summary>
    public string? RecomputedHash { get; init; }

    public int Enterprises { get; init; }

    /// <summary>The first few; empty when all is equal.</summary>
    public IReadOnlyList<RunDifference> Differences { get; init; } = [];

    /// <summary>Version of the calculation that runs now.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>The version that computed the run, when it is another one: only that one can say.</summary>
    public string? NeedsEngineVersion { get; init; }

    /// <summary>What it read and is gone; empty when all is there.</summary>
    public IReadOnlyList<ReplayGap> Gaps { get; init; } = [];
}

/// <param name="CreditCode">Enterprise; null for an attachment.</param>
/// <param name="Property">Where, e.g. <c>windows.rolling12.carbon.ratio</c>; the name of an attachment; <c>-</c> for a whole row.</param>
/// <param name="Stored">What was kept, as JSON; null = nothing.</param>
/// <param name="Recomputed">What it is computed again; null = nothing.</param>
public sealed record RunDifference(string? CreditCode, string Property, string? Stored, string? Recomputed);
