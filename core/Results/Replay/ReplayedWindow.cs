using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Results.Replay;

/// <summary>The rolling window of a published run as the indicators saw it, enterprise by enterprise in code order. Never changes.</summary>
public sealed class ReplayedWindow
{
    private readonly Lazy<IReadOnlyList<(CarbonCode Carbon, PerMu PerMu)>> _results;

    internal ReplayedWindow(Month period, RuleSet rules, IReadOnlyList<WindowFacts> facts)
    {
        (Period, Rules, Facts) = (period, rules, facts);
        _results = new(() => IndicatorEngine.Compute(facts, rules));
    }

    public Month Period { get; }

    /// <summary>Of the period.</summary>
    public RuleSet Rules { get; }

    public IReadOnlyList<WindowFacts> Facts { get; }

    /// <summary>What the run published, computed again; in the order of <see cref="Facts"/>.</summary>
    public IReadOnlyList<(CarbonCode Carbon, PerMu PerMu)> Results => _results.Value;

    /// <summary>Place of an enterprise; negative when the register does not have it. O(log n).</summary>
    public int Find(CreditCode code)
    {
        int low = 0, high = Facts.Count - 1;
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var order = string.CompareOrdinal(Facts[middle].Profile.CreditCode.Value, code.Value);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    /// <summary>What one enterprise gets when its facts are others and all other enterprises' stay: benchmark and baseline move with it. One computation of the window.</summary>
    /// <param name="place">Of <see cref="Find"/>.</param>
    /// <param name="facts">In place of its own.</param>
    public (CarbonCode Carbon, PerMu PerMu) With(int place, WindowFacts facts)
    {
        var others = new WindowFacts[Facts.Count];
        for (var i = 0; i < others.Length; i++) others[i] = i == place ? facts : Facts[i];
        return IndicatorEngine.Compute(others, Rules)[place];
    }
}
