using System.Text.Json.Serialization.Metadata;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Queries.Lists;

/// <summary>What makes one list different from another: its columns, orders and form.</summary>
public sealed record ListDefinition<TView>
{
    /// <summary>Name in addresses, e.g. <c>carbon-codes</c>.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<SortKey> SortKeys { get; init; }

    /// <summary>Filters beside the common ones.</summary>
    public IReadOnlyList<QueryParameter> Filters { get; init; } = [];

    public required Func<SnapshotRow, PublishedPeriod, TView> View { get; init; }

    public required JsonTypeInfo<TView> Json { get; init; }

    public required IReadOnlyList<CsvColumn<TView>> Columns { get; init; }

    /// <summary>Every parameter of the list.</summary>
    public IReadOnlyList<QueryParameter> Parameters =>
    [
        QueryParameters.Period, QueryParameters.Window, QueryParameters.Town, QueryParameters.Industry, QueryParameters.AboveScale, .. Filters,
        QueryParameters.Search, QueryParameters.Sort(SortKeys.Select(key => key.Name)), QueryParameters.Limit, QueryParameters.Cursor,
        QueryParameters.Format,
    ];
}
