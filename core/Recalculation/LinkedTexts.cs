using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>Which enterprise the code and the name of a row mean; each distinct text of a segment is looked up once, when first asked for.</summary>
internal sealed class LinkedTexts(FactTexts codes, FactTexts names, EnterpriseIndex enterprises)
{
    private const int NotAsked = int.MinValue;
    private readonly int[] _codes = Fresh(codes);
    private readonly int[] _names = Fresh(names);

    /// <summary>A number of the register, <see cref="EnterpriseIndex.Outside"/> or <see cref="EnterpriseIndex.Unknown"/>.</summary>
    public int ByCode(int row)
    {
        var code = codes.Codes[row];
        if (code < 0) return EnterpriseIndex.Unknown;
        if (_codes[code] == NotAsked) _codes[code] = enterprises.FindCode(codes.Dictionary[code]);
        return _codes[code];
    }

    /// <summary>A number of the register or <see cref="EnterpriseIndex.Unknown"/>.</summary>
    public int ByName(int row)
    {
        var name = names.Codes[row];
        if (name < 0) return EnterpriseIndex.Unknown;
        if (_names[name] == NotAsked) _names[name] = enterprises.FindName(names.Dictionary[name]);
        return _names[name];
    }

    /// <summary>
    /// Who a row means, for telling parties apart: the credit code of the enterprise it links to, however it is spelled; else the code, else the name as
    /// written.
    /// </summary>
    public string KeyOf(int row)
    {
        var enterprise = Of(row);
        return enterprise >= 0 ? enterprises.Codes[enterprise].Value : codes[row] ?? names[row] ?? "";
    }

    /// <summary>By code, else by name.</summary>
    public int Of(int row)
    {
        var byCode = ByCode(row);
        return byCode == EnterpriseIndex.Unknown ? ByName(row) : byCode;
    }

    private static int[] Fresh(FactTexts texts)
    {
        var links = new int[texts.Dictionary.Length];
        Array.Fill(links, NotAsked);
        return links;
    }
}
