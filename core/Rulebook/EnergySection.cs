using System.Globalization;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Rulebook;

/// <summary>Section <c>energy</c> of the document (RULES 2, E1, E2, E10).</summary>
internal static class EnergySection
{
    private const string GridUnit = "kgCO2/kWh";
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    public static EnergyRules Read(RuleNode node)
    {
        node.Allow("coalEquivalent", "co2", "gridFactors", "residualFactors");
        var coal = node.Section("coalEquivalent");
        coal.Allow("electricityEquivalent", "electricityCalorific", "items");
        var grid = node.Section("gridFactors");
        grid.Allow("use", "series");
        var series = Series(grid.Section("series"));
        var used = grid.IsAbsent ? "" : grid.Choice("use", "系列", [.. series.Keys]);
        var residual = node.Section("residualFactors");
        residual.Allow("use", "years");
        var useResidual = residual.Flag("use");
        var residualYears = Years(residual.Section("years"), mayBeEmpty: true);
        if (useResidual && residualYears.Count == 0) residual.Refuse("years", "启用剩余因子时至少要有一年的数值");

        return new EnergyRules
        {
            ElectricityEquivalentKg = coal.Decimal("electricityEquivalent", "kgce/kWh", 0.1m, 0.5m),
            ElectricityCalorificKg = coal.Decimal("electricityCalorific", "kgce/kWh", 0.1m, 0.15m),
            CoalEquivalentKg = Items(coal.Section("items"), CoalUnits),
            Co2T = Items(node.Section("co2"), Co2Units),
            GridSeries = used,
            GridFactors = series.TryGetValue(used, out var factors) ? factors : new SortedDictionary<int, decimal>(),
            ResidualFactors = useResidual ? residualYears : new SortedDictionary<int, decimal>(),
        };
    }

    private static SortedDictionary<string, SortedDictionary<int, decimal>> Series(RuleNode node)
    {
        var series = new SortedDictionary<string, SortedDictionary<int, decimal>>(StringComparer.Ordinal);
        if (node.IsAbsent) return series;
        node.NoRepeats();
        foreach (var name in node.Names().Distinct(StringComparer.Ordinal)) series[name] = Years(node.Section(name), mayBeEmpty: false);
        if (series.Count == 0) node.Refuse("至少要有一个电网因子系列");
        return series;
    }

    private static SortedDictionary<int, decimal> Years(RuleNode node, bool mayBeEmpty)
    {
        var years = new SortedDictionary<int, decimal>();
        if (node.IsAbsent) return years;
        node.NoRepeats();
        foreach (var name in node.Names().Distinct(StringComparer.Ordinal))
        {
            if (name.Length == 4 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && year is >= FirstYear and <= LastYear)
            {
                years[year] = node.OfYear(year).Decimal(name, GridUnit, 0.01m, 1.5m);
                node.OfYear(null);
            }
            else
            {
                node.Refuse(name, string.Create(CultureInfo.InvariantCulture, $"年份“{name}”应为 {FirstYear}–{LastYear} 的四位数字"));
            }
        }

        if (years.Count == 0 && !mayBeEmpty) node.Refuse("因子系列不能为空");
        return years;
    }

    private static SortedDictionary<string, decimal> Items(RuleNode node, Func<string, IReadOnlyList<RuleUnit>> unitsOf)
    {
        var factors = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        if (node.IsAbsent) return factors;
        node.Allow([.. StatisticsItems.FuelsAndHeat]);
        foreach (var item in StatisticsItems.FuelsAndHeat)
        {
            if (node.Names().Contains(item, StringComparer.Ordinal)) factors[item] = node.Decimal(item, unitsOf(item));
        }

        if (factors.Count == 0) node.Refuse("至少要有一种能源");
        return factors;
    }

    /// <summary>Rules use kgce per stored unit: t, m³, GJ.</summary>
    private static IReadOnlyList<RuleUnit> CoalUnits(string item) => item switch
    {
        StatisticsItems.NaturalGasM3 => [new("kgce/m3", 1m, 0.5m, 2m)],
        StatisticsItems.HeatGj => [new("kgce/GJ", 1m, 20m, 60m)],
        _ => [new("kgce/kg", 1000m, 0.1m, 2.5m), new("kgce/t", 1m, 100m, 2500m)],
    };

    /// <summary>Rules use tCO2 per stored unit: t, m³, GJ.</summary>
    private static IReadOnlyList<RuleUnit> Co2Units(string item) => item switch
    {
        StatisticsItems.NaturalGasM3 => [new("tCO2/10^4m3", 0.0001m, 10m, 35m), new("tCO2/m3", 1m, 0.001m, 0.0035m)],
        StatisticsItems.HeatGj => [new("tCO2/GJ", 1m, 0m, 0.3m)],
        StatisticsItems.BiomassT => [new("tCO2/t", 1m, 0m, 2m)],
        _ => [new("tCO2/t", 1m, 0.5m, 5m)],
    };
}
