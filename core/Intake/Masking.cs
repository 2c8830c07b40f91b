using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Intake;

/// <summary>Personal ID numbers never leave intake: not in issues, not in quarantine files (RULINGS 5.6, 6.9).</summary>
internal static class Masking
{
    private const int LongestShown = 120;
    private const int ShortestId = 15;

    /// <summary>The text as it may be shown: short, and 已屏蔽 in place of anything that looks like a personal ID.</summary>
    public static string? Mask(string? found)
    {
        if (found is null) return null;
        if (HidesPersonalId(found)) return PersonalIds.Masked;
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
