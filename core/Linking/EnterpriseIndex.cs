using System.Runtime.InteropServices;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Linking;

/// <summary>
/// Finds the enterprise of the register that a code or a name in a file means (RULES 9): valid credit code, of today or of before; organisation code, alone, as the
/// end of a 15-character tax number or inside a credit code; exact normalised name. Enterprises are numbered in ordinal order of their credit codes.
/// </summary>
public sealed class EnterpriseIndex
{
    /// <summary>A valid credit code of somebody who is not in the register: no name is tried.</summary>
    public const int Outside = -1;

    /// <summary>Several enterprises of the register fit a code: a person decides, no name is tried.</summary>
    public const int Ambiguous = -2;

    /// <summary>Nothing was found; another way may be tried.</summary>
    public const int Unknown = -3;

    private const int RegionLength = 6;
    private readonly Dictionary<string, int> _byCode;
    private readonly Dictionary<string, List<int>> _byOrganisation;
    private readonly Dictionary<string, List<int>> _byFormerCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NameHit>> _byName = new(StringComparer.Ordinal);

    /// <param name="codes">Credit codes of the register, ordinal order, each once.</param>
    public EnterpriseIndex(IReadOnlyList<CreditCode> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        Codes = codes;
        _byCode = new Dictionary<string, int>(codes.Count, StringComparer.Ordinal);
        _byOrganisation = new Dictionary<string, List<int>>(codes.Count, StringComparer.Ordinal);
        for (var i = 0; i < codes.Count; i++)
        {
            _byCode.Add(codes[i].Value, i);
            Add(_byOrganisation, codes[i].OrganisationCode, i);
        }
    }

    public IReadOnlyList<CreditCode> Codes { get; }

    public int Count => Codes.Count;

    /// <summary>Makes a name or former name of an enterprise known.</summary>
    public void AddName(int enterprise, string? name, bool former = false)
    {
        if (NameKey.Of(name) is not { } key) return;
        ref var hits = ref CollectionsMarshal.GetValueRefOrAddDefault(_byName, key, out _);
        hits ??= new List<NameHit>(1);
        var known = hits.FindIndex(hit => hit.Enterprise == enterprise);
        if (known < 0) hits.Add(new NameHit(enterprise, former));
        else if (!former) hits[known] = hits[known] with { Former = false };
    }

    /// <summary>Makes a code that an enterprise had before known (原代码): a credit code, an old tax number or an organisation code.</summary>
    public void AddFormerCode(int enterprise, string? code)
    {
        if (string.IsNullOrWhiteSpace(code)) return;
        var key = LinkSubject.KeyOf(code);
        Add(_byFormerCode, key, enterprise);
        if (OrganisationOf(key) is { } organisation) Add(_byOrganisation, organisation, enterprise);
    }

    /// <summary>The enterprise of a code as written in a file; <see cref="Outside"/>, <see cref="Ambiguous"/> or <see cref="Unknown"/>.</summary>
    public int FindCode(string? code)
    {
        if (string.IsNullOrEmpty(code)) return Unknown;
        if (_byCode.TryGetValue(code, out var enterprise)) return enterprise;
        var key = LinkSubject.KeyOf(code);
        if (key != code && _byCode.TryGetValue(key, out enterprise)) return enterprise;
        if (_byFormerCode.TryGetValue(key, out var former)) return former.Count == 1 ? former[0] : Ambiguous;
        var none = CreditCode.IsValid(key) ? Outside : Unknown;
        if (OrganisationOf(key) is not { } organisation || !_byOrganisation.TryGetValue(organisation, out var hits)) return none;
        return hits.Count == 1 ? hits[0] : Ambiguous;
    }

    /// <summary>Every enterprise with the organisation code that a code contains.</summary>
    public IReadOnlyList<int> OfOrganisation(string? code) =>
        code is not null && OrganisationOf(LinkSubject.KeyOf(code)) is { } organisation && _byOrganisation.TryGetValue(organisation, out var hits) ? hits : [];

    /// <summary>Every enterprise that has or had exactly this name.</summary>
    public IReadOnlyList<NameHit> OfName(string? name) =>
        NameKey.Of(name) is { } key && _byName.TryGetValue(key, out var hits) ? hits : [];

    /// <summary>The enterprise of exactly this name; <see cref="Unknown"/> when none or several have it.</summary>
    public int FindName(string? name) => OfName(name) is [var only] ? only.Enterprise : Unknown;

    /// <summary>Code first, then name; a number of the register or a negative one.</summary>
    public int Find(string? code, string? name)
    {
        var byCode = FindCode(code);
        return byCode == Unknown ? FindName(name) : byCode;
    }

    /// <summary>Characters 9–17 of a credit code, the end of a 15-character tax number, or the nine characters themselves, when their check character is right.</summary>
    private static string? OrganisationOf(string key)
    {
        var organisation = key.Length switch
        {
            9 => key,
            15 when !key.AsSpan(0, RegionLength).ContainsAnyExceptInRange('0', '9') => key[RegionLength..],
            18 when CreditCode.IsValid(key) => key.Substring(8, 9),
            _ => null,
        };
        return organisation is not null && OrganisationCode.IsValid(organisation) ? organisation : null;
    }

    private static void Add(Dictionary<string, List<int>> index, string key, int enterprise)
    {
        ref var hits = ref CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _);
        hits ??= new List<int>(1);
        if (!hits.Contains(enterprise)) hits.Add(enterprise);
    }

    /// <param name="Enterprise">Number of the register.</param>
    /// <param name="Former">Only a former name of it.</param>
    public readonly record struct NameHit(int Enterprise, bool Former);
}
