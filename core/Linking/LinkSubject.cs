using System.Security.Cryptography;
using System.Text;

namespace Wuyi.Pipeline.Linking;

/// <summary>What a link is decided about: a kind of text and the text in the form in which texts are compared. As a text <c>account:3307230001</c>.</summary>
/// <param name="Kind">Kind of text.</param>
/// <param name="Key">The text, see <see cref="KeyOf"/>.</param>
public readonly record struct LinkSubject(LinkKind Kind, string Key)
{
    /// <summary>Characters of a key; a subject must fit into the log of decisions.</summary>
    public const int LongestKey = 400;

    private const int IdBytes = 10;
    private const string Salt = "wuyi.pipeline/link/1:";

    /// <summary>By kind, then ordinal order of keys.</summary>
    public static Comparer<LinkSubject> Order { get; } = Comparer<LinkSubject>.Create((a, b) =>
    {
        var kind = a.Kind.CompareTo(b.Kind);
        return kind != 0 ? kind : string.CompareOrdinal(a.Key, b.Key);
    });

    /// <summary>Twenty hex digits for addresses: a name does not belong there.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Salt + ToString())).AsSpan(0, IdBytes));

    /// <summary>A subject of a text as a file has it; cut to <see cref="LongestKey"/>.</summary>
    public static LinkSubject Of(LinkKind kind, string text) => new(kind, KeyOf(text));

    /// <summary>A party: by its code where the file gives one, else by its name.</summary>
    public static LinkSubject OfParty(LinkKind kind, string? code, string? name) => Of(kind, code ?? name ?? "");

    /// <summary>NFKC, spaces removed, brackets unified, Latin letters upper case; hyphens removed where letters and digits are all there is.</summary>
    public static string KeyOf(string text)
    {
        var key = NameKey.Normal(text);
        if (key.Contains('-', StringComparison.Ordinal) && key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            key = key.Replace("-", "", StringComparison.Ordinal);
        return key.Length <= LongestKey ? key : key[..LongestKey];
    }

    /// <summary>Reads <c>kind:text</c>; the text may be written as a file has it.</summary>
    public static bool TryParse(string? text, out LinkSubject subject)
    {
        subject = default;
        if (text is null || text.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon)) return false;
        if (!LinkKinds.TryParse(text.AsSpan(0, colon), out var kind)) return false;
        var key = KeyOf(text[(colon + 1)..]);
        if (key.Length == 0) return false;
        subject = new LinkSubject(kind, key);
        return true;
    }

    public override string ToString() => $"{Kind.Word()}:{Key}";
}
