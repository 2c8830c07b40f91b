using Azure;

namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>The state of a year as it is stored, with the ETag that a change must match.</summary>
internal sealed record EvaluationPointer(EvaluationState State, ETag ETag);
