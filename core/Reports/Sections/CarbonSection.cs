using System.Globalization;
using Wuyi.Pipeline.Campaign.Aggregates;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.Reports.ReportText;

namespace Wuyi.Pipeline.Reports.Sections;

/// <summary>碳效等级 of the year, and why some have none.</summary>
internal static class CarbonSection
{
    public static ReportSection Of(ReportFacts facts)
    {
        var county = facts.County(WindowKind.Rolling12);
        if (county is null || county.Suppressed) return new ReportSection("carbon", "碳效等级", ["没有可显示的数据。"], [], []);
        var (grades, graded) = (county.Grades.Grades, county.Enterprises.Graded);
        var labels = Enumerable.Range(1, 5).Select(grade => string.Create(CultureInfo.InvariantCulture, $"{grade}级")).ToList();
        var route = facts.Route("aggregates/county?window=rolling12");
        return new ReportSection(
            "carbon", "碳效等级",
            [
                $"{county.Enterprises.All} 家企业中已赋码 {graded} 家,其中1级 {grades[0]} 家、2级 {grades[1]} 家、3级 {grades[2]} 家、4级 {grades[3]} 家、5级 {grades[4]} 家。",
                $"全县净碳排放量 {Amount(county.Shown(AggregateFigure.NetT), 1, "吨")},综合能耗(等价值) {Amount(county.Shown(AggregateFigure.TceEquivalent), 1, "吨标准煤")}。",
            ],
            [
                new ReportTable("碳效等级分布", route, [new("等级"), new("企业数", "家")], [.. labels.Select((label, i) => (IReadOnlyList<ReportCell>)[label, grades[i]])]),
                new ReportTable(
                    "暂不赋码的原因", route, [new("原因"), new("企业数", "家")],
                    [.. county.Grades.Statuses.Where(status => status.Status != CarbonStatus.Graded).Select(status => (IReadOnlyList<ReportCell>)[Chinese(status.Status), status.Firms])]),
            ],
            [new("碳效等级分布", "家", route, labels, [.. grades.Select(count => (decimal?)count)], 0, false)]);
    }

    private static string Chinese(CarbonStatus status) => status switch
    {
        CarbonStatus.NotIndustrial => "非工业企业,不纳入",
        CarbonStatus.MissingValueAdded => "缺增加值,暂不赋码",
        CarbonStatus.ValueAddedPartial => "增加值不完整,暂不赋码",
        CarbonStatus.InsufficientHistory => "用电数据不足,暂不赋码",
        CarbonStatus.NonPositiveValueAdded => "增加值为零或负数,不赋码",
        CarbonStatus.InsufficientSample => "行业样本不足,暂不赋码",
        _ => "已赋码",
    };
}
