using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators.Evaluation;

/// <summary>The yearly 亩均 evaluation A to D (RULES 4, R14, R22–R28): docs/evaluation.md tells it in words and numbers.</summary>
public static class Evaluator
{
    /// <summary>
    /// Evaluates one calendar year. A pure function: the order of <paramref name="facts"/> changes nothing. O(n log n).
    /// </summary>
    /// <param name="year">Calendar year.</param>
    /// <param name="facts">Every enterprise of the register once.</param>
    /// <param name="rules">The rules effective in December of the year.</param>
    /// <exception cref="ArgumentException">A credit code twice, or another number of weights than items.</exception>
    public static YearEvaluation Evaluate(int year, IReadOnlyList<EvaluationFacts> facts, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(rules);
        var all = new Candidate[facts.Count];
        for (var i = 0; i < all.Length; i++) all[i] = new Candidate(year, facts[i], rules);
        SortByCode(all);

        var notices = new Notices();
        var summaries = new List<RankingGroupSummary>();
        var scales = new Dictionary<ScaleGroup, GroupScale>();
        var open = new List<Action>();
        foreach (var group in new[] { ScaleGroup.AboveScale, ScaleGroup.BelowScale })
        {
            var firms = Array.FindAll(all, firm => firm.Facts.Group == group);
            scales.Add(group, EvaluateGroup(group, year, firms, rules.Evaluation, notices, open, summaries));
        }

        Classes.Settle(all, rules.Evaluation);
        foreach (var summarise in open) summarise();
        notices.AddFlagged(all);
        return new YearEvaluation
        {
            Year = year,
            Enterprises = Array.ConvertAll(all, firm => firm.ToResult(scales[firm.Facts.Group], EvaluationItems.Weights(firm.Facts.Group, rules.Evaluation))),
            Baselines = [.. scales.Values.SelectMany(scale => scale.Baselines).OfType<EvaluationBaseline>()],
            Groups = summaries,
            Notices = notices.ToList(),
        };
    }

    /// <summary>The register comes in order already, which costs a glance.</summary>
    private static void SortByCode(Candidate[] all)
    {
        var ascending = true;
        for (var i = 1; i < all.Length && ascending; i++) ascending = string.CompareOrdinal(all[i - 1].Code, all[i].Code) < 0;
        if (ascending) return;
        Array.Sort(all, (left, right) => string.CompareOrdinal(left.Code, right.Code));
        for (var i = 1; i < all.Length; i++)
        {
            if (all[i].Code == all[i - 1].Code) throw new ArgumentException($"{all[i].Code} twice", nameof(all));
        }
    }

    /// <summary>Baselines, points, order and initial classes of one scale group; its summaries are made once the final classes are known.</summary>
    private static GroupScale EvaluateGroup(
        ScaleGroup group, int year, Candidate[] firms, EvaluationRules rules, Notices notices, List<Action> open, List<RankingGroupSummary> summaries)
    {
        var complete = Array.FindAll(firms, firm => firm.IsRanked);
        var scale = GroupScale.Of(group, year, complete, Array.Exists(firms, firm => firm.Status == EvaluationStatus.Incomplete), rules);
        if (scale.Refused.Count > 0)
        {
            notices.AddRefused(group, scale, complete.Length);
            foreach (var firm in complete) firm.Status = EvaluationStatus.NoBaseline;
            return scale;
        }

        var mean = ItemScoring.Score(complete, scale, EvaluationItems.Weights(group, rules), rules);
        foreach (var (name, ranked) in RankingGroups.Of(group, complete, rules))
        {
            var quota = ClassQuota.Of(ranked.Count, rules);
            var tied = Classes.Rank(ranked, quota);
            notices.AddGroup(group, name, ranked, quota, rules);
            notices.AddTies(group, name, tied);
            open.Add(() => summaries.Add(new(group, name, ranked.Count, quota.ToList(), FinalOf(ranked), mean)));
        }

        return scale;
    }

    private static int[] FinalOf(List<Candidate> ranked)
    {
        var counts = new int[4];
        foreach (var firm in ranked) counts[(int)firm.FinalClass!.Value]++;
        return counts;
    }
}
