using System.Text.Json.Serialization;

namespace Wuyi.Pipeline.Results;

/// <summary>One live file that a run reads.</summary>
/// <param name="FileId">Its id in the ledger.</param>
/// <param name="SegmentHashes">SHA-256 of those of its segments that the run reads, lower-case hex, in segment order.</param>
public sealed record RunInput(string FileId, IReadOnlyList<string> SegmentHashes)
{
    /// <summary>Rows of a correction that a later one brings again, as <c>12,15-17</c>; null when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SupersededRows { get; init; }
}
