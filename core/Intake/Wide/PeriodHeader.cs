using System.Globalization;
using System.Text.RegularExpressions;
using Wuyi.Pipeline.Intake.Cells;

namespace Wuyi.Pipeline.Intake.Wide;

/// <summary>The month or day that heads a column of a wide table (RULINGS 5.1): 1月, 一月份, 202301, 2023年1月电量, 5日, 2023-05-01.</summary>
/// <param name="Year">0 = not given.</param>
/// <param name="Month">0 = not given (5日).</param>
/// <param name="Day">0 = a month.</param>
/// <param name="FromJanuary">1-3月: from January to the month.</param>
/// <param name="Rest">What else the header says, e.g. 电量; "" mostly.</param>
internal readonly partial record struct PeriodHeader(int Year, int Month, int Day, bool FromJanuary, string Rest)
{
    private const string Numerals = "一二三四五六七八九";

    public static bool TryRead(string part, out PeriodHeader period)
    {
        period = default;
        if (part.Length > 60) return false;
        var text = HeaderText.Name(part);
        foreach (var pattern in (ReadOnlySpan<Regex>)[FullDay(), CompactMonth(), WrittenMonth(), SpanOfMonths(), DayOfMonth()])
        {
            var match = pattern.Match(text);
            if (!match.Success) continue;
            var month = Number(match, "m");
            var day = Number(match, "d");
            if (month > 12 || day > 31 || (month == 0 && match.Groups["m"].Success)) return false;
            // A spreadsheet's date in a header is its month; a list of days has another day than the first as well.
            period = new PeriodHeader(Number(match, "y"), month, day, match.Groups["span"].Success, match.Groups["pre"].Value + match.Groups["post"].Value);
            return true;
        }

        return false;
    }

    /// <summary>2023, 2023年, 2023年度; what follows, as in 2023年用电量, is the rest.</summary>
    public static bool TryReadYear(string part, out int year, out string rest)
    {
        var match = YearFirst().Match(HeaderText.Name(part));
        year = match.Success ? Number(match, "y") : 0;
        rest = match.Groups["post"].Value;
        return match.Success;
    }

    private static int Number(Match match, string group)
    {
        var written = match.Groups[group];
        if (!written.Success) return 0;
        if (int.TryParse(written.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        var text = written.Value;
        return text[0] == '十' ? 10 + (text.Length > 1 ? Numerals.IndexOf(text[1], StringComparison.Ordinal) + 1 : 0) : Numerals.IndexOf(text[0], StringComparison.Ordinal) + 1;
    }

    [GeneratedRegex(@"^(?<y>(?:19|20)\d{2})[-/.年]?(?<m>\d{2}|(?<=[-/.年])\d)[-/.月]?(?<d>\d{2}|(?<=[-/.月])\d)日?$", RegexOptions.CultureInvariant)]
    private static partial Regex FullDay();

    [GeneratedRegex(@"^(?<pre>\D*?)[-_]?(?<y>(?:19|20)\d{2})[-/._]?(?<m>0[1-9]|1[0-2]|(?<=[-/._])[1-9])月?(?:份)?[-_]?(?<post>\D*)$", RegexOptions.CultureInvariant)]
    private static partial Regex CompactMonth();

    [GeneratedRegex(@"^(?<pre>\D*?)(?:(?<y>(?:19|20)\d{2})年度?)?(?<m>0?[1-9]|1[0-2]|十[一二]?|[一二三四五六七八九])月份?(?<post>\D*)$", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenMonth();

    [GeneratedRegex(@"^(?<pre>\D*?)(?:(?<y>(?:19|20)\d{2})年)?(?<span>0?1月?[-—–~至])(?<m>\d{1,2})月份?(?<post>(?:累计)?\D*)$", RegexOptions.CultureInvariant)]
    private static partial Regex SpanOfMonths();

    [GeneratedRegex(@"^(?<pre>\D*?)(?:(?:(?<y>(?:19|20)\d{2})年)?(?<m>0?[1-9]|1[0-2])月)?(?<d>0?[1-9]|[12]\d|3[01])[日号](?<post>\D*)$", RegexOptions.CultureInvariant)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(@"^(?<y>(?:19|20)\d{2})(?:年度?(?<post>\D*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();
}
