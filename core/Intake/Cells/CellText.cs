using System.Text;

namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>The text of a cell in the form that is read: NFKC, without surrounding white space and without the leading <c>'</c> of text cells.</summary>
public static class CellText
{
    /// <summary>
    /// Normalised text of a cell. ASCII (nearly every figure and code) costs a scan and no allocation; the result then is a slice of
    /// <paramref name="text"/>.
    /// </summary>
    public static ReadOnlySpan<char> Normalise(ReadOnlySpan<char> text)
    {
        if (!Ascii.IsValid(text)) text = CompatibilityForms.Fold(text);
        text = Trim(text);
        while (text.Length > 0 && text[0] == '\'') text = Trim(text[1..]);
        return text;
    }

    /// <summary>Whether normalised text says that there is no value: nothing, dashes, slashes, 无, 空, NULL.</summary>
    public static bool SaysNothing(ReadOnlySpan<char> normalised) => normalised.Length switch
    {
        0 => true,
        1 => IsDashOrSlash(normalised[0]) || normalised[0] is '无' or '空',
        <= 4 => IsOnlyDashes(normalised) || normalised.Equals("null", StringComparison.OrdinalIgnoreCase)
            || normalised.Equals("n/a", StringComparison.OrdinalIgnoreCase) || normalised.SequenceEqual("暂无"),
        _ => false,
    };

    /// <summary>The text without any white space; the same span when there is none.</summary>
    internal static ReadOnlySpan<char> WithoutSpaces(ReadOnlySpan<char> text)
    {
        var any = false;
        foreach (var c in text) any |= IsSpace(c);
        if (!any) return text;
        var kept = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!IsSpace(c)) kept[length++] = c;
        }

        return kept.AsSpan(0, length);
    }

    /// <summary>White space and the invisible characters that copying from web pages leaves behind.</summary>
    internal static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u00ad';

    internal static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsSpace(text[start])) start++;
        while (end > start && IsSpace(text[end - 1])) end--;
        return text[start..end];
    }

    private static bool IsOnlyDashes(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsDashOrSlash(c)) return false;
        }

        return true;
    }

    private static bool IsDashOrSlash(char c) =>
        c is '-' or '/' or '\\' or '—' or '–' or '―' or '‐' or '‑' or '−' or '─' or '━';
}
