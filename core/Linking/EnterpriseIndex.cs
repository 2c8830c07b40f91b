using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Linking;

/// <summary>
/// Finds the enterprise of the register that a code or a name in a file means (RULES 9): valid credit code; organisation code, alone or as the
/// end of a 15-character tax number; exact normalised name. Enterprises are numbered in ordinal order of their credit codes.
/// </summary>
public sealed class EnterpriseIndex
{
    /// <summary>Nothing was found; another way may be tried.</summary>
    public const int Unknown = -2;

    /// <summary>A valid credit code that is not in the register: the row belongs to somebody else, no name is tried.</summary>
    public const int Outside = -1;

    private const int Ambiguous = -3;
    private readonly Dictionary<string, int> _byCode;
    private readonly Dictionary<string, int> _byOrganisation;
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);

    /// <param name="codes">Credit codes of the register, ordinal order, each once.</param>
    public EnterpriseIndex(IReadOnlyList<CreditCode> codes)
    {
        Codes = codes;
        _byCode = new Dictionary<string, int>(codes.Count, StringComparer.Ordinal);
        _byOrganisation = new Dictionary<string, int>(codes.Count, StringComparer.Ordinal);
        for (var i = 0; i < codes.Count; i++)
        {
            _byCode.Add(codes[i].Value, i);
            Put(_byOrganisation, codes[i].OrganisationCode, i);
        }
    }

    public IReadOnlyList<CreditCode> Codes { get; }

    public int Count => Codes.Count;

    /// <summary>Makes a name or former name of an enterprise known; a name of two enterprises finds neither.</summary>
    public void AddName(int enterprise, string? name)
    {
        if (NameKey.Of(name) is { } key) Put(_byName, key, enterprise);
    }

    /// <summary>The enterprise of a code as written in a file; <see cref="Outside"/> or <see cref="Unknown"/>.</summary>
    public int FindCode(string? code)
    {
        if (string.IsNullOrEmpty(code)) return Unknown;
        if (_byCode.TryGetValue(code, out var enterprise)) return enterprise;
        if (CreditCode.IsValid(code)) return Outside;
        var organisation = code.Length switch
        {
            9 => code,
            10 when code[8] == '-' => code.Remove(8, 1),
            15 => code[6..],
            _ => null,
        };
        return organisation is not null && OrganisationCode.IsValid(organisation)
            && _byOrganisation.TryGetValue(organisation, out enterprise) && enterprise >= 0 ? enterprise : Unknown;
    }

    /// <summary>The enterprise of exactly this name; <see cref="Unknown"/> when none or several have it.</summary>
    public int FindName(string? name) =>
        NameKey.Of(name) is { } key && _byName.TryGetValue(key, out var enterprise) && enterprise >= 0 ? enterprise : Unknown;

    /// <summary>Code first, then name; a number of the register, <see cref="Outside"/> or <see cref="Unknown"/>.</summary>
    public int Find(string? code, string? name)
    {
        var byCode = FindCode(code);
        return byCode == Unknown ? FindName(name) : byCode;
    }

    private static void Put(Dictionary<string, int> index, string key, int enterprise)
    {
        if (!index.TryAdd(key, enterprise) && index[key] != enterprise) index[key] = Ambiguous;
    }
}
