using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators.Evaluation;

/// <summary>
/// What the complete firms of one scale group are measured by, county-wide and computed once before scoring (R24): baselines, or the least and the most
/// value. Sums run in ordinal order of credit codes, so that the order of the input changes no digit.
/// </summary>
internal sealed class GroupScale
{
    private readonly List<string> _refused = [];

    private GroupScale(int items) => Baselines = new EvaluationBaseline?[items];

    /// <summary>By item; null where nothing could be computed.</summary>
    public EvaluationBaseline?[] Baselines { get; }

    /// <summary>Items whose baseline is refused: not positive, or no firm has the item (R24).</summary>
    public IReadOnlyList<string> Refused => _refused;

    /// <param name="group">Scale group.</param>
    /// <param name="year">For configured baselines.</param>
    /// <param name="complete">Its complete firms in ordinal order of codes.</param>
    /// <param name="anyIncomplete">Whether there are firms that would be ranked if they were complete.</param>
    /// <param name="rules">Constants.</param>
    public static GroupScale Of(ScaleGroup group, int year, IReadOnlyList<Candidate> complete, bool anyIncomplete, EvaluationRules rules)
    {
        var names = EvaluationItems.Of(group);
        var scale = new GroupScale(names.Count);
        for (var item = 0; item < names.Count; item++)
        {
            if (rules.Scoring == ScoringMethod.MinMax) scale.AddRange(group, item, complete, anyIncomplete);
            else scale.AddRatio(group, item, year, complete, anyIncomplete, rules);
        }

        return scale;
    }

    private void AddRatio(ScaleGroup group, int item, int year, IReadOnlyList<Candidate> complete, bool anyIncomplete, EvaluationRules rules)
    {
        var name = EvaluationItems.Of(group)[item];
        if (rules.Baselines.TryGetValue((year, group, name), out var configured))
        {
            Baselines[item] = new(group, name, configured, Configured: true, null, null, null);
            if (configured <= 0m) _refused.Add(name);
            return;
        }

        decimal numerator = 0m, denominator = 0m;
        var firms = 0;
        foreach (var firm in complete)
        {
            if (EvaluationItems.Value(firm.Facts, item) is null) continue;
            var sides = EvaluationItems.Sides(firm.Facts, item);
            numerator += sides.Numerator;
            denominator += sides.Denominator;
            firms++;
        }

        if (firms == 0)
        {
            RefuseWithoutFirms(name, complete, anyIncomplete);
            return;
        }

        // Denominators are positive, each of them: an item has a value only then.
        Baselines[item] = new(group, name, numerator / denominator, Configured: false, numerator, denominator, firms);
        if (numerator <= 0m) _refused.Add(name);
    }

    private void AddRange(ScaleGroup group, int item, IReadOnlyList<Candidate> complete, bool anyIncomplete)
    {
        var name = EvaluationItems.Of(group)[item];
        decimal? least = null, most = null;
        var firms = 0;
        foreach (var firm in complete)
        {
            if (EvaluationItems.Value(firm.Facts, item) is not { } value) continue;
            least = least is null ? value : Math.Min(least.Value, value);
            most = most is null ? value : Math.Max(most.Value, value);
            firms++;
        }

        if (firms == 0) RefuseWithoutFirms(name, complete, anyIncomplete);
        else Baselines[item] = new(group, name, null, Configured: false, null, null, firms) { Least = least, Most = most };
    }

    /// <summary>
    /// No firm has the item. Where some are complete without it, it is an item that may be missing (x5, y2 by option) and nobody needs its baseline; a group of
    /// which nobody could be ranked anyway needs none.
    /// </summary>
    private void RefuseWithoutFirms(string name, IReadOnlyList<Candidate> complete, bool anyIncomplete)
    {
        if (complete.Count == 0 && anyIncomplete) _refused.Add(name);
    }
}
