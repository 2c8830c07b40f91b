using System.Text.RegularExpressions;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Intake;

/// <summary>Personal ID numbers and phones never leave intake: not in issues, not in quarantine files (RULINGS 5.6, 6.9).</summary>
internal static partial class Masking
{
    private const int LongestShown = 120;
    private const int ShortestId = 15;

    /// <summary>Shortest phone: a mobile number.</summary>
    private const int ShortestPhone = 11;

    /// <summary>The text as it may be shown: short, and 已屏蔽 in place of anything that looks like a personal ID or a phone.</summary>
    public static string? Mask(string? found)
    {
        if (found is null) return null;
        if (HidesPersonalId(found)) return PersonalIds.Masked;
        found = WithoutPhones(found);
        return found.Length <= LongestShown ? found : string.Concat(found.AsSpan(0, LongestShown), "…");
    }

    /// <summary>Whether any run of letters and digits in the text looks like a personal ID and is no valid credit code.</summary>
    public static bool HidesPersonalId(ReadOnlySpan<char> text)
    {
        if (text.Length < ShortestId || CountDigits(text) < ShortestId) return false;
        if (!System.Text.Ascii.IsValid(text)) text = CellText.Normalise(text);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is 'X' or 'x'))
            {
                if (start < 0) start = i;
                continue;
            }

            if (start < 0) continue;
            if (IsPersonalId(text[start..i])) return true;
            start = -1;
        }

        // Written in groups: 330723 19800101 1234.
        var joined = CellText.WithoutSpaces(text);
        return joined.Length < text.Length && joined.Length <= 20 && IsPersonalId(joined);
    }

    /// <summary>The text with 已屏蔽 in place of each mobile number and each number with an area code before a dash.</summary>
    public static string WithoutPhones(string text)
    {
        if (text.Length < ShortestPhone || CountDigits(text) < ShortestPhone) return text;
        var plain = System.Text.Ascii.IsValid(text) ? text : CellText.Normalise(text).ToString();
        return Phone().IsMatch(plain) ? Phone().Replace(plain, PersonalIds.Masked) : text;
    }

    [GeneratedRegex(@"(?<![0-9A-Za-z.])(?:(?:\+?86[- ]?)?1[3-9][0-9](?<s>[- ]?)[0-9]{4}\k<s>[0-9]{4}|0[0-9]{2,3}[-—][0-9]{7,8})(?![0-9A-Za-z]|\.[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsDigit(c)) digits++;
        }

        return digits;
    }

    private static bool IsPersonalId(ReadOnlySpan<char> run) =>
        run.Length >= ShortestId && PersonalIds.LooksLike(run) && (PersonalIds.IsValid18(run) || !CreditCode.IsValid(run));
}
