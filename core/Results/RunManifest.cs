using System.Globalization;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;

namespace Wuyi.Pipeline.Results;

/// <summary>What a finished run is and where its results lie. Its insert says: rows and snapshot are complete.</summary>
public sealed record RunManifest
{
    internal static readonly IReadOnlyDictionary<string, AttachmentRef> NoAttachments = new Dictionary<string, AttachmentRef>();

    public required Month Period { get; init; }

    public required string Run { get; init; }

    /// <summary>Tells two attempts at the same run apart: each owns its partition and its blobs.</summary>
    public required string Attempt { get; init; }

    /// <summary>When it was last about to be named by the pointer; nothing younger than the retention is collected.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    public required string EngineVersion { get; init; }

    public required string Rulebook { get; init; }

    public required string RulebookHash { get; init; }

    public required string ResultHash { get; init; }

    /// <summary>Hash of the decisions about links that held, or <see cref="RunId.NoDecisions"/>.</summary>
    public string Decisions { get; init; } = RunId.NoDecisions;

    public required int Enterprises { get; init; }

    public required IReadOnlyDictionary<WindowKind, Coverage> Coverage { get; init; }

    public required IReadOnlyList<string> Missing { get; init; }

    public required int Buckets { get; init; }

    /// <summary>Blob in container <c>snapshots</c>.</summary>
    public required string Snapshot { get; init; }

    /// <summary>The input files as JSON; null when they are in <see cref="InputsBlob"/>.</summary>
    public string? Inputs { get; init; }

    /// <summary>Blob in container <c>snapshots</c> with a long list of inputs.</summary>
    public string? InputsBlob { get; init; }

    /// <summary>What the run carries beside its results, by name; empty for runs of versions that had none.</summary>
    public IReadOnlyDictionary<string, AttachmentRef> Attachments { get; init; } = NoAttachments;

    /// <summary>Start of the results' partition keys.</summary>
    public string Partition => PartitionOf(Period, Run, Attempt);

    public static string PartitionOf(Month period, string run, string attempt) => $"{period}|{run}|{attempt}";

    /// <summary>Start of the names of an attempt's blobs in container <c>snapshots</c>.</summary>
    public static string BlobPrefixOf(Month period, string run, string attempt) =>
        string.Create(CultureInfo.InvariantCulture, $"{period}/{run}.{attempt}");
}
