using System.Globalization;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo.Campaign;

/// <summary>What departments report of targets that no data file determines: a file at the end of every quarter.</summary>
internal static class ProgressFiles
{
    /// <summary>The quarter with two rows that cannot be used: one gives words for a number, one no period.</summary>
    public static readonly Month BadMonth = new(2023, 6);

    /// <summary>Reported as 数值: what is reached so far, one figure a quarter of 2021–2023 (of annual targets: of the year); null = nothing was reported that quarter.</summary>
    public static IReadOnlyList<Reported> Stands { get; } =
    [
        new("n2-02", "限上制造业投资", "亿元", "县投资促进中心", [3.1m, 7.4m, 12.2m, 17.5m, 20.8m, 25.9m, 31.4m, 37.2m, 41.0m, 47.3m, 53.1m, 59.4m]),
        new("n2-07", "新增“浙江制造”标准", "项", "县市场监管局", [0m, 1m, 2m, 3m, 4m, 5m, 6m, 7m, 8m, 9m, 10m, 11m]),
        new("n2-08", "培育“品字标”品牌企业", "家", "县市场监管局", [1m, 2m, 3m, 4m, 5m, 6m, 7m, 8m, 8m, 9m, 10m, 12m]),
        new("n2-13", "规上工业增加值年均增速", "%", "县经济商务局", [null, null, null, 14.2m, null, null, null, 11.9m, null, null, null, 13.4m]),
        new("n2-14", "制造业投资年均增速", "%", "县发改局", [null, null, null, 12.5m, null, null, null, 15.1m, null, null, null, 16.4m]),
        new("n2-16", "单位工业增加值能耗年均下降", "%", "县发改局", [null, null, null, 4.6m, null, null, null, 3.9m, null, null, null, 4.4m]),
        new("n3.4-01", "新培育三星级及以上小微企业园", "个", "县经济商务局", [0m, 0m, 0m, 0m, 0m, 0m, 1m, 1m, 1m, 1m, 1m, 1m]),
        new("n3.5-01", "产业链协同创新项目", "项", "县经济商务局", [0m, 0m, 1m, 1m, 0m, 1m, 1m, 1m, 0m, 0m, 0m, 0m]),
        new("n3.6-01", "市级以上科技创新载体(累计)", "个", "县科技局", [5m, 5m, 5m, 6m, 6m, 6m, 7m, 7m, 7m, 8m, 8m, 8m]),
        new("n3.6-02", "全县技术交易总额(三年)", "亿元", "县科技局", [0.5m, 1.1m, 1.9m, 2.8m, 3.4m, 4.3m, 5.2m, 6.1m, 6.9m, 7.8m, 8.9m, 10m]),
        new("n3.6-03", "新增首台(套)装备", "项", "县经济商务局", [0m, 0m, 1m, 2m, 0m, 0m, 0m, 1m, 0m, 1m, 1m, 1m]),
        new("n3.7-01", "新增国家级单项冠军企业(含产品)和专精特新“小巨人”企业", "家", "县经济商务局", [0m, 0m, 0m, 1m, 1m, 1m, 1m, 1m, 1m, 1m, 2m, 2m]),
        new("n3.8-02", "培育数字化车间、智能工厂(未来工厂)", "个", "县经济商务局", [0m, 1m, 2m, 3m, 1m, 2m, 3m, 4m, 0m, 1m, 1m, 2m]),
        new("n3.8-05", "数字经济核心产业制造业增加值年均增长", "%", "县经济商务局", [null, null, null, 16.2m, null, null, null, 15.3m, null, null, null, 14.8m]),
        new("n3.11-02", "制造业投资(三年)", "亿元", "县投资促进中心", [3.6m, 8.2m, 13.6m, 19.3m, 23.1m, 28.8m, 34.6m, 41.2m, 45.3m, 52.0m, 58.4m, 65.1m]),
        new("n3.14-02", "新增“浙江制造精品”", "项", "县市场监管局", [0m, 0m, 1m, 1m, 2m, 2m, 3m, 3m, 4m, 5m, 6m, 7m]),
        new("n3.15-02", "县级以上政府质量奖企业", "家", "县市场监管局", [1m, 2m, 3m, 5m, 6m, 7m, 8m, 9m, 10m, 11m, 12m, 14m]),
        new("n3.17-01", "省级千亿技术改造项目", "项", "县经济商务局", [9m, 17m, 25m, 34m, 8m, 15m, 23m, 31m, 6m, 13m, 20m, 27m]),
        new("n3.17-03", "新增工业机器人", "台", "县经济商务局", [38m, 81m, 124m, 171m, 42m, 88m, 133m, 182m, 45m, 92m, 138m, 190m]),
        new("n4.2-01", "土地出让收入提取“腾笼换鸟”专项经费比例", "%", "县级相关部门", [null, null, null, 0.6m, null, null, null, 0.5m, null, null, null, 0.4m]),
    ];

