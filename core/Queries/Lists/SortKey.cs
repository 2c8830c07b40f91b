using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Queries.Lists;

/// <summary>One column a list can be ordered by: a number or a text.</summary>
public sealed record SortKey(string Name)
{
    public Func<SnapshotRow, decimal?>? Number { get; init; }

    public Func<SnapshotRow, string?>? Text { get; init; }

    /// <summary>
    /// Order of <paramref name="rows"/> (which are in code order) restricted to <paramref name="chosen"/>: nulls last in both
    /// directions, ties in code order, so that the order is total.
    /// </summary>
    public int[] Order(IReadOnlyList<SnapshotRow> rows, int[] chosen, bool descending)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(chosen);
        var order = (int[])chosen.Clone();
        if (Number is not null)
        {
            var values = Array.ConvertAll(chosen, index => Number(rows[index]));
            Array.Sort(values, order, Comparer<decimal?>.Create((a, b) => Compare(a, b, descending, static (x, y) => x!.Value.CompareTo(y!.Value))));
            StraightenTies(values, order);
        }
        else if (Text is not null)
        {
            var values = Array.ConvertAll(chosen, index => Text(rows[index]));
            Array.Sort(values, order, Comparer<string?>.Create((a, b) => Compare(a, b, descending, string.CompareOrdinal)));
            StraightenTies(values, order);
        }

        return order;
    }

    private static int Compare<T>(T a, T b, bool descending, Comparison<T> comparison)
    {
        if (a is null || b is null) return a is null ? (b is null ? 0 : 1) : -1;
        return descending ? -comparison(a, b) : comparison(a, b);
    }

    /// <summary>Array.Sort is not stable: rows with equal keys go back to code order, which is index order.</summary>
    private static void StraightenTies<T>(T[] values, int[] order)
    {
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && EqualityComparer<T>.Default.Equals(values[start], values[end])) end++;
            if (end - start > 1) Array.Sort(order, start, end - start);
            start = end;
        }
    }
}
