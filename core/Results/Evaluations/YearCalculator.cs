using System.Globalization;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Recalculation.Evaluation;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>The real evaluation: inputs by <see cref="InputSelection"/>, results by <see cref="YearEvaluator"/> with the rules of December of the year.</summary>
public sealed class YearCalculator(IFactReader facts) : IYearCalculator
{
    public string EngineVersion { get; } = Indicators.EngineVersion.Current.ToString(CultureInfo.InvariantCulture);

    public IReadOnlyList<RunInput> Inputs(int year, LiveFiles live) => [.. InputSelection.OfYear(year, live).Select(PeriodCalculator.Input)];

    public Task<YearEvaluation> RunAsync(int year, LiveFiles live, RuleSet rules, EffectiveLinks links, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return YearEvaluator.RunAsync(year, rules.At(new Month(year, 12)), live, links, facts, cancellation);
    }
}
