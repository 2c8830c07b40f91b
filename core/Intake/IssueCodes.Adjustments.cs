namespace Wuyi.Pipeline.Intake;

public static partial class IssueCodes
{
    // WP116x: rows of adjustments (R27).

    /// <summary>类型 is none of 定档, 提档, 降档, 加分, 扣分, 豁免.</summary>
    public const string AdjustmentKind = "WP1160";

    /// <summary>定档 without a class A–D, or with two.</summary>
    public const string AdjustmentClass = "WP1161";

    /// <summary>No 理由 or no 认定部门.</summary>
    public const string AdjustmentUnfounded = "WP1162";

    /// <summary>加分 or 扣分 without points above 0.</summary>
    public const string AdjustmentPoints = "WP1163";

    /// <summary>A figure beside a kind that has none: not used (warning).</summary>
    public const string AdjustmentNumberUnused = "WP1164";

    /// <summary>The dates of validity do not touch the year.</summary>
    public const string AdjustmentOutsideYear = "WP1165";
}
