using Wuyi.Pipeline.Intake;

namespace Wuyi.Pipeline.Queries.Views;

/// <summary>Findings of one run: codes in order, within a code the largest first.</summary>
/// <param name="Items">The page.</param>
/// <param name="Next">Cursor of the next page; null on the last one.</param>
/// <param name="Total">Listed findings that pass the filters.</param>
/// <param name="Period">Published period.</param>
/// <param name="Run">Run that every page of one walk comes from.</param>
/// <param name="PublishedAt">When the run was published.</param>
/// <param name="Totals">Every code of the run, listed or not: how many and how much.</param>
public sealed record FindingsPage(
    IReadOnlyList<FindingView> Items, string? Next, int Total, string Period, string Run, DateTimeOffset PublishedAt, IReadOnlyList<FindingTotalView> Totals);

/// <param name="Code">Stable code, see docs/issue-codes.md.</param>
/// <param name="Severity">Weight.</param>
/// <param name="Source">Source whose files should be looked at.</param>
/// <param name="SubjectKind">What the subject is: account, taxpayer, parcel, enterprise, tax-kind or month.</param>
/// <param name="Subject">户号, 纳税人识别号, 宗地代码 …; 已屏蔽 where it stands for a natural person and the caller is a reader.</param>
/// <param name="CreditCode">Enterprise of the register it concerns.</param>
/// <param name="From">First month.</param>
/// <param name="To">Last month.</param>
/// <param name="Found">What stands in the facts.</param>
/// <param name="Expected">What it is compared with.</param>
/// <param name="Unit">Unit of both.</param>
/// <param name="Size">What it is ordered by.</param>
/// <param name="SizeUnit">Unit of the size.</param>
/// <param name="Rows">Files and, where known, rows.</param>
/// <param name="Message">What is doubtful.</param>
/// <param name="Advice">What to do.</param>
public sealed record FindingView(
    string Code, IssueSeverity Severity, string Source, string SubjectKind, string Subject, string? CreditCode, string? From, string? To, decimal? Found,
    decimal? Expected, string? Unit, decimal Size, string SizeUnit, IReadOnlyList<FindingRowView> Rows, string Message, string Advice);

/// <param name="File">Id of the file.</param>
/// <param name="Row">Row as a spreadsheet shows it.</param>
public sealed record FindingRowView(string File, int? Row);

/// <param name="Code">Stable code.</param>
/// <param name="Severity">Weight.</param>
/// <param name="Count">How many.</param>
/// <param name="Sum">Their sizes added up.</param>
/// <param name="Unit">Unit of the sum.</param>
/// <param name="Listed">How many are listed, the largest.</param>
public sealed record FindingTotalView(string Code, IssueSeverity Severity, long Count, decimal Sum, string Unit, int Listed);
