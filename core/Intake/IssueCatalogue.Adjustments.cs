using static Wuyi.Pipeline.Intake.IssueSeverity;

namespace Wuyi.Pipeline.Intake;

public static partial class IssueCatalogue
{
    /// <summary>Rows of adjustments (R27).</summary>
    private static IssueText[] Adjustments =>
    [
        new(IssueCodes.AdjustmentKind, Error, "“{column}”不是调整事项的类型:{found}", "请填写定档A(B、C、D)、提档、降档、加分、扣分或豁免"),
        new(IssueCodes.AdjustmentClass, Error, "定档没有写明A至D中的一个类别,或前后不一致:{found}", "请写“定档A”,或在“类别”列填写A、B、C、D之一"),
        new(IssueCodes.AdjustmentUnfounded, Error, "“{column}”为空,调整事项必须有理由和认定部门", "请补填理由和认定部门后重新投递"),
        new(IssueCodes.AdjustmentPoints, Error, "加分、扣分的分值应为大于0的数:{found}", "请在“数值”列填写分值;扣分也填正数"),
        new(IssueCodes.AdjustmentNumberUnused, Warning, "该类型不用“{column}”,未采用:{found}", "提档、降档每行一档;需调整两档的,请按各自理由分两行填写"),
        new(IssueCodes.AdjustmentOutsideYear, Error, "“{column}”与年份不符,有效期不含该年度:{found}", "请核对年份和有效期"),
    ];
}
