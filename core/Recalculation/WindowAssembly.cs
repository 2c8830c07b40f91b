using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Land;
using Wuyi.Pipeline.Recalculation.Power;
using Wuyi.Pipeline.Recalculation.Register;
using Wuyi.Pipeline.Recalculation.Statistics;
using Wuyi.Pipeline.Recalculation.Tax;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>Puts what the sources say of an enterprise together, window by window.</summary>
internal sealed class WindowAssembly(
    PeriodMonths period, EnterpriseRegister register, PowerFacts power, TaxFacts tax, LandFacts land, StatisticsCells statistics, RuleSet rules)
{
    private static readonly decimal[][] Zeros = [.. Enumerable.Range(0, PeriodMonths.Count + 1).Select(length => new decimal[length])];

    /// <summary>Facts of every enterprise in one window, in the order of the register.</summary>
    public IReadOnlyList<WindowFacts> Of(int window)
    {
        var facts = new WindowFacts[register.Count];
        Parallel.For(
            0, facts.Length, () => new EnterpriseStatistics(statistics, period),
            (enterprise, _, figures) =>
            {
                figures.Load(enterprise);
                facts[enterprise] = FactsOf(enterprise, window, figures);
                return figures;
            },
            _ => { });
        return facts;
    }

    public Coverage CoverageOf(int window)
    {
        Int128 linked = 0, total = 0;
        for (var month = period.Start(window); month < PeriodMonths.Count; month++)
        {
            linked += power.Months[month]?.LinkedTotal ?? 0;
            total += power.Months[month]?.Total ?? 0;
        }

        decimal? kwh = total > 0 ? Exact.ToDecimal(linked, 12) / Exact.ToDecimal(total, 12) : null;
        return new Coverage(kwh, tax.Coverage(window), land.Coverage(window));
    }

    /// <summary>Months of the rolling window that a monthly source has not delivered.</summary>
    public IEnumerable<string> Missing()
    {
        for (var month = 0; month < PeriodMonths.Count; month++)
        {
            if (power.Months[month] is null) yield return $"{SourceNames.Power} {period[month]}";
        }

        for (var month = 0; month < PeriodMonths.Count; month++)
        {
            if (!tax.IsDelivered(month)) yield return $"{SourceNames.Tax} {period[month]}";
        }
    }

    private WindowFacts FactsOf(int enterprise, int window, EnterpriseStatistics figures)
    {
        var start = period.Start(window);
        var length = period.Length(window);
        var profile = register.Profiles[enterprise];
        var known = new bool[length];
        var flags = PowerFlags(enterprise, window, known, out var linked);
        if (profile.AttributesLater) flags |= FlagBits.AttributesLater;
        flags |= tax.Flags(window, enterprise, period, rules.Tax) | land.Flags(window, enterprise);
        var statisticsWindow = figures.Window(start);
        return new WindowFacts
        {
            Profile = profile,
            Kind = WindowKinds.All[window],
            Window = period.Window(window),
            AccountsLinked = linked,
            GridKwh = Monthly(enterprise, start, month => month.Kwh),
            PowerKnown = known,
            PvKwh = Monthly(enterprise, start, month => month.Pv),
            GreenKwh = Monthly(enterprise, start, month => month.Green),
            Fuels = statisticsWindow.Fuels,
            ValueAddedWan = statisticsWindow.ValueAddedWan,
            ValueAddedMonths = statisticsWindow.ValueAddedMonths,
            Employees = statisticsWindow.Employees,
            TaxWan = tax.Wan(window, enterprise, period),
            LandMu = land.Mu(window, enterprise),
            EmissionsT = statisticsWindow.EmissionsT,
            EmissionsMonths = statisticsWindow.EmissionsMonths,
            RdWan = statisticsWindow.RdWan,
            RdBesideRevenueWan = statisticsWindow.RdBesideRevenueWan,
            RevenueWan = statisticsWindow.RevenueWan,
            RevenueMonths = statisticsWindow.RevenueMonths,
            ValueAddedBesideRevenueWan = statisticsWindow.ValueAddedBesideRevenueWan,
            RevenueBesideValueAddedWan = statisticsWindow.RevenueBesideValueAddedWan,
            CarbonSinkT = statisticsWindow.CarbonSinkT,
            CarbonStorageT = statisticsWindow.CarbonStorageT,
            ReportedEnergyEquivalentTce = statisticsWindow.EnergyEquivalentTce,
            Flags = FlagWords.Of(flags | statisticsWindow.Flags),
        };
    }

    private FlagBits PowerFlags(int enterprise, int window, bool[] known, out bool linked)
    {
        var start = period.Start(window);
        var flags = FlagBits.None;
        var state = 0;
        for (var i = 0; i < known.Length; i++)
        {
            if (power.Months[start + i] is not { } month)
            {
                flags |= FlagBits.Provisional;
                continue;
            }

            known[i] = (month.State[enterprise] & PowerMonthFacts.Known) != 0;
            state |= month.State[enterprise];
        }

        if (power.Gaps[window].TryGetValue(enterprise, out var gaps))
        {
            flags |= FlagBits.AccountGap;
            for (var i = 0; i < known.Length; i++) known[i] &= (gaps & (1 << (start + i))) == 0;
        }

        if ((state & PowerMonthFacts.Residential) != 0) flags |= FlagBits.ResidentialAccount;
        if ((state & PowerMonthFacts.Incomplete) != 0) flags |= FlagBits.IncompleteDays;
        if ((state & PowerMonthFacts.Unsplit) != 0) flags |= FlagBits.UnsplitSharedMeter;
        linked = (state & PowerMonthFacts.Linked) != 0;
        return flags;
    }

    private decimal[] Monthly(int enterprise, int start, Func<PowerMonthFacts, Int128[]?> figure)
    {
        decimal[]? values = null;
        for (var m = start; m < PeriodMonths.Count; m++)
        {
            if (power.Months[m] is not { } month || figure(month) is not { } column || column[enterprise] == 0) continue;
            values ??= new decimal[PeriodMonths.Count - start];
            values[m - start] = Exact.ToDecimal(column[enterprise], 12);
        }

        return values ?? Zeros[PeriodMonths.Count - start];
    }
}
