using System.Collections.Concurrent;

namespace Wuyi.Pipeline.Sources;

/// <summary>Names of tax kinds (税种) as files write them, and their official names (R15c).</summary>
public static class TaxKinds
{
    public const string ValueAddedTax = "增值税";

    private static readonly Dictionary<string, string> Official = new(StringComparer.Ordinal)
    {
        ["改征增值税"] = ValueAddedTax, ["国内增值税"] = ValueAddedTax, ["营改增增值税"] = ValueAddedTax, ["国税增值税"] = ValueAddedTax,
        ["国内消费税"] = "消费税", ["国税企业所得税"] = "企业所得税", ["地税企业所得税"] = "企业所得税", ["个税"] = "个人所得税",
        ["城建税"] = "城市维护建设税", ["土地使用税"] = "城镇土地使用税", ["环保税"] = "环境保护税", ["车购税"] = "车辆购置税",
        ["土增税"] = "土地增值税", ["地方教育费附加"] = "地方教育附加",
    };

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        ValueAddedTax, "消费税", "企业所得税", "个人所得税", "城市维护建设税", "房产税", "城镇土地使用税", "印花税", "环境保护税", "资源税", "车船税",
        "契税", "土地增值税", "耕地占用税", "车辆购置税", "烟叶税", "船舶吨税", "关税", "营业税", "教育费附加", "地方教育附加", "文化事业建设费",
        "社会保险费", "企业职工基本养老保险费", "城镇职工基本养老保险费", "职工基本医疗保险费", "基本医疗保险费", "失业保险费", "工伤保险费", "生育保险费",
        "工会经费", "残疾人就业保障金", "水利建设专项收入", "地方水利建设基金", "滞纳金", "罚款", "税务部门罚没收入", "海关代征增值税", "海关代征消费税",
        "水土保持补偿费", "城镇垃圾处理费", "土地出让金", "非税收入",
    };

    // The words of one county's files are few; bounded all the same.
    private static readonly ConcurrentDictionary<string, (string Kind, string Note)> Cache = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, (string Kind, string Note)>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Cache.GetAlternateLookup<ReadOnlySpan<char>>();

    private const int CacheBound = 2_000;

    public static bool IsKnown(string kind) => Known.Contains(kind);

    /// <summary>
    /// The official name without code and brackets: 10101 增值税 → 增值税, 城建税 → 城市维护建设税, 企业所得税(汇算清缴) → 企业所得税.
    /// <c>Note</c> is what stood in the brackets: 代扣代缴 and 滞纳金 there decide later whether it counts (R15 b, f).
    /// </summary>
    public static (string Kind, string Note) Read(ReadOnlySpan<char> written)
    {
        if (BySpan.TryGetValue(written, out var known)) return known;
        var read = Split(written);
        if (Cache.Count < CacheBound) Cache.TryAdd(written.ToString(), read);
        return read;
    }

    private static (string Kind, string Note) Split(ReadOnlySpan<char> written)
    {
        var text = written.ToString().Replace(" ", "", StringComparison.Ordinal);
        var note = "";
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf(')', open);
        if (open > 0 && close > open)
        {
            note = text[(open + 1)..close];
            text = text[..open] + text[(close + 1)..];
        }

        text = text.TrimStart("0123456789-_.|、:".ToCharArray());
        return (Official.GetValueOrDefault(text, text), note);
    }
}
