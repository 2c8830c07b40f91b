using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Intake.Wide;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake.Headers;

/// <summary>
/// The one place that tells a row of a header from a title above it and from a row of data below it. A sub-header has no figure and no code in any cell,
/// nothing but repeats under the columns that identify, and says something about the columns above; a row of data always has one of the former.
/// </summary>
internal static class SubHeader
{
    /// <summary>Whether the row below a complete header divides its columns.</summary>
    /// <param name="header">The header so far.</param>
    /// <param name="below">The header with the row.</param>
    /// <param name="row">The row in question.</param>
    /// <param name="merges">Merged cells of the sheet's head.</param>
    public static bool IsOne(HeaderMatch header, HeaderStack below, SeenRow row, IReadOnlyList<MergedRange> merges)
    {
        if (row.HasData) return false;
        var last = header.Stack.Rows[^1];
        var index = HeaderIndex.Of(header.Contract);
        var says = IsMergedInto(row, header.Stack.Rows, merges);
        for (var field = 0; field < row.Cells.Count; field++)
        {
            if (row.IsBlankAt(field)) continue;
            if (header.ColumnOf(field) is { } column && Identifies(column.Kind))
            {
                // A header filled down, or a code or name of a row of data.
                if (!IsRepeat(header.Stack.Parts(field), row[field]) && index.Find([row[field]], out _)?.Index != column.Index) return false;
                continue;
            }

            // 电量 | blank over two words: the first row cannot be all.
            says |= !last.IsBlankAt(field) && field + 1 < row.Cells.Count && last.IsBlankAt(field + 1) && !row.IsBlankAt(field + 1);
            says |= Says(index, below.Parts(field), row[field]);
        }

        return says;
    }

    /// <summary>Whether a row above a header row is part of it and no title.</summary>
    /// <param name="contract">The contract looked for.</param>
    /// <param name="upper">The row in question.</param>
    /// <param name="lower">The rows below it.</param>
    /// <param name="merges">Merged cells of the sheet's head.</param>
    public static bool IsParent(SourceContract contract, SeenRow upper, IReadOnlyList<SeenRow> lower, IReadOnlyList<MergedRange> merges)
    {
        if (upper.HasData || lower.Any(row => row.HasData)) return false;
        var filled = Enumerable.Range(0, upper.Cells.Count).Where(field => !upper.IsBlankAt(field)).ToArray();
        if (filled.Length == 0) return false;
        var stack = HeaderStack.Of([upper, .. lower], merges);
        var under = Enumerable.Range(0, stack.Width).Where(field => lower.Any(row => !row.IsBlankAt(field))).ToArray();
        if (under.Length == 0) return false;

        // One text over everything is a title.
        var text = upper[filled[0]].Trim();
        if (filled.Length == 1 && under.All(field => stack.Parts(field) is [var top, ..] && top == text)) return false;
        if (filled.Any(field => TitleUnits.FindAll(upper[field]).Count > 0)) return false;
        var index = HeaderIndex.Of(contract);
        for (var field = 0; field < stack.Width; field++)
        {
            var parts = stack.Parts(field);
            var isUpper = parts.Count > 0 && Enumerable.Range(0, field + 1).Any(at => upper[at].Trim() == parts[0]);
            if (!isUpper) continue;
            if (parts.Count == 1)
            {
                // 户号 over nothing, beside columns that have something below.
                if (lower.All(row => row.IsBlankAt(field)) && index.Find(parts, out _) is not null) return true;
                continue;
            }

            if (HeaderWords.Of(parts[0]) != HeaderWord.Name || PeriodHeader.TryRead(parts[0], out _) || PeriodHeader.TryReadYear(parts[0], out _, out _)) return true;
            if (HeaderText.Normalise(parts[0]).Unit is not null) return true;
            if (Says(index, parts, parts[^1])) return true;
        }

        return false;
    }

    /// <summary>Whether the lowest part of a header means something together with those above it.</summary>
    private static bool Says(HeaderIndex index, IReadOnlyList<string> parts, string lowest)
    {
        if (HeaderWords.Of(lowest) != HeaderWord.Name || index.IsNever(HeaderText.Name(lowest))) return true;
        if (PeriodHeader.TryRead(lowest, out _)) return true;
        if (parts.Count < 2) return false;
        string[] pair = [parts[^2], parts[^1]];
        var joined = HeaderText.Name(string.Concat(pair));
        var reversed = HeaderText.Name(string.Concat(pair.Reverse()));
        return index.Knows(joined) || index.Knows(reversed);
    }

    private static bool IsRepeat(IReadOnlyList<string> above, string text) => above.Any(part => HeaderText.Name(part) == HeaderText.Name(text));

    /// <summary>Cells of the rows above reach down into the row: only the lower half of a header is like that.</summary>
    private static bool IsMergedInto(SeenRow row, IReadOnlyList<SeenRow> above, IReadOnlyList<MergedRange> merges) =>
        merges.Any(range => range.FirstRow < row.Number && range.LastRow >= row.Number && above.Any(upper => upper.Number == range.FirstRow));

    private static bool Identifies(ColumnKind kind) => kind is not (ColumnKind.Number or ColumnKind.Share or ColumnKind.Text or ColumnKind.YesNo or ColumnKind.Private);
}
