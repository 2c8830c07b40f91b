using Wuyi.Pipeline.Campaign.Warnings.Rules;

namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>Counts what each rule judged and what it did not, by reason.</summary>
internal sealed class CoverageTally
{
    private readonly SortedDictionary<WarningKind, int> _judged = [];
    private readonly SortedDictionary<(WarningKind Kind, NotJudged Reason), int> _reasons = [];

    public void Add(WarningKind kind, Judgement judgement)
    {
        _judged[kind] = _judged.GetValueOrDefault(kind) + (judgement.IsJudged ? 1 : 0);
        if (judgement.Reason is { } reason) _reasons[(kind, reason)] = _reasons.GetValueOrDefault((kind, reason)) + 1;
    }

    public IReadOnlyList<WarningCoverage> ToList() =>
        [.. _judged.Select(pair => new WarningCoverage(
            pair.Key, pair.Value, [.. _reasons.Where(reason => reason.Key.Kind == pair.Key).Select(reason => new NotJudgedCount(reason.Key.Reason, reason.Value))]))];
}
