namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>What a test of a floor came to.</summary>
public enum TestOutcome
{
    /// <summary>At or above the floor.</summary>
    Reached,

    /// <summary>Below the floor.</summary>
    Missed,

    /// <summary>A side is missing; <see cref="IndicatorTest.Missing"/> says which.</summary>
    NotJudged,
}

/// <summary>One indicator of one enterprise against its floor, with everything that the comparison used.</summary>
public sealed record IndicatorTest
{
    /// <summary><c>x1</c>, <c>x2</c>, <c>x4</c>, <c>y2</c>, or <c>tcePerVa</c> (option E8).</summary>
    public required string Indicator { get; init; }

    public required TestOutcome Outcome { get; init; }

    /// <summary>The enterprise's own; null when a side of it is missing.</summary>
    public decimal? Value { get; init; }

    /// <summary>Ratio of sums of its industry and scale group; null with an absolute floor or without a sample.</summary>
    public decimal? Benchmark { get; init; }

    /// <summary>Share of the benchmark that is the floor; null with an absolute floor.</summary>
    public decimal? Share { get; init; }

    /// <summary>The floor in the indicator's unit: given, or share × benchmark.</summary>
    public decimal? Floor { get; init; }

    /// <summary>Two digits of the industry whose firms make the benchmark, or <c>13-43</c>; null with an absolute floor.</summary>
    public string? Scope { get; init; }

    /// <summary>Firms of the benchmark; null with an absolute floor.</summary>
    public int? Sample { get; init; }

    /// <summary>What keeps it from being judged: <c>land</c>, <c>tax</c>, <c>valueAdded</c>, <c>energy</c>, <c>power</c>, <c>sample</c>, <c>month</c>; empty when it is judged.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
