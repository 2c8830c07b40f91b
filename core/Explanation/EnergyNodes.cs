using System.Globalization;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Statistics;
using Wuyi.Pipeline.Recalculation.Tracing;

namespace Wuyi.Pipeline.Explanation;

/// <summary>Energy, CO2 and neutrality (RULES 2, E1, E2, E10).</summary>
internal sealed class EnergyNodes(WindowNodes window, PowerNodes power, StatisticsNodes statistics)
{
    private const string Co2 = "tCO2";
    private readonly Dictionary<string, ExplanationNode> _nodes = new(StringComparer.Ordinal);
    private readonly ExplanationNode _thousand = Nodes.Number("number.1000", "换算", 1000m, "1");

    /// <summary>E_eq, 等价值; a lower bound where a fuel has no factor.</summary>
    public ExplanationNode Equivalent => Tce(
        "energy.equivalent", "综合能耗(等价值)", "E_eq", "energy.coalEquivalent.electricityEquivalent", window.Rules.Energy.ElectricityEquivalentKg,
        window.Explained.Carbon.Energy.TceEquivalent);

    /// <summary>E_dl, 当量值.</summary>
    public ExplanationNode Calorific => Tce(
        "energy.calorific", "综合能耗(当量值)", "E_dl", "energy.coalEquivalent.electricityCalorific", window.Rules.Energy.ElectricityCalorificKg,
        window.Explained.Carbon.Energy.TceCalorific);

    /// <summary>C_gross.</summary>
    public ExplanationNode Gross => Once("emissions.gross", () => WindowNodes.Computed(
        "emissions.gross", "二氧化碳排放总量", Co2, Operations.Sum, [PowerT(PowerFigure.Grid, "emissions.grid", "用电排放"), .. Fuels().Select(FuelT)],
        "用电排放 + Σ 燃料与热力排放", "RULES 2", "C_gross", MissingFactors(), window.Explained.Carbon.Emissions.GrossT));

    /// <summary>C_net.</summary>
    public ExplanationNode Net => Once("emissions.net", () => WindowNodes.Computed(
        "emissions.net", "净排放量", Co2, Operations.Difference, [Gross, Green, Sink, Storage], "C_gross − C_green − C_sink − C_ccs", "RULES 2", "C_net",
        window.Explained.Carbon.Emissions.NetT < 0m ? "净排放为负,定级时按0处理" : null, window.Explained.Carbon.Emissions.NetT));

    /// <summary>Mark 3.</summary>
    public ExplanationNode Neutrality => Once("carbon.neutrality", () =>
    {
        var removed = WindowNodes.Computed("emissions.removed", "中和量", Co2, Operations.Sum, [Pv, Green, Sink, Storage], "R_pv + C_green + C_sink + C_ccs", "RULES 2", "R");
        var whole = WindowNodes.Computed("emissions.with-pv", "排放总量与自用光伏减排量之和", Co2, Operations.Sum, [Gross, Pv], "C_gross + R_pv");
        return WindowNodes.Computed(
            "carbon.neutrality", "碳中和率", "1", Operations.QuotientOrZero, [removed, whole], "R ÷ (C_gross + R_pv)", "RULES 2", value: window.Explained.Carbon.NeutralityRate);
    });

    private ExplanationNode Pv => PowerT(PowerFigure.Pv, "emissions.pv", "自用光伏减排量");

    private ExplanationNode Sink => Once("emissions.sink", () => statistics.Sum("carbon_sink_t", "C_sink") ?? Nodes.Given("emissions.sink", "碳汇", 0m, "t", "没有报告,按0计", "R13"));

    private ExplanationNode Storage => Once("emissions.storage", () => statistics.Sum("carbon_storage_t", "C_ccs") ?? Nodes.Given("emissions.storage", "碳封存", 0m, "t", "没有报告,按0计", "R13"));

    /// <summary>C_green, capped at the power used (E10 a).</summary>
    private ExplanationNode Green => Once("emissions.green", () =>
    {
        var kg = PowerKg(PowerFigure.Green, "emissions.green");
        var kwh = Kwh(PowerFigure.Green);
        var capped = window.Explained.Facts.GreenKwh.Sum() > Math.Max(window.Explained.Facts.GridKwh.Sum(), 0m);
        if (capped)
        {
            var limit = WindowNodes.Computed("power.grid.limit", "绿电封顶电量", "kWh", Operations.Max, [power.Grid, Nodes.Number("number.0", "下限", 0m, "kWh")], "max(kWh_net, 0)", "E10");
            var most = WindowNodes.Computed("emissions.green.limited", "绿电因子电量 × 网电用电量", "1", Operations.Product, [kg, limit]);
            kg = WindowNodes.Computed(
                "emissions.green.capped", "绿电减排(封顶后)", "kgCO2", Operations.Quotient, [most, kwh], "绿电减排 × kWh_net ÷ kWh_green", "E10", note: "外购绿电超过网电用电量,按网电用电量封顶");
        }

        return WindowNodes.Computed("emissions.green", "外购绿电减排量", Co2, Operations.Quotient, [kg, _thousand], "Σ 各月绿电 × 电网因子 ÷ 1000", "RULES 2", "C_green");
    });

