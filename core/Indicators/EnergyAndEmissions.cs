using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators;

/// <summary>Energy, CO2 and neutrality of one enterprise and window (RULES 2, E1, E2, E10), unrounded.</summary>
public sealed record EnergyAndEmissions
{
    public required Energy Energy { get; init; }

    public required Emissions Emissions { get; init; }

    /// <summary>R / (C_gross + R_pv), a ratio; 0 when the denominator is not positive.</summary>
    public required decimal NeutralityRate { get; init; }

    /// <summary>False when a fuel was used for which the rulebook lacks a factor: energy and CO2 are then only lower bounds (E2).</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Purchased green power was cut to the power used in the window (E10 a).</summary>
    public required bool GreenCapped { get; init; }

    /// <summary>Some of the power counts with another year's factor.</summary>
    public required bool FactorCarried { get; init; }

    /// <summary>C_net as it enters grade and benchmark; raw, so it may be negative.</summary>
    public decimal NetT => Emissions.NetT;

    /// <summary>Computes one enterprise and window.</summary>
    /// <exception cref="ArgumentException">The monthly series are not as long as the window.</exception>
    public static EnergyAndEmissions Of(WindowFacts facts, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(rules);
        return Of(facts, rules.Energy, PowerFactors.Of(facts.Window, rules));
    }

    internal static EnergyAndEmissions Of(WindowFacts facts, EnergyRules rules, PowerFactors factors)
    {
        var power = PowerUse.Of(facts, factors);
        decimal fuelKgce = 0m, fuelT = 0m;
        var complete = true;
        foreach (var (item, quantity) in facts.Fuels)
        {
            if (rules.CoalEquivalentKg.TryGetValue(item, out var kgce) && rules.Co2T.TryGetValue(item, out var co2))
            {
                fuelKgce += quantity * kgce;
                fuelT += quantity * co2;
            }
            else if (quantity != 0m)
            {
                complete = false;
            }
        }

        var gross = power.GridT + fuelT;
        var removed = power.GreenT + facts.CarbonSinkT + facts.CarbonStorageT;
        var denominator = gross + power.PvT;
        return new EnergyAndEmissions
        {
            Energy = new Energy(
                facts.AccountsLinked ? power.GridKwh : null,
                ((power.GridKwh * rules.ElectricityEquivalentKg) + fuelKgce) / 1000m,
                ((power.GridKwh * rules.ElectricityCalorificKg) + fuelKgce) / 1000m),
            Emissions = new Emissions(gross, gross - removed),
            NeutralityRate = denominator > 0m ? (power.PvT + removed) / denominator : 0m,
            IsComplete = complete,
            GreenCapped = power.GreenCapped,
            FactorCarried = power.FactorCarried,
        };
    }
}
