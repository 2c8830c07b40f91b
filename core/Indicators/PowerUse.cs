namespace Wuyi.Pipeline.Indicators;

/// <summary>Power of one enterprise and window with the CO2 it stands for.</summary>
/// <param name="GridKwh">kWh_net, sum over the window.</param>
/// <param name="GridT">tCO2 of it, each month with its year's factor.</param>
/// <param name="GreenT">C_green, tCO2, capped.</param>
/// <param name="PvT">R_pv, tCO2.</param>
/// <param name="GreenCapped">Green power exceeded kWh_net.</param>
/// <param name="FactorCarried">A month with power counts with another year's factor.</param>
internal readonly record struct PowerUse(
    decimal GridKwh, decimal GridT, decimal GreenT, decimal PvT, bool GreenCapped, bool FactorCarried)
{
    /// <summary>
    /// Sums the months. Green power above the window's kWh_net never offsets fuel (E10 a): all its months are then scaled by
    /// kWh_net / kWh_green, multiplied before divided, so the mix of factor years stays that of the purchases.
    /// </summary>
    public static PowerUse Of(WindowFacts facts, PowerFactors factors)
    {
        var months = factors.Window.Count;
        if (facts.GridKwh.Count != months || facts.PowerKnown.Count != months
            || facts.PvKwh.Count != months || facts.GreenKwh.Count != months)
        {
            throw new ArgumentException($"{facts.Profile.CreditCode}: monthly series do not cover the window of {months} months", nameof(facts));
        }

        var gridMonths = Months.Of(facts.GridKwh);
        var greenMonths = Months.Of(facts.GreenKwh);
        var pvMonths = Months.Of(facts.PvKwh);
        decimal grid = 0m, gridKg = 0m, green = 0m, greenKg = 0m, pvKg = 0m;
        var carried = false;
        for (var i = 0; i < months;)
        {
            // Months of one factor are summed first: the same figure with far fewer multiplications.
            var factor = factors[i];
            decimal gridRun = 0m, greenRun = 0m, pvRun = 0m;
            for (; i < months && factors[i] == factor; i++)
            {
                gridRun += gridMonths[i];
                greenRun += greenMonths[i];
                pvRun += pvMonths[i];
                carried |= factors.IsCarried(i) && (gridMonths[i] != 0m || greenMonths[i] != 0m || pvMonths[i] != 0m);
            }

            grid += gridRun;
            gridKg += gridRun * factor;
            green += greenRun;
            greenKg += greenRun * factor;
            pvKg += pvRun * factor;
        }

        var limit = Math.Max(grid, 0m);
        var capped = green > limit;
        if (capped) greenKg = Quotient.Of(greenKg, limit, green) ?? greenKg / green * limit;
        return new PowerUse(grid, gridKg / 1000m, greenKg / 1000m, pvKg / 1000m, capped, carried);
    }
}
