using System.Text.Json;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Movement;

namespace Wuyi.Pipeline.Results.Simulations;

/// <summary>Compares two evaluations of one year. Pure.</summary>
public static class YearComparison
{
    private const int Decimals = 6;
    private const int Movers = 10;

    /// <summary>What moves, and every enterprise of which something differs in ordinal order of codes.</summary>
    public static (YearMovement Movement, IReadOnlyList<ClassMove> Moves) Of(YearEvaluation before, YearEvaluation after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var pairs = Pairs(before.Enterprises, after.Enterprises);
        var moves = pairs.Select(pair => Move(pair.Before, pair.After)).OfType<ClassMove>().ToList();
        var movers = pairs
            .Where(pair => pair.Before?.Score is not null && pair.After?.Score is not null && pair.Before.Score != pair.After.Score)
            .OrderByDescending(pair => Math.Abs(pair.After!.Score!.Value - pair.Before!.Score!.Value)).Take(Movers)
            .Select(pair => new ScoreMover(
                pair.After!.Facts.Profile.CreditCode.Value, pair.After.Facts.Profile.Name, Round(pair.Before!.Score!.Value), Round(pair.After.Score!.Value),
                Round(pair.After.Score.Value - pair.Before.Score.Value)));
        var added = moves.Count(move => move.Before is null);
        var removed = moves.Count(move => move.After is null);
        var known = before.Notices.Select(notice => notice.Text).ToHashSet(StringComparer.Ordinal);
        var movement = new YearMovement(
            after.Year, new MovedEnterprises(before.Enterprises.Count, after.Enterprises.Count, moves.Count - added - removed, added, removed), Classes(moves), Steps(moves),
            Groups(before.Groups, after.Groups), Baselines(before.Baselines, after.Baselines), [.. movers],
            [.. after.Notices.Select(notice => notice.Text).Where(text => !known.Contains(text))]);
        return (movement, moves);
    }

    /// <summary>The word of a scale group in the API.</summary>
    internal static string Word(ScaleGroup group) => group == ScaleGroup.AboveScale ? "above-scale" : "below-scale";

    private static List<(EvaluatedEnterprise? Before, EvaluatedEnterprise? After)> Pairs(IReadOnlyList<EvaluatedEnterprise> before, IReadOnlyList<EvaluatedEnterprise> after)
    {
        var pairs = new List<(EvaluatedEnterprise?, EvaluatedEnterprise?)>(after.Count);
        int i = 0, j = 0;
        while (i < before.Count || j < after.Count)
        {
            var order = i == before.Count ? 1 : j == after.Count ? -1
                : string.CompareOrdinal(before[i].Facts.Profile.CreditCode.Value, after[j].Facts.Profile.CreditCode.Value);
            pairs.Add((order <= 0 ? before[i++] : null, order >= 0 ? after[j++] : null));
        }

        return pairs;
    }

    /// <summary>Null when nothing differs; compared unrounded.</summary>
    private static ClassMove? Move(EvaluatedEnterprise? before, EvaluatedEnterprise? after)
    {
        static object? Key(EvaluatedEnterprise? enterprise) =>
            enterprise is null ? null : (enterprise.Status, enterprise.Facts.Group, enterprise.Score, enterprise.Rank, enterprise.InitialClass, enterprise.FinalClass);
        if (Equals(Key(before), Key(after))) return null;
        var profile = (after ?? before)!.Facts.Profile;
        return new ClassMove(profile.CreditCode.Value, profile.Name, profile.Town, Standing(before), Standing(after));
    }

    private static ClassStanding? Standing(EvaluatedEnterprise? enterprise) => enterprise is null ? null : new(
        JsonNamingPolicy.KebabCaseLower.ConvertName(enterprise.Status.ToString()), Word(enterprise.Facts.Group), enterprise.Score is { } score ? Round(score) : null,
        enterprise.Rank, enterprise.InitialClass?.ToString(), enterprise.FinalClass?.ToString());

    private static MovedClasses Classes(IReadOnlyList<ClassMove> moves)
    {
        int better = 0, worse = 0, gained = 0, lost = 0;
        foreach (var move in moves)
        {
            var (old, now) = (move.Before?.FinalClass, move.After?.FinalClass);
            if (old is null && now is not null) gained++;
            else if (old is not null && now is null) lost++;
            else if (string.CompareOrdinal(now, old) < 0) better++;
            else if (string.CompareOrdinal(now, old) > 0) worse++;
        }

        return new MovedClasses(better, worse, gained, lost);
    }

    private static List<ClassStep> Steps(IReadOnlyList<ClassMove> moves) =>
    [
        .. moves.Select(move => (Before: move.Before?.FinalClass, After: move.After?.FinalClass)).Where(step => step.Before != step.After)
            .GroupBy(step => step).OrderBy(step => step.Key.Before ?? "~", StringComparer.Ordinal).ThenBy(step => step.Key.After ?? "~", StringComparer.Ordinal)
            .Select(step => new ClassStep(step.Key.Before, step.Key.After, step.Count())),
    ];

    private static List<GroupChange> Groups(IReadOnlyList<RankingGroupSummary> before, IReadOnlyList<RankingGroupSummary> after)
    {
        IReadOnlyList<int>? Of(IReadOnlyList<RankingGroupSummary> groups, (ScaleGroup Group, string Name) key) =>
            groups.FirstOrDefault(group => group.Group == key.Group && group.Name == key.Name)?.Quota;
        return
        [
            .. before.Concat(after).Select(group => (group.Group, group.Name)).Distinct().OrderBy(key => key.Group).ThenBy(key => key.Name, StringComparer.Ordinal)
                .Select(key => new GroupChange(Word(key.Group), key.Name, Of(before, key), Of(after, key))),
        ];
    }

    private static List<BaselineChange> Baselines(IReadOnlyList<EvaluationBaseline> before, IReadOnlyList<EvaluationBaseline> after)
    {
        decimal? Of(IReadOnlyList<EvaluationBaseline> baselines, (ScaleGroup Group, string Indicator) key) =>
            baselines.FirstOrDefault(baseline => baseline.Group == key.Group && baseline.Indicator == key.Indicator)?.Value;
        return
        [
            .. before.Concat(after).Select(baseline => (baseline.Group, baseline.Indicator)).Distinct()
                .OrderBy(key => key.Group).ThenBy(key => key.Indicator, StringComparer.Ordinal)
                .Select(key => (Key: key, Before: Of(before, key), After: Of(after, key))).Where(change => change.Before != change.After)
                .Select(change => new BaselineChange(
                    Word(change.Key.Group), change.Key.Indicator, change.Before is { } old ? Round(old) : null, change.After is { } now ? Round(now) : null)),
        ];
    }

    private static decimal Round(decimal value) => Math.Round(value, Decimals, MidpointRounding.AwayFromZero);
}
