namespace Wuyi.Pipeline.Queries.Views;

/// <summary>One page of a list of a campaign board, as <see cref="Campaign.ItemLists"/> writes it.</summary>
/// <param name="Items">The page.</param>
/// <param name="Next">Cursor of the next page; null on the last one.</param>
/// <param name="Total">Items that pass the filters.</param>
/// <param name="Period">Month of the campaign run.</param>
/// <param name="Run">Campaign run that every page of one walk comes from.</param>
/// <param name="MonthRun">Run of the month's enterprises that it stands on.</param>
/// <param name="Rulebook">Version of the rulebook.</param>
/// <param name="PublishedAt">When it was published.</param>
public sealed record CampaignPage<TView>(
    IReadOnlyList<TView> Items, string? Next, int Total, string Period, string Run, string MonthRun, string Rulebook, DateTimeOffset PublishedAt);
