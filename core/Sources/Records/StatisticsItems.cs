namespace Wuyi.Pipeline.Sources.Records;

/// <summary>Items of the statistics facts; the unit is in the name (wan = 万元, t = tonnes, m3, gj, tce, persons).</summary>
public static class StatisticsItems
{
    public const string ValueAddedWan = "value_added_wan";
    public const string OutputWan = "output_wan";
    public const string RevenueWan = "revenue_wan";
    public const string RdWan = "rd_wan";

    /// <summary>平均人数: a mean, never spread or divided (R8).</summary>
    public const string Employees = "employees";

    /// <summary>期末人数: a stock at the end of the period, no part of any indicator.</summary>
    public const string EmployeesAtEnd = "employees_at_end";

    public const string RawCoalT = "raw_coal_t";
    public const string BituminousCoalT = "bituminous_coal_t";
    public const string AnthraciteT = "anthracite_t";
    public const string WashedCoalT = "washed_coal_t";
    public const string CokeT = "coke_t";
    public const string FuelOilT = "fuel_oil_t";
    public const string GasolineT = "gasoline_t";
    public const string KeroseneT = "kerosene_t";
    public const string DieselT = "diesel_t";
    public const string LpgT = "lpg_t";
    public const string LngT = "lng_t";
    public const string NaturalGasM3 = "natural_gas_m3";
    public const string HeatGj = "heat_gj";
    public const string BiomassT = "biomass_t";
    public const string CodT = "cod_t";
    public const string AmmoniaT = "ammonia_t";
    public const string So2T = "so2_t";
    public const string NoxT = "nox_t";

    /// <summary>VOCs are not among the four pollutants of P (RULES 4, E12).</summary>
    public const string VocsT = "vocs_t";

    /// <summary>排放当量: pollution equivalents, never mixed with tonnes (E12).</summary>
    public const string EmissionEquivalent = "emission_equivalent";

    /// <summary>排放量: the sum of the four pollutants where the provider gives only that.</summary>
    public const string EmissionsT = "emissions_t";

    public const string CarbonSinkT = "carbon_sink_t";
    public const string CarbonStorageT = "carbon_storage_t";
    /// <summary>电力消费量 of the statistics forms, beside what the power company bills; no part of any indicator.</summary>
    public const string ElectricityKwh = "electricity_kwh";

    /// <summary>可比价增速 of value added as a ratio: 0.052 is 5.2 % (E4, E11).</summary>
    public const string ComparableGrowth = "comparable_growth";

    public const string EnergyEquivalentTce = "energy_equivalent_tce";
    public const string EnergyCalorificTce = "energy_calorific_tce";

    /// <summary>Fuels and heat: the items that decide whether a code is 仅含用电.</summary>
    public static IReadOnlyList<string> FuelsAndHeat { get; } =
    [
        RawCoalT, BituminousCoalT, AnthraciteT, WashedCoalT, CokeT, FuelOilT, GasolineT, KeroseneT, DieselT, LpgT, LngT,
        NaturalGasM3, HeatGj, BiomassT,
    ];

    /// <summary>Items that are facts only: no indicator reads them today.</summary>
    public static IReadOnlyList<string> KeptOnly { get; } = [EmployeesAtEnd, VocsT, EmissionEquivalent, ElectricityKwh, ComparableGrowth];

    public static IReadOnlyList<string> All { get; } =
    [
        ValueAddedWan, OutputWan, RevenueWan, RdWan, Employees, .. FuelsAndHeat, CodT, AmmoniaT, So2T, NoxT, EmissionsT,
        CarbonSinkT, CarbonStorageT, EnergyEquivalentTce, EnergyCalorificTce, .. KeptOnly,
    ];
}
