using Wuyi.Pipeline.Results.Evaluations;

namespace Wuyi.Pipeline.Queries.Evaluations;

/// <summary>The state of a year, or the problem that says why there is none.</summary>
internal static class EvaluationLookups
{
    /// <exception cref="ApiProblemException">404 evaluation-not-published.</exception>
    public static async Task<EvaluationState> StateAsync(this EvaluationStore store, int year, CancellationToken cancellation) =>
        await store.FindAsync(year, cancellation).ConfigureAwait(false)
        ?? throw new ApiProblemException(ProblemCodes.EvaluationNotPublished, $"{year}年的评价尚未发布;已发布的年度见 evaluations");

    /// <exception cref="ApiProblemException">404: never published, or withdrawn.</exception>
    public static async Task<(EvaluationState State, EvaluationManifest Run)> CurrentAsync(this EvaluationStore store, int year, CancellationToken cancellation)
    {
        var state = await store.StateAsync(year, cancellation).ConfigureAwait(false);
        return (state, state.Current ?? throw new ApiProblemException(ProblemCodes.EvaluationNotPublished, $"{year}年的评价已撤回,经过见 evaluations/{year}/history"));
    }
}
