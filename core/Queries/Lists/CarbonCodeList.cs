using Wuyi.Pipeline.Queries.Views;
using static Wuyi.Pipeline.Queries.Lists.CommonColumns;

namespace Wuyi.Pipeline.Queries.Lists;

/// <summary>List of 碳效码.</summary>
public static class CarbonCodeList
{
    public static ListDefinition<CarbonCodeView> Definition { get; } = new()
    {
        Name = "carbon-codes",
        View = ViewOf.Carbon,
        Json = ApiJson.Instance.CarbonCodeView,
        Filters = [QueryParameters.Grade, QueryParameters.Level],
        SortKeys =
        [
            .. CommonColumns.SortKeys,
            Number("ratio", row => row.Result.Carbon.Ratio),
            Number("grade", row => row.Result.Carbon.Grade),
            Number("intensity", row => row.Result.Carbon.Intensity),
            Number("neutralityRate", row => row.Result.Carbon.NeutralityRate),
            Number("gridKwh", row => row.Result.Carbon.Energy.GridKwh),
            Number("tceEquivalent", row => row.Result.Carbon.Energy.TceEquivalent),
            Number("netT", row => row.Result.Carbon.Emissions.NetT),
            Number("valueAddedWan", row => row.Result.Carbon.ValueAddedWan),
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
            new("状态", view => ChineseWords.Status(view.Status)),
            new("网电用电量(kWh)", view => view.Energy.GridKwh),
            new("综合能耗等价值(吨标准煤)", view => view.Energy.TceEquivalent),
            new("综合能耗当量值(吨标准煤)", view => view.Energy.TceCalorific),
            new("碳排放总量(吨二氧化碳)", view => view.Emissions.GrossT),
            new("净碳排放量(吨二氧化碳)", view => view.Emissions.NetT),
            new("增加值(万元)", view => view.ValueAddedWan),
            new("单位增加值碳排放量(吨二氧化碳/万元)", view => view.Intensity),
            new("碳排放水平", view => ChineseWords.Level(view.Level)),
            new("行业基准范围", view => ChineseWords.Scope(view.Benchmark?.Scope)),
            new("行业基准(吨二氧化碳/万元)", view => view.Benchmark?.Intensity),
            new("基准样本企业数(家)", view => view.Benchmark?.Sample),
            new("碳效值", view => view.Ratio),
            new("碳效等级", view => view.Grade),
            new("碳中和率(%)", view => Display.Round(view.NeutralityRate * 100)),
            new("上一级碳效等级", view => view.NextGrade?.Grade),
            new("升级所需净碳排放量上限(吨二氧化碳)", view => view.NextGrade?.NetTMax),
            new("升级所需增加值下限(万元)", view => view.NextGrade?.ValueAddedWanMin),
            new("标记", view => ChineseWords.Flags(view.Flags)),
            new("规则版本", view => view.Rulebook),
            new("计算批次", view => view.Run),
        ],
    };

    /// <summary>Query parameters of the list.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } = Definition.Parameters;
}
