namespace Wuyi.Pipeline.Results.Movement;

/// <summary>
/// The numbers by which two runs are compared. Figures of the county are sums, and ratios of sums over the enterprises whose own ratio is known: both
/// sides over the same firms (R21).
/// </summary>
public static class IndicatorList
{
    public static IReadOnlyList<Indicator> All { get; } =
    [
        Sum("gridKwh", "网电用电量(kWh)", row => row.Result.Carbon.Energy.GridKwh),
        Sum("tceEquivalent", "综合能耗等价值(吨标准煤)", row => row.Result.Carbon.Energy.TceEquivalent),
        Sum("grossT", "碳排放总量(吨)", row => row.Result.Carbon.Emissions.GrossT),
        Sum("netT", "净碳排放量(吨)", row => row.Result.Carbon.Emissions.NetT),
        Sum("valueAddedWan", "增加值(万元)", row => row.Result.Carbon.ValueAddedWan),
        Ratio("intensity", "碳排放强度(吨/万元)", row => row.Result.Carbon.Intensity, row => row.Result.Carbon.Emissions.NetT, row => row.Result.Carbon.ValueAddedWan),
        Alone("ratio", "碳效值", row => row.Result.Carbon.Ratio),
        Alone("neutralityRate", "碳中和率", row => row.Result.Carbon.NeutralityRate),
        Sum("taxWan", "税收实际贡献(万元)", row => row.Result.PerMu.TaxWan),
        Sum("landMu", "用地面积(亩)", row => row.Result.PerMu.LandMu),
        Sum("employees", "平均人数(人)", row => row.Result.PerMu.Employees),
        Sum("emissionsT", "污染物排放量(吨)", row => row.Result.PerMu.EmissionsT),
        Sum("rdWan", "研发经费(万元)", row => row.Result.PerMu.RdWan),
        Sum("revenueWan", "营业收入(万元)", row => row.Result.PerMu.RevenueWan),
        Ratio("taxPerMu", "亩均税收(万元/亩)", row => row.Result.PerMu.TaxPerMu, row => row.Result.PerMu.TaxWan, row => row.Result.PerMu.LandMu),
        Ratio("valueAddedPerMu", "亩均增加值(万元/亩)", row => row.Result.PerMu.ValueAddedPerMu, row => row.Result.PerMu.ValueAddedWan, row => row.Result.PerMu.LandMu),
        Ratio("labourProductivity", "全员劳动生产率(万元/人)", row => row.Result.PerMu.LabourProductivity, row => row.Result.PerMu.ValueAddedWan, row => row.Result.PerMu.Employees),
        Ratio("valueAddedPerTce", "单位能耗增加值(万元/吨标准煤)", row => row.Result.PerMu.ValueAddedPerTce, row => row.Result.PerMu.ValueAddedWan, row => row.Result.PerMu.TceEquivalent),
        Ratio("valueAddedPerEmissionT", "单位排放增加值(万元/吨)", row => row.Result.PerMu.ValueAddedPerEmissionT, row => row.Result.PerMu.ValueAddedWan, row => row.Result.PerMu.EmissionsT),
        Ratio("rdShare", "研发经费占营业收入比重(1=100%)", row => row.Result.PerMu.RdShare, row => row.Result.PerMu.RdWan, row => row.Result.PerMu.RevenueWan),
        Ratio("taxPer10MWh", "单位用电税收(万元/万千瓦时)", row => row.Result.PerMu.TaxPer10MWh, row => row.Result.PerMu.TaxWan, row => row.Result.PerMu.GridKwh / 10_000m),
    ];

    private static Indicator Sum(string name, string header, Func<SnapshotRow, decimal?> value) => new(name, header, value) { Numerator = value };

    private static Indicator Ratio(
        string name, string header, Func<SnapshotRow, decimal?> value, Func<SnapshotRow, decimal?> numerator, Func<SnapshotRow, decimal?> denominator) =>
        new(name, header, value) { Numerator = numerator, Denominator = denominator };

    /// <summary>No figure of a county: 碳效值 compares with one's own industry.</summary>
    private static Indicator Alone(string name, string header, Func<SnapshotRow, decimal?> value) => new(name, header, value);
}
