using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators;

/// <summary>The three marks of the carbon-efficiency code (碳效码, RULES 3, R12, R13).</summary>
public static class CarbonGrading
{
    /// <summary>Grades one enterprise against the ladder of its window.</summary>
    public static CarbonCode Grade(WindowFacts facts, EnergyAndEmissions energy, BenchmarkLadder ladder, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(energy);
        ArgumentNullException.ThrowIfNull(ladder);
        ArgumentNullException.ThrowIfNull(rules);
        var choice = ladder.Find(facts, energy);
        var standing = CarbonStanding.Of(facts, energy, choice, rules.Carbon);
        var flags = CarbonFlags.Of(facts, energy, standing);
        var hasIntensity = standing.Status is CarbonStatus.InsufficientSample or CarbonStatus.Graded;
        var valueAdded = hasIntensity ? facts.ValueAddedWan!.Value : 0m;
        var graded = standing.Status == CarbonStatus.Graded ? choice : null;
        int? grade = null;
        NextGrade? next = null;
        if (graded is not null)
        {
            grade = GradeOf(energy.NetT, valueAdded, graded.Benchmark, rules.Carbon);
            next = NextGradeAdvice.Of(grade.Value, energy.NetT, valueAdded, graded, rules.Carbon);
            flags.AddIf(graded.IsCoarser, ResultFlags.BenchmarkLevel);
            flags.AddIf(next is { NetTMax: null } or { ValueAddedWanMin: null }, ResultFlags.Unreachable);
        }

        return new CarbonCode
        {
            Status = standing.Status,
            Energy = energy.Energy,
            Emissions = energy.Emissions,
            ValueAddedWan = facts.ValueAddedWan,
            ValueAddedMonths = facts.ValueAddedMonths,
            PowerMonths = facts.PowerMonths(),
            Intensity = hasIntensity ? energy.NetT / valueAdded : null,
            Level = hasIntensity ? LevelOf(energy.NetT, valueAdded, rules.Carbon) : null,
            Benchmark = graded?.Benchmark,
            Ratio = graded is null ? null : RatioOf(energy.NetT, valueAdded, graded.Benchmark),
            Grade = grade,
            NeutralityRate = energy.NeutralityRate,
            NextGrade = next,
            Flags = flags.ToList(),
        };
    }

    /// <summary>Mark 1: L ≤ bound compared as C ≤ bound·VA; a negative C is 低碳.</summary>
    /// <param name="netT">C_net, tCO2.</param>
    /// <param name="valueAddedWan">VA, 万元, positive.</param>
    /// <param name="rules">Bounds.</param>
    public static CarbonLevel LevelOf(decimal netT, decimal valueAddedWan, CarbonRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (ExactProduct.Compare(netT, 1m, 1m, rules.LevelBounds[0], valueAddedWan, 1m) <= 0) return CarbonLevel.Low;
        return ExactProduct.Compare(netT, 1m, 1m, rules.LevelBounds[1], valueAddedWan, 1m) <= 0 ? CarbonLevel.Medium : CarbonLevel.High;
    }

    /// <summary>Mark 2, 1 (best) to 5: K ≤ bound compared as C·ΣVA ≤ bound·VA·ΣC (E13); a negative C is grade 1 (R13).</summary>
    /// <param name="netT">C_net, tCO2.</param>
    /// <param name="valueAddedWan">VA, 万元, positive.</param>
    /// <param name="benchmark">The average, positive.</param>
    /// <param name="rules">Bounds.</param>
    public static int GradeOf(decimal netT, decimal valueAddedWan, CarbonBenchmark benchmark, CarbonRules rules)
    {
        ArgumentNullException.ThrowIfNull(benchmark);
        ArgumentNullException.ThrowIfNull(rules);
        var (industryT, industryWan) = benchmark.Totals();
        var grade = 1;
        foreach (var bound in rules.GradeBounds)
        {
            if (ExactProduct.Compare(netT, industryWan, 1m, bound, valueAddedWan, industryT) <= 0) return grade;
            grade++;
        }

        return grade;
    }

    /// <summary>K = C·ΣVA / (VA·ΣC), 0 for a negative C; null past decimal's range (an average that negatives brought next to 0).</summary>
    private static decimal? RatioOf(decimal netT, decimal valueAddedWan, CarbonBenchmark benchmark)
    {
        if (netT <= 0m) return 0m;
        var (industryT, industryWan) = benchmark.Totals();
        return Quotient.Of(netT, industryWan, valueAddedWan, industryT);
    }

    /// <summary>ΣC and ΣVA; an external benchmark counts as its intensity over 1 万元.</summary>
    internal static (decimal NetT, decimal ValueAddedWan) Totals(this CarbonBenchmark benchmark) =>
        benchmark is { TotalNetT: { } netT, TotalValueAddedWan: { } valueAdded } ? (netT, valueAdded) : (benchmark.Intensity, 1m);
}
