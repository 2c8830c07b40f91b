namespace Wuyi.Pipeline.Model;

/// <summary>The sources of files; each is the name of its inbox container and of its contract.</summary>
public static class SourceNames
{
    /// <summary>电力公司: 户号 × month or day.</summary>
    public const string Power = "power";

    /// <summary>转供电分摊登记: 户号 → enterprises with shares.</summary>
    public const string Meters = "meters";

    /// <summary>税务: taxpayer × month × kind × flow.</summary>
    public const string Tax = "tax";

    /// <summary>自然资源: parcels and their holders.</summary>
    public const string Land = "land";

    /// <summary>厂房和土地租赁.</summary>
    public const string Leases = "leases";

    /// <summary>企业名录.</summary>
    public const string Enterprises = "enterprises";

    /// <summary>统计、研发、能源、排放.</summary>
    public const string Statistics = "statistics";

    /// <summary>评价调整事项: 定档, 提档, 降档, 加分, 扣分, 豁免 of a year (R27).</summary>
    public const string Adjustments = "adjustments";

    /// <summary>高耗低效整治: steps and compliance checks of cases (RULES 5).</summary>
    public const string Rectification = "rectification";

    /// <summary>项目全周期: stages of projects.</summary>
    public const string Projects = "projects";

    /// <summary>目标进度: values of targets that departments report (RULES 7).</summary>
    public const string Progress = "progress";

    /// <summary>Every source, in the order in which people read them.</summary>
    public static IReadOnlyList<string> All { get; } = [Enterprises, Power, Meters, Tax, Land, Leases, Statistics, Adjustments, Rectification, Projects, Progress];
}
