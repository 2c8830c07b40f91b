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
    /// correction: rows that fail again still name the base. Its records carry as <c>row</c> the row of the base. A correction completes its
    /// base: of the key groups it has, it supplies its own rows together with those of the base and of the base's earlier corrections, as if
    /// the corrected rows had stood in the base, at the correction's place in drop order; what files between the two say of these groups is
    /// restated. Of two corrections with records of the same row the later one counts (<see cref="SupersededRows"/>). Without its base it
    /// stands alone (docs/decisions/0005).
    /// </summary>
    public string? Corrects { get; init; }

    /// <summary>Rows of a correction that a later live correction of the same base brings again, both ends included: they do not count.</summary>
    public IReadOnlyList<(int First, int Last)> SupersededRows { get; init; } = [];
}
