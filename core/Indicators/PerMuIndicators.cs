using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators;

/// <summary>The per-mu indicators (亩均, RULES 4, R5, R14, R21, E11) without scoring. A ratio is null unless both its sides are known over the same months.</summary>
public static class PerMuIndicators
{
    private const decimal KwhPerWan = 10_000m;

    /// <summary>Computes one enterprise and window, for 规上 and 规下 alike.</summary>
    public static PerMu Of(WindowFacts facts, EnergyAndEmissions energy, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(energy);
        ArgumentNullException.ThrowIfNull(rules);
        var land = facts.LandMu > 0m ? facts.LandMu : (decimal?)null;
        var valueAdded = facts.HasAllValueAdded() ? facts.ValueAddedWan : null;
        var powerKnown = facts.AccountsLinked && facts.HasAllPower();
        var tce = facts.ReportedEnergyEquivalentTce
            ?? (facts.AccountsLinked || facts.Fuels.Count > 0 ? energy.Energy.TceEquivalent : null);
        var tceKnown = facts.ReportedEnergyEquivalentTce is not null || (powerKnown && energy.IsComplete);
        var emissionsPartial = facts.EmissionsT is not null && facts.EmissionsMonths < facts.Window.Count;
        // R14: where revenue is known and R&D is blank, R&D is 0; what months without revenue say of it is no side of the ratio (R5).
        var missingRd = facts.RevenueWan is not null && facts.RdBesideRevenueWan is null;
        var rd = missingRd && rules.PerMu.MissingRdIsZero ? 0m : facts.RdBesideRevenueWan;

        return new PerMu
        {
            TaxWan = facts.TaxWan,
            LandMu = facts.LandMu,
            ValueAddedWan = facts.ValueAddedWan,
            Employees = facts.Employees,
            TceEquivalent = tce,
            EmissionsT = facts.EmissionsT,
            RdWan = facts.RdWan,
            RevenueWan = facts.RevenueWan,
            GridKwh = energy.Energy.GridKwh,
            TaxPerMu = Ratio(facts.TaxWan, land),
            ValueAddedPerMu = Ratio(valueAdded, land),
            LabourProductivity = Ratio(valueAdded, facts.Employees),
            ValueAddedPerTce = tceKnown ? Ratio(valueAdded, tce) : null,
            ValueAddedPerEmissionT = emissionsPartial ? null : Ratio(valueAdded, facts.EmissionsT),
            RdShare = Ratio(rd, facts.RevenueWan),
            TaxPer10MWh = powerKnown ? Ratio(facts.TaxWan * KwhPerWan, energy.Energy.GridKwh) : null,
            Flags = Flags(facts, energy, missingRd, emissionsPartial),
        };
    }

    /// <summary>Null when a side is unknown or the denominator is not positive (RULES 4: item missing).</summary>
    private static decimal? Ratio(decimal? numerator, decimal? denominator) => denominator > 0m ? numerator / denominator : null;

    private static IReadOnlyList<string> Flags(WindowFacts facts, EnergyAndEmissions energy, bool missingRd, bool emissionsPartial)
    {
        var flags = new FlagSet();
        foreach (var flag in facts.Flags) flags.Add(flag);
        flags.AddIf(facts.LandMu <= 0m, ResultFlags.NoLand);
        flags.AddIf(facts.HasNoValueAdded(), ResultFlags.MissingValueAdded);
        flags.AddIf(facts.HasPartialValueAdded(), ResultFlags.ValueAddedPartial);
        flags.AddIf(!facts.HasAllPower(), ResultFlags.InsufficientHistory);
        flags.AddIf(facts.ReportedEnergyEquivalentTce is not null, ResultFlags.EnergyReported);
        flags.AddIf(emissionsPartial, ResultFlags.EmissionsPartial);
        flags.AddIf(missingRd, ResultFlags.RdNotReported);
        CarbonFlags.AddShared(flags, facts, energy);
        return flags.ToList();
    }
}
