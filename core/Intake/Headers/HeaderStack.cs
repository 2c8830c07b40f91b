using Wuyi.Pipeline.Intake.Reading;

namespace Wuyi.Pipeline.Intake.Headers;

/// <summary>
/// One to three rows read together as a header. A part of an upper row belongs to all fields that are merged with it, or, where nothing is merged, to
/// the fields behind it that are blank in its row and have something below.
/// </summary>
internal sealed class HeaderStack
{
    private readonly string[][] _parts;

    private HeaderStack(IReadOnlyList<SeenRow> rows, string[][] parts)
    {
        Rows = rows;
        _parts = parts;
        Written = [.. parts.Select((field, i) => rows.Count == 1 ? rows[0][i] : string.Join('/', field.Select(OneLine)))];
    }

    /// <summary>The rows from top to bottom.</summary>
    public IReadOnlyList<SeenRow> Rows { get; }

    public int Width => _parts.Length;

    /// <summary>The header of each field as people name it: as written, parts of several rows joined by “/”.</summary>
    public IReadOnlyList<string> Written { get; }

    /// <summary>What stands over a field, from top to bottom, blanks and repeats left out.</summary>
    public IReadOnlyList<string> Parts(int field) => _parts[field];

    public static HeaderStack Of(IReadOnlyList<SeenRow> rows, IReadOnlyList<MergedRange> merges)
    {
        var width = rows.Max(row => row.Cells.Count);
        var merged = rows.Count > 1 && merges.Any(range => range.FirstRow <= rows[^1].Number && range.LastRow >= rows[0].Number);
        var grid = new string[rows.Count][];
        for (var i = 0; i < rows.Count; i++)
        {
            grid[i] = new string[width];
            for (var field = 0; field < width; field++) grid[i][field] = rows[i][field];
            if (rows.Count == 1) continue;
            if (merged) FillMerged(grid[i], rows, rows[i], merges);
            else if (i < rows.Count - 1) FillRight(grid, rows, i);
        }

        var parts = new string[width][];
        for (var field = 0; field < width; field++)
        {
            var own = new List<string>(rows.Count);
            foreach (var row in grid)
            {
                var text = row[field].Trim();
                if (text.Length > 0 && (own.Count == 0 || own[^1] != text)) own.Add(text);
            }

            parts[field] = [.. own];
        }

        return new HeaderStack(rows, parts);
    }

    private static void FillMerged(string[] cells, IReadOnlyList<SeenRow> rows, SeenRow row, IReadOnlyList<MergedRange> merges)
    {
        foreach (var range in merges)
        {
            if (range.FirstRow > row.Number) break;
            if (range.LastRow < row.Number) continue;
            var top = rows.FirstOrDefault(candidate => candidate.Number == range.FirstRow);
            // A range that reaches the last row is one column in several cells, with nothing below the others.
            var last = range.LastRow >= rows[^1].Number ? range.FirstField : range.LastField;
            for (var field = range.FirstField; field <= last && field < cells.Length; field++)
            {
                // A range that comes down from above the header is a title's.
                cells[field] = top is null ? "" : top[range.FirstField];
            }
        }
    }

    private static void FillRight(string[][] grid, IReadOnlyList<SeenRow> rows, int at)
    {
        bool HasBelow(int field) => rows.Skip(at + 1).Any(row => !row.IsBlankAt(field));
        for (var field = 1; field < grid[at].Length; field++)
        {
            if (!string.IsNullOrWhiteSpace(grid[at][field]) || string.IsNullOrWhiteSpace(grid[at][field - 1])) continue;
            if (!HasBelow(field - 1) || !HasBelow(field)) continue;
            // A group ends where the row above begins another one.
            if (Enumerable.Range(0, at).Any(above => !rows[above].IsBlankAt(field))) continue;
            grid[at][field] = grid[at][field - 1];
        }
    }

    private static string OneLine(string text) => string.Concat(text.Where(c => !Cells.CellText.IsSpace(c)));
}
