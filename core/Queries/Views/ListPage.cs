namespace Wuyi.Pipeline.Queries.Views;

/// <summary>One page of a list of enterprises.</summary>
/// <param name="Items">The page.</param>
/// <param name="Next">Cursor of the next page; null on the last one.</param>
/// <param name="Total">Enterprises that pass the filters.</param>
/// <param name="Period">Published period.</param>
/// <param name="Run">Run that every page of one walk comes from.</param>
/// <param name="PublishedAt">When the run was published.</param>
/// <param name="Coverage">Shares of power, tax and land that are linked to enterprises.</param>
public sealed record ListPage<TView>(
    IReadOnlyList<TView> Items, string? Next, int Total, string Period, string Run, DateTimeOffset PublishedAt, CoverageView? Coverage);

/// <summary>Shares from 0 to 1; null when the files hold nothing.</summary>
public sealed record CoverageView(decimal? KwhShare, decimal? TaxShare, decimal? AreaShare);
