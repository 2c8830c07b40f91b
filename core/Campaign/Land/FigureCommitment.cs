namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>An agreed figure per 亩 against what is.</summary>
/// <param name="Agreed">万元/亩; null = none agreed.</param>
/// <param name="Amount">万元 in all; null = unknown.</param>
/// <param name="Mu">亩 that it is divided by; null = unknown.</param>
/// <param name="State">Judged by <c>amount ≥ agreed × 亩</c>, never on a quotient.</param>
public sealed record FigureCommitment(decimal? Agreed, decimal? Amount, decimal? Mu, FigureCommitmentState State);

/// <summary>What became of an agreed figure.</summary>
public enum FigureCommitmentState
{
    /// <summary>No figure was agreed.</summary>
    NotAgreed,

    /// <summary>The agreed day of production has not passed: not judged yet.</summary>
    NotDue,

    Kept,

    Below,

    /// <summary>Due, but a side is missing.</summary>
    Unknown,
}
