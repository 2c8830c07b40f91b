using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Linking;

/// <summary>The approved links of one register: decided subjects → numbers of enterprises. A target that is not in the register links nothing.</summary>
public sealed class Crosswalk
{
    private readonly EffectiveLinks _links;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly bool[] _any = new bool[Enum.GetValues<LinkKind>().Length];

    public Crosswalk(EffectiveLinks links, EnterpriseIndex enterprises)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(enterprises);
        _links = links;
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in links.All)
        {
            _any[(int)link.Subject.Kind] = true;
            if (link.Target is { } target) wanted.Add(target.Code);
        }

        if (wanted.Count == 0) return;
        for (var i = 0; i < enterprises.Count; i++)
        {
            if (wanted.Contains(enterprises.Codes[i].Value)) _numbers.Add(enterprises.Codes[i].Value, i);
        }
    }

    /// <summary>Accounts of which something was decided, ordinal order.</summary>
    public IReadOnlyList<string> Accounts =>
        [.. _links.Subjects.Where(subject => subject.Kind == LinkKind.Account).Select(subject => subject.Key).Order(StringComparer.Ordinal)];

    /// <summary>Whether anything was decided at all.</summary>
    public bool Any => Array.IndexOf(_any, true) >= 0;

    /// <summary>Whether anything was decided about a kind: mostly not, and then nothing need be asked row by row.</summary>
    public bool Has(LinkKind kind) => _any[(int)kind];

    /// <summary>The enterprise that a text of a file was accepted for; <see cref="EnterpriseIndex.Unknown"/> when none.</summary>
    public int Find(LinkKind kind, string? text)
    {
        if (text is null || !Has(kind)) return EnterpriseIndex.Unknown;
        return Find(LinkSubject.Of(kind, text), null);
    }

    /// <summary>The enterprise that a subject was accepted for in a month (null = months do not matter).</summary>
    public int Find(LinkSubject subject, Month? month)
    {
        var links = _links.Of(subject);
        for (var i = links.Count - 1; i >= 0; i--)
        {
            if (links[i] is not { Accepted: true, Target: { } target }) continue;
            if (month is { } at && !target.Covers(at)) continue;
            if (_numbers.TryGetValue(target.Code, out var enterprise)) return enterprise;
        }

        return EnterpriseIndex.Unknown;
    }

    /// <summary>Whether a person said that this text does not mean this enterprise, or nobody of the register at all.</summary>
    public bool IsRejected(LinkKind kind, string? text, int enterprise) =>
        text is not null && Has(kind) && IsRejected(LinkSubject.Of(kind, text), enterprise);

    /// <summary>Whether a person said that this subject does not mean this enterprise, or nobody of the register at all.</summary>
    public bool IsRejected(LinkSubject subject, int enterprise)
    {
        foreach (var link in _links.Of(subject))
        {
            if (link.Accepted) continue;
            if (link.Target is not { } target || (_numbers.TryGetValue(target.Code, out var rejected) && rejected == enterprise)) return true;
        }

        return false;
    }

    /// <summary>宗地代码 that a certificate was accepted for; null when none was.</summary>
    public string? ParcelOf(string? certificate)
    {
        if (certificate is null || !Has(LinkKind.Certificate)) return null;
        return _links.Of(LinkSubject.Of(LinkKind.Certificate, certificate)).LastOrDefault(link => link.Accepted)?.Target?.Code;
    }
}
