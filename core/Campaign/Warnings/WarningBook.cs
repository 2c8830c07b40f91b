using System.Security.Cryptography;
using System.Text;
using Wuyi.Pipeline.Campaign.Warnings.Rules;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>Carries the warnings of the month before into this one: what opens, continues, closes, or cannot be judged.</summary>
internal sealed class WarningBook
{
    private readonly Month _period;
    private readonly Dictionary<(WarningKind Kind, WarningSubjectType Type, string Key), Warning> _standing = [];
    private readonly List<Warning> _warnings = [];
    private readonly CoverageTally _coverage = new();

    /// <param name="period">The month.</param>
    /// <param name="previous">Board of the month before; null = everything that is met opens.</param>
    public WarningBook(Month period, WarningBoard? previous)
    {
        _period = period;
        foreach (var warning in previous?.Warnings ?? [])
        {
            if (warning.State != WarningState.Closed) _standing[(warning.Kind, warning.Subject.Type, warning.Subject.Key)] = warning;
        }
    }

    /// <summary>Puts a judgement on record. The evidence is asked for only where there is a warning to tell of.</summary>
    /// <returns>Whether the subject has a warning of the kind at the end of the month.</returns>
    public bool Take(WarningKind kind, WarningSubject subject, Judgement judgement, Func<Evidence> evidence)
    {
        _coverage.Add(kind, judgement);
        _standing.Remove((kind, subject.Type, subject.Key), out var old);
        if (judgement.Verdict != Verdict.Met && old is null) return false;
        if (judgement.Verdict == Verdict.Unknown)
        {
            Carry(old!, subject, judgement.Reason!.Value);
            return true;
        }

        // Of a deregistered enterprise there is nothing to compare any more.
        var told = judgement.Reason == NotJudged.Deregistered ? new Evidence(old!.Figures, "企业已注销,预警解除。", old.Constants) : evidence();
        var severity = judgement.Severity ?? old!.Severity;
        var since = old?.Since ?? _period;
        _warnings.Add(new Warning
        {
            Id = old?.Id ?? IdOf(kind, subject, since),
            Kind = kind,
            Severity = severity,
            Worst = old is not null && old.Worst > severity ? old.Worst : severity,
            State = judgement.Severity is null ? WarningState.Closed : old is null ? WarningState.Opened : WarningState.Continuing,
            Since = since,
            JudgedIn = _period,
            NotJudged = judgement.Reason,
            Subject = subject,
            Figures = told.Figures,
            Rule = told.Rule,
            Constants = told.Constants,
        });
        return judgement.Severity is not null;
    }

    /// <summary>Subject of a warning from the month before that nobody has judged yet; null when there is none.</summary>
    public WarningSubject? Standing(WarningKind kind, WarningSubjectType type, string key) => _standing.TryGetValue((kind, type, key), out var warning) ? warning.Subject : null;

    /// <summary>Ends what is left of a kind and type: the board that it came from no longer names the subject.</summary>
    public void CloseRest(WarningKind kind, WarningSubjectType type, string sentence)
    {
        foreach (var (key, old) in _standing.Where(pair => pair.Key.Kind == kind && pair.Key.Type == type).ToList())
        {
            _standing.Remove(key);
            _warnings.Add(old with { State = WarningState.Closed, JudgedIn = _period, NotJudged = null, Rule = sentence });
        }
    }

    /// <summary>The board without the index; whatever nobody judged continues as it was.</summary>
    public WarningBoard ToBoard()
    {
        foreach (var old in _standing.Values.ToList()) Carry(old, old.Subject, NotJudged.SubjectMissing);
        _standing.Clear();
        IReadOnlyList<Warning> warnings =
            [.. _warnings.OrderBy(warning => warning.Kind).ThenBy(warning => warning.Subject.Type).ThenBy(warning => warning.Subject.Key, StringComparer.Ordinal)];
        return new WarningBoard { Warnings = warnings, Counts = WarningCounts.Of(warnings), Coverage = _coverage.ToList() };
    }

    /// <summary>16 hex digits of what makes an episode.</summary>
    internal static string IdOf(WarningKind kind, WarningSubject subject, Month since) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}|{subject.Type}|{subject.Key}|{since}")).AsSpan(0, 8));

    private void Carry(Warning old, WarningSubject subject, NotJudged reason) =>
        _warnings.Add(old with { State = WarningState.Continuing, NotJudged = reason, Subject = subject });
}
