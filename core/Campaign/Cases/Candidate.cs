using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>An enterprise of the pool that the threshold table proposes for 排查. Never a verdict: a person confirms.</summary>
public sealed record Candidate
{
    public required CreditCode CreditCode { get; init; }

    public required string Name { get; init; }

    public string? Town { get; init; }

    public string? Industry { get; init; }

    public bool? AboveScale { get; init; }

    /// <summary>x1 or x2 below its floor (规下: x1).</summary>
    public required bool LowYield { get; init; }

    /// <summary>x4 below its floor, or the option of E8 (规下: y2, E7).</summary>
    public required bool HighConsumption { get; init; }

    /// <summary>Every test with its numbers.</summary>
    public required IReadOnlyList<IndicatorTest> Tests { get; init; }

    /// <summary>Hints beside the tests, never grounds: <c>carbon-grade-5</c>, <c>carbon-grade-4-class-d</c>.</summary>
    public required IReadOnlyList<string> Hints { get; init; }

    /// <summary>State of its case; null while nobody has opened one.</summary>
    public CaseState? State { get; init; }
}
