using Wuyi.Pipeline.Facts;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>A live file and those of its segments that a recalculation reads; at least one.</summary>
public sealed record InputFile(LiveFile File, IReadOnlyList<SegmentRef> Segments);
