namespace Wuyi.Pipeline.Queries.Views;

/// <summary>What a file restated and what restated it, in key groups (CONTRACTS 1: an account's month, a taxpayer's month of one kind and flow, a parcel …).</summary>
/// <param name="Groups">Key groups of the file.</param>
/// <param name="LiveGroups">Those of which its rows count now.</param>
/// <param name="Restates">Earlier files whose rows counted before this one came.</param>
/// <param name="RestatedBy">Later files whose rows count in place of this one's, or of which a still later one's do.</param>
/// <param name="OutweighedBy">Files whose monthly power counts in place of this one's days, whenever they came.</param>
/// <param name="Completes">For a correction: the file, or an earlier correction of it, whose rows of the same groups count together with this one's.</param>
public sealed record RestatementView(
    long Groups, long LiveGroups, IReadOnlyList<RestatedFileView> Restates, IReadOnlyList<RestatedFileView> RestatedBy,
    IReadOnlyList<RestatedFileView> OutweighedBy, IReadOnlyList<RestatedFileView> Completes);

/// <param name="Id">File id.</param>
/// <param name="Name">Path inside the inbox.</param>
/// <param name="DroppedAt">When it was dropped.</param>
/// <param name="Groups">In how many key groups.</param>
public sealed record RestatedFileView(string Id, string Name, DateTimeOffset DroppedAt, long Groups);
