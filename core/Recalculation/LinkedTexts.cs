using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Recalculation.Links;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>Which enterprise the code and the name of a row mean; each distinct text of a segment is looked up once, when first asked for.</summary>
internal sealed class LinkedTexts(FactTexts codes, FactTexts names, Linker linker, LinkKind kind)
{
    private const int NotAsked = int.MinValue;
    private readonly int[] _codes = Fresh(codes);
    private readonly int[] _names = Fresh(names);
    private readonly Dictionary<(int Code, int Name), PartyText> _parties = [];
    private readonly bool _rejections = linker.Crosswalk.Has(kind) || linker.Crosswalk.Has(LinkKind.Taxpayer);

    /// <summary>A number of the register, or one of the negative numbers of <see cref="EnterpriseIndex"/>.</summary>
    public int ByCode(int row)
    {
        var code = codes.Codes[row];
        if (code < 0) return EnterpriseIndex.Unknown;
        if (_codes[code] == NotAsked) _codes[code] = linker.FindCode(kind, codes.Dictionary[code]);
        return _codes[code];
    }

    /// <summary>A number of the register or <see cref="EnterpriseIndex.Unknown"/>.</summary>
    public int ByName(int row)
    {
        var name = names.Codes[row];
        if (name < 0) return EnterpriseIndex.Unknown;
        if (_names[name] == NotAsked) _names[name] = linker.FindName(kind, names.Dictionary[name]);
        return _names[name];
    }

    /// <summary>
    /// Who a row means, for telling parties apart: the credit code of the enterprise it links to, however it is spelled; else the code, else the name as
    /// written.
    /// </summary>
    public string KeyOf(int row)
    {
        var enterprise = Of(row);
        return enterprise >= 0 ? linker.Enterprises.Codes[enterprise].Value : codes[row] ?? names[row] ?? "";
    }

    /// <summary>By code, else by name.</summary>
    public int Of(int row)
    {
        var byCode = ByCode(row);
        if (byCode != EnterpriseIndex.Unknown) return byCode;
        var byName = ByName(row);
        return !_rejections || linker.Allows(kind, codes[row], byName) ? byName : EnterpriseIndex.Unknown;
    }

    /// <summary>How the row names its party, for a row that links to nobody or was linked by a person; null otherwise, which is nearly every row.</summary>
    public PartyText? PartyOf(int row, string source)
    {
        var enterprise = Of(row);
        var (code, name) = (codes.Codes[row], names.Codes[row]);
        if (enterprise >= 0 && !(linker.Crosswalk.Any && linker.IsApproved(kind, codes[row], names[row], enterprise))) return null;
        if (!_parties.TryGetValue((code, name), out var party))
            _parties.Add((code, name), party = PartyText.Of(kind, source, codes[row], names[row]));
        return party;
    }

    private static int[] Fresh(FactTexts texts)
    {
        var links = new int[texts.Dictionary.Length];
        Array.Fill(links, NotAsked);
        return links;
    }
}
