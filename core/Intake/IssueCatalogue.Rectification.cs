using static Wuyi.Pipeline.Intake.IssueSeverity;

namespace Wuyi.Pipeline.Intake;

public static partial class IssueCatalogue
{
    /// <summary>Rows of rectification (RULES 5).</summary>
    private static IssueText[] Rectification =>
    [
        new(IssueCodes.StepMissing, Error, "环节和合规检查类别都为空,该行没有内容", "请填写环节,或填写合规检查类别和检查结论"),
        new(IssueCodes.StepUnknown, Error, "“{column}”不是高耗低效整治的环节:{found}", "请填写候选、排查核实、认定、建档、列入清单、制定方案、整治中、对标验收、达标销号、核实不属实、豁免、暂缓、恢复整治或销号后反弹"),
        new(IssueCodes.MeasureUnknown, Error, "“{column}”不是整治方式:{found}", "请填写能效诊断、用能优化、兼并重组、整体腾退、搬迁入园、改造提升、回收盘活、关停退出中的一种或几种,用顿号分开"),
        new(IssueCodes.CheckKindUnknown, Error, "“{column}”不是合规检查的类别:{found}", "请填写安全、环保、质量、能源之一"),
        new(IssueCodes.CheckVerdictUnknown, Error, "“{column}”不是检查结论:{found}", "请填写合格、不合格或限期整改"),
        new(IssueCodes.CheckIncomplete, Error, "合规检查类别和检查结论应同时填写:“{column}”为空", "请补填后重新投递"),
        new(IssueCodes.PlannedBeforeStep, Warning, "“{column}”早于该环节的日期:{found}", "请核对计划完成日期的年份"),
        new(IssueCodes.FreedLandWithoutParcel, Warning, "填了实际腾出用地而没有宗地代码,不计入腾退面积:{found}", "请补填腾出用地宗地代码;同一宗地只计一次,没有宗地代码无法核对"),
        new(IssueCodes.FreedLandTiny, Warning, "“{column}”按平方米计只有 {found} ㎡,请核对单位", "没有注明单位的面积按平方米计;如为亩,请在表头注明(如:实际腾出用地(亩))后重新投递"),
    ];
}
