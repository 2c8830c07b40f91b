using Wuyi.Pipeline.Facts;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>Where the last row wins, "last" is the row of the provider's file, not the place in the segment.</summary>
internal static class RowOrder
{
    public const string Column = "row";

    /// <summary>The table's rows as indexes in the order of the provider's file.</summary>
    public static int[] Of(FactTable table)
    {
        var order = new int[table.Rows];
        var rows = table.Numbers(Column).Values;
        var ascending = true;
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            if (i > 0 && rows[i] < rows[i - 1]) ascending = false;
        }

        if (!ascending) Array.Sort(order, (a, b) => rows[a] != rows[b] ? rows[a].CompareTo(rows[b]) : a.CompareTo(b));
        return order;
    }
}
