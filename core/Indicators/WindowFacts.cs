using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Indicators;

/// <summary>
/// Everything the indicators need of one enterprise for one window, after linking, splitting, restating and spreading.
/// Blank means null; unknown months are never filled.
/// </summary>
public sealed record WindowFacts
{
    public required EnterpriseProfile Profile { get; init; }

    public required WindowKind Kind { get; init; }

    public required MonthWindow Window { get; init; }

    /// <summary>False when no account is linked in the window: then gridKwh is null in the output.</summary>
    public required bool AccountsLinked { get; init; }

    /// <summary>kWh from the grid per month of the window (index 0 = <c>Window.From</c>); 0 for a month without rows.</summary>
    public required IReadOnlyList<decimal> GridKwh { get; init; }

    /// <summary>Per month: whether the enterprise's power is known in the sense of R4 (a 0 row counts; an account gap above the rulebook's share does not).</summary>
    public required IReadOnlyList<bool> PowerKnown { get; init; }

    /// <summary>Self-used photovoltaic kWh per month; 0 where blank.</summary>
    public required IReadOnlyList<decimal> PvKwh { get; init; }

    /// <summary>Purchased green kWh per month (power or certificates); 0 where blank; not yet capped (E10).</summary>
    public required IReadOnlyList<decimal> GreenKwh { get; init; }

    /// <summary>
    /// Fuels and heat by item of <c>StatisticsItems.FuelsAndHeat</c>, summed over the window's months with a value;
    /// items without any live cell are absent. Empty = 仅含用电.
    /// </summary>
    public required IReadOnlyDictionary<string, decimal> Fuels { get; init; }

    /// <summary>增加值, 万元, sum over the months known; null when none is.</summary>
    public decimal? ValueAddedWan { get; init; }

    /// <summary>In how many months of the window 增加值 is known.</summary>
    public int ValueAddedMonths { get; init; }

    /// <summary>Mean employees over months with a value (R8); null when none.</summary>
    public decimal? Employees { get; init; }

    /// <summary>税收实际贡献, 万元 (T of RULES 4); null only when no month of the window was delivered.</summary>
    public decimal? TaxWan { get; init; }

    /// <summary>用地面积, 亩, time-weighted by month (R18); may be 0 or negative, never clamped.</summary>
    public decimal LandMu { get; init; }

    /// <summary>COD + NH3-N + SO2 + NOx, tonnes; null when none is reported.</summary>
    public decimal? EmissionsT { get; init; }

    /// <summary>In how many months of the window emissions are known.</summary>
    public int EmissionsMonths { get; init; }

    public decimal? RdWan { get; init; }

    /// <summary>研发经费 over the months in which 营业收入 is known too (R5); null when there is none.</summary>
    public decimal? RdBesideRevenueWan { get; init; }

    public decimal? RevenueWan { get; init; }

    /// <summary>In how many months of the window 营业收入 is known.</summary>
    public int RevenueMonths { get; init; }

    /// <summary>增加值 over the months in which 营业收入 is known too; null when there is none. For checks only.</summary>
    public decimal? ValueAddedBesideRevenueWan { get; init; }

    /// <summary>营业收入 over the months in which 增加值 is known too; null when there is none. For checks only.</summary>
    public decimal? RevenueBesideValueAddedWan { get; init; }

    public decimal CarbonSinkT { get; init; }

    public decimal CarbonStorageT { get; init; }

    /// <summary>综合能耗(等价值) reported for every month of the window, tce; else null.</summary>
    public decimal? ReportedEnergyEquivalentTce { get; init; }

    /// <summary>Flags that resolution raised for this enterprise and window (<see cref="ResultFlags"/>), ordinal order.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];
}
