using Wuyi.Pipeline.Campaign.Aggregates;
using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.Reports.ReportText;

namespace Wuyi.Pipeline.Reports.Sections;

/// <summary>用电、税收和亩均效益 of the county, and the electricity index by chain.</summary>
internal static class EconomySection
{
    public static ReportSection Of(ReportFacts facts)
    {
        var (month, year, rolling) = (facts.County(WindowKind.Month), facts.County(WindowKind.YearToDate), facts.County(WindowKind.Rolling12));
        var sentences = new List<string>();
        if (rolling is { Suppressed: false })
        {
            sentences.Add($"{Say(facts.Period)},名录内企业 {rolling.Enterprises.All} 家,其中规上 {rolling.Enterprises.AboveScale} 家、规下 {rolling.Enterprises.BelowScale} 家{(rolling.Enterprises.Unsaid > 0 ? $",未登记规模 {rolling.Enterprises.Unsaid} 家" : "")}。");
        }

        if (month.Shown(AggregateFigure.GridKwh) is { } kwh)
            sentences.Add($"当月用电量 {Number(kwh / 10_000m, 2)} 万千瓦时,{Growth(month.Growth(change => change.GridKwh))};本年累计 {Amount(year.Shown(AggregateFigure.GridKwh) / 10_000m, 2, "万千瓦时")},{Growth(year.Growth(change => change.GridKwh))}。");
        if (year.Shown(AggregateFigure.TaxWan) is { } tax)
            sentences.Add($"本年累计税收实际贡献 {Number(tax, 2)} 万元,{Growth(year.Growth(change => change.TaxWan))};近12个月亩均税收 {Amount(rolling.Shown(AggregateRatio.TaxPerMu), 2, "万元/亩")},{Growth(rolling.Growth(change => change.TaxPerMu))}。");
        if (rolling?.Ratio(AggregateRatio.TaxPerMu) is { LeftOut: { } leftOut } && !rolling.Suppressed)
            sentences.Add($"亩均税收只统计用地面积和税收均已知的企业,未计入的税收占 {Percent(leftOut)}。");
        var county = facts.Warnings.PowerIndex.FirstOrDefault(line => line.Group == PowerIndexGroup.County);
        sentences.Add(county is { IsHidden: true } ? "用电指数不显示:两年用电均已知的企业过少或一家独大。"
            : county?.Index is { } index
            ? $"用电指数 {Number(index, 1)}(上年同期为 100),按两年用电均已知的 {county.Compared} 家企业计算。"
            : facts.Period.Number == 1 ? "1月不单独计算用电指数,2月与1月合并计算。" : "用电指数暂缺:上年同期用电数据不足。");
        return new ReportSection("economy", "用电、税收和亩均效益", sentences, [Table(facts, [month, year, rolling])], Charts(facts));
    }

    private static ReportTable Table(ReportFacts facts, IEnumerable<AggregateGroup?> groups) => new(
        "全县主要指标", facts.Route("aggregates/county"),
        [
            new("口径"), new("起止月"), new("用电量", "千瓦时"), new("同比", "%", 1, true), new("税收实际贡献", "万元", 2), new("同比", "%", 1, true), new("增加值(现价)", "万元", 2),
            new("亩均税收", "万元/亩", 2), new("亩均增加值", "万元/亩", 2),
        ],
        [
            .. groups.OfType<AggregateGroup>().Select(group => (IReadOnlyList<ReportCell>)
            [
                group.Window.Chinese(), group.From == group.To ? Say(group.To) : $"{Say(group.From)}—{Say(group.To)}", group.Shown(AggregateFigure.GridKwh),
                group.Growth(change => change.GridKwh), group.Shown(AggregateFigure.TaxWan), group.Growth(change => change.TaxWan), group.Shown(AggregateFigure.ValueAddedWan),
                group.Shown(AggregateRatio.TaxPerMu), group.Shown(AggregateRatio.ValueAddedPerMu),
            ]),
        ])
    {
        Note = "同比为与上年同一时段比较,两年各按当时的企业。增加值为已知月份之和,按现价计,不代替统计部门的可比价数据。亩均指标为总量之比,两项均已知的企业才计入。",
    };

    private static List<ReportChart> Charts(ReportFacts facts)
    {
        // Reports are for readers: a chain that would tell of single enterprises is not drawn.
        var lines = facts.Warnings.PowerIndex.Where(line => line is { Group: PowerIndexGroup.Chain, Key: not null, Index: not null, IsHidden: false }).ToList();
        return lines.Count == 0 ? []
            : [new("各产业链用电指数", "上年同期=100", facts.Route("warnings/index"), [.. lines.Select(line => line.Key!)], [.. lines.Select(line => (decimal?)ReportCell.Rounded(line.Index!.Value))], 1, false) { Line = 100m }];
    }
}
