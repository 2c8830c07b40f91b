using System.Globalization;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>Which tables of a web page are tables of data: those of two rows and columns at least that are not only there to arrange other tables; else the largest.</summary>
internal static class HtmlOverview
{
    private const int MaxTables = 100_000;

    /// <summary>Number of each table that is to be read, with its merged cells; in order; none lies in another.</summary>
    public static IReadOnlyDictionary<int, IReadOnlyList<MergedRange>> Of(Stream content, TextEncodings encoding, IntakeLimits limits)
    {
        using var text = new TableTextReader(content, encoding);
        var rows = new HtmlRows(new HtmlTokens(text, limits.MaxCellChars), limits);
        var tables = new SortedDictionary<int, Seen>();
        long cells = 0, merges = 0;
        while (rows.Read())
        {
            if (!tables.TryGetValue(rows.Table, out var seen))
            {
                if (tables.Count >= MaxTables) throw new UnreadableFileException(IssueCodes.HarmfulArchive, "表格过多");
                tables.Add(rows.Table, seen = new Seen(rows.Parent));
            }

            cells += seen.Add(rows);
            merges += rows.Merges.Count;
            if (cells > limits.MaxCells)
                throw Bounds.Exceeded(IssueCodes.TooManyCells, nameof(limits.MaxCells), limits.MaxCells, string.Create(CultureInfo.InvariantCulture, $"超过{limits.MaxCells}个单元格"));
            if (merges > limits.MaxMergedRanges)
                throw Bounds.Exceeded(IssueCodes.TooManyMergedRanges, nameof(limits.MaxMergedRanges), limits.MaxMergedRanges, string.Create(CultureInfo.InvariantCulture, $"{merges} 处以上"));
        }

        AddNested(tables);
        return Choose(tables);
    }

    /// <summary>Inner tables end before outer ones begin to count: from the last to the first each is complete when it is added to its parent.</summary>
    private static void AddNested(SortedDictionary<int, Seen> tables)
    {
        foreach (var seen in tables.Values.Reverse())
        {
            if (tables.TryGetValue(seen.Parent, out var parent)) parent.Nested += seen.Cells + seen.Nested;
        }
    }

    private static Dictionary<int, IReadOnlyList<MergedRange>> Choose(SortedDictionary<int, Seen> tables)
    {
        var chosen = new Dictionary<int, IReadOnlyList<MergedRange>>();
        foreach (var (number, seen) in tables)
        {
            var inside = chosen.ContainsKey(seen.Parent) || (tables.TryGetValue(seen.Parent, out var parent) && parent.IsInside);
            seen.IsInside = inside;
            if (!inside && seen is { Rows: >= 2, Columns: >= 2 } && seen.Cells >= seen.Nested) chosen.Add(number, seen.Merges);
        }

        if (chosen.Count > 0) return chosen;
        var largest = tables.OrderByDescending(table => table.Value.Texts).FirstOrDefault();
        if (largest.Value is { Texts: > 0 }) chosen.Add(largest.Key, largest.Value.Merges);
        return chosen;
    }

    private sealed class Seen(int parent)
    {
        public int Parent { get; } = parent;

        public long Rows { get; private set; }

        public int Columns { get; private set; }

        public long Cells { get; private set; }

        public long Texts { get; private set; }

        public long Nested { get; set; }

        /// <summary>Lies in a table that is read.</summary>
        public bool IsInside { get; set; }

        public List<MergedRange> Merges { get; } = [];

        public int Add(HtmlRows rows)
        {
            Rows++;
            Columns = Math.Max(Columns, rows.Cells.Count);
            Cells += rows.Cells.Count;
            foreach (var cell in rows.Cells)
            {
                if (!string.IsNullOrEmpty(cell)) Texts++;
            }

            Merges.AddRange(rows.Merges);
            return rows.Cells.Count;
        }
    }
}
