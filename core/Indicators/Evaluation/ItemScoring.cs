using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators.Evaluation;

/// <summary>
/// Points of the items (RULES 4, R14, R25). The order of the operations is fixed and each is rounded to decimal's 28 digits once: r = x / b, cut to 0 … cap;
/// s = w · r; score = s1 + s2 + … + bonus, at least 0. Equal figures thus give exactly equal scores, and x = b gives exactly w.
/// </summary>
internal static class ItemScoring
{
    /// <summary>Fills in points and score of the complete firms of a scale group.</summary>
    /// <param name="complete">In ordinal order of codes.</param>
    /// <param name="scale">None of its items refused.</param>
    /// <param name="weights">Points.</param>
    /// <param name="rules">Constants.</param>
    /// <returns>Mean score of x5 (R14); null for 规下.</returns>
    public static decimal? Score(IReadOnlyList<Candidate> complete, GroupScale scale, IReadOnlyList<decimal> weights, EvaluationRules rules)
    {
        if (complete.Count == 0) return null;
        foreach (var firm in complete)
        {
            firm.Points = new decimal[weights.Count];
            for (var item = 0; item < weights.Count; item++)
            {
                if (EvaluationItems.Value(firm.Facts, item) is { } value) firm.Points[item] = weights[item] * Ratio(value, scale.Baselines[item]!, rules);
            }
        }

        var mean = complete[0].Facts.Group == ScaleGroup.AboveScale ? FillEmissions(complete, weights) : FillPower(complete, weights);
        foreach (var firm in complete)
        {
            var score = 0m;
            foreach (var points in firm.Points!) score += points;
            firm.Score = Math.Max(0m, score + firm.Bonus);
        }

        return mean;
    }

    private static decimal Ratio(decimal value, EvaluationBaseline baseline, EvaluationRules rules)
    {
        if (rules.Scoring == ScoringMethod.MinMax)
        {
            return baseline.Least == baseline.Most ? 1m : (value - baseline.Least!.Value) / (baseline.Most!.Value - baseline.Least.Value);
        }

        if (value <= 0m) return 0m;
        var ratio = value / baseline.Value!.Value;
        return rules.Cap is { } cap ? Math.Min(ratio, cap) : ratio;
    }

    /// <summary>P blank or 0: the plain mean of the capped scores of those who have x5; all points where nobody has (R14).</summary>
    private static decimal FillEmissions(IReadOnlyList<Candidate> complete, IReadOnlyList<decimal> weights)
    {
        const int item = EvaluationItems.Emissions;
        var sum = 0m;
        var firms = 0;
        foreach (var firm in complete)
        {
            if (EvaluationItems.Value(firm.Facts, item) is null) continue;
            sum += firm.Points![item];
            firms++;
        }

        var mean = firms == 0 ? weights[item] : sum / firms;
        foreach (var firm in complete)
        {
            if (EvaluationItems.Value(firm.Facts, item) is not null) continue;
            firm.Points![item] = mean;
            firm.Flags.Add(EvaluationFlags.EmissionMean);
        }

        return mean;
    }

    /// <summary>y2 missing, by option: y1 stands for both, in proportion to the weights (R14: y1 × 100/50).</summary>
    private static decimal? FillPower(IReadOnlyList<Candidate> complete, IReadOnlyList<decimal> weights)
    {
        const int item = EvaluationItems.Power;
        foreach (var firm in complete)
        {
            if (EvaluationItems.Value(firm.Facts, item) is not null) continue;
            firm.Points![item] = firm.Points[0] * weights[item] / weights[0];
            firm.Flags.Add(EvaluationFlags.PowerItemRescaled);
        }

        return null;
    }
}
