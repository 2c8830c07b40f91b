using System.Globalization;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>What departments ask to be taken into account in a year's evaluation (R27), and one file that takes some of it back.</summary>
internal static class AdjustmentFiles
{
    private const string Economy = "县经济商务局";
    private const string Ecology = "市生态环境局武义分局";
    private const string Safety = "县应急管理局";

    private static readonly string[] Columns =
        ["统一社会信用代码", "企业名称", "年份", "类型", "类别", "分值", "理由", "认定部门", "依据文号", "认定日期"];

    /// <summary>All kinds; two rows of it must be quarantined: one does not say why, one not who says so.</summary>
    public static DemoSheet Yearly(IReadOnlyList<DemoEnterprise> enterprises, int year) => new()
    {
        Source = SourceNames.Adjustments,
        Name = $"{year}年亩均评价调整事项",
        Format = year == 2022 ? SheetFormat.Xlsx : SheetFormat.Gb18030,
        Titles = [$"武义县工业企业亩均效益综合评价调整事项汇总表({year}年度)"],
        Header = Columns,
        Rows = () => Rows(enterprises, year),
        BadRows = 2,
    };

    /// <summary>Restates: another reason for one step up, other points for a bonus.</summary>
    public static DemoSheet Corrected(IReadOnlyList<DemoEnterprise> enterprises, int year) => new()
    {
        Source = SourceNames.Adjustments,
        Name = $"{year}年亩均评价调整事项(更正)",
        Format = SheetFormat.Utf8Bom,
        Titles = [$"武义县工业企业亩均效益综合评价调整事项更正({year}年度)"],
        Header = Columns,
        Rows = () => enterprises.Where(e => e.FoundedOn.Year <= year).SelectMany(e => (e.Index % 120) switch
        {
            7 => [Row(e, year, "提档", null, null, "国家级绿色工厂", Economy)],
            14 => [Row(e, year, "加分", null, 5m, "参与制定国家标准", "县市场监管局")],
            _ => (IEnumerable<object?[]>)[],
        }),
    };

    /// <summary>What must be in force in a year, as <c>code kind</c>.</summary>
    public static IReadOnlySet<string> InForce(IReadOnlyList<DemoEnterprise> enterprises, int year) =>
        enterprises.Where(e => e.FoundedOn.Year <= year).SelectMany(e => Of(e, year))
            .Select(row => $"{row[0]} {row[3]}").ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<object?[]> Rows(IReadOnlyList<DemoEnterprise> enterprises, int year)
    {
        foreach (var e in enterprises)
        {
            if (e.FoundedOn.Year > year) continue;
            foreach (var row in Of(e, year)) yield return row;
        }

        yield return Row(enterprises[5], year, "提档", null, null, null, Economy);
        yield return Row(enterprises[15], year, "降档", null, null, "用能预算超额", null);
    }

    private static IEnumerable<object?[]> Of(DemoEnterprise e, int year)
    {
        switch (e.Index % 120)
        {
            case 2: // Two departments, two classes: the lower one stands, the contradiction is shown.
                yield return Row(e, year, "定档A", null, null, "上市企业募投项目", Economy);
                yield return Row(e, year, "定档D", null, null, "发生较大安全生产责任事故", Safety);
                break;
            case 6:
                yield return Row(e, year, "定档D", null, null, "环境违法被责令停产整治", Ecology);
                break;
            case 7:
                yield return Row(e, year, "提档", null, null, "省级绿色工厂", Economy);
                break;
            case 10:
                yield return Row(e, year, "降档", null, null, "能效低于基准水平", Economy);
                break;
            case 11: // One up and two down is one down.
                yield return Row(e, year, "提档", null, null, "省级隐形冠军企业", Economy);
                yield return Row(e, year, "降档", null, null, "欠缴社会保险费", "县人力社保局");
                yield return Row(e, year, "降档", null, null, "重大事故隐患逾期未改", Safety);
                break;
            case 14:
                yield return Row(e, year, "加分", null, 3m, "参与制定行业标准", "县市场监管局");
                break;
            case 16:
                yield return Row(e, year, "扣分", null, 5m, "环境信用评价为C级", Ecology);
                break;
            case 18:
                yield return Row(e, year, "加分", null, 2m, "品字标认证", "县市场监管局");
                yield return Row(e, year, "扣分", null, 1.5m, "行政处罚", Ecology);
                break;
            case 24:
                yield return Row(e, year, "豁免", null, null, "政策性搬迁", Economy);
                break;
            case 28: // The direct class stands before any step.
                yield return Row(e, year, "定档", "B", null, "重大项目建设期", Economy);
                yield return Row(e, year, "提档", null, null, "单项冠军培育", Economy);
                break;
            case 30: // What is vetoed is not lifted by a step up.
                yield return Row(e, year, "定档D", null, null, "严重失信主体", "县发展改革局");
                yield return Row(e, year, "提档", null, null, "数字化车间", Economy);
                break;
            case 44:
                yield return Row(e, year, "提档", null, null, "小升规培育", Economy);
                break;
            case 46:
                yield return Row(e, year, "降档", null, null, "违法用地未整改", "县自然资源和规划局");
                break;
            case 48: // More than it has: the score ends at 0.
                yield return Row(e, year, "扣分", null, 200m, "骗取财政补助", "县财政局");
                break;
            case 50:
                yield return Row(e, year, "豁免", null, null, "政策性搬迁", Economy);
                break;
            case 52:
                yield return Row(e, year, "加分", null, 50.5m, "科技型中小企业", "县科技局");
                break;
        }

        if (e.Industry.Code is "4417" or "4610" && e.Index % 120 is not (24 or 50))
            yield return Row(e, year, "豁免", null, null, "公用事业企业", Economy);
    }

    private static object?[] Row(DemoEnterprise e, int year, string kind, string? grade, decimal? points, string? reason, string? authority) =>
    [
        e.Code, e.Name, year.ToString(CultureInfo.InvariantCulture), kind, grade, points, reason, authority,
        string.Create(CultureInfo.InvariantCulture, $"演示〔{year}〕{(e.Index % 90) + 1}号"), new DateOnly(year, 12, 1 + (e.Index % 28)),
    ];
}
