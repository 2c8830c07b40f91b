using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Explanation;

/// <summary>One window of a traced resolution with the results of every enterprise, ready to be explained enterprise by enterprise.</summary>
public sealed class ResolvedWindow
{
    private readonly RuleSet _rules;
    private readonly LiveFiles _files;
    private readonly PeriodTrace _trace;
    private readonly (WindowFacts Facts, EnergyAndEmissions Energy)[] _enterprises;
    private readonly IReadOnlyList<(CarbonCode Carbon, PerMu PerMu)> _results;
    private readonly Dictionary<CreditCode, int> _places = [];
    private readonly BenchmarkLadder _ladder;

    /// <param name="resolved">Resolved with <paramref name="trace"/>.</param>
    /// <param name="kind">Window.</param>
    /// <param name="rules">The run's rulebook; those effective in the period count.</param>
    /// <param name="files">What was resolved.</param>
    /// <param name="trace">Of the enterprises to be explained.</param>
    public ResolvedWindow(ResolvedPeriod resolved, WindowKind kind, RuleSet rules, LiveFiles files, PeriodTrace trace)
    {
        ArgumentNullException.ThrowIfNull(resolved);
        ArgumentNullException.ThrowIfNull(rules);
        (_rules, _files, _trace) = (rules.At(resolved.Period), files, trace);
        var facts = resolved.Facts(kind);
        _results = IndicatorEngine.Compute(facts, _rules);
        _enterprises = [.. facts.Select(of => (of, EnergyAndEmissions.Of(of, _rules)))];
        _ladder = BenchmarkLadder.Build(_enterprises, _rules);
        for (var i = 0; i < facts.Count; i++) _places.Add(facts[i].Profile.CreditCode, i);
    }

    /// <summary>What is to be explained of an enterprise; null when the register does not have it or it was not traced.</summary>
    public Explained? Of(CreditCode code, bool forOperator)
    {
        if (!_places.TryGetValue(code, out var place) || _trace.Of(code) is not { } trace) return null;
        var (carbon, perMu) = _results[place];
        return new Explained
        {
            Rules = _rules, Files = _files, Facts = _enterprises[place].Facts, Carbon = carbon, PerMu = perMu, Trace = trace, ForOperator = forOperator,
            Sample = carbon.Benchmark is { Sample: not null } benchmark
                ? [.. _ladder.MembersOf(benchmark.Scope, _enterprises).Select(member => new BenchmarkMember(
                    member.Facts.Profile.CreditCode.Value, member.Facts.Profile.Name, member.Energy.NetT, member.Facts.ValueAddedWan ?? 0m))]
                : [],
        };
    }
}
