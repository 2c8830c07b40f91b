namespace Wuyi.Pipeline.Decisions;

/// <summary>The decisions of people, as facts: append-only.</summary>
public interface IDecisionLog
{
    /// <summary>Every decision of a kind, oldest first.</summary>
    Task<IReadOnlyList<Decision>> AllAsync(DecisionKind kind, CancellationToken cancellation);

    /// <summary>Adds one. Saying the same twice is harmless: the later one counts, and says the same.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="subject">Which one; 1 to 500 characters.</param>
    /// <param name="verdict">What was decided.</param>
    /// <param name="target">What the verdict points at, if anything.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="reason">Why; at most 1000 characters.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<Decision> AddAsync(
        DecisionKind kind, string subject, string verdict, string? target, string by, string? reason, CancellationToken cancellation);
}
