using System.Security.Cryptography;
using System.Text;
using Wuyi.Pipeline.Decisions;

namespace Wuyi.Pipeline.Linking;

/// <summary>
/// What the log of decisions says now of links: a pure function of it. The last decision of a subject and a target counts. Where several accepted
/// targets of one subject cover a month, the one decided last has it.
/// </summary>
public sealed class EffectiveLinks
{
    private static readonly IReadOnlyList<EffectiveLink> Nothing = [];
    private readonly Dictionary<LinkSubject, IReadOnlyList<EffectiveLink>> _bySubject;

    private EffectiveLinks(Dictionary<LinkSubject, IReadOnlyList<EffectiveLink>> bySubject)
    {
        _bySubject = bySubject;
        Hash = HashOf(All);
    }

    public static EffectiveLinks None { get; } = new([]);

    /// <summary>SHA-256 of all that holds, lower-case hex; null when nothing does. Who said it, when and why is not part of it.</summary>
    public string? Hash { get; }

    /// <summary>Subjects in their order; within one the order of deciding, the one decided last at the end.</summary>
    public IEnumerable<EffectiveLink> All => _bySubject.OrderBy(pair => pair.Key, LinkSubject.Order).SelectMany(pair => pair.Value);

    public IReadOnlyList<EffectiveLink> Of(LinkSubject subject) => _bySubject.GetValueOrDefault(subject, Nothing);

    /// <summary>Subjects of which something holds.</summary>
    public IReadOnlyCollection<LinkSubject> Subjects => _bySubject.Keys;

    /// <param name="decisions">Decisions of any kind in any order; those that are not about links, or that this version cannot read, are left out.</param>
    public static EffectiveLinks Of(IEnumerable<Decision> decisions)
    {
        var bySubject = new Dictionary<LinkSubject, List<EffectiveLink>>();
        foreach (var decision in decisions.OrderBy(decision => decision.Id, StringComparer.Ordinal))
        {
            if (decision.Kind != DecisionKind.Link || !LinkSubject.TryParse(decision.Subject, out var subject)) continue;
            if (!bySubject.TryGetValue(subject, out var links)) bySubject.Add(subject, links = []);
            Apply(decision, subject, links);
        }

        return new EffectiveLinks(bySubject.Where(pair => pair.Value.Count > 0)
            .ToDictionary(pair => pair.Key, pair => (IReadOnlyList<EffectiveLink>)pair.Value));
    }

    private static void Apply(Decision decision, LinkSubject subject, List<EffectiveLink> links)
    {
        LinkTarget? target = decision.Target is { } text ? LinkTarget.Parse(text) : null;
        switch (decision.Verdict)
        {
            case LinkVerdicts.Reopened when target is null:
                links.Clear();
                break;
            case LinkVerdicts.Reopened:
                links.RemoveAll(link => link.Target?.Code == target?.Code);
                break;
            case LinkVerdicts.Accepted when target is not null:
                // "Nobody" and "this one" cannot both hold.
                links.RemoveAll(link => link.Target is null || link.Target?.Code == target?.Code);
                links.Add(new EffectiveLink(subject, true, target, decision));
                break;
            case LinkVerdicts.Rejected:
                if (target is null) links.Clear();
                links.RemoveAll(link => link.Target?.Code == target?.Code);
                links.Add(new EffectiveLink(subject, false, target is { } rejected ? new LinkTarget(rejected.Code) : null, decision));
                break;
        }
    }

    private static string? HashOf(IEnumerable<EffectiveLink> links)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var any = false;
        foreach (var link in links)
        {
            any = true;
            var line = $"{link.Subject}\t{(link.Accepted ? LinkVerdicts.Accepted : LinkVerdicts.Rejected)}\t{link.Target}\n";
            hash.AppendData(Encoding.UTF8.GetBytes(line));
        }

        return any ? Convert.ToHexStringLower(hash.GetHashAndReset()) : null;
    }
}
