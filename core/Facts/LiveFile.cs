namespace Wuyi.Pipeline.Facts;

/// <summary>A file that counts: accepted and not withdrawn, with at least one accepted row.</summary>
public sealed record LiveFile
{
    public required string FileId { get; init; }

    public required string Source { get; init; }

    public required string Path { get; init; }

    public required DateTimeOffset DroppedAt { get; init; }

    public required IReadOnlyList<SegmentRef> Segments { get; init; }
}
