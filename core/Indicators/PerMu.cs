namespace Wuyi.Pipeline.Indicators;

/// <summary>亩均 indicators of one enterprise and window, unrounded (RULES 4). Null = unknown, a flag says why.</summary>
public sealed record PerMu
{
    /// <summary>T, 万元; null only when no month of the window was delivered.</summary>
    public decimal? TaxWan { get; init; }

    /// <summary>A, 亩; a number always (0 without land).</summary>
    public required decimal LandMu { get; init; }

    public decimal? ValueAddedWan { get; init; }

    public decimal? Employees { get; init; }

    /// <summary>E_eq, or the reported 综合能耗(等价值) with flag <c>energy-reported</c>; tce.</summary>
    public decimal? TceEquivalent { get; init; }

    public decimal? EmissionsT { get; init; }

    public decimal? RdWan { get; init; }

    public decimal? RevenueWan { get; init; }

    public decimal? GridKwh { get; init; }

    /// <summary>x1 / y1 亩均税收, 万元/亩.</summary>
    public decimal? TaxPerMu { get; init; }

    /// <summary>x2 亩均增加值, 万元/亩.</summary>
    public decimal? ValueAddedPerMu { get; init; }

    /// <summary>x3 全员劳动生产率, 万元/人.</summary>
    public decimal? LabourProductivity { get; init; }

    /// <summary>x4 单位能耗增加值, 万元/tce.</summary>
    public decimal? ValueAddedPerTce { get; init; }

    /// <summary>x5 单位排放增加值, 万元/t.</summary>
    public decimal? ValueAddedPerEmissionT { get; init; }

    /// <summary>x6 研发投入强度, a ratio.</summary>
    public decimal? RdShare { get; init; }

    /// <summary>y2 单位用电税收, 万元/万kWh.</summary>
    public decimal? TaxPer10MWh { get; init; }

    public required IReadOnlyList<string> Flags { get; init; }
}
