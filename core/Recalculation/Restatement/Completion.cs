using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Restatement;

/// <summary>
/// What a correction supplies at its place in drop order: its own rows, and of the files it completes the rows of the same key groups, as if the
/// corrected rows had stood in the base (docs/decisions/0005). All in the order of the base's rows.
/// </summary>
internal static class Completion
{
    /// <param name="source">Its name.</param>
    /// <param name="columns">What the caller reads.</param>
    /// <param name="own">The correction; holds the columns of <see cref="ColumnsOf"/>.</param>
    /// <param name="completed">The base and its earlier corrections, likewise.</param>
    public static FactTable Of(string source, IReadOnlyList<string> columns, FactTable own, IReadOnlyList<FactTable> completed)
    {
        var groups = KeyGroups.Of(source);
        var schema = SourceSchemas.Of(source);
        var all = ColumnsOf(source, columns);
        var wholes = new HashSet<UInt128>();
        groups.Read(own, (_, _, group, _) => wholes.Add(group.Whole));

        // First only what may meet: a correction has few rows, its base may have millions.
        var rows = new List<(FactTable Table, int Row)>();
        foreach (var table in completed)
        {
            var near = new bool[table.Rows];
            groups.Read(table, (row, _, group, _) => near[row] |= wholes.Contains(group.Whole));
            for (var row = 0; row < near.Length; row++)
            {
                if (near[row]) rows.Add((table, row));
            }
        }

        for (var row = 0; row < own.Rows; row++) rows.Add((own, row));
        var order = rows.Select(entry => entry.Table.Numbers(RowOrder.Column).Values[entry.Row]).ToArray();
        rows = [.. Enumerable.Range(0, rows.Count).OrderBy(i => order[i]).Select(i => rows[i])];

        // Then exactly, on all rows together: whether a parcel is given per unit is seen from all its rows.
        var joined = FactRows.Of(schema, all, rows);
        var entire = new HashSet<UInt128>();
        while (true)
        {
            var table = Kept(schema, all, groups, joined, rows, own, entire);
            if (!LosesParts(groups, joined, table, entire)) return table;
        }
    }

    private static FactTable Kept(
        RecordSchema schema, IReadOnlyList<string> all, KeyGroups groups, FactTable joined, List<(FactTable Table, int Row)> rows, FactTable own,
        HashSet<UInt128> entire)
    {
        var kept = Meeting(groups, joined, rows, own, entire);
        var left = Enumerable.Range(0, rows.Count).Where(row => rows[row].Table == own || kept.Any(figure => figure[row])).ToList();
        return FactRows.Of(schema, all, [.. left.Select(row => (joined, row))], (row, column) =>
            rows[left[row]].Table == own || groups.Figures.Count == 0 || !groups.Figures.Contains(column) || kept[IndexOf(groups.Figures, column)][left[row]]);
    }

    /// <summary>The columns that are to be read, so that key groups can be told apart.</summary>
    public static IReadOnlyList<string> ColumnsOf(string source, IReadOnlyList<string> columns) =>
        [.. columns.Append(RowOrder.Column).Concat(KeyGroups.Of(source).Columns).Distinct(StringComparer.Ordinal)];

    /// <summary>By figure (or for rows as wholes): which rows of the completed files share a key group with the correction.</summary>
    private static bool[][] Meeting(
        KeyGroups groups, FactTable joined, List<(FactTable Table, int Row)> rows, FactTable own, HashSet<UInt128> entire)
    {
        var parts = new Dictionary<UInt128, HashSet<UInt128>>();
        groups.Read(joined, (row, _, group, _) =>
        {
            if (rows[row].Table != own) return;
            if (!parts.TryGetValue(group.Whole, out var known)) parts.Add(group.Whole, known = []);
            known.Add(group.Part);
        });
        var kept = Enumerable.Range(0, Math.Max(1, groups.Figures.Count)).Select(_ => new bool[rows.Count]).ToArray();
        groups.Read(joined, (row, figure, group, _) => kept[Math.Max(0, figure)][row] |=
            parts.TryGetValue(group.Whole, out var known)
            && (group.Part == 0 || known.Contains(0) || known.Contains(group.Part) || entire.Contains(group.Whole)));
        return kept;
    }

    /// <summary>
    /// Whether rows that are parts of a group among all rows would pass for the whole of it among those kept (使用权面积 that no longer differ): then
    /// all rows of that group have to stay.
    /// </summary>
    private static bool LosesParts(KeyGroups groups, FactTable joined, FactTable table, HashSet<UInt128> entire)
    {
        var withParts = new HashSet<UInt128>();
        groups.Read(joined, (_, _, group, _) =>
        {
            if (group.Part != 0) withParts.Add(group.Whole);
        });
        var lost = false;
        if (withParts.Count == 0) return lost;
        var kept = new HashSet<UInt128>();
        groups.Read(table, (_, _, group, _) =>
        {
            if (group.Part == 0) kept.Add(group.Whole);
        });
        var whole = new HashSet<UInt128>();
        groups.Read(joined, (_, _, group, _) =>
        {
            if (group.Part == 0) whole.Add(group.Whole);
        });
        foreach (var group in kept)
        {
            if (withParts.Contains(group) && !whole.Contains(group)) lost |= entire.Add(group);
        }

        return lost;
    }

    private static int IndexOf(IReadOnlyList<string> figures, string column)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            if (figures[i] == column) return i;
        }

        return -1;
    }
}
