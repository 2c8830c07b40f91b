using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Indicators;

/// <summary>碳效码 of one enterprise and window, unrounded (RULES 3). Rounding to six decimals happens where JSON is written.</summary>
public sealed record CarbonCode
{
    public required CarbonStatus Status { get; init; }

    public required Energy Energy { get; init; }

    public required Emissions Emissions { get; init; }

    public decimal? ValueAddedWan { get; init; }

    /// <summary>Months of the window in which 增加值 is known.</summary>
    public int ValueAddedMonths { get; init; }

    /// <summary>Months of the window in which power is known.</summary>
    public int PowerMonths { get; init; }

    /// <summary>L, tCO2 per 万元; null unless both sides cover the whole window and VA &gt; 0.</summary>
    public decimal? Intensity { get; init; }

    /// <summary>Mark 1; null without L.</summary>
    public CarbonLevel? Level { get; init; }

    public CarbonBenchmark? Benchmark { get; init; }

    /// <summary>K = L / L_ind; null unless graded.</summary>
    public decimal? Ratio { get; init; }

    /// <summary>Mark 2, 1 (best) to 5; null unless graded.</summary>
    public int? Grade { get; init; }

    /// <summary>Mark 3, a ratio (0.03 = 3 %).</summary>
    public required decimal NeutralityRate { get; init; }

    /// <summary>What carries it to the next better grade (R17); null for grade 1 and where not graded.</summary>
    public NextGrade? NextGrade { get; init; }

    public required IReadOnlyList<string> Flags { get; init; }
}

/// <summary>One status, the first that applies in this order (R13).</summary>
public enum CarbonStatus
{
    NotIndustrial,
    MissingValueAdded,
    ValueAddedPartial,
    InsufficientHistory,
    NonPositiveValueAdded,
    InsufficientSample,
    Graded,
}

/// <summary>Mark 1 of the code: L ≤ 0.6 低碳, ≤ 2.0 中碳, else 高碳.</summary>
public enum CarbonLevel
{
    Low,
    Medium,
    High,
}

/// <param name="GridKwh">Null only when no account is linked.</param>
/// <param name="TceEquivalent">E_eq, 等价值, tce.</param>
/// <param name="TceCalorific">E_dl, 当量值, tce.</param>
public sealed record Energy(decimal? GridKwh, decimal TceEquivalent, decimal TceCalorific);

/// <param name="GrossT">C_gross, tCO2.</param>
/// <param name="NetT">C_net = gross − green − sink − CCS; may be negative.</param>
public sealed record Emissions(decimal GrossT, decimal NetT);

/// <summary>The industry average an enterprise is compared with.</summary>
/// <param name="Scope">The industry prefix used (<c>3465</c>, <c>346</c>, <c>34</c>), <c>all</c> or <c>external</c>.</param>
/// <param name="Intensity">L_ind, tCO2 per 万元.</param>
/// <param name="Sample">Number of enterprises; null for an external one.</param>
/// <param name="ElectricityOnly">How many of the sample have only electricity; null for an external one.</param>
/// <param name="TotalNetT">ΣC_net of the sample; null for an external one.</param>
/// <param name="TotalValueAddedWan">ΣVA of the sample; null for an external one.</param>
public sealed record CarbonBenchmark(
    string Scope, decimal Intensity, int? Sample, int? ElectricityOnly, decimal? TotalNetT, decimal? TotalValueAddedWan);

/// <param name="Grade">The next better grade.</param>
/// <param name="NetTMax">Largest C_net that gives it, others unchanged; rounded down to 6 decimals; null = unreachable.</param>
/// <param name="ValueAddedWanMin">Smallest VA that gives it, others unchanged; rounded up to 6 decimals; null = unreachable.</param>
public sealed record NextGrade(int Grade, decimal? NetTMax, decimal? ValueAddedWanMin);