    /// <summary>Reported as 本期数: what came in the quarter.</summary>
    public static IReadOnlyList<Reported> Increments { get; } =
    [
        new("n3.7-05", "新增市级及以上企业研发机构", "家", "县科技局", [6m, 7m, 7m, 8m, 6m, 7m, 7m, 8m, 6m, 7m, 7m, 8m]),
        new("n3.14-03", "省级品牌指导服务站", "家", "县市场监管局", [0m, 1m, 0m, 0m, 0m, 0m, 1m, 0m, 0m, 0m, 0m, 0m]),
    ];

    public static bool HasFile(Month month) => month.Number % 3 == 0;

    public static DemoSheet Quarterly(Month month) => new()
    {
        Source = Sources.Progress,
        Name = $"{month.Year}年{month.Number / 3}季度 攻坚行动指标进展",
        Format = month.Number == 9 ? SheetFormat.Xlsx : month.Number == 3 ? SheetFormat.Utf8Bom : SheetFormat.Gb18030,
        Titles = [$"武义县制造业攻坚行动目标进展({month.Year}年1—{month.Number}月)"],
        Header = ["指标编号", "指标名称", "期间", "数值", "本期数", "单位", "责任单位", "说明"],
        Rows = () => Rows(month),
        BadRows = month == BadMonth ? 2 : 0,
    };

    /// <summary>Place of a quarter's figure.</summary>
    public static int PlaceOf(Month month) => ((month.Year - 2021) * 4) + (month.Number / 3) - 1;

    private static IEnumerable<object?[]> Rows(Month month)
    {
        var period = month.Year == 2022 ? month.YearMonth.ToString(CultureInfo.InvariantCulture) : $"{month.Year}年{month.Number}月";
        foreach (var target in Stands)
        {
            if (target.Figures[PlaceOf(month)] is { } figure) yield return [target.Id, target.Name, period, figure, null, target.Unit, target.Department, null];
        }

        foreach (var target in Increments)
        {
            if (target.Figures[PlaceOf(month)] is { } figure) yield return [target.Id, target.Name, period, null, figure, target.Unit, target.Department, "当季新增"];
        }

        if (month != BadMonth) yield break;
        yield return ["n3.12-01", "制造业新增资本市场融资(三年)", period, "待统计", null, "亿元", "县金融办", null];
        yield return ["n4.2-03", "制造业贷款新增(三年)", null, 12m, null, "亿元", "县金融办", null];
    }

    /// <param name="Id">指标编号.</param>
    /// <param name="Name">指标名称.</param>
    /// <param name="Unit">单位.</param>
    /// <param name="Department">责任单位.</param>
    /// <param name="Figures">One figure a quarter, the first quarter of 2021 first; null = nothing reported.</param>
    internal sealed record Reported(string Id, string Name, string Unit, string Department, IReadOnlyList<decimal?> Figures);
}
