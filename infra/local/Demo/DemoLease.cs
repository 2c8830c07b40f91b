namespace Wuyi.Pipeline.Local.Demo;

/// <summary>A lease of land, or of a building on it.</summary>
/// <param name="Lessee">Who rents.</param>
/// <param name="SquareMetres">Ground, m², two decimals.</param>
/// <param name="AsBuilding">The contract states floor area and plot ratio instead of ground.</param>
/// <param name="From">First day; null = not stated.</param>
/// <param name="To">Last day; null = open.</param>
internal sealed record DemoLease(DemoEnterprise Lessee, decimal SquareMetres, bool AsBuilding, DateOnly? From, DateOnly? To);
