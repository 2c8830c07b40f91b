using static Wuyi.Pipeline.Intake.IssueSeverity;

namespace Wuyi.Pipeline.Intake;

public static partial class IssueCatalogue
{
    /// <summary>Forms, refusals and bounds of a file's bytes.</summary>
    private static IssueText[] Reading =>
    [
        new(IssueCodes.TooManyMergedRanges, Error, "工作表内合并单元格过多:{found}", "请取消合并单元格,每行填全后重新投递"),
        new(IssueCodes.PasswordProtected, Error, "文件设有密码,无法读取", "请去除打开密码和结构保护密码,另存为XLSX后重新投递;压缩包请先解压"),
        new(IssueCodes.TruncatedFile, Error, "文件不完整,后面的内容缺失:{found}", "可能是下载或复制中断,请从原系统重新导出并完整复制后投递"),
        new(IssueCodes.MacroOnlyWorkbook, Error, "工作簿中只有宏表、对话框或图表,没有数据工作表", "请把数据放到普通工作表,另存为XLSX后投递(系统不运行宏)"),
        new(IssueCodes.NoSheet, Error, "工作簿中没有工作表", ExportAgain),
        new(IssueCodes.NoVisibleSheet, Error, "工作簿中的工作表都被隐藏,隐藏的工作表不读取", "请取消隐藏要投递的工作表后重新投递"),
        new(IssueCodes.DocumentTypeInXml, Error, "文件含有XML文档类型定义,为安全起见不予读取:{found}", "请用Excel打开后另存为新的XLSX再投递"),
        new(IssueCodes.HarmfulArchive, Error, "文件结构异常,按此读取会耗尽时间或内存:{found}", "请用Excel打开检查,把数据复制到新的工作簿后另存为XLSX再投递"),
        new(IssueCodes.TooManyCells, Error, "单元格数超过上限:{found}", "请按月份或地区拆分后投递"),
        new(IssueCodes.SharedTextsTooLarge, Error, "工作簿中的文字过多:{found}", "请另存为CSV,或按月份、地区拆分后投递"),
        new(IssueCodes.MarkupTooLarge, Error, "网页格式的文件超过上限:{found}", "请用Excel打开后另存为XLSX,或从原系统导出CSV"),
        new(IssueCodes.TookTooLong, Error, "读取用时超过上限:{found}", "请按月份或地区拆分后投递,或联系管理员"),
        new(IssueCodes.CorruptCompression, Error, "gzip压缩文件已损坏,解压校验不通过", "请重新压缩,或解压后直接投递"),
    ];
}
