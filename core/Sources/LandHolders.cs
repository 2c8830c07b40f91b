using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Sources;

/// <summary>
/// The holders that one row of the land register names. 甲公司、乙公司 with codes joined by , or / are holders of their own, equal unless 份额 says
/// otherwise (R19, RULINGS 5.3); what cannot be told apart is an issue, never a guess.
/// </summary>
internal static class LandHolders
{
    private const long ShareTolerance = 5_000;

    private static readonly System.Buffers.SearchValues<char> Separators = System.Buffers.SearchValues.Create("、,;");

    /// <summary>One holder of a row.</summary>
    /// <param name="Code">Empty when the row gives none.</param>
    /// <param name="Name">Empty when the row gives none.</param>
    /// <param name="Share">Millionths; null when the row gives none.</param>
    public readonly record struct Holder(string Code, string Name, long? Share);

    /// <returns>Null, or the code of what is unclear.</returns>
    public static string? Of(ContractRow row, ContractColumn code, ContractColumn name, ContractColumn share, out Holder[] holders)
    {
        var codes = row.Parts(code);
        var names = row.Has(name) ? NamesOf(row.Text(name), codes.Length) : [];
        var count = Math.Max(codes.Length, names.Length);
        holders = new Holder[count];
        if (codes.Length > 0 && names.Length > 0 && codes.Length != names.Length) return IssueCodes.HolderCountMismatch;
        if (!TryShares(row, share, count, out var shares)) return IssueCodes.HolderSharesUnclear;
        for (var i = 0; i < count; i++)
            holders[i] = new Holder(codes.Length > 0 ? codes[i] : "", names.Length > 0 ? names[i] : "", shares is null ? null : shares[i]);
        return null;
    }

    private static string[] NamesOf(ReadOnlySpan<char> text, int codes)
    {
        var parts = text.ContainsAny(Separators) || (codes > 1 && text.Contains('/'))
            ? text.ToString().Split(['、', ',', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [text.ToString()];
        return parts.Length > 0 ? parts : [text.ToString()];
    }

    /// <summary>As many shares as holders; one share for several holders only when it is each one's: n of them make the whole.</summary>
    private static bool TryShares(ContractRow row, ContractColumn share, int count, out long[]? shares)
    {
        shares = null;
        if (!row.Has(share)) return true;
        var given = row.Text(share).Length > 0
            ? Array.ConvertAll(row.Parts(share), text => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture))
            : [row.Value(share)];
        if (given.Length == count) shares = given;
        else if (given.Length == 1 && Math.Abs((given[0] * count) - Micro.One) <= ShareTolerance) shares = [.. Enumerable.Repeat(given[0], count)];
        return shares is not null;
    }
}
