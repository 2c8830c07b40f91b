using System.Globalization;

namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>What a finished evaluation run is and where its rows lie. Its insert says: rows and attachments are complete.</summary>
public sealed record EvaluationManifest
{
    /// <summary>Attachment with every enterprise's canonical JSON in code order; the hash of its lines is <see cref="ResultHash"/>.</summary>
    public const string EnterprisesAttachment = "enterprises";

    /// <summary>Attachment of one line: baselines, groups, notices, missing inputs.</summary>
    public const string SummaryAttachment = "summary";

    /// <summary>Attachment with the input files, one a line, as the run id was made of them.</summary>
    public const string InputsAttachment = "inputs";

    /// <summary>Calendar year.</summary>
    public required int Year { get; init; }

    public required EvaluationStage Stage { get; init; }

    /// <summary>Deterministic id, 16 hex digits.</summary>
    public required string Run { get; init; }

    /// <summary>Tells two attempts at the same run apart: each owns its partition and its blobs.</summary>
    public required string Attempt { get; init; }

    /// <summary>When its rows were complete.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    public required string EngineVersion { get; init; }

    /// <summary>Version word of the rulebook.</summary>
    public required string Rulebook { get; init; }

    public required string RulebookHash { get; init; }

    /// <summary>SHA-256 over the enterprises' JSON lines in ordinal code order, lower-case hex; equal for two stages with equal results.</summary>
    public required string ResultHash { get; init; }

    /// <summary>Hash of the decisions about links that held, or <see cref="RunId.NoDecisions"/>.</summary>
    public string Links { get; init; } = RunId.NoDecisions;

    public required int Enterprises { get; init; }

    /// <summary>Buckets of the partition; 1 for a county.</summary>
    public required int Buckets { get; init; }

    public required IReadOnlyDictionary<string, AttachmentRef> Attachments { get; init; }

    /// <summary>It was put before people at least once: never collected.</summary>
    public bool Published { get; init; }

    /// <summary>Start of the rows' partition keys in table <c>Results</c>.</summary>
    public string Partition => PartitionOf(Year, Run, Attempt);

    internal static string PartitionOf(int year, string run, string attempt) => string.Create(CultureInfo.InvariantCulture, $"{year}|{run}|{attempt}");

    internal static string BlobPrefixOf(int year, string run, string attempt) =>
        string.Create(CultureInfo.InvariantCulture, $"evaluations/{year}/{run}.{attempt}");
}
