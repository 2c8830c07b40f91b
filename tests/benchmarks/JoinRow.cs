namespace Wuyi.Pipeline.Benchmarks;

/// <summary>One place of the ranking: 亩均税收 (x1) and 单位用电税收 (y2); null where a side is unknown.</summary>
internal sealed record JoinRow(string Code, double? TaxPerMu, double? TaxPer10MWh);
