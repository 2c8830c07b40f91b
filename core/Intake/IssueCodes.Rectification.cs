namespace Wuyi.Pipeline.Intake;

public static partial class IssueCodes
{
    // WP117x: rows of rectification (RULES 5).

    /// <summary>Neither 环节 nor 合规检查类别.</summary>
    public const string StepMissing = "WP1170";

    /// <summary>环节 is none of the known words.</summary>
    public const string StepUnknown = "WP1171";

    /// <summary>整治方式 is none of the known words.</summary>
    public const string MeasureUnknown = "WP1172";

    /// <summary>合规检查类别 is none of 安全, 环保, 质量, 能源.</summary>
    public const string CheckKindUnknown = "WP1173";

    /// <summary>检查结论 is none of the known words.</summary>
    public const string CheckVerdictUnknown = "WP1174";

    /// <summary>A check without its conclusion, or a conclusion without its check.</summary>
    public const string CheckIncomplete = "WP1175";

    /// <summary>计划完成日期 lies before the step (warning).</summary>
    public const string PlannedBeforeStep = "WP1176";

    /// <summary>实际腾出用地 without a parcel: kept, counted nowhere (warning, R31).</summary>
    public const string FreedLandWithoutParcel = "WP1177";

    /// <summary>腾出用地 of less than 100 ㎡: probably 亩 without saying so (warning).</summary>
    public const string FreedLandTiny = "WP1178";
}
