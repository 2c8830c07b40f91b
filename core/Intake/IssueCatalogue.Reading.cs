using static Wuyi.Pipeline.Intake.IssueSeverity;

namespace Wuyi.Pipeline.Intake;

public static partial class IssueCatalogue
{
    /// <summary>Forms, refusals and bounds of a file's bytes.</summary>
    private static IssueText[] Reading =>
    [
        new(IssueCodes.TooManyMergedRanges, Error, "工作表内合并单元格过多:{found}", "请取消合并单元格,每行填全后重新投递"),
    ];
}
