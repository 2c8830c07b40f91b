using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Recalculation.Register;

/// <summary>The enterprises of the register in ordinal order of credit codes, with the attributes valid in the period (R10).</summary>
internal sealed class EnterpriseRegister
{
    private static readonly char[] NameSeparators = ['、', ',', '，', ';', '；', '|', '\n'];

    private readonly string?[] tags;

    public EnterpriseRegister(Dictionary<string, EnterpriseVersion> versions, Month period)
    {
        var codes = versions.Keys.ToArray();
        Array.Sort(codes, StringComparer.Ordinal);
        Index = new EnterpriseIndex(Array.ConvertAll(codes, code => CreditCode.Parse(code)));
        Profiles = new EnterpriseProfile[codes.Length];
        tags = new string?[codes.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            var first = versions[codes[i]];
            Profiles[i] = ProfileOf(Index.Codes[i], first, period.YearMonth, out tags[i]);
            AddNames(i, first);
        }
    }

    public EnterpriseIndex Index { get; }

    public EnterpriseProfile[] Profiles { get; }

    public int Count => Profiles.Length;

    /// <summary>标签 valid in the period, ordinal order, each once.</summary>
    public IReadOnlyList<string> TagsOf(int enterprise) =>
        [.. PartsOf(tags[enterprise]).Select(tag => tag.Trim()).Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static EnterpriseProfile ProfileOf(CreditCode code, EnterpriseVersion first, int yearMonth, out string? tags)
    {
        // A window older than the first version uses the first version: a register that begins late must not empty the past.
        var later = first.YearMonth > yearMonth;
        var merged = new EnterpriseVersion(first.YearMonth);
        for (var version = first; version is not null && (later ? version == first : version.YearMonth <= yearMonth); version = version.Next)
        {
            merged.Name = version.Name ?? merged.Name;
            merged.Town = version.Town ?? merged.Town;
            merged.Industry = version.Industry ?? merged.Industry;
            merged.AboveScale = version.AboveScale ?? merged.AboveScale;
            // 退出年月 says when what the same row or an older one says ends (R10); a later version may say 规上 again.
            if (version.LeftMonth is { } left && left <= yearMonth) merged.AboveScale = false;
            merged.Chain = version.Chain ?? merged.Chain;
            merged.Park = version.Park ?? merged.Park;
            merged.FoundedOn = version.FoundedOn ?? merged.FoundedOn;
            merged.Status = version.Status ?? merged.Status;
            merged.CancelledOn = version.CancelledOn ?? merged.CancelledOn;
            merged.Tags = version.Tags ?? merged.Tags;
        }

        tags = merged.Tags;

        return new EnterpriseProfile
        {
            CreditCode = code,
            Name = merged.Name ?? code.Value,
            Town = merged.Town,
            Industry = merged.Industry,
            AboveScale = merged.AboveScale,
            Chain = merged.Chain,
            Park = merged.Park,
            FoundedOn = merged.FoundedOn,
            Status = merged.Status,
            CancelledOn = merged.CancelledOn,
            AttributesLater = later,
        };
    }

    private static string[] PartsOf(string? text) => text?.Split(NameSeparators, StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Every name and code an enterprise ever had finds it: files of old months carry old ones.</summary>
    private void AddNames(int enterprise, EnterpriseVersion first)
    {
        for (var version = first; version is not null; version = version.Next)
        {
            Index.AddName(enterprise, version.Name, former: version.Name != Profiles[enterprise].Name);
            foreach (var name in PartsOf(version.FormerNames)) Index.AddName(enterprise, name, former: true);
            foreach (var code in PartsOf(version.FormerCodes)) Index.AddFormerCode(enterprise, code);
        }
    }
}
