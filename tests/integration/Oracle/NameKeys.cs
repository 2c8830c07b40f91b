using System.Text;

namespace Wuyi.Pipeline.IntegrationTests.Oracle;

/// <summary>RULES 9, in its own words: NFKC, brackets unified, spaces removed, longer than three, no <c>*</c>.</summary>
internal static class NameKeys
{
    private const string Opening = "（【〔［[{〈《";
    private const string Closing = "）】〕］]}〉》";

    /// <summary>Null: such a name links to nobody.</summary>
    public static string? Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(letter)) continue;
            key.Append(Opening.Contains(letter, StringComparison.Ordinal) ? '(' : Closing.Contains(letter, StringComparison.Ordinal) ? ')' : letter);
        }

        return key.Length > 3 && !name.Contains('*', StringComparison.Ordinal) && !name.Contains('＊', StringComparison.Ordinal) ? key.ToString() : null;
    }
}
