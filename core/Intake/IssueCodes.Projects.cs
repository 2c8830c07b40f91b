namespace Wuyi.Pipeline.Intake;

public static partial class IssueCodes
{
    // WP118x: rows of projects.

    /// <summary>环节 is none of the five stages nor a word for one.</summary>
    public const string ProjectStageUnknown = "WP1180";

    /// <summary>Neither 日期 nor 计划日期.</summary>
    public const string ProjectUndated = "WP1181";

    /// <summary>县长项目工程 is neither 是/否 nor a year, 是否外资 neither 是/否 nor 内资/外资: left out (warning).</summary>
    public const string ProjectMarkUnclear = "WP1182";

    /// <summary>总投资 in dollars: kept apart, not converted, in no sum of 万元 (warning).</summary>
    public const string ProjectTotalInDollars = "WP1183";

    /// <summary>已投资 above 总投资 (warning).</summary>
    public const string ProjectInvestedOverTotal = "WP1184";
}
