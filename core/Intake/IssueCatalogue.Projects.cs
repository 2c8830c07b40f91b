using static Wuyi.Pipeline.Intake.IssueSeverity;

namespace Wuyi.Pipeline.Intake;

public static partial class IssueCatalogue
{
    /// <summary>Rows of projects.</summary>
    private static IssueText[] Projects =>
    [
        new(IssueCodes.ProjectStageUnknown, Error, "“{column}”不是项目环节:{found}", "请填写招引落地、建设实施、竣工验收、投产达产或履约监管(也可写签约、开工、竣工、投产、履约)"),
        new(IssueCodes.ProjectUndated, Error, "该环节既没有日期,也没有计划日期", "已完成的请填“日期”,尚未完成的请填“计划日期”"),
        new(IssueCodes.ProjectMarkUnclear, Warning, "“{column}”的内容无法识别,未采用:{found}", "县长项目工程请填是、否或列入年份;是否外资请填是、否、内资或外资"),
        new(IssueCodes.ProjectTotalInDollars, Warning, "“{column}”以美元计,单独保留、不作折算,也不计入以万元计的合计:{found}", "请另按项目备案的人民币总投资填写;外资额仍填万美元"),
        new(IssueCodes.ProjectInvestedOverTotal, Warning, "“{column}”大于总投资:{found}", "请核对已投资额和总投资额的单位与数值"),
    ];
}
