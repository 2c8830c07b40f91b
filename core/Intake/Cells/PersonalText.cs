using System.Text;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>
/// Free text as it may be stored: personal ID numbers and telephone numbers in it are replaced, the rest stays (RULINGS 5.6, 6.9). Most text has no
/// eleven digits and is returned as it is.
/// </summary>
internal static class PersonalText
{
    private const int MobileLength = 11;

    /// <summary>A landline with its area code has ten digits.</summary>
    private const int FewestDigits = 10;

    /// <summary>The text, or a copy with <see cref="PersonalIds.Masked"/> in place of what is personal.</summary>
    /// <param name="text">Normalised.</param>
    public static ReadOnlySpan<char> Redact(ReadOnlySpan<char> text)
    {
        if (text.Length < MobileLength || !HasManyDigits(text)) return text;
        StringBuilder? kept = null;
        var from = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = StartsRun(text, i) ? LengthAt(text[i..]) : 0;
            if (length == 0)
            {
                i++;
                continue;
            }

            (kept ??= new StringBuilder(text.Length)).Append(text[from..i]).Append(PersonalIds.Masked);
            i += length;
            from = i;
        }

        if (kept is not null) text = kept.Append(text[from..]).ToString();
        // Written in groups or full width: the whole text goes.
        return Masking.HidesPersonalId(text) ? PersonalIds.Masked : text;
    }

    private static bool StartsRun(ReadOnlySpan<char> text, int i) =>
        (char.IsAsciiDigit(text[i]) || text[i] == '+') && (i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1]));

    /// <summary>How many characters from the start are personal; 0 for none.</summary>
    private static int LengthAt(ReadOnlySpan<char> text)
    {
        var run = 0;
        while (run < text.Length && (char.IsAsciiDigit(text[run]) || text[run] is 'X' or 'x')) run++;
        if (PersonalIds.LooksLike(text[..run]) && (PersonalIds.IsValid18(text[..run]) || !CreditCode.IsValid(text[..run]))) return run;
        var country = text.StartsWith("+86") ? text.Length > 3 && text[3] is ' ' or '-' ? 4 : 3 : 0;
        var mobile = MobileAt(text[country..]);
        if (mobile > 0) return country + mobile;
        return LandlineAt(text);
    }

    /// <summary>13900000000, 139-0000-0000, 139 0000 0000.</summary>
    private static int MobileAt(ReadOnlySpan<char> text)
    {
        if (text.Length < MobileLength || text[0] != '1' || text[1] is < '3' or > '9') return 0;
        var digits = 0;
        var i = 0;
        for (; i < text.Length && digits < MobileLength; i++)
        {
            if (char.IsAsciiDigit(text[i])) digits++;
            else if (!(text[i] is ' ' or '-' && digits is 3 or 7)) return 0;
        }

        return digits == MobileLength && EndsRun(text, i) ? i : 0;
    }

    /// <summary>0579-87662233.</summary>
    private static int LandlineAt(ReadOnlySpan<char> text)
    {
        if (text[0] != '0') return 0;
        var dash = text.IndexOf('-');
        if (dash is not (3 or 4) || text[..dash].ContainsAnyExceptInRange('0', '9')) return 0;
        var end = dash + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - dash - 1 is 7 or 8 && EndsRun(text, end) ? end : 0;
    }

    private static bool EndsRun(ReadOnlySpan<char> text, int i) => i == text.Length || !char.IsAsciiLetterOrDigit(text[i]);

    private static bool HasManyDigits(ReadOnlySpan<char> text)
    {
        // Vectorised: names mostly hold no digit at all.
        var first = text.IndexOfAnyInRange('0', '9');
        if (first < 0 || text.Length - first < FewestDigits) return false;
        var digits = 0;
        foreach (var c in text[first..])
        {
            if (char.IsAsciiDigit(c)) digits++;
        }

        return digits >= FewestDigits;
    }
}
