using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Results;

/// <summary>The pure function behind a run, as publication sees it: which inputs it reads, and what it makes of them.</summary>
public interface IPeriodCalculator
{
    /// <summary>Changes whenever the same inputs may give another result; part of every run id.</summary>
    string EngineVersion { get; }

    /// <summary>The live files that meet the period's input months, and all registers, in an order that only depends on them.</summary>
    IReadOnlyList<RunInput> Inputs(Month period, LiveFiles live);

    /// <summary>Computes the period from exactly those inputs and what people decided about links.</summary>
    Task<PeriodResult> RunAsync(Month period, LiveFiles live, RuleSet rules, EffectiveLinks links, CancellationToken cancellation);
}
