namespace Wuyi.Pipeline.Rulebook;

/// <summary>Cut-offs and benchmark of the carbon-efficiency code (RULES 3, R12).</summary>
public sealed record CarbonRules
{
    /// <summary>Word of <see cref="BenchmarkGroup"/>: 规上 and 规下 form the average.</summary>
    public const string AllScales = "all";

    /// <summary>Word of <see cref="BenchmarkGroup"/>: only 规上 form the average.</summary>
    public const string AboveScaleOnly = "above-scale";

    /// <summary>Upper bounds (inclusive) of 低碳 and 中碳, tCO2/万元: 0.6, 2.0.</summary>
    public required IReadOnlyList<decimal> LevelBounds { get; init; }

    /// <summary>Upper bounds (inclusive) of grades 1 to 4: 0.6, 0.8, 1.2, 2.0.</summary>
    public required IReadOnlyList<decimal> GradeBounds { get; init; }

    /// <summary>Enterprises a rung of the ladder needs; 5.</summary>
    public required int MinimumSample { get; init; }

    /// <summary><c>all</c> or <c>above-scale</c> (R12).</summary>
    public required string BenchmarkGroup { get; init; }

    /// <summary>External benchmarks: (industry prefix, calendar year) → tCO2/万元; they replace L_ind.</summary>
    public required IReadOnlyDictionary<(string Industry, int Year), decimal> ExternalBenchmarks { get; init; }

    /// <summary>Colours of grades 1 to 5 .</summary>
    public required IReadOnlyList<string> GradeColours { get; init; }

    /// <summary>First and last 2-digit division of the rung <c>all</c> (全部制造业); 13 and 43.</summary>
    public (int From, int To) ManufacturingDivisions { get; init; } = (13, 43);

    /// <summary>First and last 2-digit division that gets a code at all; 6 and 46.</summary>
    public (int From, int To) IndustrialDivisions { get; init; } = (6, 46);
}
