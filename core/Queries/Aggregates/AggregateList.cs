using Wuyi.Pipeline.Campaign.Aggregates;
using Wuyi.Pipeline.Queries.Campaign;
using Wuyi.Pipeline.Queries.Lists;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Queries.Aggregates;

/// <summary>The list of the groups of one dimension.</summary>
internal static class AggregateList
{
    public static QueryParameter Scale { get; } = new("scale", "string", "企业范围:all 全部、above-scale 规上、below-scale 规下") { Words = AggregateWords.Scales, Default = "all" };

    public static IReadOnlyList<QueryParameter> Filters { get; } = [QueryParameters.Window, Scale];

    private static readonly IReadOnlyList<ItemOrder<AggregateGroupView>> Orders =
    [
        new("key") { Text = view => view.Key },
        new("enterprises") { Number = view => view.Enterprises?.All },
        new("gridKwh") { Number = view => view.Sums.GridKwh.Value },
        new("tceEquivalent") { Number = view => view.Sums.TceEquivalent.Value },
        new("netT") { Number = view => view.Sums.NetT.Value },
        new("taxWan") { Number = view => view.Sums.TaxWan.Value },
        new("valueAddedWan") { Number = view => view.Sums.ValueAddedWan.Value },
        new("taxPerMu") { Number = view => view.Ratios.TaxPerMu.Value },
        new("valueAddedPerMu") { Number = view => view.Ratios.ValueAddedPerMu.Value },
        new("labourProductivity") { Number = view => view.Ratios.LabourProductivity.Value },
        new("valueAddedPerTce") { Number = view => view.Ratios.ValueAddedPerTce.Value },
        new("carbonIntensity") { Number = view => view.Ratios.CarbonIntensity.Value },
        new("kwhGrowth") { Number = view => view.YearOnYear?.GridKwh?.Growth },
        new("taxGrowth") { Number = view => view.YearOnYear?.TaxWan?.Growth },
    ];

    private static readonly IReadOnlyList<CsvColumn<AggregateGroupView>> Columns =
    [
        new("分组", view => view.Key), new("名称", view => view.Name), new("范围", view => ((GroupScale)AggregateWords.Scales.ToList().IndexOf(view.Scale)).Chinese()),
        new("起月", view => view.From), new("止月", view => view.To),
        new("说明", view => (view.Suppressed, view.StatisticsSuppressed) switch
        {
            (true, true) => "企业过少或一家独大,不显示", (true, false) => "企业数、能耗、税收、用地不显示", (false, true) => "统计类指标不显示", _ => null,
        }),
        new("企业数(家)", view => view.Enterprises?.All), new("规上(家)", view => view.Enterprises?.AboveScale), new("规下(家)", view => view.Enterprises?.BelowScale),
        new("已赋码(家)", view => view.Enterprises?.Graded),
        new("网电用量(千瓦时)", view => view.Sums.GridKwh.Value), new("综合能耗(吨标准煤,等价值)", view => view.Sums.TceEquivalent.Value),
        new("碳排放总量(吨)", view => view.Sums.GrossT.Value), new("净碳排放量(吨)", view => view.Sums.NetT.Value),
        new("税收(万元)", view => view.Sums.TaxWan.Value), new("工业用地(亩)", view => view.Sums.LandMu.Value), new("增加值(万元)", view => view.Sums.ValueAddedWan.Value),
        new("平均用工(人)", view => view.Sums.Employees.Value), new("研发经费(万元)", view => view.Sums.RdWan.Value), new("营业收入(万元)", view => view.Sums.RevenueWan.Value),
        new("主要污染物(吨)", view => view.Sums.EmissionsT.Value),
        new("亩均税收(万元/亩)", view => view.Ratios.TaxPerMu.Value), new("亩均税收计入企业(家)", view => view.Ratios.TaxPerMu.Firms),
        new("亩均税收未计入税收占比", view => view.Ratios.TaxPerMu.LeftOut),
        new("亩均增加值(万元/亩)", view => view.Ratios.ValueAddedPerMu.Value), new("亩均增加值计入企业(家)", view => view.Ratios.ValueAddedPerMu.Firms),
        new("全员劳动生产率(万元/人)", view => view.Ratios.LabourProductivity.Value), new("单位能耗增加值(万元/吨标准煤,现价)", view => view.Ratios.ValueAddedPerTce.Value),
        new("单位排放增加值(万元/吨)", view => view.Ratios.ValueAddedPerEmissionT.Value), new("研发投入强度", view => view.Ratios.RdShare.Value),
        new("单位用电税收(万元/万千瓦时)", view => view.Ratios.TaxPer10MWh.Value), new("碳排放强度(吨/万元)", view => view.Ratios.CarbonIntensity.Value),
        new("碳效1级(家)", view => view.Grades?[0]), new("碳效2级(家)", view => view.Grades?[1]), new("碳效3级(家)", view => view.Grades?[2]),
        new("碳效4级(家)", view => view.Grades?[3]), new("碳效5级(家)", view => view.Grades?[4]),
        new("评价年度", view => view.Classes?.Year), new("A类(家)", view => view.Classes?.A), new("B类(家)", view => view.Classes?.B), new("C类(家)", view => view.Classes?.C),
        new("D类(家)", view => view.Classes?.D),
        new("用电同比", view => view.YearOnYear?.GridKwh?.Growth), new("能耗同比", view => view.YearOnYear?.TceEquivalent?.Growth), new("碳排放同比", view => view.YearOnYear?.GrossT?.Growth),
        new("税收同比", view => view.YearOnYear?.TaxWan?.Growth), new("增加值同比(现价)", view => view.YearOnYear?.ValueAddedWan?.Growth), new("同比所用电网因子年份", view => view.YearOnYear?.FactorYear),
    ];

    public static ItemList<AggregateGroupView> Of(AggregateDimension dimension) => new()
    {
        Name = "aggregates-" + dimension.Word(),
        Json = ApiJson.Instance.AggregateGroupView,
        Filters = Filters,
        Filter = call =>
        {
            var (window, scale) = (call.ReadWord(QueryParameters.Window), call.ReadWord(Scale));
            return view => view.Window == window && view.Scale == scale;
        },
        Orders = Orders,
        Columns = Columns,
    };
}
