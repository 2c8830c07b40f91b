using System.Globalization;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators;

/// <summary>
/// Industry averages of one window (R12): sums over the valid enterprises of every 4-, 3- and 2-digit industry and of all manufacturing.
/// An enterprise is compared with the finest rung that has enough of them; an external benchmark stands before all.
/// </summary>
public sealed class BenchmarkLadder
{
    /// <summary>Scope word of the rung of all manufacturing.</summary>
    public const string All = "all";

    /// <summary>Scope word of an external benchmark.</summary>
    public const string External = "external";

    private const int Finest = 4;
    private const int Coarsest = 2;

    // One array a length: 061 and 61 are different rungs. Null: too few enterprises, or no positive average.
    private readonly CarbonBenchmark?[][] rungs = [[], [], new CarbonBenchmark?[100], new CarbonBenchmark?[1_000], new CarbonBenchmark?[10_000]];
    private readonly CarbonRules rules;
    private readonly CarbonBenchmark? all;

    private BenchmarkLadder(IReadOnlyList<(WindowFacts Facts, EnergyAndEmissions Energy)> ordered, CarbonRules rules)
    {
        this.rules = rules;
        RungTotals[][] totals = [[], [], new RungTotals[100], new RungTotals[1_000], new RungTotals[10_000]];
        var allTotals = default(RungTotals);
        foreach (var (facts, energy) in ordered)
        {
            if (!IsMember(facts, energy)) continue;
            var industry = IndustryCode.Of(facts.Profile.Industry);
            var valueAdded = facts.ValueAddedWan!.Value;
            var electricityOnly = facts.Fuels.Count == 0;
            for (var length = Coarsest; length <= industry.Digits!.Length; length++)
                totals[length][industry.Prefix(length)].Add(energy.NetT, valueAdded, electricityOnly);
            if (industry.IsManufacturing(rules)) allTotals.Add(energy.NetT, valueAdded, electricityOnly);
        }

        all = allTotals.ToBenchmark(All, rules.MinimumSample);
        for (var length = Coarsest; length <= Finest; length++)
        {
            for (var prefix = 0; prefix < rungs[length].Length; prefix++)
            {
                if (totals[length][prefix].IsEmpty) continue;
                var scope = prefix.ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');
                rungs[length][prefix] = totals[length][prefix].ToBenchmark(scope, rules.MinimumSample);
            }
        }
    }

    /// <summary>Builds the rungs; sums run in ordinal order of credit codes, so the order of the input does not matter (E13).</summary>
    /// <param name="enterprises">All enterprises of the register in one window.</param>
    /// <param name="rules">The rulebook.</param>
    public static BenchmarkLadder Build(IEnumerable<(WindowFacts Facts, EnergyAndEmissions Energy)> enterprises, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(enterprises);
        ArgumentNullException.ThrowIfNull(rules);
        var ordered = enterprises as IReadOnlyList<(WindowFacts Facts, EnergyAndEmissions Energy)> ?? [.. enterprises];
        if (!IsOrdered(ordered)) ordered = [.. ordered.OrderBy(enterprise => enterprise.Facts.Profile.CreditCode)];
        return new BenchmarkLadder(ordered, rules.Carbon);
    }

    /// <summary>
    /// Whether an enterprise forms part of the averages: industry known and industrial, power known and 增加值 complete in all months,
    /// VA &gt; 0, and 规上 where the rulebook says so. Flags, class, exemption and town do not matter.
    /// </summary>
    internal bool IsMember(WindowFacts facts, EnergyAndEmissions energy)
    {
        var industry = IndustryCode.Of(facts.Profile.Industry);
        return industry.IsKnown && !industry.IsOutsideIndustry(rules)
            && energy.IsComplete && facts.HasAllPower() && facts.HasAllValueAdded() && facts.ValueAddedWan > 0m
            && (rules.BenchmarkGroup != CarbonRules.AboveScaleOnly || facts.Profile.AboveScale == true);
    }

    /// <summary>The enterprises that a rung sums up, in the order given; none for an external benchmark.</summary>
    internal IEnumerable<(WindowFacts Facts, EnergyAndEmissions Energy)> MembersOf(
        string scope, IEnumerable<(WindowFacts Facts, EnergyAndEmissions Energy)> enterprises) =>
        enterprises.Where(enterprise => IsMember(enterprise.Facts, enterprise.Energy) && (scope == All
            ? IndustryCode.Of(enterprise.Facts.Profile.Industry).IsManufacturing(rules)
            : enterprise.Facts.Profile.Industry!.StartsWith(scope, StringComparison.Ordinal)));

    /// <summary>The benchmark of an enterprise; null when no rung has enough enterprises or a positive average.</summary>
    public BenchmarkChoice? Find(WindowFacts facts, EnergyAndEmissions energy)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(energy);
        var industry = IndustryCode.Of(facts.Profile.Industry);
        if (industry.IsOutsideIndustry(rules)) return null;
        if (industry.Digits is { } digits)
        {
            if (FindExternal(digits, facts.Window.To.Year) is { } external) return external;
            for (var length = Math.Min(Finest, digits.Length); length >= Coarsest; length--)
            {
                if (rungs[length][industry.Prefix(length)] is { } rung)
                    return new BenchmarkChoice(rung, IsMember: IsMember(facts, energy), IsCoarser: length < digits.Length);
            }

            if (!industry.IsManufacturing(rules)) return null;
        }

        return all is not null
            ? new BenchmarkChoice(all, industry.IsKnown && IsMember(facts, energy), IsCoarser: industry.IsKnown)
            : null;
    }

    private BenchmarkChoice? FindExternal(string digits, int year)
    {
        if (rules.ExternalBenchmarks.Count == 0) return null;
        for (var length = Math.Min(Finest, digits.Length); length >= Coarsest; length--)
        {
            if (rules.ExternalBenchmarks.TryGetValue((digits[..length], year), out var intensity))
                return new BenchmarkChoice(new CarbonBenchmark(External, intensity, null, null, null, null), IsMember: false, IsCoarser: false);
        }

        return null;
    }

    private static bool IsOrdered(IReadOnlyList<(WindowFacts Facts, EnergyAndEmissions Energy)> enterprises)
    {
        for (var i = 1; i < enterprises.Count; i++)
        {
            if (enterprises[i].Facts.Profile.CreditCode < enterprises[i - 1].Facts.Profile.CreditCode) return false;
        }

        return true;
    }
}
