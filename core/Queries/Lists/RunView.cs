using System.Collections.Concurrent;
using System.Text.Json;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Queries.Lists;

/// <summary>
/// One run's list in memory: rows in code order, the JSON of each row once it was asked for, and the order of every question asked
/// so far. Immutable in what it says, so any number of requests may use it at once.
/// </summary>
public sealed class RunView<TView>(ListDefinition<TView> definition, PublishedPeriod published, IReadOnlyList<SnapshotRow> rows)
{
    private const int MaxQuestions = 256;
    private readonly ConcurrentDictionary<string, int[]> _orders = new();
    private readonly byte[]?[] _json = new byte[rows.Count][];

    /// <summary>Indexes of the rows that pass the filters, in the order asked for.</summary>
    public int[] Order(ListQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var question = query.Canonical;
        if (_orders.TryGetValue(question, out var order)) return order;
        var chosen = new List<int>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (query.Matches(rows[i])) chosen.Add(i);
        }

        // Free-text questions have no end: start over rather than grow for ever.
        if (_orders.Count >= MaxQuestions) _orders.Clear();
        return _orders.GetOrAdd(question, query.Sort.Order(rows, [.. chosen], query.Descending));
    }

    public TView At(int index) => definition.View(rows[index], published);

    /// <summary>A row as UTF-8 JSON.</summary>
    public ReadOnlySpan<byte> JsonAt(int index) => _json[index] ??= JsonSerializer.SerializeToUtf8Bytes(At(index), definition.Json);
}
