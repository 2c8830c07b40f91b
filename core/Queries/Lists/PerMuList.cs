using Wuyi.Pipeline.Queries.Views;
using static Wuyi.Pipeline.Queries.Lists.CommonColumns;

namespace Wuyi.Pipeline.Queries.Lists;

/// <summary>List of 亩均 indicators.</summary>
public static class PerMuList
{
    public static ListDefinition<PerMuView> Definition { get; } = new()
    {
        Name = "per-mu",
        View = ViewOf.PerMu,
        Json = ApiJson.Instance.PerMuView,
        SortKeys =
        [
            .. CommonColumns.SortKeys,
            Number("taxWan", row => row.Result.PerMu.TaxWan),
            Number("landMu", row => row.Result.PerMu.LandMu),
            Number("valueAddedWan", row => row.Result.PerMu.ValueAddedWan),
            Number("employees", row => row.Result.PerMu.Employees),
            Number("tceEquivalent", row => row.Result.PerMu.TceEquivalent),
            Number("emissionsT", row => row.Result.PerMu.EmissionsT),
            Number("rdWan", row => row.Result.PerMu.RdWan),
            Number("revenueWan", row => row.Result.PerMu.RevenueWan),
            Number("gridKwh", row => row.Result.PerMu.GridKwh),
            Number("taxPerMu", row => row.Result.PerMu.TaxPerMu),
            Number("valueAddedPerMu", row => row.Result.PerMu.ValueAddedPerMu),
            Number("labourProductivity", row => row.Result.PerMu.LabourProductivity),
            Number("valueAddedPerTce", row => row.Result.PerMu.ValueAddedPerTce),
            Number("valueAddedPerEmissionT", row => row.Result.PerMu.ValueAddedPerEmissionT),
            Number("rdShare", row => row.Result.PerMu.RdShare),
            Number("taxPer10MWh", row => row.Result.PerMu.TaxPer10MWh),
        ],
        Columns =
        [
            new("统一社会信用代码", view => view.CreditCode),
            new("企业名称", view => view.Name),
            new("乡镇街道", view => view.Town),
            new("行业代码", view => view.Industry?.Code),
            new("行业大类", view => view.Industry?.Name),
            new("规模", view => ChineseWords.Scale(view.AboveScale)),
            new("统计期", view => view.Period),
            new("起月", view => view.Window.From),
            new("止月", view => view.Window.To),
            new("税收实际贡献(万元)", view => view.TaxWan),
            new("用地面积(亩)", view => view.LandMu),
            new("增加值(万元)", view => view.ValueAddedWan),
            new("平均人数(人)", view => view.Employees),
            new("综合能耗等价值(吨标准煤)", view => view.TceEquivalent),
            new("污染物排放量(吨)", view => view.EmissionsT),
            new("研发经费(万元)", view => view.RdWan),
            new("营业收入(万元)", view => view.RevenueWan),
            new("网电用电量(kWh)", view => view.GridKwh),
            new("亩均税收(万元/亩)", view => view.TaxPerMu),
            new("亩均增加值(万元/亩)", view => view.ValueAddedPerMu),
            new("全员劳动生产率(万元/人)", view => view.LabourProductivity),
            new("单位能耗增加值(万元/吨标准煤)", view => view.ValueAddedPerTce),
            new("单位排放增加值(万元/吨)", view => view.ValueAddedPerEmissionT),
            new("R&D经费支出占营业收入比重(%)", view => Display.Round(view.RdShare * 100)),
            new("单位用电税收(万元/万千瓦时)", view => view.TaxPer10MWh),
            new("标记", view => ChineseWords.Flags(view.Flags)),
            new("规则版本", view => view.Rulebook),
            new("计算批次", view => view.Run),
        ],
    };

    /// <summary>Query parameters of the list.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } = Definition.Parameters;
}
