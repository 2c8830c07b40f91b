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

    /// <summary>Grid factors of the chosen series by data year, kgCO2/kWh.</summary>
    public required IReadOnlyDictionary<int, decimal> GridFactors { get; init; }

    /// <summary>Factor of the residual mix for purchased green power by data year (E10 c); empty = the grid factor is used.</summary>
    public required IReadOnlyDictionary<int, decimal> ResidualFactors { get; init; }

    /// <summary>The factor of a data year: its own, else the latest earlier one, else the earliest there is; says which year it is of.</summary>
    public (decimal KgPerKwh, int FactorYear) GridFactor(int year)
    {
        var best = int.MinValue;
        foreach (var candidate in GridFactors.Keys)
        {
            if (candidate <= year && candidate > best) best = candidate;
        }

        if (best == int.MinValue) best = GridFactors.Keys.Min();
        return (GridFactors[best], best);
    }
}
