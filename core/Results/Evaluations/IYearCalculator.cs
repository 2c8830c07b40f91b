using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>The pure function behind an evaluation run, as its publication sees it.</summary>
public interface IYearCalculator
{
    /// <summary>Changes whenever the same inputs may give another result; part of every run id.</summary>
    string EngineVersion { get; }

    /// <summary>The live files that the year reads, adjustments among them, in an order that only depends on them.</summary>
    IReadOnlyList<RunInput> Inputs(int year, LiveFiles live);

    /// <summary>Evaluates the year from exactly those inputs and what people decided about links.</summary>
    Task<YearEvaluation> RunAsync(int year, LiveFiles live, RuleSet rules, EffectiveLinks links, CancellationToken cancellation);
}
