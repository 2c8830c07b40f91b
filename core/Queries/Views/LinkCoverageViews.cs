namespace Wuyi.Pipeline.Queries.Views;

/// <summary>How much of each source reached the register, by month, by window and by source.</summary>
/// <param name="Period">Published period.</param>
/// <param name="Run">Its run.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Months">The 12 months, the oldest first.</param>
/// <param name="Windows">Shares by window.</param>
/// <param name="Sources">Totals by source in the 12 months.</param>
/// <param name="Imbalances">Months in which land does not add up; empty unless the calculation is wrong.</param>
public sealed record LinkCoverageView(
    string Period, string Run, DateTimeOffset PublishedAt, IReadOnlyList<CoverageMonthView> Months, IReadOnlyDictionary<string, CoverageView> Windows,
    IReadOnlyList<SourceLinksView> Sources, IReadOnlyList<LandImbalanceView> Imbalances);

/// <summary>Land of a month that does not add up: an error of the calculation.</summary>
/// <param name="Code">WP4101.</param>
/// <param name="Month">The month.</param>
/// <param name="Message">Chinese.</param>
public sealed record LandImbalanceView(string Code, string Month, string Message);

/// <summary>One month; a figure is null where no file of the month is live.</summary>
public sealed record CoverageMonthView(string Month, CoverageFigureView? Kwh, CoverageFigureView? TaxYuan, CoverageFigureView? LandMu);

/// <summary>Amounts are exact, not rounded: linked + unlinked = total.</summary>
/// <param name="Linked">What enterprises of the register have.</param>
/// <param name="Unlinked">What unlinked texts have.</param>
/// <param name="Total">All that the files hold.</param>
/// <param name="Share">Linked ÷ total, 0 to 1; null when the total is nothing.</param>
/// <param name="Subjects">Number of unlinked texts.</param>
public sealed record CoverageFigureView(decimal Linked, decimal Unlinked, decimal Total, decimal? Share, int Subjects);

/// <summary>One source in the 12 months; amounts are exact.</summary>
/// <param name="Source">power, tax, land or leases.</param>
/// <param name="Unit">kWh, 元, or 亩·月 (areas × months).</param>
/// <param name="Linked">What enterprises of the register have; of leases both sides.</param>
/// <param name="Unlinked">What unlinked texts have.</param>
/// <param name="Total">All that the files hold.</param>
/// <param name="Share">Linked ÷ total, 0 to 1; null when the total is nothing.</param>
/// <param name="Subjects">Number of unlinked texts.</param>
/// <param name="Others">What texts beyond the first 100 000 have: not listed one by one.</param>
public sealed record SourceLinksView(string Source, string Unit, decimal Linked, decimal Unlinked, decimal Total, decimal? Share, int Subjects, decimal Others);

/// <summary>One page of what is unlinked, the largest first.</summary>
/// <param name="Items">The page.</param>
/// <param name="Next">Cursor of the next page; null on the last one.</param>
/// <param name="Total">Unlinked texts that pass the filter.</param>
/// <param name="Period">Published period.</param>
/// <param name="Run">Run that every page of one walk comes from.</param>
/// <param name="PublishedAt">When the run was published.</param>
/// <param name="Sources">Totals by source in the 12 months.</param>
public sealed record UnlinkedPageView(
    IReadOnlyList<UnlinkedView> Items, string? Next, int Total, string Period, string Run, DateTimeOffset PublishedAt, IReadOnlyList<SourceLinksView> Sources);

/// <param name="Id">Id in the review queue.</param>
/// <param name="Source">power, tax, land or leases.</param>
/// <param name="Subject">What it is; names of natural persons are masked for readers.</param>
/// <param name="Code">Code beside it.</param>
/// <param name="Name">Name beside it.</param>
/// <param name="Amount">Exact: added up with what is linked it gives the total.</param>
/// <param name="Unit">kWh, 元, or 亩·月 (areas × months).</param>
/// <param name="Share">Of all that the source holds, 0 to 1; null when that is nothing.</param>
/// <param name="Months">Months in which it stands.</param>
public sealed record UnlinkedView(
    string Id, string Source, string Subject, string? Code, string? Name, decimal Amount, string Unit, decimal? Share, IReadOnlyList<string> Months);
