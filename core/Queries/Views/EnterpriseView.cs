using Wuyi.Pipeline.Indicators;

namespace Wuyi.Pipeline.Queries.Views;

/// <summary>Profile of one enterprise, its newest results, and how they moved over the published periods.</summary>
public sealed record EnterpriseView(
    string CreditCode, string Name, string? Town, IndustryView? Industry, bool? AboveScale, string? Chain, string? Park,
    string? FoundedOn, string? Status, CarbonCodeView CarbonCode, PerMuView PerMu, IReadOnlyList<TrendPointView> Trend);

/// <summary>One published period of a trend, oldest first; periods in which the register did not have the enterprise are left out.</summary>
public sealed record TrendPointView(
    string Period, string Run, CarbonStatus Status, int? Grade, CarbonLevel? Level, decimal? Ratio, decimal? Intensity, decimal NeutralityRate,
    decimal? GridKwh, decimal TceEquivalent, decimal NetT, decimal? ValueAddedWan, decimal? TaxWan, decimal LandMu,
    decimal? TaxPerMu, decimal? ValueAddedPerMu, decimal? ValueAddedPerTce);
