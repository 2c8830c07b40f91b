using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators;

/// <summary>All enterprises of one window at once: energy and CO2 of each, the ladder over all, then the marks and indicators of each.</summary>
public static class IndicatorEngine
{
    /// <summary>Computes a window. A pure function: neither the order of the input nor the number of processors changes a figure.</summary>
    /// <param name="enterprises">Every enterprise of the register once, all of one window.</param>
    /// <param name="rules">The rulebook.</param>
    /// <returns>One pair an enterprise, in the order of the input.</returns>
    /// <exception cref="ArgumentException">Enterprises of different windows, or monthly series of another length than the window.</exception>
    public static IReadOnlyList<(CarbonCode Carbon, PerMu PerMu)> Compute(IReadOnlyList<WindowFacts> enterprises, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(enterprises);
        ArgumentNullException.ThrowIfNull(rules);
        if (enterprises.Count == 0) return [];
        var window = enterprises[0].Window;
        foreach (var facts in enterprises)
        {
            if (facts.Window != window || facts.Kind != enterprises[0].Kind)
                throw new ArgumentException($"{facts.Profile.CreditCode}: another window than the first enterprise's", nameof(enterprises));
        }

        var factors = PowerFactors.Of(window, rules);
        var energy = new (WindowFacts Facts, EnergyAndEmissions Energy)[enterprises.Count];
        Each(enterprises.Count, i => energy[i] = (enterprises[i], EnergyAndEmissions.Of(enterprises[i], rules.Energy, factors)));
        var ladder = BenchmarkLadder.Build(energy, rules);
        var results = new (CarbonCode, PerMu)[enterprises.Count];
        Each(enterprises.Count, i => results[i] = (
            CarbonGrading.Grade(energy[i].Facts, energy[i].Energy, ladder, rules),
            PerMuIndicators.Of(energy[i].Facts, energy[i].Energy, rules)));
        return results;
    }

    /// <summary>Each index writes only its own place, so running them in parallel changes nothing; the first error is passed on as it is.</summary>
    private static void Each(int count, Action<int> body)
    {
        const int chunk = 1024;
        if (count <= chunk)
        {
            for (var i = 0; i < count; i++) body(i);
            return;
        }

        try
        {
            Parallel.For(0, (count + chunk - 1) / chunk, part =>
            {
                var end = Math.Min(count, (part + 1) * chunk);
                for (var i = part * chunk; i < end; i++) body(i);
            });
        }
        catch (AggregateException errors)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
        }
    }
}
