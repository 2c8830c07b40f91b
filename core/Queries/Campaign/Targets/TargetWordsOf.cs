namespace Wuyi.Pipeline.Queries.Campaign.Targets;

/// <summary>Chinese words of targets, for exports and pages.</summary>
public static class TargetWordsOf
{
    public static IReadOnlyDictionary<string, string> Lights { get; } = new Dictionary<string, string>
    {
        ["green"] = "绿灯", ["yellow"] = "黄灯", ["red"] = "红灯", ["grey"] = "无数据",
    };

    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["met"] = "已达到目标", ["on-time"] = "符合时间进度", ["behind"] = "落后于时间进度", ["far-behind"] = "严重落后于时间进度", ["not-yet"] = "尚未达到目标(不比时间进度)",
        ["awaiting-final"] = "已到期,待最终数据", ["missed"] = "到期未完成", ["no-value"] = "尚无数据",
    };

    public static IReadOnlyDictionary<string, string> Sources { get; } = new Dictionary<string, string> { ["facts"] = "数据计算", ["progress"] = "部门报送" };

    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>
    {
        ["cumulative"] = "计划期累计", ["level"] = "期末数", ["ratio-level"] = "期末比率", ["annual"] = "年度累计", ["ratio-annual"] = "年度比率", ["average-growth"] = "年均增长",
        ["average-decline"] = "年均下降",
    };

    public static IReadOnlyDictionary<string, string> Whys { get; } = new Dictionary<string, string>
    {
        ["facts-suffice"] = "数据够用,按数据计算", ["official-figure"] = "以部门报送的官方数据为准", ["only-facts"] = "数据不完整,暂无报送数", ["only-progress"] = "该指标由部门报送",
        ["facts-do-not-suffice"] = "数据不够用,按部门报送", ["no-value"] = "尚无数据",
    };

    public static IReadOnlyDictionary<string, string> Unknown { get; } = new Dictionary<string, string>
    {
        ["unknown-target"] = "计划中没有这个指标编号或名称", ["ambiguous-target"] = "有几项指标同名或同号,无法确定是哪一项", ["unit-differs"] = "单位不能换算为该指标的单位",
        ["not-additive"] = "比率、年均类指标不能用本期数相加", ["outside-plan"] = "期间不在该指标的起止月份以内",
    };

    public static IReadOnlyDictionary<string, string> Flags { get; } = new Dictionary<string, string>
    {
        ["incomplete"] = "数据不完整", ["stale"] = "数据较旧", ["decreased"] = "累计数比以前报送的少", ["unit-not-given"] = "未填单位,按目标单位理解", ["overlapping-increments"] = "本期数的期间重叠,未重复相加",
        ["nominal-prices"] = "现价测算", ["years-missing"] = "缺少年度数据", ["tax-month-missing"] = "有的月份税收未到", ["grant-mode-unstated"] = "有的出让未写供地方式",
        ["few-enterprises"] = "企业过少或一家独大",
    };
}
