namespace Wuyi.Pipeline.Rulebook;

/// <summary>Coal-equivalent coefficients and CO2 factors (RULES 2, E1, E2).</summary>
public sealed record EnergyRules
{
    /// <summary>Per item of the statistics facts: kgce per stored unit (t, m³, GJ).</summary>
    public required IReadOnlyDictionary<string, decimal> CoalEquivalentKg { get; init; }

    /// <summary>Per item: tCO2 per stored unit (t, m³, GJ).</summary>
    public required IReadOnlyDictionary<string, decimal> Co2T { get; init; }

    /// <summary>kgce per kWh, 等价: 0.285.</summary>
    public required decimal ElectricityEquivalentKg { get; init; }

    /// <summary>kgce per kWh, 当量: 0.1229.</summary>
    public required decimal ElectricityCalorificKg { get; init; }

    /// <summary>Name of the chosen series of grid factors, e.g. 浙江; empty for rules not read from a document.</summary>
    public string GridSeries { get; init; } = "";

    /// <summary>Grid factors of the chosen series by data year, kgCO2/kWh.</summary>
    public required IReadOnlyDictionary<int, decimal> GridFactors { get; init; }

    /// <summary>
    /// Factors of the residual mix by data year, kgCO2/kWh (E10 c); empty (default) = grid factors. Where given they count for all power
    /// from the grid, bought green power included: deducting green power at a higher factor than it was charged with would count it twice.
    /// </summary>
    public required IReadOnlyDictionary<int, decimal> ResidualFactors { get; init; }

    /// <summary>Whether an item (fuel or heat) has both its coal equivalent and its CO2 factor; else its rows are issues (E2), never zero.</summary>
    public bool HasBothFactors(string item) => CoalEquivalentKg.ContainsKey(item) && Co2T.ContainsKey(item);

    /// <summary>The factor of a data year: its own, else the latest earlier one, else the earliest there is; says which year it is of.</summary>
    /// <exception cref="InvalidOperationException">There is no factor at all.</exception>
    public (decimal KgPerKwh, int FactorYear) GridFactor(int year) =>
        Nearest(GridFactors, year) ?? throw new InvalidOperationException("the rulebook has no grid factor");

    /// <summary>What one kWh from the grid counts in a data year: the residual factor where the rulebook uses one (E10 c), else the grid factor.</summary>
    public (decimal KgPerKwh, int FactorYear) PowerFactor(int year) => Nearest(ResidualFactors, year) ?? GridFactor(year);

    private static (decimal KgPerKwh, int FactorYear)? Nearest(IReadOnlyDictionary<int, decimal> factors, int year)
    {
        if (factors.Count == 0) return null;
        var best = int.MinValue;
        foreach (var candidate in factors.Keys)
        {
            if (candidate <= year && candidate > best) best = candidate;
        }

        if (best == int.MinValue) best = factors.Keys.Min();
        return (factors[best], best);
    }
}
