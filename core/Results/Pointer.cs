using Azure;

namespace Wuyi.Pipeline.Results;

/// <summary>Which run of a period readers see. Swapping it is the only moment at which a period changes.</summary>
internal sealed record Pointer
{
    public required RunManifest Manifest { get; init; }

    /// <summary>The monthly run closed the month.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Set while a rollback holds the pointer.</summary>
    public PointerPin? Pin { get; init; }

    /// <summary>Closed, pinned or refused, and the inputs would give another run now.</summary>
    public bool InputsChanged { get; init; }

    /// <summary>The run that would be published, but waits for a person.</summary>
    public WaitingRun? Waiting { get; init; }

    /// <summary>The run that was refused last; the same inputs do not offer it again.</summary>
    public RefusedRun? Refused { get; init; }

    /// <summary>What happened last; earlier moves are in the history. Null for pointers from before there was one.</summary>
    public PointerMove? Move { get; init; }

    /// <summary>The run it named before, and what moved; null for a period's first run, or when that is unknown.</summary>
    public MovedFrom? Moved { get; init; }

    /// <summary>Of the entity as read.</summary>
    public ETag ETag { get; init; }

    public bool Closed => ClosedAt is not null;

    public bool Pinned => Pin is not null;

    public PublishedPeriod ToPublished() => Describe(Manifest) with
    {
        Closed = Closed,
        Pinned = Pinned,
        Pin = Pin,
        InputsChanged = InputsChanged,
        Moved = Moved,
        Waiting = Waiting,
        Refused = Refused,
    };

    /// <summary>The same with one more move, counted on from the pointer that it replaces.</summary>
    public Pointer After(Pointer? replaced, PointerMoveKind kind, string run, string? by, string? why, DateTimeOffset at) =>
        this with { Move = new PointerMove((replaced?.Move?.Number ?? 0) + 1, kind, run, replaced?.Manifest.Run, by, why, at) };

    /// <summary>A kept run that the pointer does not name.</summary>
    public static PublishedPeriod Describe(RunManifest manifest) => new()
    {
        Period = manifest.Period,
        Run = manifest.Run,
        PublishedAt = manifest.PublishedAt,
        Rulebook = manifest.Rulebook,
        RulebookHash = manifest.RulebookHash,
        ResultHash = manifest.ResultHash,
        Decisions = manifest.Decisions,
        Enterprises = manifest.Enterprises,
        Coverage = manifest.Coverage,
        Missing = manifest.Missing,
        Partition = manifest.Partition,
        Buckets = manifest.Buckets,
        Snapshot = manifest.Snapshot,
        Attachments = manifest.Attachments,
    };
}
