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

    /// <summary>Closed or pinned, and the inputs would give another run now.</summary>
    public bool InputsChanged { get; init; }

    /// <summary>The run it named before, and what moved; null for a period's first run, or when that is unknown.</summary>
    public MovedFrom? Moved { get; init; }

    /// <summary>Of the entity as read.</summary>
    public ETag ETag { get; init; }

    public bool Closed => ClosedAt is not null;

    public bool Pinned => Pin is not null;

    public PublishedPeriod ToPublished() => Describe(Manifest) with { Closed = Closed, Pinned = Pinned, InputsChanged = InputsChanged, Moved = Moved };

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

/// <param name="By">Who.</param>
/// <param name="Why">Reason, for the record.</param>
/// <param name="At">When.</param>
internal sealed record PointerPin(string By, string Why, DateTimeOffset At);
