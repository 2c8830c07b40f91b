namespace Wuyi.Pipeline.Decisions;

/// <summary>What a person decided. Never changed or deleted: a later decision about the same subject takes its place.</summary>
public sealed record Decision
{
    /// <summary>Sorts in the order of deciding: UTC instant to 100 ns, then a random tail.</summary>
    public required string Id { get; init; }

    public required DecisionKind Kind { get; init; }

    /// <summary>What it is about, e.g. a file id; at most 500 characters.</summary>
    public required string Subject { get; init; }

    /// <summary>What was decided, a word of the kind, e.g. <c>withdrawn</c> or <c>restored</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>What the verdict points at, e.g. a credit code; null when the verdict says all.</summary>
    public string? Target { get; init; }

    /// <summary>Why, in the words of who decided; null when nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>Name of the person, or which key.</summary>
    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}
