using static Wuyi.Pipeline.Intake.IssueSeverity;

namespace Wuyi.Pipeline.Intake;

public static partial class IssueCatalogue
{
    /// <summary>Further columns and what their cells may lack (RULINGS 5.2, 5.3).</summary>
    private static IssueText[] Columns =>
    [
        new(IssueCodes.UnitNotGiven, Warning, "“{column}”没有注明单位,也没有默认单位,该列未采用:{found}", "请在列名后注明单位,如“年租金(万元)”“可比价增速(%)”"),
        new(IssueCodes.FormUnitNotGiven, Error, "该表像是一套表报表(多以千元计),“{column}”没有注明单位", "请在列名或表名下注明单位(如:单位:千元)"),
        new(IssueCodes.MonthsShifted, Info, "按映射配置,年月已移动{found}个月", "如不应移动,请管理员修改映射配置"),
        new(IssueCodes.AccountZerosLost, Error, "“{column}”位数不足10位或13位,可能丢失了开头的0:{found}", "系统不作补位;请在原系统中把该列按“文本”导出"),
        new(IssueCodes.UnknownTown, Info, "“{column}”不是18个乡镇街道之一,按原文保留:{found}", "如为开发区、园区,无需处理;否则请填写乡镇街道全称"),
        new(IssueCodes.SelfUseUnknown, Warning, "只有“{column}”,无法计算光伏自用电量(发电量减上网电量)", "请同时提供光伏发电量和上网电量,或直接提供光伏自用电量"),
        new(IssueCodes.SelfUseNegative, Warning, "上网电量大于光伏发电量,自用电量为负:{found}", "请核对两列数值和单位"),
        new(IssueCodes.UseOutsideService, Warning, "用电月份不在“{column}”所示的用电期间内:{found}", "请核对户号、月份和立户、销户日期"),
        new(IssueCodes.HolderCountMismatch, Error, "权利人名称与代码的个数不一致:{found}", "请每个权利人填一行,或使名称与代码一一对应"),
        new(IssueCodes.HolderSharesUnclear, Error, "一行内有多个权利人,份额无法对应:{found}", "请每个权利人填一行,或按“60%、40%”填写各自份额"),
        new(IssueCodes.RightOverWithoutDate, Warning, "“{column}”为{found},但没有注销日期或终止日期,仍按有效计", "请补填注销日期"),
        new(IssueCodes.CertificateOnly, Warning, "没有19位宗地代码,按证号保留,待人工对应宗地:{found}", "请补填宗地代码或不动产单元号"),
    ];
}
