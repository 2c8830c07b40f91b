using static Wuyi.Pipeline.Intake.IssueSeverity;

namespace Wuyi.Pipeline.Intake;

/// <summary>Severity, message and advice of every issue code; the words are those of the county's glossary.</summary>
public static partial class IssueCatalogue
{
    private const string ExportAgain = "请从原系统重新导出为XLSX或CSV后投递";
    private const string AsText = "请在Excel中先把该列设为“文本”格式,再重新填写或导出";

    private static readonly Dictionary<string, IssueText> ByCode = new IssueText[]
    {
        new(IssueCodes.EmptyFile, Error, "文件是空的,没有任何数据行", ExportAgain),
        new(IssueCodes.UnknownEncoding, Error, "无法识别文件编码:{found}", "请另存为UTF-8或GB18030(GBK)后重新投递"),
        new(IssueCodes.BinaryContent, Error, "文件内容不是表格:{found}", "请投递CSV或XLSX表格,不要投递图片、PDF、Word或压缩包"),
        new(IssueCodes.EncryptedWorkbook, Error, "文件已加密或有密码", "请去除密码后重新投递"),
        new(IssueCodes.CorruptWorkbook, Error, "工作簿已损坏,无法读完:{found}", "请用Excel打开检查并另存为新的XLSX,或从原系统重新导出"),
        new(IssueCodes.StrictWorkbook, Error, "工作簿是“Strict Open XML”格式,无法读取", "请在Excel中另存为普通的“Excel工作簿(*.xlsx)”"),
        new(IssueCodes.MarkupContent, Error, "文件是网页或XML,其中没有可读取的表格:{found}", "请用Excel打开后另存为XLSX再投递"),
        new(IssueCodes.ArchiveContent, Error, "文件不是工作簿,而是其他文档或压缩包:{found}", "请投递XLSX、XLS或CSV表格;压缩包请解压后逐个投递表格文件"),
        new(IssueCodes.ExpandsTooMuch, Error, "文件解压后超过上限:{found}", "请按月份或地区拆分后投递"),
        new(IssueCodes.TooManyColumns, Error, "列数超过上限:{found}", "请删除多余的空列后重新投递"),
        new(IssueCodes.CellTooLong, Error, "单元格内容过长:{found}", "请检查是否缺少引号或分隔符,更正后重新投递"),
        new(IssueCodes.QuoteNotClosed, Error, "引号没有闭合,其后的内容无法分列:{found}", "请补上缺少的引号,或从原系统重新导出"),
        new(IssueCodes.TooManyRows, Error, "工作表行数超过上限:{found}", "请按月份拆分后投递"),
        new(IssueCodes.MisplacedQuote, Error, "右引号后面还有文字,无法分列:{found}", "请更正引号,或从原系统重新导出"),
        new(IssueCodes.FileTooLarge, Error, "文件大小超过上限:{found}", "请按月份拆分后投递"),
        new(IssueCodes.CompressedContent, Error, "gzip压缩文件里不是单个表格文件:{found}", "请解压后逐个投递表格文件"),

        new(IssueCodes.NoHeader, Error, "前{rows}行内未找到表头:应含“{expected}”,实际首行为“{found}”", "请保留表头行,列名可参照投递说明"),
        new(IssueCodes.MissingColumn, Error, "缺少必需列“{column}”,可用列名:{aliases};文件中的列名:{found}", "请补上该列后重新投递"),
        new(IssueCodes.UnusedColumn, Info, "列“{column}”未使用,不影响接收", "无需处理"),
        new(IssueCodes.WrongSource, Error, "该文件像是“{likely}”数据,请投递到对应文件夹;文件中的列名:{found}", "请投递到文件夹“{folder}”"),
        new(IssueCodes.DuplicateColumn, Error, "有两列都表示“{column}”,且数值不同:{found}", "请只保留应采用的一列后重新投递"),
        new(IssueCodes.ColumnUnit, Error, "“{column}”的单位不能用于该列:{found}", "请在表头或表名下注明正确的单位(如:单位:万元)"),
        new(IssueCodes.NoRows, Error, "文件只有表头,没有数据行", "请确认导出条件后重新投递"),
        new(IssueCodes.TooManyBadRows, Error, "问题行占{share},超过{limit},本文件未采用", "请按“待更正行清单”更正后重新投递整个文件"),
        new(IssueCodes.TooManyMonths, Error, "文件涉及的月份超过{limit}个", "请按年度拆分后投递"),
        new(IssueCodes.SteamInTonnes, Error, "“{column}”以吨计或未注明单位,蒸汽折算热量需要焓值,系统不作推定", "请按GJ(百万千焦)填报热力"),
        new(IssueCodes.LeaseAreaUnclear, Error, "“{column}”可能是建筑面积,也可能是土地面积,无法判断", "请把列名写明为“土地租赁面积”或“建筑面积”(并附容积率)后重新投递"),
        new(IssueCodes.EnergyBasisUnclear, Warning, "“{column}”未注明等价值或当量值,该列未采用", "请把列名写明为“综合能耗(等价值)”或“综合能耗(当量值)”"),
        new(IssueCodes.SheetSkipped, Warning, "工作表中未找到表头,该工作表未读取:{found}", "如该工作表有数据,请补上表头后重新投递"),

        new(IssueCodes.GivenUp, Error, "文件多次读取都未能完成,本文件未采用", "请联系管理员查看运行记录,排除原因后重新投递"),
        new(IssueCodes.UnknownConfiguration, Error, "配置文件不在rulebooks/、mappings/或plans/文件夹内,未采用", "请放到rulebooks/、mappings/或plans/文件夹"),
        new(IssueCodes.ConfigurationRefused, Error, "规则、映射或计划配置未通过检查,仍使用原配置:{found}", "请按所列原因更正后重新放入"),

        new(IssueCodes.NotANumber, Error, "“{column}”不是数字:{found}", "请填写数字,没有数据请留空"),
        new(IssueCodes.NumberOutOfRange, Error, "“{column}”数值过大:{found}", "请核对数值和单位"),
        new(IssueCodes.TooManyDecimals, Error, "“{column}”换算后小数超过6位,系统不作舍入:{found}", "请核对数值和单位,或按6位以内小数填写"),
        new(IssueCodes.SpreadsheetError, Error, "“{column}”是公式错误值:{found}", "请更正公式或粘贴为数值后重新投递"),
        new(IssueCodes.UnexpectedUnit, Error, "“{column}”单元格内的单位不能用于该列:{found}", "请只填数字,单位写在表头"),
        new(IssueCodes.RoundedNotation, Error, "“{column}”是科学计数法,可能已丢失位数:{found}", "请把单元格格式改为“数值”或“文本”后重新导出"),
        new(IssueCodes.NotAMonth, Error, "“{column}”不是有效年月:{found}", "请按2023-05或202305填写"),
        new(IssueCodes.SeveralMonths, Error, "“{column}”一格内有多个月份:{found}", "请每行只填一个月份"),
        new(IssueCodes.NotADate, Error, "“{column}”不是有效日期:{found}", "请按2023-05-15填写"),
        new(IssueCodes.ImpossibleDate, Error, "“{column}”不是存在的日期:{found}", "请核对年月日"),
        new(IssueCodes.YearOutOfRange, Error, "“{column}”年份超出范围:{found}", "请核对年份"),
        new(IssueCodes.DamagedIdentifier, Error, "“{column}”被Excel改成了数值(如1.13E+17):{found}", AsText),
        new(IssueCodes.BadIdentifier, Error, "“{column}”不是有效代码:{found}", "请核对代码"),
        new(IssueCodes.CreditCodeLength, Error, "“{column}”应为18位统一社会信用代码:{found}", "请核对位数,不要缺位或多位"),
        new(IssueCodes.CreditCodeCharacter, Error, "“{column}”含有统一社会信用代码不使用的字符:{found}", "请核对(常见:字母O与数字0、I与1、Z与2混淆)"),
        new(IssueCodes.CreditCodeCheck, Error, "统一社会信用代码校验不通过:{found}", "请核对(常见:字母O与数字0、I与1、Z与2混淆)"),
        new(IssueCodes.PersonalId, Error, "“{column}”疑似个人身份证号,系统未保存", "请删除后重新投递;企业请填写统一社会信用代码"),
        new(IssueCodes.OrganisationCodeGiven, Error, "“{column}”是9位组织机构代码:{found}", "请填写18位统一社会信用代码"),
        new(IssueCodes.OldTaxNumber, Error, "“{column}”是15位旧税号:{found}", "请填写18位统一社会信用代码"),
        new(IssueCodes.SeveralCodes, Error, "“{column}”一格内有多个代码:{found}", "请每行只填一个代码"),
        new(IssueCodes.CreditCodeRepaired, Warning, "统一社会信用代码中的字母O、I、Z已按0、1、2读取:{found}", "请在原系统中更正该代码"),

        new(IssueCodes.MissingValue, Error, "“{column}”为空", "请补填后重新投递"),
        new(IssueCodes.NegativeValue, Error, "“{column}”不应为负数:{found}", "请核对数值"),
        new(IssueCodes.FutureDate, Error, "日期晚于投递当月:{found}", "请核对年份和月份"),
        new(IssueCodes.PeriodReversed, Error, "“{column}”早于开始时间:{found}", "请核对起止时间"),
        new(IssueCodes.RowLength, Error, "该行的列数与表头不一致:{found}", "请检查是否缺列、文件是否完整,数字中的千分位逗号是否加了引号"),
        new(IssueCodes.RepeatedRow, Warning, "与前面的行重复,以最后一行为准:第{other}行", "请删除多余的一行"),
        new(IssueCodes.BadAccount, Error, "“{column}”应为10位或13位数字:{found}", "请核对户号,前面的0不能省略;" + AsText),
        new(IssueCodes.BadTaxpayer, Error, "“{column}”应为18位(或15位、20位)纳税人识别号:{found}", "请核对位数"),
        new(IssueCodes.BadParcel, Error, "宗地代码应为19位、以330723开头:{found}", "请核对宗地代码"),
        new(IssueCodes.BadLandUnit, Error, "不动产单元号应为28位、以330723开头:{found}", "请核对不动产单元号"),
        new(IssueCodes.BadIndustry, Error, "“{column}”不是2至4位行业代码(GB/T 4754-2017):{found}", "请填写代码,如3465;前面的0不能省略"),
        new(IssueCodes.BadShare, Error, "“{column}”应在0至1(或0%至100%)之间:{found}", "请按0.5、50%或1/2填写"),
        new(IssueCodes.BadYesNo, Error, "“{column}”应填是或否(规上或规下):{found}", "请填是或否"),
        new(IssueCodes.BadPlotRatio, Error, "容积率应在0.1至10之间:{found}", "请核对容积率"),
        new(IssueCodes.MappedIdentifier, Error, "“{column}”不符合映射配置约定的格式:{found}", "请核对编号,或请管理员调整映射配置"),
        new(IssueCodes.NotCredited, Error, "有缴款日期而没有入库日期,视为未入库,未计入", "请在税款入库后重新投递"),
        new(IssueCodes.UnknownTaxKind, Warning, "税种“{found}”不在计税口径内,未计入", "请核对税种名称"),
        new(IssueCodes.NegativeRefund, Error, "“{column}”应填正数:{found}", "请按退税金额的绝对值填写"),
        new(IssueCodes.SpreadOverYear, Warning, "只有年度合计,已平均分到{found}年的12个月", "如有分月数据,请投递分月数据"),
    }.Concat(Reading).Concat(Columns).Concat(Links).Concat(Receipts).Concat(FindingTexts).Concat(Shape).Concat(Adjustments).Concat(Rectification).Concat(Projects).Concat(ProgressTexts).ToDictionary(text => text.Code, StringComparer.Ordinal);

    /// <summary>All texts in ordinal order of their codes.</summary>
    public static IReadOnlyList<IssueText> All { get; } = [.. ByCode.Values.OrderBy(text => text.Code, StringComparer.Ordinal)];

    /// <summary>Whether the code is told of single rows, not of the file as a whole.</summary>
    public static bool IsOfRow(string code) =>
        code.StartsWith("WP2", StringComparison.Ordinal) || code.StartsWith("WP3", StringComparison.Ordinal)
        || code.StartsWith("WP116", StringComparison.Ordinal) || code.StartsWith("WP119", StringComparison.Ordinal) || code.StartsWith("WP117", StringComparison.Ordinal) || code is IssueCodes.NoReference or IssueCodes.StillMasked;

    /// <exception cref="KeyNotFoundException">No such code.</exception>
    public static IssueText Of(string code) => ByCode[code];
}
