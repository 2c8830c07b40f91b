namespace Wuyi.Pipeline.Decisions;

/// <summary>What a named person did about one subject, never changed or deleted. Acts of a subject are numbered 1, 2, 3 …: nobody acts on a state that he has not seen.</summary>
public sealed record Act
{
    public required ActKind Kind { get; init; }

    /// <summary>What it is about; 1 to 200 characters.</summary>
    public required string Subject { get; init; }

    /// <summary>Place among the acts of the subject, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What was done, a word of the kind.</summary>
    public required string Verb { get; init; }

    /// <summary>The day it is dated; campaign runs of earlier months do not know it.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What the kind needs beside, as canonical JSON of at most 30 000 characters; null when the verb says all.</summary>
    public string? Details { get; init; }

    /// <summary>Why, in the words of who acted; at most 1000 characters.</summary>
    public string? Reason { get; init; }

    /// <summary>Name of the person.</summary>
    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}
