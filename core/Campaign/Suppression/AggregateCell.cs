namespace Wuyi.Pipeline.Campaign.Suppression;

/// <summary>A cell of aggregates that are published together: whom it sums.</summary>
/// <param name="Table">Cells of one table are disjoint and together make the whole, e.g. <c>town</c>.</param>
/// <param name="Name">Name within the table.</param>
/// <param name="Units">Indexes of its enterprises, ascending, each once.</param>
public sealed record AggregateCell(string Table, string Name, IReadOnlyList<int> Units);
