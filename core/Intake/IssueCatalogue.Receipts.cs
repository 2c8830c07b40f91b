using static Wuyi.Pipeline.Intake.IssueSeverity;

namespace Wuyi.Pipeline.Intake;

public static partial class IssueCatalogue
{
    private static IEnumerable<IssueText> Receipts =>
    [
        new(IssueCodes.SeveralBases, Warning, "“原因”列指向多个原文件,未与任何原文件关联:{found}", "请把各原文件的待更正行分别投递,不要合并成一个文件"),
        new(IssueCodes.UnknownBase, Error, "“原因”列所指的原文件不存在:{found}", "请投递到原文件所在的文件夹;如为新数据,请删除“原因”列后投递"),
        new(IssueCodes.RejectedBase, Error, "“原因”列所指的原文件已退回,其中没有任何行被采用:{found}", "请更正后重新投递整个原文件,不要只投递待更正行"),
        new(IssueCodes.NoReference, Error, "该行的“原因”列没有原文件行号", "更正文件只放待更正的行,请保留“原因”列的原有内容;新增的行请另存为不带“原因”列的文件投递"),
        new(IssueCodes.StillMasked, Error, "“{column}”仍是“已屏蔽”,需要填写", "请按原文件补填该格后重新投递"),
        new(IssueCodes.SplitRowIncomplete, Warning, "原文件第{base}行拆分成的几行中,只有一部分被采用", "再次投递时,请把该行拆分成的各行一起投递"),
        new(IssueCodes.RowsUnusual, Warning, "{month}共{rows}行,{earlier}为{before}行,{change}", "请核对导出条件和文件是否完整;确认无误则无需处理"),
        new(IssueCodes.SumUnusual, Warning, "{month}{what}合计{sum}{unit},{earlier}为{before}{unit},{change}", "请核对单位、期间和文件是否完整;确认无误则无需处理"),
        new(IssueCodes.KeysVanished, Warning, "{earlier}有而{month}没有的{what}共{count}个(占{share}):{found}", "请核对是否漏导;已销户、注销或本月没有数据的无需处理"),
        new(IssueCodes.KeysAllNew, Warning, "{month}的{what}与{earlier}没有一个相同", "请核对是否投错地区或来源;确认无误则无需处理"),
        new(IssueCodes.OldMonth, Warning, "文件为{month},而该来源最新月份已是{newest}", "请核对月份;如为更正以前月份,则无需处理"),
        new(IssueCodes.MonthGap, Warning, "文件为{month},其前缺少{missing}的数据", "请补投缺少的月份"),
        new(IssueCodes.SameContent, Warning, "内容与{date}投递的文件完全相同:{found}", "请核对是否重复投递或选错文件;数值不会重复计算"),
        new(IssueCodes.ClosedMonth, Warning, "涉及已定稿的统计期:{periods}", "已定稿的统计期不会自动重算,如需采用请管理员提出重算请求"),
    ];
}
