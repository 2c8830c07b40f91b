using System.Text;

namespace Wuyi.Pipeline.Linking;

/// <summary>The form in which names are compared (RULES 9): NFKC, brackets unified, spaces removed.</summary>
public static class NameKey
{
    /// <summary>Names of so many characters or fewer are too common to prove anything.</summary>
    public const int TooShort = 3;

    /// <summary>The key of a name; null when the name proves nothing: 3 characters or fewer, or masked with <c>*</c>.</summary>
    public static string? Of(string? name)
    {
        if (string.IsNullOrEmpty(name)) return null;
        var key = Normal(name);
        return key.Length <= TooShort || key.Contains('*', StringComparison.Ordinal) ? null : key;
    }

    /// <summary>The form of any text in which texts are compared, whether it proves anything or not.</summary>
    public static string Normal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normal = text.Normalize(NormalizationForm.FormKC);
        var key = new StringBuilder(normal.Length);
        foreach (var c in normal)
        {
            if (char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff') continue;
            key.Append(Unified(HalfWidth(c)));
        }

        return key.ToString();
    }

    /// <summary>Under invariant globalization the platform's NFKC leaves full-width forms as they are.</summary>
    private static char HalfWidth(char c) => c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c;

    private static char Unified(char c) => c switch
    {
        '【' or '〔' or '[' or '{' or '〈' or '《' => '(',
        '】' or '〕' or ']' or '}' or '〉' or '》' => ')',
        >= 'a' and <= 'z' => char.ToUpperInvariant(c),
        _ => c,
    };
}
