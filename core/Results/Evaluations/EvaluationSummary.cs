using Wuyi.Pipeline.Indicators.Evaluation;

namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>What a run says of the year as a whole, kept with it (<see cref="EvaluationManifest.SummaryAttachment"/>).</summary>
/// <param name="Baselines">One per scale group and item.</param>
/// <param name="Groups">Ranking groups with their exact counts.</param>
/// <param name="Notices">What the person who decided had to know.</param>
/// <param name="MissingInputs">Source and month not delivered.</param>
public sealed record EvaluationSummary(
    IReadOnlyList<EvaluationBaseline> Baselines, IReadOnlyList<RankingGroupSummary> Groups, IReadOnlyList<EvaluationNotice> Notices,
    IReadOnlyList<string> MissingInputs)
{
    public static EvaluationSummary Of(YearEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return new(evaluation.Baselines, evaluation.Groups, evaluation.Notices, evaluation.MissingInputs);
    }
}
