using System.Globalization;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Explanation;

/// <summary>The per-mu indicators (RULES 4, R5, R14, R21).</summary>
internal sealed class PerMuNodes(WindowNodes window, EnergyNodes energy, PowerNodes power, StatisticsNodes statistics, TaxNodes tax, LandNodes land)
{
    private ExplanationNode? _area;

    public ExplanationNode PerMu() => Nodes.Group("perMu", "亩均指标", Indicators());

    /// <summary>x1 … x6 and y2, in this order.</summary>
    public IReadOnlyList<ExplanationNode> Indicators() => _indicators ??=
    [
        Ratio("perMu.taxPerMu", "亩均税收", "万元/亩", "x1", "T ÷ A", tax.Tax, Area, window.Explained.PerMu.TaxPerMu),
        Ratio("perMu.valueAddedPerMu", "亩均增加值", "万元/亩", "x2", "VA ÷ A", statistics.ValueAdded, Area, window.Explained.PerMu.ValueAddedPerMu),
        Ratio("perMu.labourProductivity", "全员劳动生产率", "万元/人", "x3", "VA ÷ N", statistics.ValueAdded, Employees(), window.Explained.PerMu.LabourProductivity),
        Ratio("perMu.valueAddedPerTce", "单位能耗增加值", "万元/tce", "x4", "VA ÷ E_eq", statistics.ValueAdded, Tce(), window.Explained.PerMu.ValueAddedPerTce),
        Ratio("perMu.valueAddedPerEmissionT", "单位排放增加值", "万元/t", "x5", "VA ÷ P", statistics.ValueAdded, Emissions(), window.Explained.PerMu.ValueAddedPerEmissionT),
        Ratio("perMu.rdShare", "研发经费支出占营业收入比重", "1", "x6", "RD ÷ REV", Rd(), Revenue(), window.Explained.PerMu.RdShare),
        Ratio("perMu.taxPer10MWh", "单位用电税收", "万元/万kWh", "y2", "T ÷ Elec", tax.Tax, Elec(), window.Explained.PerMu.TaxPer10MWh),
    ];

    private IReadOnlyList<ExplanationNode>? _indicators;

    private ExplanationNode Area => _area ??= window.Explained.PerMu.LandMu > 0m ? Land : new ExplanationNode
    {
        Id = "land.positive", Label = "用地面积(大于0)", Symbol = "A", Unit = "亩", Operation = Operations.Missing, Children = [Land], Rule = "R21",
        Missing = new ExplainedGap(ResultFlags.NoLand, "统计窗口内没有可计入的工业用地(用地面积不大于0),亩均指标不计算;碳效码不受影响", "R21"),
    };

    /// <summary>A, in a yearly evaluation without young land (R23).</summary>
    private ExplanationNode Land => window.Explained.YoungLandMu == 0m ? land.Land : WindowNodes.Computed(
        "land.evaluated", "参评用地面积", "亩", Operations.Difference,
        [land.Land, Nodes.Given("land.young", "新取得且未到约定投产日期的用地", window.Explained.YoungLandMu, "亩", "取得不满规定年限且未到约定投产日期,评价时不计", "R23")],
        "用地面积 − 新取得用地", "R23", "A", value: window.Explained.PerMu.LandMu);

    private static ExplanationNode Ratio(
        string id, string label, string unit, string symbol, string formula, ExplanationNode numerator, ExplanationNode denominator, decimal? value)
    {
        var missing = numerator.Missing ?? denominator.Missing ?? new ExplainedGap("zero-denominator", $"{denominator.Label}不大于0,该项缺失", "RULES 4");
        return value is null
            ? new ExplanationNode
            {
                Id = id, Label = label, Symbol = symbol, Unit = unit, Operation = Operations.Quotient, Formula = formula, Rule = "RULES 4", Children = [numerator, denominator], Missing = missing,
            }
            : WindowNodes.Computed(id, label, unit, Operations.Quotient, [numerator, denominator], formula, "RULES 4", symbol, value: value);
    }

