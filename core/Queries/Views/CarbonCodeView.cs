using Wuyi.Pipeline.Indicators;

namespace Wuyi.Pipeline.Queries.Views;

/// <summary>碳效码 of one enterprise (CONTRACTS 2). Null = unknown, the status or a flag says why.</summary>
public sealed record CarbonCodeView(
    string CreditCode, string Name, string? Town, IndustryView? Industry, bool? AboveScale, string Period, WindowView Window,
    CarbonStatus Status, EnergyView Energy, EmissionsView Emissions, decimal? ValueAddedWan, decimal? Intensity, CarbonLevel? Level,
    BenchmarkView? Benchmark, decimal? Ratio, int? Grade, decimal NeutralityRate, NextGradeView? NextGrade,
    IReadOnlyList<string> Flags, string Rulebook, string Run);

/// <param name="Code">GB/T 4754-2017, 2 to 4 digits.</param>
/// <param name="Name">Name of its division (first 2 digits); null when the code belongs to none of 06–46.</param>
public sealed record IndustryView(string Code, string? Name);

/// <param name="From">First month.</param>
/// <param name="To">Last month, included.</param>
public sealed record WindowView(string From, string To);

public sealed record EnergyView(decimal? GridKwh, decimal TceEquivalent, decimal TceCalorific);

public sealed record EmissionsView(decimal GrossT, decimal NetT);

public sealed record BenchmarkView(string Scope, decimal Intensity, int? Sample);

public sealed record NextGradeView(int Grade, decimal? NetTMax, decimal? ValueAddedWanMin);
