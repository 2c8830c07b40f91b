using static Wuyi.Pipeline.Intake.IssueSeverity;

namespace Wuyi.Pipeline.Intake;

public static partial class IssueCatalogue
{
    /// <summary>What must hold when land is shared out and leased.</summary>
    private static IssueText[] Links =>
    [
        new(IssueCodes.LandImbalance, Error, "用地面积不守恒:{found}", "这是系统计算的差错,不是文件的问题;请把本条连同统计期告知管理员"),
    ];
}
