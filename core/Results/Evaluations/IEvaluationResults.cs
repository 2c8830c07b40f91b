using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>Reads evaluation runs, exactly as they were computed: decimals unrounded. A run never changes.</summary>
public interface IEvaluationResults
{
    /// <summary>One enterprise by a point read; null when the register did not have it.</summary>
    Task<EvaluatedEnterprise?> GetAsync(EvaluationManifest run, CreditCode code, CancellationToken cancellation);

    /// <summary>Every enterprise in ordinal code order, one at a time, checked at the end against the result hash.</summary>
    IAsyncEnumerable<EvaluatedEnterprise> ReadAsync(EvaluationManifest run, CancellationToken cancellation);

    /// <summary>All of them, kept in memory for the next reader as long as there is room.</summary>
    Task<IReadOnlyList<EvaluatedEnterprise>> LoadAsync(EvaluationManifest run, CancellationToken cancellation);

    /// <summary>Baselines, groups, notices, missing inputs.</summary>
    Task<EvaluationSummary> SummaryAsync(EvaluationManifest run, CancellationToken cancellation);

    /// <summary>What the run read, in the order its id was made of.</summary>
    Task<IReadOnlyList<RunInput>> InputsAsync(EvaluationManifest run, CancellationToken cancellation);
}
