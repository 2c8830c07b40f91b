using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators.WhatIf;

/// <summary>
/// Other figures of one enterprise for one window, as a question: what would come out? Null leaves a figure as it is. What is given holds for the whole
/// window, so it counts as known in all its months.
/// </summary>
public sealed record FactChanges
{
    /// <summary>
    /// C_net, tCO2, as if sink and storage were other by the difference: energy and C_gross stay, so the neutrality rate moves too. Applied after everything else,
    /// so it stands whatever the power is.
    /// </summary>
    public decimal? NetT { get; init; }

    /// <summary>kWh from the grid: the months keep their proportions; without any power, equal months. Accounts and months then count as known.</summary>
    public decimal? GridKwh { get; init; }

    /// <summary>增加值, 万元.</summary>
    public decimal? ValueAddedWan { get; init; }

    /// <summary>税收实际贡献, 万元.</summary>
    public decimal? TaxWan { get; init; }

    /// <summary>用地面积, 亩.</summary>
    public decimal? LandMu { get; init; }

    /// <summary>平均人数.</summary>
    public decimal? Employees { get; init; }

    /// <summary>研发经费, 万元.</summary>
    public decimal? RdWan { get; init; }

    /// <summary>营业收入, 万元.</summary>
    public decimal? RevenueWan { get; init; }

    /// <summary>COD + NH3-N + SO2 + NOx, tonnes.</summary>
    public decimal? EmissionsT { get; init; }

    /// <summary>综合能耗(等价值), tce, as if reported: it counts in x4, never in CO2 (RULINGS 5.2).</summary>
    public decimal? TceEquivalent { get; init; }

    /// <summary>The facts with these figures in place of their own.</summary>
    /// <param name="facts">The enterprise as it is.</param>
    /// <param name="rules">Rules of the window.</param>
    public WindowFacts Apply(WindowFacts facts, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var months = facts.Window.Count;
        var changed = facts with
        {
            TaxWan = TaxWan ?? facts.TaxWan,
            LandMu = LandMu ?? facts.LandMu,
            Employees = Employees ?? facts.Employees,
            ReportedEnergyEquivalentTce = TceEquivalent ?? facts.ReportedEnergyEquivalentTce,
            RdWan = RdWan ?? facts.RdWan,
        };
        if (GridKwh is { } kwh) changed = changed with { AccountsLinked = true, GridKwh = Spread(facts.GridKwh, kwh, months), PowerKnown = [.. Enumerable.Repeat(true, months)] };
        if (ValueAddedWan is { } valueAdded) changed = changed with { ValueAddedWan = valueAdded, ValueAddedMonths = months };
        if (EmissionsT is { } emissions) changed = changed with { EmissionsT = emissions, EmissionsMonths = months };
        if (RevenueWan is { } revenue) changed = changed with { RevenueWan = revenue, RevenueMonths = months, RdBesideRevenueWan = changed.RdWan };
        if (RdWan is { } rd && changed.RevenueWan is not null) changed = changed with { RdBesideRevenueWan = rd };
        return NetT is { } net ? WithNetT(changed, net, rules) : changed;
    }

    /// <summary>Decimals that facts have at most: shares of a split account.</summary>
    private const int FactDecimals = 12;

    /// <summary>Months in the old proportions that add up exactly: multiplied before divided, what rounding leaves goes to the last month with power.</summary>
    private static decimal[] Spread(IReadOnlyList<decimal> months, decimal total, int count)
    {
        var sum = months.Sum();
        var spread = new decimal[count];
        for (var i = 0; i < count; i++)
        {
            var share = sum > 0m ? Quotient.Of(months[i], total, sum) ?? months[i] / sum * total : total / count;
            spread[i] = Math.Round(share, FactDecimals, MidpointRounding.AwayFromZero);
        }

        var last = sum > 0m ? Enumerable.Range(0, count).Last(i => months[i] != 0m) : count - 1;
        spread[last] += total - spread.Sum();
        return spread;
    }

    /// <summary>
    /// By the sink alone. Green power that was cut to one's own use is a quotient of 28 digits: where the last of them would leave C_net beside what was asked, the
    /// sink stands for the green power too, so that a question at an exact bound is answered exactly.
    /// </summary>
    private static WindowFacts WithNetT(WindowFacts facts, decimal net, RuleSet rules)
    {
        var before = EnergyAndEmissions.Of(facts, rules);
        var changed = facts with { CarbonSinkT = facts.CarbonSinkT + (before.NetT - net) };
        if (EnergyAndEmissions.Of(changed, rules).NetT == net) return changed;
        return facts with { GreenKwh = new decimal[facts.GreenKwh.Count], CarbonSinkT = before.Emissions.GrossT - net - facts.CarbonStorageT };
    }
}
