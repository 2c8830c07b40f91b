namespace Wuyi.Pipeline.Indicators;

/// <summary>The benchmark that one enterprise is compared with.</summary>
/// <param name="Benchmark">The average.</param>
/// <param name="IsMember">The enterprise is in the average: its own change moves it (R17).</param>
/// <param name="IsCoarser">A coarser rung than the enterprise's own code was used.</param>
public sealed record BenchmarkChoice(CarbonBenchmark Benchmark, bool IsMember, bool IsCoarser);
