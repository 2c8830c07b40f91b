using Wuyi.Pipeline.Intake;

namespace Wuyi.Pipeline.Facts;

/// <summary>One ledger entity (table <c>Files</c>): its insert is the commit point of a file; it is never updated.</summary>
public sealed record FileEntry
{
    /// <summary><c>{source}-{LastModified:yyyyMMddTHHmmssZ}-{16 hex}</c>; sorts in drop order within a source and second.</summary>
    public required string FileId { get; init; }

    public required string Source { get; init; }

    /// <summary>Blob name in the inbox.</summary>
    public required string Path { get; init; }

    public required string ETag { get; init; }

    /// <summary>Lower-case hex of the content; empty when the file could not be downloaded within bounds.</summary>
    public required string ContentSha256 { get; init; }

    public required long Bytes { get; init; }

    /// <summary>Last-Modified of the blob, whole seconds UTC.</summary>
    public required DateTimeOffset DroppedAt { get; init; }

    /// <summary>When the entity was inserted.</summary>
    public required DateTimeOffset TakenInAt { get; init; }

    public required FileStatus Status { get; init; }

    public required long RowsRead { get; init; }

    public required long RowsAccepted { get; init; }

    public required long RowsRejected { get; init; }

    /// <summary>Months with accepted rows, ascending, as <c>2023-06</c>; empty for registers.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    public required IReadOnlyList<SegmentRef> Segments { get; init; }

    public required IReadOnlyDictionary<string, long> IssueCounts { get; init; }

    /// <summary>Rows and sums by scope of <see cref="Segments"/>; empty for entries from before checks.</summary>
    public IReadOnlyList<MonthSummary> Summaries { get; init; } = [];

    /// <summary>Why a rejected file was rejected.</summary>
    public string? RejectionCode { get; init; }

    public string? MappingHash { get; init; }

    public string? Format { get; init; }

    /// <summary>Blob in container <c>receipts</c> with the issues in full; null when there are none.</summary>
    public string? IssuesBlob { get; init; }

    /// <summary>Blob in container <c>quarantine</c>; null when no row was rejected.</summary>
    public string? QuarantineBlob { get; init; }

    /// <summary>
    /// The file whose rows in quarantine this one brings corrected; null for an ordinary file. Facts of a correction keep as <c>row</c>
    /// the row of that file, not their own place.
    /// </summary>
    public string? Corrects { get; init; }

    /// <summary>How many rows of <see cref="Corrects"/> this file brings in good order; 0 for an ordinary file.</summary>
    public long CorrectedRows { get; init; }

    /// <summary>These rows as ascending ranges (<c>12,15-17</c>); null when there are none or when the list is long.</summary>
    public string? CorrectedRanges { get; init; }

    /// <summary>Blob in container <c>receipts</c> with a long list of ranges; null when it is short.</summary>
    public string? CorrectedRangesBlob { get; init; }
}
