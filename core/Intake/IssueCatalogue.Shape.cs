using static Wuyi.Pipeline.Intake.IssueSeverity;

namespace Wuyi.Pipeline.Intake;

public static partial class IssueCatalogue
{
    /// <summary>Sheets, headers, wide tables and totals.</summary>
    private static IssueText[] Shape =>
    [
        new(IssueCodes.SheetNotRead, Error, "工作表“{found}”的表头与“{first}”不同,该工作表未读取", "如该工作表也要采用,请单独存为一个文件投递"),
        new(IssueCodes.SheetIncomplete, Error, "工作表“{found}”缺少“{missing}”,该工作表未读取", "如该工作表也要采用,请补上该列后单独投递"),
        new(IssueCodes.SheetRepeated, Error, "工作表“{found}”与“{first}”的内容完全相同", "请只保留其中一个工作表后重新投递"),
        new(IssueCodes.TotalDiffers, Warning, "“{column}”的{word}为{shown},各行之和为{sum},相差{difference}", "请核对是否缺行、重复或改过数;确认无误的可不处理"),
        new(IssueCodes.SubtotalDiffers, Warning, "“{column}”的{word}为{shown},本组各行之和为{sum},相差{difference}", "请核对是否缺行、重复或改过数;确认无误的可不处理"),
        new(IssueCodes.WideYearMissing, Error, "表头是分月(分日、分税种)的列,但文件没有写明年份(分日的须写明年月):{found}", "请加“年份”列(分日的加“年月”列),或在标题中写明,如“2023年用电量”"),
        new(IssueCodes.WideFigureUnclear, Error, "表头是分月(分日)的列,但看不出各列是什么数:{found}", "请在上一行表头或列名中写明,如“增加值”“1月增加值”"),
        new(IssueCodes.WideColumnRepeated, Error, "有两列表示同一月份(日期、税种):{found}", "请只保留应采用的一列后重新投递"),
        new(IssueCodes.WideRead, Info, "按宽表读取:{count}列各为一个{axis},空单元格不计", "无需处理"),
        new(IssueCodes.PartColumnLeft, Info, "“{column}”是其中数,已含在总数内,未另计(合计{sum})", "无需处理"),
        new(IssueCodes.RefundKindAssumed, Warning, "“{column}”未分税种,按增值税退税计", "如含其他税种的退税,请按税种分列或逐笔投递退税文件"),
        new(IssueCodes.PartRowLeft, Warning, "该行是其中数,已含在上一行内,未另计:{figures}", "如该行应单独计算,请去掉“其中”二字"),
        new(IssueCodes.RowTotalDiffers, Warning, "“{column}”为{shown},本行各列之和为{sum},相差{difference}", "请核对该行;确认无误的可不处理"),
    ];
}
