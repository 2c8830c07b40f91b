using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results.Evaluations;

namespace Wuyi.Pipeline.Queries.Evaluations;

/// <summary>What differs between a published result and another one, by a walk through both in code order.</summary>
internal static class EvaluationDifferences
{
    public const int MostItems = 200;

    public static EvaluationDifferenceView Of(EvaluationManifest published, IReadOnlyList<EvaluatedEnterprise> before, IReadOnlyList<EvaluatedEnterprise> after)
    {
        var (classes, scores, added, removed) = (0, 0, 0, 0);
        var items = new List<EvaluationMoveView>();
        for (int i = 0, j = 0; i < before.Count || j < after.Count;)
        {
            var order = i == before.Count ? 1 : j == after.Count ? -1 : Code(before[i]).CompareTo(Code(after[j]));
            var (old, now) = (order <= 0 ? before[i++] : null, order >= 0 ? after[j++] : null);
            if (old is null) added++;
            if (now is null) removed++;
            var moved = old?.FinalClass != now?.FinalClass;
            if (old is not null && now is not null)
            {
                if (moved) classes++;
                if (old.Score != now.Score) scores++;
            }

            if ((moved || old?.Status != now?.Status || old?.InitialClass != now?.InitialClass) && items.Count < MostItems)
                items.Add(new EvaluationMoveView(Code(old ?? now!).Value, (now ?? old!).Facts.Profile.Name, Standing(old), Standing(now)));
        }

        return new EvaluationDifferenceView(published.Run, published.Stage, false, classes, scores, added, removed, items);
    }

    private static Model.CreditCode Code(EvaluatedEnterprise enterprise) => enterprise.Facts.Profile.CreditCode;

    private static StandingView? Standing(EvaluatedEnterprise? enterprise) => enterprise is null ? null
        : new StandingView(enterprise.Status, enterprise.InitialClass, enterprise.FinalClass, Display.Round(enterprise.Score), enterprise.Rank);
}
