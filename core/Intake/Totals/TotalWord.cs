using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Reading;

namespace Wuyi.Pipeline.Intake.Totals;

/// <summary>Finds the word that makes a row without an identity a total: in any cell, alone (合计) or behind what it is the total of (桐琴供电所小计).</summary>
internal static class TotalWord
{
    private const int Longest = 24;
    private static readonly string[] Ends = ["合计", "小计", "总计", "共计"];

    /// <summary>The word of a row that is a total; null when it is none or has an identity of its own. Means (平均) are told from sums by <see cref="IsSum"/>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="identity">Fields of codes, accounts and parcels: blank in a total, or the place of its word.</param>
    public static string? Of(ITableReader row, IReadOnlyList<int> identity)
    {
        string? word = null;
        for (var field = 0; field < row.FieldCount; field++)
        {
            var text = row.Text(field);
            var own = text.IsWhiteSpace() || text.Length > Longest ? null : Of(text);
            if (own is null && identity.Contains(field) && !CellText.SaysNothing(CellText.Normalise(text))) return null;
            word ??= own;
        }

        return word;
    }

    /// <summary>Whether the row's figures are sums: not 平均 and not 累计.</summary>
    public static bool IsSum(string word) => !word.StartsWith("平均", StringComparison.Ordinal) && word != "累计";

    private static string? Of(ReadOnlySpan<char> text)
    {
        var plain = CellText.WithoutSpaces(CellText.Normalise(text)).TrimEnd(":");
        if (plain.IsEmpty || char.IsAsciiDigit(plain[0])) return null;
        if (FooterRow.IsTotal(plain))
        {
            var bracket = plain.IndexOf('(');
            return (bracket > 0 ? plain[..bracket] : plain).TrimEnd(":").ToString();
        }

        foreach (var end in Ends)
        {
            if (plain.EndsWith(end)) return plain.ToString();
        }

        return null;
    }
}
