namespace Wuyi.Pipeline.Queries.Views;

/// <summary>One page of the review queue.</summary>
/// <param name="Items">The page.</param>
/// <param name="Next">Cursor of the next page; null on the last one.</param>
/// <param name="Total">Texts that pass the filters.</param>
/// <param name="Period">Published period.</param>
/// <param name="Run">Run that every page of one walk comes from.</param>
/// <param name="PublishedAt">When the run was published.</param>
/// <param name="Sources">Totals by source in the 12 months.</param>
public sealed record LinksView(
    IReadOnlyList<LinkView> Items, string? Next, int Total, string Period, string Run, DateTimeOffset PublishedAt, IReadOnlyList<SourceLinksView> Sources);

/// <param name="Id">Id in addresses.</param>
/// <param name="Subject">What is decided about, like <c>account:3307230001</c>; names of natural persons are masked for readers.</param>
/// <param name="Kind">Kind of text.</param>
/// <param name="Source">power, tax, land or leases.</param>
/// <param name="Origin">Source whose file has the text.</param>
/// <param name="Code">Code beside it.</param>
/// <param name="Name">Name beside it.</param>
/// <param name="Size">Of the 12 months: kWh, 元, or 亩 as the mean of the months.</param>
/// <param name="Unit">Unit of the size.</param>
/// <param name="Share">Of all that the source holds, 0 to 1; null when that is nothing.</param>
/// <param name="Months">Months in which it stands.</param>
/// <param name="State"><c>open</c>, <c>accepted</c> or <c>rejected</c>.</param>
/// <param name="LinkedTo">Enterprise it was accepted for.</param>
/// <param name="Applied">Whether the run already knows what was decided.</param>
/// <param name="Candidates">Who it may be, the best first.</param>
/// <param name="Decisions">What holds of it, the last one at the end.</param>
public sealed record LinkView(
    string Id, string Subject, string Kind, string Source, string Origin, string? Code, string? Name, decimal Size, string Unit, decimal? Share,
    IReadOnlyList<string> Months, string State, string? LinkedTo, bool Applied, IReadOnlyList<LinkCandidateView> Candidates,
    IReadOnlyList<LinkDecisionView> Decisions);

/// <param name="CreditCode">Code of the register.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reasons">Why, the strongest first.</param>
/// <param name="Similarity">0 to 1 where names are alike.</param>
public sealed record LinkCandidateView(string CreditCode, string Name, IReadOnlyList<string> Reasons, decimal? Similarity);

/// <param name="Id">Id of the decision.</param>
/// <param name="LinkId">Id of what it is about.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Verdict"><c>accepted</c>, <c>rejected</c> or <c>reopened</c>.</param>
/// <param name="Target">Credit code, or 宗地代码 for a certificate; null = nobody of the register, or all that was decided.</param>
/// <param name="From">First month; null = since ever.</param>
/// <param name="To">Last month; null = open.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Holds">Whether no later decision has taken its place.</param>
public sealed record LinkDecisionView(
    string Id, string LinkId, string Subject, string Verdict, string? Target, string? From, string? To, string? Reason, string By, DateTimeOffset At,
    bool Holds);

/// <summary>Decisions about links, the newest first.</summary>
public sealed record LinkDecisionsView(IReadOnlyList<LinkDecisionView> Items, string? Next, int Total);

/// <summary>What an operator decides about one text.</summary>
/// <param name="Verdict"><c>accept</c>, <c>reject</c> or <c>reopen</c>.</param>
/// <param name="CreditCode">Enterprise of the register; needed to accept; null to reject or reopen whatever it may be.</param>
/// <param name="Parcel">宗地代码, in place of the code, for a certificate.</param>
/// <param name="From">First month, accounts only.</param>
/// <param name="To">Last month, accounts only.</param>
/// <param name="Reason">Why; at most 1000 characters.</param>
public sealed record LinkDecisionBody(
    string Verdict, string? CreditCode = null, string? Parcel = null, string? From = null, string? To = null, string? Reason = null);

/// <summary>A list of decisions, 1 to 500; all of them or none.</summary>
public sealed record LinkDecisionsBody(IReadOnlyList<LinkDecisionItem> Decisions);

/// <param name="Subject">What it is about, like <c>account:3307230001</c>.</param>
/// <param name="Verdict"><c>accept</c>, <c>reject</c> or <c>reopen</c>.</param>
/// <param name="CreditCode">As in one decision.</param>
/// <param name="Parcel">As in one decision.</param>
/// <param name="From">As in one decision.</param>
/// <param name="To">As in one decision.</param>
/// <param name="Reason">As in one decision.</param>
public sealed record LinkDecisionItem(
    string Subject, string Verdict, string? CreditCode = null, string? Parcel = null, string? From = null, string? To = null, string? Reason = null);

/// <param name="Decided">Decisions written now.</param>
/// <param name="Unchanged">Decisions that already held.</param>
public sealed record LinkDecisionsResultView(int Decided, int Unchanged);
