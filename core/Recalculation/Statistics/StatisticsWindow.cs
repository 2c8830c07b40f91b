namespace Wuyi.Pipeline.Recalculation.Statistics;

/// <summary>Statistics of one enterprise over one window; see the members of the same names of <see cref="Indicators.WindowFacts"/>.</summary>
internal sealed record StatisticsWindow(IReadOnlyDictionary<string, decimal> Fuels)
{
    public decimal? ValueAddedWan { get; init; }

    public int ValueAddedMonths { get; init; }

    public decimal? Employees { get; init; }

    public decimal? EmissionsT { get; init; }

    public int EmissionsMonths { get; init; }

    public decimal? RdWan { get; init; }

    public decimal? RdBesideRevenueWan { get; init; }

    public decimal? RevenueWan { get; init; }

    public int RevenueMonths { get; init; }

    public decimal? ValueAddedBesideRevenueWan { get; init; }

    public decimal? RevenueBesideValueAddedWan { get; init; }

    public decimal CarbonSinkT { get; init; }

    public decimal CarbonStorageT { get; init; }

    public decimal? EnergyEquivalentTce { get; init; }

    public FlagBits Flags { get; init; }
}
