using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Statistics;

/// <summary>What people call the items of statistics, and their units.</summary>
internal static class StatisticsItemNames
{
    /// <summary>The item that is a mean (平均人数).</summary>
    public const string Mean = StatisticsItems.Employees;

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [StatisticsItems.ValueAddedWan] = "增加值", [StatisticsItems.OutputWan] = "总产值", [StatisticsItems.RevenueWan] = "营业收入",
        [StatisticsItems.RdWan] = "研发经费", [StatisticsItems.Employees] = "平均人数", [StatisticsItems.RawCoalT] = "原煤",
        [StatisticsItems.BituminousCoalT] = "一般烟煤", [StatisticsItems.AnthraciteT] = "无烟煤", [StatisticsItems.WashedCoalT] = "洗精煤",
        [StatisticsItems.CokeT] = "焦炭", [StatisticsItems.FuelOilT] = "燃料油", [StatisticsItems.GasolineT] = "汽油", [StatisticsItems.KeroseneT] = "煤油",
        [StatisticsItems.DieselT] = "柴油", [StatisticsItems.LpgT] = "液化石油气", [StatisticsItems.LngT] = "液化天然气",
        [StatisticsItems.NaturalGasM3] = "天然气", [StatisticsItems.HeatGj] = "热力", [StatisticsItems.BiomassT] = "生物质", [StatisticsItems.CodT] = "COD",
        [StatisticsItems.AmmoniaT] = "氨氮", [StatisticsItems.So2T] = "SO2", [StatisticsItems.NoxT] = "NOx", [StatisticsItems.EmissionsT] = "排放量",
        [StatisticsItems.CarbonSinkT] = "碳汇", [StatisticsItems.CarbonStorageT] = "碳封存", [StatisticsItems.EnergyEquivalentTce] = "综合能耗(等价值)",
        [StatisticsItems.EnergyCalorificTce] = "综合能耗(当量值)",
    };

    /// <summary>The item's own word where no other is known.</summary>
    public static string Of(string item) => Names.GetValueOrDefault(item, item);

    /// <summary>The unit is the end of an item's word.</summary>
    public static string UnitOf(string item) => item[(item.LastIndexOf('_') + 1)..] switch
    {
        "wan" => "万元",
        "m3" => "m³",
        "gj" => "GJ",
        "employees" => "人",
        var unit => unit,
    };
}
