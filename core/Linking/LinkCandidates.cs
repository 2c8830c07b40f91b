using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Linking;

/// <summary>Who an unlinked text may be: reasons that need no guess first, then names that are alike. Nothing is linked by it; a person decides.</summary>
public sealed class LinkCandidates
{
    private readonly Linker _linker;
    private readonly IReadOnlyList<string> _names;
    private readonly LinkingRules _rules;
    private readonly Lazy<NameSimilarity> _similarity;

    /// <param name="linker">Register and crosswalk.</param>
    /// <param name="names">Name of each enterprise in the period.</param>
    /// <param name="rules">Bounds.</param>
    public LinkCandidates(Linker linker, IReadOnlyList<string> names, LinkingRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        (_linker, _names, _rules) = (linker, names, rules);
        _similarity = new(() => new NameSimilarity(names, rules.CommonShare));
    }

    /// <summary>Candidates of one text, the best first. Not for several threads at once.</summary>
    /// <param name="subject">What a person will decide about.</param>
    /// <param name="code">The code that stands there.</param>
    /// <param name="name">The name that stands there.</param>
    /// <param name="neighbours">Enterprises found near it, and why.</param>
    /// <param name="similar">Also look for names that are alike.</param>
    public IReadOnlyList<LinkCandidate> Of(
        LinkSubject subject, string? code, string? name, IEnumerable<(int Enterprise, string Reason)> neighbours, bool similar)
    {
        if (subject.Kind is LinkKind.Unassigned or LinkKind.Certificate) return [];
        var found = new Dictionary<int, Found>();
        void Add(int enterprise, string reason, decimal? similarity = null)
        {
            if (!IsAllowed(subject, code, name, enterprise)) return;
            if (!found.TryGetValue(enterprise, out var known)) found.Add(enterprise, known = new Found());
            known.Add(reason);
            known.Similarity ??= similarity;
        }

        foreach (var enterprise in _linker.Enterprises.OfOrganisation(code)) Add(enterprise, CandidateReasons.SameOrganisation);
        foreach (var hit in _linker.Enterprises.OfName(name)) Add(hit.Enterprise, hit.Former ? CandidateReasons.FormerName : CandidateReasons.SameName);
        foreach (var (enterprise, reason) in neighbours) Add(enterprise, reason);
        if (similar)
        {
            foreach (var (enterprise, similarity) in _similarity.Value.Find(name, _rules.NameSimilarity, _rules.Candidates))
                Add(enterprise, CandidateReasons.SimilarName, similarity);
        }

        return
        [
            .. found.OrderBy(pair => pair.Value.Best).ThenByDescending(pair => pair.Value.Similarity ?? 1m).ThenBy(pair => pair.Key).Take(_rules.Candidates)
                .Select(pair => new LinkCandidate(
                    _linker.Enterprises.Codes[pair.Key].Value, _names[pair.Key], pair.Value.Reasons, pair.Value.Similarity)),
        ];
    }

    private bool IsAllowed(LinkSubject subject, string? code, string? name, int enterprise) =>
        !_linker.Crosswalk.IsRejected(subject, enterprise)
        && !_linker.Crosswalk.IsRejected(LinkKind.Taxpayer, code, enterprise)
        && !_linker.Crosswalk.IsRejected(LinkKind.Name, name, enterprise);

    private sealed class Found
    {
        private readonly SortedSet<int> _reasons = [];

        public int Best => _reasons.Min;

        public decimal? Similarity { get; set; }

        public IReadOnlyList<string> Reasons => [.. _reasons.Select(place => CandidateReasons.All[place])];

        public void Add(string reason)
        {
            for (var i = 0; i < CandidateReasons.All.Count; i++)
            {
                if (CandidateReasons.All[i] == reason) _reasons.Add(i);
            }
        }
    }
}
