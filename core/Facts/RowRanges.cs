using System.Globalization;
using System.Text;

namespace Wuyi.Pipeline.Facts;

/// <summary>Sets of row numbers as text: ascending ranges, <c>12,15-17</c>.</summary>
public static class RowRanges
{
    /// <param name="rows">Row numbers, ascending, each once.</param>
    public static string Format(IReadOnlyList<int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder();
        for (var i = 0; i < rows.Count;)
        {
            var last = i;
            while (last + 1 < rows.Count && rows[last + 1] == rows[last] + 1) last++;
            if (text.Length > 0) text.Append(',');
            text.Append(CultureInfo.InvariantCulture, $"{rows[i]}");
            if (last > i) text.Append(CultureInfo.InvariantCulture, $"-{rows[last]}");
            i = last + 1;
        }

        return text.ToString();
    }

    /// <summary>The ranges of a text made by <see cref="Format"/>, both ends included.</summary>
    /// <exception cref="FormatException">No such text.</exception>
    public static IEnumerable<(int First, int Last)> Parse(string ranges)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        foreach (var range in ranges.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var dash = range.IndexOf('-', StringComparison.Ordinal);
            var first = int.Parse(dash < 0 ? range : range[..dash], NumberStyles.None, CultureInfo.InvariantCulture);
            yield return (first, dash < 0 ? first : int.Parse(range[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>How many rows several such texts name together, each row once.</summary>
    public static long CountUnion(IEnumerable<string> texts)
    {
        var count = 0L;
        var reached = 0;
        foreach (var (first, last) in texts.SelectMany(Parse).OrderBy(range => range.First))
        {
            var from = Math.Max(first, reached + 1);
            if (last >= from) count += last - from + 1;
            reached = Math.Max(reached, last);
        }

        return count;
    }
}
