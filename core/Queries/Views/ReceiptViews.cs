using Wuyi.Pipeline.Intake;

namespace Wuyi.Pipeline.Queries.Views;

/// <summary>All issues of one code in one column, summed up.</summary>
/// <param name="Code">Stable code, see docs/issue-codes.md.</param>
/// <param name="Severity">The gravest of them.</param>
/// <param name="Column">Header as the provider wrote it.</param>
/// <param name="Count">How many.</param>
/// <param name="FirstRow">Smallest row concerned; null for the whole file.</param>
/// <param name="LastRow">Largest row concerned.</param>
/// <param name="Sentence">One Chinese sentence for all of them.</param>
/// <param name="Advice">What to do.</param>
public sealed record IssueGroupView(
    string Code, IssueSeverity Severity, string? Column, long Count, int? FirstRow, int? LastRow, string Sentence, string Advice);

/// <summary>A later file that brought rows in quarantine corrected.</summary>
/// <param name="Id">Its file id.</param>
/// <param name="DroppedAt">When it was dropped.</param>
/// <param name="Rows">How many rows it brought in good order.</param>
public sealed record CorrectionView(string Id, DateTimeOffset DroppedAt, long Rows);

/// <summary>Which file to upload: its name, without folders.</summary>
public sealed record DropBody(string Name);

/// <summary>Where to upload one file to, once, soon.</summary>
/// <param name="UploadUrl">Address for one PUT of the bytes with header <c>x-ms-blob-type: BlockBlob</c>; it can write nothing else and read nothing.</param>
/// <param name="Path">Where it will lie in the inbox.</param>
/// <param name="Receipt">Below /api: how to ask for the receipt.</param>
/// <param name="ExpiresAt">When the address stops working.</param>
public sealed record UploadView(string UploadUrl, string Path, string Receipt, DateTimeOffset ExpiresAt);
