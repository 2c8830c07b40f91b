namespace Wuyi.Pipeline.Facts;

/// <summary>A file that counts: accepted and not withdrawn, with at least one accepted row.</summary>
public sealed record LiveFile
{
    public required string FileId { get; init; }

    public required string Source { get; init; }

    public required string Path { get; init; }

    public required DateTimeOffset DroppedAt { get; init; }

    public required IReadOnlyList<SegmentRef> Segments { get; init; }

    /// <summary>
    /// File id of the base whose rows in quarantine this file brings corrected; null for an ordinary file. Never the id of another
    /// correction: rows that fail again still name the base. A correction completes its base and restates nothing else: it stands at the
    /// base's place in drop order, and its records carry as <c>row</c> the row of the base. So a key group of the base is the base's records
    /// and those of all its corrections, where of two corrections with records of the same <c>row</c> the later one counts (several
    /// records of one row in one file are one row split up, and all count). A file dropped after the base that has the group restates both.
    /// </summary>
    public string? Corrects { get; init; }
}
