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

    /// <summary>排放量: the sum of the four pollutants where the provider gives only that.</summary>
    public const string EmissionsT = "emissions_t";

    public const string CarbonSinkT = "carbon_sink_t";
    public const string CarbonStorageT = "carbon_storage_t";
    public const string EnergyEquivalentTce = "energy_equivalent_tce";
    public const string EnergyCalorificTce = "energy_calorific_tce";

    /// <summary>Fuels and heat: the items that decide whether a code is 仅含用电.</summary>
    public static IReadOnlyList<string> FuelsAndHeat { get; } =
    [
        RawCoalT, BituminousCoalT, AnthraciteT, WashedCoalT, CokeT, FuelOilT, GasolineT, KeroseneT, DieselT, LpgT, LngT,
        NaturalGasM3, HeatGj, BiomassT,
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        ValueAddedWan, OutputWan, RevenueWan, RdWan, Employees, .. FuelsAndHeat, CodT, AmmoniaT, So2T, NoxT, EmissionsT,
        CarbonSinkT, CarbonStorageT, EnergyEquivalentTce, EnergyCalorificTce,
    ];
}
