using System.Globalization;
using System.Text.RegularExpressions;

namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>Two days in one cell (RULINGS 5.3): 2003-05-01起2053-04-30止 · 2003年5月1日至2053年4月30日 · 20230101-20241231 · 2053-04-30止.</summary>
internal static partial class SpanText
{
    private const int Longest = 80;

    /// <summary>False when the cell names no day, more than two, or an end before its start: 50年 is a term without days.</summary>
    public static bool TryRead(ReadOnlySpan<char> cell, int minYear, out DateOnly? first, out DateOnly? last)
    {
        first = last = null;
        if (cell.Length is < 6 or > Longest) return false;
        var text = CellText.WithoutSpaces(CellText.Normalise(cell)).ToString();
        var days = Day().Matches(text);
        if (days.Count is 0 or > 2 || !TryDay(days[0], minYear, out var one)) return false;
        if (days.Count == 1) return TryOpen(text, days[0], one, out first, out last);
        var between = text.AsSpan()[(days[0].Index + days[0].Length)..days[1].Index];
        if (between.IsEmpty || between.ContainsAnyExcept(Between) || !TryDay(days[1], minYear, out var two) || two < one) return false;
        (first, last) = (one, two);
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> Between = System.Buffers.SearchValues.Create("起始至到止-—–~,、日自");

    /// <summary>One day with the word that says which end it is.</summary>
    private static bool TryOpen(string text, Match match, DateOnly day, out DateOnly? first, out DateOnly? last)
    {
        first = last = null;
        var before = text[..match.Index];
        var after = text[(match.Index + match.Length)..];
        var starts = before is "自" or "从" || after is "起" or "起始" or "开始" or "至今" or "起至今";
        var ends = before is "至" or "到" || after is "止" or "为止" or "终止";
        if (starts == ends) return false;
        if (starts) first = day;
        else last = day;
        return true;
    }

    private static bool TryDay(Match match, int minYear, out DateOnly day)
    {
        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        return DateCell.Make(Part("y"), Part("m"), Part("d"), minYear, out day) == CellStatus.Value;
    }

    [GeneratedRegex(@"(?<!\d)(?:(?<y>\d{4})(?:年|[-./])(?<m>\d{1,2})(?:月|[-./])(?<d>\d{1,2})日?|(?<y>\d{4})(?<m>\d{2})(?<d>\d{2}))(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