    private ExplanationNode Tce(string id, string label, string symbol, string path, decimal kgPerKwh, decimal value) => Once(id, () =>
    {
        var electricity = WindowNodes.Computed(
            id + ".electricity", "用电折标", "kgce", Operations.Product, [power.Grid, window.Constants.Of(path, "电力折标系数", kgPerKwh, "kgce/kWh")], "kWh_net × 折标系数", "RULES 2");
        var kgce = WindowNodes.Computed(id + ".kgce", "能源折标合计", "kgce", Operations.Sum, [electricity, .. Fuels().Select(FuelKgce)], "用电 + Σ 燃料与热力");
        return WindowNodes.Computed(id, label, "tce", Operations.Quotient, [kgce, _thousand], "(kWh_net × 折标系数 + Σ 燃料 × 折标系数) ÷ 1000", "RULES 2", symbol, MissingFactors(), value);
    });

    /// <summary>Fuels and heat with both factors.</summary>
    private IEnumerable<string> Fuels() => window.Explained.Facts.Fuels.Keys.Where(window.Rules.Energy.HasBothFactors).Order(StringComparer.Ordinal);

    /// <summary>Fuels that cannot be counted: never zero, so the energy is a lower bound (E2).</summary>
    private string? MissingFactors()
    {
        var without = window.Explained.Facts.Fuels.Where(fuel => !window.Rules.Energy.HasBothFactors(fuel.Key) && fuel.Value != 0m)
            .Select(fuel => $"{StatisticsItemNames.Of(fuel.Key)}{Nodes.Text(fuel.Value)}{StatisticsItemNames.UnitOf(fuel.Key)}").Order(StringComparer.Ordinal).ToList();
        return without.Count == 0 ? null : "以下能源缺少折标或排放系数,未计入,结果为下限:" + string.Join("、", without);
    }

    private ExplanationNode FuelKgce(string item) => Once("energy.fuel." + item, () => WindowNodes.Computed(
        "energy.fuel." + item, StatisticsItemNames.Of(item) + "折标", "kgce", Operations.Product,
        [
            statistics.Sum(item)!,
            window.Constants.Of("energy.coalEquivalent.items." + item, StatisticsItemNames.Of(item) + "折标系数", window.Rules.Energy.CoalEquivalentKg[item], "kgce/" + StatisticsItemNames.UnitOf(item)),
        ],
        "消费量 × 折标系数", "RULES 2"));

    private ExplanationNode FuelT(string item) => Once("emissions.fuel." + item, () => WindowNodes.Computed(
        "emissions.fuel." + item, StatisticsItemNames.Of(item) + "排放", Co2, Operations.Product,
        [
            statistics.Sum(item)!,
            window.Constants.Of("energy.co2." + item, StatisticsItemNames.Of(item) + "排放因子", window.Rules.Energy.Co2T[item], "tCO2/" + StatisticsItemNames.UnitOf(item)),
        ],
        "消费量 × 排放因子", "RULES 2"));

    private ExplanationNode Kwh(PowerFigure figure) => Once($"power.{figure.ToString().ToLowerInvariant()}.sum", () => WindowNodes.Computed(
        $"power.{figure.ToString().ToLowerInvariant()}.sum", Labels.Figure(figure), "kWh", Operations.Sum, [.. window.Window.Months.Select(month => power.Month(figure, month))], "Σ 各月"));

    private ExplanationNode PowerT(PowerFigure figure, string id, string label) => Once(id, () => WindowNodes.Computed(
        id, label, Co2, Operations.Quotient, [PowerKg(figure, id), _thousand], "Σ 各月电量 × 电网因子 ÷ 1000", "RULES 2", figure == PowerFigure.Pv ? "R_pv" : null));

    private ExplanationNode PowerKg(PowerFigure figure, string id) => WindowNodes.Computed(
        id + ".kg", Labels.Figure(figure) + "排放", "kgCO2", Operations.Sum,
        [
            .. window.Window.Months.Select(month => WindowNodes.Computed(
                $"{id}.{month}", $"{Labels.Month(month)}{Labels.Figure(figure)}排放", "kgCO2", Operations.Product, [power.Month(figure, month), Factor(month)], "电量 × 电网因子")),
        ],
        "Σ 各月");

    /// <summary>The grid factor of a month's year, and which year's it is.</summary>
    private ExplanationNode Factor(Month month)
    {
        var energy = window.Rules.Energy;
        var (value, year) = energy.PowerFactor(month.Year);
        var residual = energy.ResidualFactors.Count > 0;
        var path = (residual ? "energy.residualFactors.years." : $"energy.gridFactors.series.{energy.GridSeries}.") + year.ToString(CultureInfo.InvariantCulture);
        return window.Constants.Of(path, residual ? $"{year}年剩余电力因子" : $"{year}年{energy.GridSeries}电网因子", value, "kgCO2/kWh");
    }

    private ExplanationNode Once(string id, Func<ExplanationNode> make)
    {
        if (!_nodes.TryGetValue(id, out var node)) _nodes.Add(id, node = make());
        return node;
    }
}
