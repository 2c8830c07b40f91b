using Wuyi.Pipeline.Intake;

namespace Wuyi.Pipeline.Queries.Views;

/// <summary>State of a dropped file as its provider sees it.</summary>
public enum FileViewStatus
{
    Processing,
    Accepted,
    AcceptedWithIssues,
    Rejected,
}

/// <summary>Receipts, newest drop first; files in work come before all others on the first page.</summary>
public sealed record FilesView(IReadOnlyList<FileView> Items, string? Next);

/// <param name="Id">File id.</param>
/// <param name="Source">Source.</param>
/// <param name="Name">Path inside the inbox.</param>
/// <param name="Sha256">Hash of the content; null while it is in work or when it could not be read.</param>
/// <param name="DroppedAt">When the provider dropped it.</param>
/// <param name="Status">State.</param>
/// <param name="Rows">Counts; null while it is in work.</param>
/// <param name="Months">Months with accepted rows.</param>
/// <param name="Issues">How often each issue code occurred.</param>
/// <param name="Withdrawn">Whether an operator withdrew it.</param>
/// <param name="TakenInAt">When the ledger took it; null while it is in work.</param>
/// <param name="Bytes">Size; null while it is in work.</param>
/// <param name="Format">What was recognised.</param>
/// <param name="RejectionCode">Why it was rejected; null unless it was.</param>
/// <param name="Withdrawal">Who withdrew it, when and why; null unless it is withdrawn.</param>
public sealed record FileView(
    string Id, string Source, string Name, string? Sha256, DateTimeOffset DroppedAt, FileViewStatus Status, RowCountsView? Rows,
    IReadOnlyList<string> Months, IReadOnlyDictionary<string, long> Issues, bool Withdrawn,
    DateTimeOffset? TakenInAt, long? Bytes, string? Format, string? RejectionCode, WithdrawalView? Withdrawal)
{
    /// <summary>What it restated and what restated it; null in lists, in work, and where <c>files/{id}/restatement</c> has to be asked because it takes long.</summary>
    public RestatementView? Restatement { get; init; }

    /// <summary>Hash of the mapping that read it; null when the contract's own column names did. This and what follows is given for one file, not in lists.</summary>
    public string? Mapping { get; init; }

    /// <summary>What was wrong, summed up, gravest first.</summary>
    public IReadOnlyList<IssueGroupView>? Groups { get; init; }

    /// <summary>Below /api: where operators get the rejected rows; null when there are none.</summary>
    public string? Quarantine { get; init; }

    /// <summary>File id of the file whose rejected rows this one brings corrected.</summary>
    public string? Corrects { get; init; }

    /// <summary>Later files that brought rejected rows of this one corrected, oldest first.</summary>
    public IReadOnlyList<CorrectionView>? Corrections { get; init; }

    /// <summary>Rejected rows that no correction has brought yet; null for a rejected file.</summary>
    public long? OpenRows { get; init; }
}

/// <param name="By">Name of the person, or which key.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawalView(string By, DateTimeOffset At, string? Reason);

/// <param name="Reason">Why, 1 to 500 characters; needed to withdraw, not to restore.</param>
public sealed record ReasonBody(string? Reason = null);

public sealed record RowCountsView(long Read, long Accepted, long Rejected);

/// <summary>Issues of one file: the first 100 of each code and column, and how many there are in all.</summary>
public sealed record IssuesView(string Id, string Source, string Name, IReadOnlyDictionary<string, long> Counts, IReadOnlyList<IssueView> Items, IReadOnlyList<IssueGroupView> Groups);

/// <param name="Code">Stable code, see docs/issue-codes.md.</param>
/// <param name="Severity">Weight.</param>
/// <param name="Sheet">Sheet of a workbook.</param>
/// <param name="Row">Row as a spreadsheet shows it.</param>
/// <param name="Column">Header as the provider wrote it.</param>
/// <param name="Found">Value found; null for readers, who do not see rows.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Advice">What to do.</param>
public sealed record IssueView(
    string Code, IssueSeverity Severity, string? Sheet, int? Row, string? Column, string? Found, string Message, string Advice);
