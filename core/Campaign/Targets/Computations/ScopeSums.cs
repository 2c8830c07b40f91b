using Wuyi.Pipeline.Campaign.Aggregates;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Rulebook.Campaign;

namespace Wuyi.Pipeline.Campaign.Targets.Computations;

/// <summary>Sums over 规上工业 and 规上制造业 of 12 months: ratios of sums over the enterprises that have both sides (R21), never means of ratios.</summary>
/// <param name="TaxPerMu">规上工业: tax, 万元, and land, 亩.</param>
/// <param name="ValueAddedPerMu">规上工业: value added, 万元, and land, 亩.</param>
/// <param name="LabourProductivity">规上制造业: value added, 万元, and employees.</param>
/// <param name="RdShare">规上制造业: R&amp;D and revenue, 万元.</param>
/// <param name="AboveScale">规上工业 that are there at the end of the month.</param>
internal sealed record ScopeSums(ScopeRatio TaxPerMu, ScopeRatio ValueAddedPerMu, ScopeRatio LabourProductivity, ScopeRatio RdShare, int AboveScale)
{
    public static ScopeSums Of(IReadOnlyList<Standing> standings, TargetRules rules, DateOnly day)
    {
        var sums = new ScopeSums(new(), new(), new(), new(), 0);
        var aboveScale = 0;
        foreach (var standing in standings)
        {
            if (!Scopes.IsAboveScaleIndustry(standing.Profile)) continue;
            if (Scopes.IsThere(standing.Profile, rules, day)) aboveScale++;
            // Without land there is nothing to divide by: such an enterprise is no part of the scope of the two (A > 0), so it is not missing either.
            if (standing.PerMu.LandMu > 0m)
            {
                sums.TaxPerMu.Add(FirmFigures.Of(standing, AggregateRatio.TaxPerMu), standing.PerMu.Flags.Contains(ResultFlags.TaxMonthMissing));
                sums.ValueAddedPerMu.Add(FirmFigures.Of(standing, AggregateRatio.ValueAddedPerMu), false);
            }

            if (!Scopes.IsManufacturing(standing.Profile)) continue;
            sums.LabourProductivity.Add(FirmFigures.Of(standing, AggregateRatio.LabourProductivity), false);
            sums.RdShare.Add(FirmFigures.Of(standing, AggregateRatio.RdShare), false);
        }

        return sums with { AboveScale = aboveScale };
    }
}

/// <summary>Two sums over the same enterprises.</summary>
internal sealed class ScopeRatio
{
    public decimal Numerator { get; private set; }

    public decimal Denominator { get; private set; }

    public int Count { get; private set; }

    /// <summary>Of the scope, without one of the sides.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The largest numerator and denominator of one enterprise.</summary>
    public (decimal Numerator, decimal Denominator) Largest { get; private set; }

    /// <summary>Some of them lack a month of tax.</summary>
    public bool TaxMonthMissing { get; private set; }

    /// <summary>Too few enterprises, or one of them more than the dominant share of a side.</summary>
    public bool TellsOfSingles(ProcedureRules rules) =>
        Count < rules.MinFirms || Largest.Numerator > rules.DominantShare * Numerator || Largest.Denominator > rules.DominantShare * Denominator;

    public void Add((decimal Numerator, decimal Denominator)? sides, bool taxMonthMissing)
    {
        TaxMonthMissing |= taxMonthMissing;
        if (sides is not { } both)
        {
            LeftOut++;
            return;
        }

        Numerator += both.Numerator;
        Denominator += both.Denominator;
        Largest = (Math.Max(Largest.Numerator, both.Numerator), Math.Max(Largest.Denominator, both.Denominator));
        Count++;
    }
}
