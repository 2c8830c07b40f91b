using System.Globalization;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>Counts judged firms and firms at yellow or worse, by 2-digit industry (工业, 06–46) and by chain.</summary>
internal sealed class ChainTally(CarbonRules rules)
{
    private readonly SortedDictionary<string, (int Judged, int Warned)> _industries = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Judged, int Warned)> _chains = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, (int Judged, int Warned)> Industries => _industries;

    public IReadOnlyDictionary<string, (int Judged, int Warned)> Chains => _chains;

    public void Add(EnterpriseProfile profile, bool warns)
    {
        if (profile.Industry is { Length: >= 2 } industry && IsIndustrial(industry)) Count(_industries, industry[..2], warns);
        if (!string.IsNullOrEmpty(profile.Chain)) Count(_chains, profile.Chain, warns);
    }

    private bool IsIndustrial(string industry) =>
        int.TryParse(industry.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var division)
        && division >= rules.IndustrialDivisions.From && division <= rules.IndustrialDivisions.To;

    private static void Count(SortedDictionary<string, (int Judged, int Warned)> groups, string key, bool warns)
    {
        var (judged, warned) = groups.GetValueOrDefault(key);
        groups[key] = (judged + 1, warned + (warns ? 1 : 0));
    }
}
