using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators.WhatIf;

/// <summary>What an evaluation of a year stands on, enterprise by enterprise in code order, so that it can be asked again with other figures of one of them.</summary>
public sealed class YearFacts
{
    /// <param name="year">Calendar year.</param>
    /// <param name="rules">Rules of its December.</param>
    /// <param name="window">Facts of January to December, young land left out; in code order.</param>
    /// <param name="facts">Facts of the evaluation, of the same enterprises in the same order.</param>
    public YearFacts(int year, RuleSet rules, IReadOnlyList<WindowFacts> window, IReadOnlyList<EvaluationFacts> facts)
    {
        ArgumentNullException.ThrowIfNull(window);
        ArgumentNullException.ThrowIfNull(facts);
        if (window.Count != facts.Count) throw new ArgumentException($"{window.Count} windows, {facts.Count} enterprises", nameof(facts));
        (Year, Rules, Window, Facts) = (year, rules, window, facts);
    }

    public int Year { get; }

    public RuleSet Rules { get; }

    public IReadOnlyList<WindowFacts> Window { get; }

    public IReadOnlyList<EvaluationFacts> Facts { get; }

    /// <summary>Place of an enterprise; negative when the register does not have it. O(log n).</summary>
    public int Find(CreditCode code)
    {
        int low = 0, high = Facts.Count - 1;
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var order = string.CompareOrdinal(Facts[middle].Profile.CreditCode.Value, code.Value);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    /// <summary>One enterprise's facts with other figures: through the same indicators as everybody's.</summary>
    public EvaluationFacts Change(int place, FactChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var facts = changes.Apply(Window[place], Rules);
        return Facts[place] with
        {
            Figures = PerMuIndicators.Of(facts, EnergyAndEmissions.Of(facts, Rules), Rules),
            RdBesideRevenueWan = facts.RdBesideRevenueWan,
        };
    }

    /// <summary>The evaluation of one enterprise with these facts, all other enterprises' unchanged: baseline, mean, quota and rank move with it.</summary>
    public EvaluatedEnterprise Evaluate(int place, EvaluationFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var all = new EvaluationFacts[Facts.Count];
        for (var i = 0; i < all.Length; i++) all[i] = i == place ? facts : Facts[i];
        return Evaluator.Evaluate(Year, all, Rules).Enterprises[place];
    }
}
