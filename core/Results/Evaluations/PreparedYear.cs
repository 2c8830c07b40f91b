using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>What the year's inputs give now: computed, not written anywhere.</summary>
/// <param name="Inputs">What they are, with everything else the result depends on.</param>
/// <param name="Evaluation">The result.</param>
/// <param name="ResultHash">SHA-256 of its JSON lines.</param>
public sealed record PreparedYear(YearInputs Inputs, YearEvaluation Evaluation, string ResultHash);

/// <summary>Everything that an evaluation depends on.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="EngineVersion">Version constant of the engine.</param>
/// <param name="Files">Files and segments read.</param>
/// <param name="Rules">The rulebook in force.</param>
/// <param name="Links">Hash of the decisions about links, or <see cref="RunId.NoDecisions"/>.</param>
public sealed record YearInputs(int Year, string EngineVersion, IReadOnlyList<RunInput> Files, RuleSet Rules, string Links)
{
    /// <summary>Id of the run that a stage would be; without a stage the identity of the result alone.</summary>
    public string RunOf(EvaluationStage? stage) => EvaluationRunId.Of(EngineVersion, Rules.Hash, Year, stage, Files, Links);
}
