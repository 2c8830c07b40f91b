using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators.Evaluation;

/// <summary>Who is ranked with whom: the whole scale group, or by option an industry group of it (RULES 4, R26).</summary>
internal static class RankingGroups
{
    /// <summary>Industries that no group names, and groups that are too small.</summary>
    public const string Others = "其他行业";

    /// <summary>Ranking groups by name, ordinal order; each with its firms, best first.</summary>
    public static SortedDictionary<string, List<Candidate>> Of(ScaleGroup group, IReadOnlyList<Candidate> ranked, EvaluationRules rules)
    {
        var groups = new SortedDictionary<string, List<Candidate>>(StringComparer.Ordinal);
        if (ranked.Count == 0) return groups;
        if (rules.ByIndustryGroup) Divide(ranked, groups, rules);
        if (groups.Count == 0) groups.Add(NameOf(group), [.. ranked]);
        foreach (var (name, firms) in groups)
        {
            firms.Sort(Candidate.Compare);
            foreach (var firm in firms) firm.RankingGroup = name;
        }

        return groups;
    }

    /// <summary>规上 or 规下.</summary>
    public static string NameOf(ScaleGroup group) => group == ScaleGroup.AboveScale ? "规上" : "规下";

    /// <summary>Groups below the least number join 其他行业; when that stays below it too, nobody is divided: one ranking of the whole scale group.</summary>
    private static void Divide(IReadOnlyList<Candidate> ranked, SortedDictionary<string, List<Candidate>> groups, EvaluationRules rules)
    {
        var prefixes = Prefixes(rules);
        foreach (var firm in ranked) Add(groups, NameOf(firm.Facts.Profile.Industry, prefixes), [firm]);
        foreach (var small in groups.Where(pair => pair.Key != Others && pair.Value.Count < rules.MinIndustryGroup).ToList())
        {
            groups.Remove(small.Key);
            Add(groups, Others, small.Value);
        }

        if (groups.TryGetValue(Others, out var others) && others.Count < rules.MinIndustryGroup) groups.Clear();
    }

    private static void Add(SortedDictionary<string, List<Candidate>> groups, string name, List<Candidate> firms)
    {
        if (groups.TryGetValue(name, out var known)) known.AddRange(firms);
        else groups.Add(name, firms);
    }

    /// <summary>A prefix that two groups claim belongs to the first by name.</summary>
    private static Dictionary<string, string> Prefixes(EvaluationRules rules)
    {
        var prefixes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, ofGroup) in rules.IndustryGroups.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var prefix in ofGroup) prefixes.TryAdd(prefix, name);
        }

        return prefixes;
    }

    private static string NameOf(string? industry, Dictionary<string, string> prefixes)
    {
        for (var length = industry?.Length ?? 0; length > 0; length--)
        {
            if (prefixes.TryGetValue(industry![..length], out var name)) return name;
        }

        return Others;
    }
}
