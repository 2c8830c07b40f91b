namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>The parts of a written date or month: 2023年5月1日, 23年5月, 202305, 20230501, 2023.5, 2023-05-15 00:00:00.</summary>
internal static class DateText
{
    /// <summary>Longest text that can be a date; longer ones are not looked at.</summary>
    private const int Longest = 40;

    /// <summary>Splits into year, month (0 = not given) and day (0 = not given); <see cref="CellStatus.NotADate"/> when the text has no such form.</summary>
    public static CellStatus Split(ReadOnlySpan<char> cell, out int year, out int month, out int day)
    {
        year = month = day = 0;
        if (cell.Length > 4 * Longest) return CellStatus.NotADate;
        var text = CellText.Normalise(cell);
        if (CellText.SaysNothing(text)) return CellStatus.Empty;
        if (text.Length > Longest) return CellStatus.NotADate;

        var digits = CountDigits(text);
        if (digits >= 6) return SplitCompact(text, digits, out year, out month, out day);

        if (digits is not (2 or 4)) return CellStatus.NotADate;
        year = Number(text[..digits]);
        var rest = CellText.Trim(text[digits..]);
        if (digits == 2)
        {
            // Two digits are a year only with the word for it.
            if (rest.Length == 0 || rest[0] != '年') return CellStatus.NotADate;
            year += 2000;
        }

        if (rest.Length == 0 || !IsYearEnd(rest[0])) return CellStatus.NotADate;
        var separator = rest[0];
        rest = CellText.Trim(rest[1..]);
        digits = CountDigits(rest);
        if (digits is 0 or > 2) return CellStatus.NotADate;
        month = Number(rest[..digits]);
        rest = CellText.Trim(rest[digits..]);
        if (separator == '年' && IsRange(rest)) return CellStatus.SeveralMonths;

        var monthWord = rest.Length > 0 && rest[0] == '月';
        if (monthWord) rest = CellText.Trim(rest[1..]);
        if (rest.Length > 0 && rest[0] == '份') rest = CellText.Trim(rest[1..]);
        if (rest.Length == 0) return CellStatus.Value;
        if (IsRange(rest) && (monthWord || CountDigits(CellText.Trim(rest[1..])) >= 4)) return CellStatus.SeveralMonths;
        if (!monthWord)
        {
            if (!(rest[0] == separator || (separator == '年' && rest[0] is '-' or '.' or '/'))) return CellStatus.NotADate;
            rest = CellText.Trim(rest[1..]);
        }

        return SplitDay(rest, out day);
    }

    private static CellStatus SplitDay(ReadOnlySpan<char> rest, out int day)
    {
        day = 0;
        var digits = CountDigits(rest);
        if (digits is 0 or > 2) return CellStatus.NotADate;
        day = Number(rest[..digits]);
        if (day == 0) return CellStatus.ImpossibleDate;
        rest = rest[digits..];
        if (rest.Length > 0 && rest[0] is '日' or '号') rest = rest[1..];
        return rest.Length == 0 || IsTime(rest) ? CellStatus.Value : CellStatus.NotADate;
    }

    /// <summary>202305, 20230501, 20230501123000; a spreadsheet's ".0" behind is no information.</summary>
    private static CellStatus SplitCompact(ReadOnlySpan<char> text, int digits, out int year, out int month, out int day)
    {
        year = month = day = 0;
        var rest = CellText.Trim(text[digits..]);
        if (rest.Length >= 2 && rest[0] == '.' && rest[1..].TrimStart('0').IsEmpty) rest = [];
        if (digits == 6)
        {
            year = Number(text[..4]);
            month = Number(text[4..6]);
            if (month == 0) return CellStatus.ImpossibleDate;
            if (rest.Length == 0) return CellStatus.Value;
            return IsRange(rest) && CountDigits(CellText.Trim(rest[1..])) == 6 ? CellStatus.SeveralMonths : CellStatus.NotADate;
        }

        if (digits is not (8 or 14)) return CellStatus.NotADate;
        year = Number(text[..4]);
        month = Number(text[4..6]);
        day = Number(text[6..8]);
        if (month == 0 || day == 0) return CellStatus.ImpossibleDate;
        return rest.Length == 0 || (digits == 8 && IsTime(rest)) ? CellStatus.Value : CellStatus.NotADate;
    }

    /// <summary>A time of day says nothing here; only its form is checked.</summary>
    private static bool IsTime(ReadOnlySpan<char> text)
    {
        text = CellText.Trim(text);
        if (text.Length > 0 && text[0] == 'T') text = text[1..];
        var digits = CountDigits(text);
        if (digits is 0 or > 2 || digits == text.Length || text[digits] is not (':' or '时' or '点')) return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && c is not (':' or '.' or '+' or '-' or 'Z' or ' ' or '时' or '点' or '分' or '秒')) return false;
        }

        return Number(text[..digits]) <= 24;
    }

    private static bool IsYearEnd(char c) => c is '年' or '-' or '/' or '.' or '\\' or '—' or '–' or '_';

    private static bool IsRange(ReadOnlySpan<char> rest) =>
        rest.Length > 1 && rest[0] is '-' or '—' or '–' or '~' or '至' or '到' or '、' && ContainsDigit(rest);

    private static bool ContainsDigit(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9');

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits) number = (number * 10) + (c - '0');
        return number;
    }
}
