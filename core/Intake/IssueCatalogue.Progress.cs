using static Wuyi.Pipeline.Intake.IssueSeverity;

namespace Wuyi.Pipeline.Intake;

public static partial class IssueCatalogue
{
    /// <summary>Rows of progress (RULES 7).</summary>
    private static IssueText[] ProgressTexts =>
    [
        new(IssueCodes.ProgressPeriod, Error, "“{column}”不是月份、季度、半年或年度:{found}", "请按2023-06、2023年二季度、2023年上半年或2023年填写"),
        new(IssueCodes.ProgressNoTarget, Error, "没有指标编号,也没有指标名称", "请填写指标编号(如n2-05);编号见目标清单"),
        new(IssueCodes.ProgressNoValue, Error, "没有数值,也没有本期数", "请在“数值”列填写累计数(或期末数),或在“本期数”列填写本期新增数;没有进展请填0"),
        new(IssueCodes.ProgressUnits, Error, "“{column}”单元格内的单位与“单位”列不一致:{found}", "请只保留一处单位,并核对数值"),
        new(IssueCodes.ProgressBothGiven, Warning, "同一行填写了数值和本期数,以数值(累计数)为准:{found}", "只有本期数的,请把“数值”列留空"),
    ];
}
