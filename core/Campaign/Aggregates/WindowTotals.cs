using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Aggregates;

/// <summary>Sums of every group in one window.</summary>
internal sealed class WindowTotals
{
    public required WindowKind Kind { get; init; }

    public required MonthWindow Window { get; init; }

    public required SortedDictionary<GroupKey, GroupTotals> Groups { get; init; }

    /// <summary>Every month of the window is published, so that energy and CO2 can be recomputed by other factors.</summary>
    public required bool Comparable { get; init; }

    /// <summary>No tax file of the window's months is missing (R11).</summary>
    public required bool TaxDelivered { get; init; }

    /// <summary>Year of the grid factor of comparisons.</summary>
    public required int FactorYear { get; init; }

    /// <summary>kgCO2/kWh of comparisons: of the campaign's year, whatever the window (E5).</summary>
    public required decimal KgPerKwh { get; init; }

    public static WindowTotals Of(IReadOnlyList<Standing> standings, WindowKind kind, Month period, CampaignFacts facts, YearClasses? classes, AggregateSuppression hiding)
    {
        var window = MonthWindow.Of(kind, period);
        var energy = facts.Rules.Energy;
        var (kgPerKwh, factorYear) = energy.PowerFactor(facts.Period.Year);
        var comparable = window.Months.All(facts.Months.Months.Contains);
        var groups = new SortedDictionary<GroupKey, GroupTotals>();
        var taxDelivered = true;
        hiding.Begin();
        foreach (var standing in standings)
        {
            var firm = FirmInGroups.Of(standing, classes, comparable ? facts.Months : null, energy, kgPerKwh);
            hiding.Add(firm);
            if (standing.PerMu.Flags.Contains(ResultFlags.TaxMonthMissing)) taxDelivered = false;
            foreach (var key in GroupKey.Of(standing.Profile))
            {
                if (!groups.TryGetValue(key, out var totals)) groups[key] = totals = new GroupTotals();
                totals.Add(firm);
            }
        }

        return new WindowTotals { Kind = kind, Window = window, Groups = groups, Comparable = comparable, TaxDelivered = taxDelivered, FactorYear = factorYear, KgPerKwh = kgPerKwh };
    }
}
