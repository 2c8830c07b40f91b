using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results.Movement;

namespace Wuyi.Pipeline.Queries.WhatIf;

/// <summary>An evaluation as an answer to a question.</summary>
internal static class EvaluationWhatIfViews
{
    public static WhatIfEvaluationView Of(EvaluatedEnterprise evaluated) => new(
        evaluated.Status, evaluated.Facts.Group,
        [
            .. evaluated.Items.Select(item => new WhatIfItemView(
                item.Indicator, Display.Round(item.Value), Display.Round(item.Baseline), item.Weight, Display.Round(item.Score))),
        ],
        evaluated.Bonus, Display.Round(evaluated.Score), evaluated.Rank, evaluated.Of, evaluated.InitialClass, evaluated.FinalClass, evaluated.Missing);

    /// <summary>Values and scores of the items, the total and the rank, as far as they differ.</summary>
    public static IReadOnlyList<Change> Changes(WhatIfEvaluationView before, WhatIfEvaluationView after)
    {
        var changes = new List<Change>();
        foreach (var (old, now) in before.Items.Zip(after.Items))
        {
            Add(old.Indicator, old.Value, now.Value);
            Add(old.Indicator + ".baseline", old.Baseline, now.Baseline);
            Add(old.Indicator + ".score", old.Score, now.Score);
        }

        Add("score", before.Score, after.Score);
        Add("rank", before.Rank, after.Rank);
        return changes;

        void Add(string name, decimal? old, decimal? now)
        {
            if (old != now) changes.Add(new Change(name, old, now));
        }
    }
}