    private ExplanationNode Employees() => statistics.Mean(StatisticsItems.Employees, "N") ?? Nodes.Missing(
        "statistics.employees", "平均人数", "N", "人", new ExplainedGap("missing-employees", "统计文件中没有本企业统计窗口内的平均人数", "R14"));

    private ExplanationNode Tce()
    {
        var facts = window.Explained.Facts;
        if (facts.ReportedEnergyEquivalentTce is not null)
            return statistics.Sum(StatisticsItems.EnergyEquivalentTce, "E_eq")!;
        if (!facts.AccountsLinked || !facts.HasAllPower())
        {
            return Nodes.Missing(
                "energy.equivalent.known", "综合能耗(等价值,各月齐全)", "E_eq", "tce",
                new ExplainedGap(ResultFlags.InsufficientHistory, facts.AccountsLinked ? power.UnknownText() ?? "用电数据月数不足" : "没有归属本企业的用电户号", "R5"), energy.Equivalent);
        }

        return window.Explained.Carbon.Flags.Contains(ResultFlags.FactorMissing)
            ? Nodes.Missing(
                "energy.equivalent.known", "综合能耗(等价值,各月齐全)", "E_eq", "tce",
                new ExplainedGap(ResultFlags.FactorMissing, energy.Equivalent.Note ?? "部分能源缺少折标或排放系数", "E2"), energy.Equivalent)
            : energy.Equivalent;
    }

    private ExplanationNode Emissions()
    {
        var facts = window.Explained.Facts;
        if (statistics.Emissions() is not { } sum)
            return Nodes.Missing("statistics.emissions", "主要污染物排放量", "P", "t", new ExplainedGap("missing-emissions", "没有本企业统计窗口内的主要污染物排放量", "R14"));
        if (facts.EmissionsMonths >= facts.Window.Count) return sum;
        return WindowNodes.Computed(
            "statistics.emissions.known", "主要污染物排放量(各月齐全)", "t", Operations.Complete,
            [sum, statistics.MonthsKnown("statistics.emissions.months", "排放数据已知月数", facts.EmissionsMonths), window.Length], "各月均已知时取值", "R5", "P",
            missing: new ExplainedGap(
                ResultFlags.EmissionsPartial, string.Create(CultureInfo.InvariantCulture, $"排放数据只有{facts.EmissionsMonths}个月,统计窗口为{facts.Window.Count}个月"), "R5"));
    }

    private ExplanationNode Revenue() => statistics.Sum(StatisticsItems.RevenueWan, "REV") ?? Nodes.Missing(
        "statistics.revenue_wan", "营业收入", "REV", "万元", new ExplainedGap("missing-revenue", "统计文件中没有本企业统计窗口内的营业收入", "R14"));

    /// <summary>RD over the months with REV; blank beside a known REV counts as the rulebook says (R14).</summary>
    private ExplanationNode Rd()
    {
        if (statistics.SumBeside(StatisticsItems.RdWan, StatisticsItems.RevenueWan) is { } known) return known;
        if (window.Explained.Facts.RevenueWan is not null && window.Rules.PerMu.MissingRdIsZero)
            return Nodes.Given("statistics.rd_wan.zero", "研发经费", 0m, "万元", "营业收入已知而未报研发经费,按规则记0并标注", "R14");
        return Nodes.Missing("statistics.rd_wan", "研发经费", "RD", "万元", new ExplainedGap(ResultFlags.RdNotReported, "没有本企业统计窗口内的研发经费", "R14"));
    }

    private ExplanationNode Elec()
    {
        var facts = window.Explained.Facts;
        var known = facts.AccountsLinked ? power.KnownGrid : Nodes.Missing(
            "power.grid.known", "网电用电量(各月齐全)", "kWh_net", "kWh", new ExplainedGap("no-account", "没有归属本企业的用电户号", "R14"));
        return WindowNodes.Computed("power.wan", "用电量(万千瓦时)", "万kWh", Operations.Quotient, [known, Nodes.Number("power.wan.unit", "每万千瓦时", 10_000m, "kWh/万kWh")], "kWh_net ÷ 10000", symbol: "Elec");
    }
}
