using System.Globalization;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Queries;

/// <summary>The parameters of the API and how each is read. A value outside its range is a 400 that says what is allowed.</summary>
public static class QueryParameters
{
    public const int MaxLimit = 1000;
    public const int MaxSearchChars = 60;

    public static QueryParameter Period { get; } = new("period", "string", "统计期,默认最近发布的月份")
    { Pattern = "^\\d{4}-\\d{2}$", Example = "2023-06" };

    public static QueryParameter Window { get; } = new("window", "string", "统计窗口:rolling12 近12个月(正式口径)、ytd 本年累计、month 当月")
    { Words = [.. WindowKinds.All.Select(kind => kind.Word())], Default = WindowKind.Rolling12.Word() };

    public static QueryParameter Town { get; } = new("town", "string", "乡镇街道全称") { Example = "桐琴镇" };

    public static QueryParameter Industry { get; } = new("industry", "string", "行业代码(GB/T 4754-2017)前缀,1至4位数字") { Pattern = "^\\d{1,4}$", Example = "3465" };

    public static QueryParameter AboveScale { get; } = new("aboveScale", "boolean", "true 规上,false 规下");

    public static QueryParameter Grade { get; } = new("grade", "integer", "碳效等级,1(好)至5(差)") { Minimum = 1, Maximum = 5 };

    public static QueryParameter Level { get; } = new("level", "string", "碳排放水平:low 低碳、medium 中碳、high 高碳") { Words = ["low", "medium", "high"] };

    public static QueryParameter Search { get; } = new("q", "string", "企业名称中的文字,或统一社会信用代码的开头") { Example = "电动工具" };

    public static QueryParameter Limit { get; } = new("limit", "integer", "每页条数") { Minimum = 1, Maximum = MaxLimit, Default = "100" };

    public static QueryParameter Cursor { get; } = new("cursor", "string", "上一页返回的 next,与同样的筛选条件一起使用");

    public static QueryParameter Format { get; } = new("format", "string", "json,或 csv、xlsx(不分页,导出全部;也可用 Accept)") { Words = ["json", "csv", "xlsx"], Default = "json" };

    public static QueryParameter ReceiptFormat { get; } = new("format", "string", "json,或 text 中文回执(也可用 Accept: text/plain)") { Words = ["json", "text"], Default = "json" };

    public static QueryParameter Source { get; } = new("source", "string", "数据来源") { Words = [.. SourceNames.All, Storage.StoreNames.Config] };

    public static QueryParameter FileStatus { get; } = new("status", "string", "文件状态")
    { Words = ["processing", "accepted", "accepted-with-issues", "rejected"] };

    public static QueryParameter Path { get; } = new("path", "string", "投递时的文件路径(收件箱内)") { Example = "2023/06.csv" };

    public static QueryParameter Months { get; } = new("months", "integer", "走势包含最近多少个已发布统计期") { Minimum = 1, Maximum = 60, Default = "24" };

    /// <summary>Sort key, <c>-</c> in front for descending; nulls come last, ties in code order.</summary>
    public static QueryParameter Sort(IEnumerable<string> keys) => new("sort", "string", "排序字段,前加 - 为降序;空值在后,相同时按代码排序")
    { Words = [.. keys.SelectMany(key => new[] { key, "-" + key })], Default = "creditCode" };

    /// <summary>Whole number of a parameter with bounds; its default when absent.</summary>
    public static int? ReadInteger(this ApiCall call, QueryParameter parameter)
    {
        var text = call.Parameter(parameter.Name) ?? parameter.Default;
        if (text is null) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= parameter.Minimum && value <= parameter.Maximum) return value;
        throw ApiProblemException.Bad(parameter.Name, text, string.Create(CultureInfo.InvariantCulture, $"{parameter.Minimum}–{parameter.Maximum}"));
    }

    /// <summary>One of the parameter's words; its default when absent.</summary>
    public static string? ReadWord(this ApiCall call, QueryParameter parameter)
    {
        var text = call.Parameter(parameter.Name) ?? parameter.Default;
        return text is null || parameter.Words!.Contains(text, StringComparer.Ordinal) ? text
            : throw ApiProblemException.Bad(parameter.Name, text, string.Join(", ", parameter.Words!));
    }

    public static bool? ReadBoolean(this ApiCall call, QueryParameter parameter) => call.Parameter(parameter.Name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var text => throw ApiProblemException.Bad(parameter.Name, text, "true, false"),
    };

    /// <summary>Free text of at most <see cref="MaxSearchChars"/> characters.</summary>
    public static string? ReadText(this ApiCall call, QueryParameter parameter)
    {
        var text = call.Parameter(parameter.Name);
        return text is null || text.Length <= MaxSearchChars ? text
            : throw ApiProblemException.Bad(parameter.Name, text, $"不超过{MaxSearchChars}个字");
    }

    public static Month? ReadPeriod(this ApiCall call) => call.Parameter(Period.Name) switch
    {
        null => null,
        var text when Month.TryParse(text, out var month) => month,
        var text => throw ApiProblemException.Bad(Period.Name, text, "形如 2023-06 的月份"),
    };

    public static WindowKind ReadWindow(this ApiCall call) =>
        WindowKinds.TryParse(call.ReadWord(Window), out var kind) ? kind : WindowKind.Rolling12;

    public static string? ReadIndustry(this ApiCall call) => call.Parameter(Industry.Name) switch
    {
        null => null,
        { Length: <= 4 } text when text.All(char.IsAsciiDigit) => text,
        var text => throw ApiProblemException.Bad(Industry.Name, text, "1至4位数字,如 34、3465"),
    };
}
