namespace Wuyi.Pipeline.Intake;

public static partial class IssueCodes
{
    // WP119x: rows of progress.

    /// <summary>期间 is no month, quarter, half-year or year.</summary>
    public const string ProgressPeriod = "WP1190";

    /// <summary>Neither 指标编号 nor 指标名称.</summary>
    public const string ProgressNoTarget = "WP1191";

    /// <summary>Neither 数值 nor 本期数.</summary>
    public const string ProgressNoValue = "WP1192";

    /// <summary>The unit in the cell is not the one in the column of units.</summary>
    public const string ProgressUnits = "WP1193";

    /// <summary>数值 and 本期数 in one row: the former counts (warning).</summary>
    public const string ProgressBothGiven = "WP1194";
}
