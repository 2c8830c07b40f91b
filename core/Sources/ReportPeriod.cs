using System.Globalization;
using System.Text.RegularExpressions;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Sources;

/// <summary>
/// The period of a report as departments write it: a month or day (2023-06, 截至2023年6月底), a span from January (2023年1-6月), a quarter (2023年二季度, 2023Q2,
/// 前三季度), a half-year (2023年上半年) or a year (2023年, 2023年度). Read as its months; the last one is the month it speaks of.
/// </summary>
internal static partial class ReportPeriod
{
    private const string Numerals = "一二三四";

    /// <summary>Null when the text is none of these.</summary>
    public static (Month From, Month To)? Read(ReadOnlySpan<char> cell)
    {
        var text = CellText.WithoutSpaces(CellText.Normalise(cell)).ToString();
        foreach (var (before, after) in new[] { ("截至", ""), ("截止", ""), ("", "底"), ("", "末") })
        {
            if (before.Length > 0 && text.StartsWith(before, StringComparison.Ordinal)) text = text[before.Length..].TrimStart('到');
            if (after.Length > 0 && text.EndsWith(after, StringComparison.Ordinal)) text = text[..^after.Length];
        }

        if (MonthCell.Read(text, out var month) == CellStatus.Value) return (month, month);
        if (Form().Match(text) is not { Success: true } match) return null;
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (year < 100) year += 2000;
        if (year is < DateCell.MinYear or > DateCell.MaxYear) return null;
        var (first, last) = Months(match);
        return first >= 1 && last is >= 1 and <= 12 && first <= last ? (new Month(year, first), new Month(year, last)) : null;
    }

    private static (int First, int Last) Months(Match match)
    {
        if (match.Groups["to"].Success) return (1, int.Parse(match.Groups["to"].ValueSpan, CultureInfo.InvariantCulture));
        if (match.Groups["quarter"].Success)
        {
            var quarter = Quarter(match.Groups["quarter"].Value);
            return (match.Groups["fromFirst"].Success ? 1 : (3 * quarter) - 2, 3 * quarter);
        }

        return match.Groups["half"].Value switch { "上" => (1, 6), "下" => (7, 12), _ => (1, 12) };
    }

    private static int Quarter(string word) => char.IsAsciiDigit(word[0]) ? word[0] - '0' : Numerals.IndexOf(word[0], StringComparison.Ordinal) + 1;

    [GeneratedRegex(
        @"^(?<year>\d{4}|\d{2}(?=年))(?:年度?)?(?:0?1月?[-—–~至到](?<to>\d{1,2})月份?(?:\(?累计\)?)?"
        + @"|(?<fromFirst>前|(?:第?[一1](?:季度)?[-—–~至到]))?第?(?<quarter>[一二三四1-4])季度?|[Qq](?<quarter>[1-4])|(?<half>[上下])半年|全年)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
