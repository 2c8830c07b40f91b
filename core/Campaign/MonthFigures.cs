namespace Wuyi.Pipeline.Campaign;

/// <summary>One enterprise in one calendar month, physical quantities apart from the factors they were multiplied with, so that two years can be compared by one set of factors (E5).</summary>
/// <param name="Kwh">Grid kWh attributed; null = the month is unknown for the enterprise (R4).</param>
/// <param name="FuelTce">Coal equivalent of fuels and heat, tce.</param>
/// <param name="FuelT">CO2 of fuels and heat, t.</param>
/// <param name="RemovedT">Green power, sinks, CCS: C_gross − C_net, t, with the month's own factor.</param>
/// <param name="FuelsKnown">Some fuel or heat cell is live (0 counts); false = <c>electricity-only</c>.</param>
/// <param name="ValueAddedWan">VA, 万元; null = unknown.</param>
/// <param name="TaxWan">T, 万元; null = no tax file of the month.</param>
public readonly record struct MonthFigures(
    decimal? Kwh, decimal FuelTce, decimal FuelT, decimal RemovedT, bool FuelsKnown, decimal? ValueAddedWan, decimal? TaxWan);
