using Wuyi.Pipeline.Facts;

namespace Wuyi.Pipeline.Recalculation.Restatement;

/// <summary>What a file restated, by which later files it was restated, and how much of it counts; all in key groups.</summary>
/// <param name="Groups">Key groups of the file.</param>
/// <param name="LiveGroups">Those of which its rows count.</param>
/// <param name="Restates">Earlier files whose rows counted before this one came, oldest drop first.</param>
/// <param name="RestatedBy">Later files whose rows took the place of this one's, oldest drop first; groups that a correction brought back are not among them.</param>
/// <param name="OutweighedBy">Files whose monthly power counts in place of this one's days, whenever they came (R6).</param>
/// <param name="Completes">The base, or an earlier correction of it, whose rows of the same groups count together with this one's.</param>
public sealed record FileRestatement(
    long Groups, long LiveGroups, IReadOnlyList<RestatedFile> Restates, IReadOnlyList<RestatedFile> RestatedBy,
    IReadOnlyList<RestatedFile> OutweighedBy, IReadOnlyList<RestatedFile> Completes);

/// <param name="File">The other file.</param>
/// <param name="Groups">In how many key groups.</param>
public sealed record RestatedFile(LiveFile File, long Groups);
