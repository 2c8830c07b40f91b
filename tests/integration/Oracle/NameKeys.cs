using System.Text;

namespace Wuyi.Pipeline.IntegrationTests.Oracle;

/// <summary>RULES 9, in its own words: NFKC, brackets unified, spaces removed, longer than three, no <c>*</c>.</summary>
internal static class NameKeys
{
    private const string Opening = "（【〔［[{〈《";
    private const string Closing = "）】〕］]}〉》";

    /// <summary>Null: such a name links to nobody.</summary>
    public static string? Of(string name) =>
        Normal(name) is { Length: > 3 } key && !key.Contains('*', StringComparison.Ordinal) && !key.Contains('＊', StringComparison.Ordinal) ? key : null;

    /// <summary>The form in which a person decides about a name, short or masked as it may be.</summary>
    public static string Normal(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(letter)) continue;
            key.Append(Opening.Contains(letter, StringComparison.Ordinal) ? '(' : Closing.Contains(letter, StringComparison.Ordinal) ? ')' : letter);
        }

        return key.ToString();
    }
}
