using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;

namespace Wuyi.Pipeline.Results;

/// <summary>The run that a period's pointer names, as its manifest describes it.</summary>
public sealed record PublishedPeriod
{
    public required Month Period { get; init; }

    /// <summary>Deterministic run id, 16 hex digits.</summary>
    public required string Run { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Version word of the rulebook.</summary>
    public required string Rulebook { get; init; }

    public required string RulebookHash { get; init; }

    /// <summary>SHA-256 over the results' JSON lines, lower-case hex.</summary>
    public required string ResultHash { get; init; }

    /// <summary>Hash of the decisions about links that the run knows, or <see cref="RunId.NoDecisions"/>.</summary>
    public string Decisions { get; init; } = RunId.NoDecisions;

    public required int Enterprises { get; init; }

    public required IReadOnlyDictionary<WindowKind, Coverage> Coverage { get; init; }

    /// <summary>Source and month not delivered, e.g. <c>tax 2023-05</c>; empty = complete.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The monthly run closed it: only an operator's request recalculates it.</summary>
    public bool Closed { get; init; }

    /// <summary>A rollback pinned the pointer.</summary>
    public bool Pinned { get; init; }

    /// <summary>Who pinned it, when and why; null when it is not pinned.</summary>
    public PointerPin? Pin { get; init; }

    /// <summary>Closed, pinned or refused, and files or rules have come since.</summary>
    public bool InputsChanged { get; init; }

    /// <summary>The run that waits for a person's approval; null when none does.</summary>
    public WaitingRun? Waiting { get; init; }

    /// <summary>The run that was refused last; null when none was since the period last changed.</summary>
    public RefusedRun? Refused { get; init; }

    /// <summary>The run that the pointer named before, and what moved; null for a period's first run.</summary>
    public MovedFrom? Moved { get; init; }

    /// <summary>Start of the results' partition keys; the bucket follows.</summary>
    public required string Partition { get; init; }

    /// <summary>Buckets of the partition; 1 for a county.</summary>
    public required int Buckets { get; init; }

    /// <summary>Blob in container <c>snapshots</c>.</summary>
    public required string Snapshot { get; init; }

    /// <summary>What the run carries beside its results, by name; read through <see cref="IRunAttachments"/>.</summary>
    public IReadOnlyDictionary<string, AttachmentRef> Attachments { get; init; } = RunManifest.NoAttachments;
}
