namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>Comma, tab or semicolon: the one by which most of the first rows have the same number of cells.</summary>
internal static class DelimiterDetector
{
    private const int Rows = 60;
    private static readonly char[] Candidates = [',', '\t', ';'];

    /// <param name="sample">The beginning of the file.</param>
    /// <param name="complete">Whether the sample is the whole file; else its last row is left out.</param>
    public static char Detect(ReadOnlySpan<char> sample, bool complete)
    {
        var best = Candidates[0];
        var bestScore = 0L;
        foreach (var candidate in Candidates)
        {
            var score = Score(sample, candidate, complete);
            if (score > bestScore) (best, bestScore) = (candidate, score);
        }

        return best;
    }

    /// <summary>Rows of the commonest width above one, then that width.</summary>
    private static long Score(ReadOnlySpan<char> sample, char delimiter, bool complete)
    {
        var widths = new Dictionary<int, int>();
        var at = 0;
        for (var row = 0; row < Rows && at < sample.Length; row++)
        {
            var width = RowWidth(sample, ref at, delimiter, out var ended);
            if (!ended && !complete) break;
            if (width > 1) widths[width] = widths.GetValueOrDefault(width) + 1;
        }

        var score = 0L;
        foreach (var (width, rows) in widths) score = Math.Max(score, (rows * 1_000_000L) + Math.Min(width, 999_999));
        return score;
    }

    /// <summary>Cells of the row that starts at <paramref name="at"/>; delimiters and line breaks inside quotes do not count.</summary>
    private static int RowWidth(ReadOnlySpan<char> text, ref int at, char delimiter, out bool ended)
    {
        var width = 1;
        var quoted = false;
        var cellStart = true;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '"' && (quoted || cellStart)) quoted = !quoted;
            else if (quoted) continue;
            else if (c == delimiter) width++;
            else if (c == '\n')
            {
                at++;
                ended = true;
                return width;
            }

            cellStart = c == delimiter || (cellStart && c == '"');
        }

        ended = false;
        return width;
    }
}
