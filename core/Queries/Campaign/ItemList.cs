using System.Text.Json.Serialization.Metadata;
using Wuyi.Pipeline.Queries.Lists;

namespace Wuyi.Pipeline.Queries.Campaign;

/// <summary>What makes one list of a campaign board different from another: its filters, orders, columns and form.</summary>
/// <typeparam name="TView">One item as the API shows it.</typeparam>
public sealed record ItemList<TView>
{
    /// <summary>Name in addresses and of exported files, e.g. <c>warnings</c>.</summary>
    public required string Name { get; init; }

    public required JsonTypeInfo<TView> Json { get; init; }

    /// <summary>Which items a call wants: reads its parameters (400 on a bad one) and gives a test.</summary>
    public required Func<ApiCall, Func<TView, bool>> Filter { get; init; }

    /// <summary>Parameters that <see cref="Filter"/> reads.</summary>
    public required IReadOnlyList<QueryParameter> Filters { get; init; }

    /// <summary>Orders; the first is the default, ascending unless its name is given with <c>-</c>. Ties stay in the order of the items.</summary>
    public required IReadOnlyList<ItemOrder<TView>> Orders { get; init; }

    /// <summary>Columns of exports.</summary>
    public required IReadOnlyList<CsvColumn<TView>> Columns { get; init; }

    public QueryParameter Sort => new("sort", "string", "排序字段,前加 - 为降序;空值在后")
    { Words = [.. Orders.SelectMany(order => new[] { order.Name, "-" + order.Name })], Default = DefaultSort ?? Orders[0].Name };

    /// <summary>Default order, with <c>-</c> where descending; null = the first, ascending.</summary>
    public string? DefaultSort { get; init; }

    /// <summary>Every parameter of the list.</summary>
    public IReadOnlyList<QueryParameter> Parameters =>
        [QueryParameters.Period, .. Filters, Sort, QueryParameters.Limit, QueryParameters.Cursor, QueryParameters.Format];
}

/// <summary>One way to order items: by a number or by a text (ordinal).</summary>
public sealed record ItemOrder<TView>(string Name)
{
    public Func<TView, decimal?>? Number { get; init; }

    public Func<TView, string?>? Text { get; init; }
}
