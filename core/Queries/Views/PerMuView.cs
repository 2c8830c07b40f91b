namespace Wuyi.Pipeline.Queries.Views;

/// <summary>亩均 indicators of one enterprise (CONTRACTS 2). Null = unknown, a flag says why.</summary>
public sealed record PerMuView(
    string CreditCode, string Name, string? Town, IndustryView? Industry, bool? AboveScale, string Period, WindowView Window,
    decimal? TaxWan, decimal LandMu, decimal? ValueAddedWan, decimal? Employees, decimal? TceEquivalent, decimal? EmissionsT,
    decimal? RdWan, decimal? RevenueWan, decimal? GridKwh,
    decimal? TaxPerMu, decimal? ValueAddedPerMu, decimal? LabourProductivity, decimal? ValueAddedPerTce,
    decimal? ValueAddedPerEmissionT, decimal? RdShare, decimal? TaxPer10MWh,
    IReadOnlyList<string> Flags, string Rulebook, string Run);
