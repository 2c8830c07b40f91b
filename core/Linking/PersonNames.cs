using System.Buffers;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Linking;

/// <summary>Names of natural persons are shown to operators only (RULINGS 6.9).</summary>
public static class PersonNames
{
    private const int LongestName = 4;
    private const string PersonalToken = "id:";
    private const string SoleTrader = "92";
    private const string Mask = "**";
    private static readonly SearchValues<char> Organisations = SearchValues.Create("厂店社局村院校所站会部馆场园行坊铺队处司委");

    /// <summary>
    /// Whether a name is, or may be, a person's: a taxpayer known by a personal ID, 个体工商户 (credit codes 92…), or a name of at most four Chinese
    /// characters without a word for an organisation, or with the dot of foreign names. In doubt it is one.
    /// </summary>
    public static bool IsPerson(string? code, string? name)
    {
        if (code is not null && (code.StartsWith(PersonalToken, StringComparison.Ordinal) || (code.StartsWith(SoleTrader, StringComparison.Ordinal) && CreditCode.IsValid(code)))) return true;
        if (string.IsNullOrEmpty(name)) return false;
        var key = NameKey.Normal(name);
        if (key.AsSpan().IndexOfAny(Organisations) >= 0) return false;
        return key.Length <= LongestName || key.AsSpan().IndexOfAny('·', '•') >= 0;
    }

    /// <summary>The first character and <c>**</c>.</summary>
    public static string Masked(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length == 0 ? Mask : name[..(char.IsSurrogate(name[0]) && name.Length > 1 ? 2 : 1)] + Mask;
    }
}
