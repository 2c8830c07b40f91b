using Wuyi.Pipeline.Linking;

namespace Wuyi.Pipeline.Queries.Links;

/// <summary>Where a text of the queue stands, by what holds now rather than when the run was made.</summary>
public static class LinkStates
{
    public const string Open = "open";
    public const string Accepted = "accepted";
    public const string Rejected = "rejected";

    public static IReadOnlyList<string> All { get; } = [Open, Accepted, Rejected];

    /// <summary>Accepted for an enterprise; rejected as a whole or for every enterprise that was offered; else open.</summary>
    /// <param name="entry">As the run left it.</param>
    /// <param name="links">What holds of it now.</param>
    /// <param name="known">Whether the run already knew all that holds now: what it then left unlinked (months outside those accepted, an enterprise that is not in the register) is open.</param>
    public static string Of(LinkEntry entry, IReadOnlyList<EffectiveLink> links, bool known)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(links);
        if (links.Any(link => link.Accepted)) return known && entry.LinkedTo is null ? Open : Accepted;
        if (links.Any(link => !link.Accepted && link.Target is null)) return Rejected;
        return links.Count > 0 && Offered(entry, links).Count == 0 ? Rejected : Open;
    }

    /// <summary>The candidates that nobody has rejected since the run.</summary>
    public static IReadOnlyList<LinkCandidate> Offered(LinkEntry entry, IReadOnlyList<EffectiveLink> links)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(links);
        if (links.All(link => link.Accepted)) return entry.Candidates;
        return [.. entry.Candidates.Where(candidate => !links.Any(link => !link.Accepted && (link.Target is null || link.Target?.Code == candidate.CreditCode)))];
    }
}
