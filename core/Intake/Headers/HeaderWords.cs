using System.Collections.Frozen;
using Wuyi.Pipeline.Intake.Cells;

namespace Wuyi.Pipeline.Intake.Headers;

/// <summary>What one part of a header of several rows says about the others.</summary>
internal enum HeaderWord
{
    /// <summary>A name, or something that says nothing to us.</summary>
    Name,

    /// <summary>本月: the figure of the row's own period.</summary>
    OwnPeriod,

    /// <summary>本年累计, 1-本月: from January on (R9).</summary>
    Cumulative,

    /// <summary>合计, 总: all of its parent.</summary>
    Total,

    /// <summary>其中: a part of what another column holds already.</summary>
    Part,

    /// <summary>上年同期, 增减%, 计划 …: not the figure itself. Such a part stands for itself only where the whole header is a known name.</summary>
    Other,

    /// <summary>万元, 吨 …: only the unit.</summary>
    Unit,
}

/// <summary>Words that parts of a header have in common over all sources.</summary>
internal static class HeaderWords
{
    private static readonly FrozenDictionary<string, HeaderWord> Words = Build();

    private static readonly string[] ComparisonStarts =
        ["上年", "去年", "同比", "环比", "比上年", "较上年", "比去年", "较去年", "与上年", "上月", "比上月", "较上月", "增减", "增长", "增速", "增幅", "占比", "比重", "排名", "位次", "名次", "完成率", "前年"];

    /// <summary>The sense of a part that is alone in its cell.</summary>
    public static HeaderWord Of(string part)
    {
        var name = HeaderText.Name(part);
        if (Words.TryGetValue(name, out var word)) return word;
        if (name.StartsWith("其中", StringComparison.Ordinal)) return HeaderWord.Part;
        foreach (var start in ComparisonStarts)
        {
            if (name.StartsWith(start, StringComparison.Ordinal)) return HeaderWord.Other;
        }

        return Units.Find(name) is not null || name.Length == 0 ? HeaderWord.Unit : HeaderWord.Name;
    }

    /// <summary>Whether a header says that its figures are part of another column's.</summary>
    public static bool SaysPart(IEnumerable<string> parts) => parts.Any(part => Of(part) == HeaderWord.Part);

    private static FrozenDictionary<string, HeaderWord> Build()
    {
        var words = new Dictionary<string, HeaderWord>(StringComparer.Ordinal);
        void Add(HeaderWord word, params string[] all)
        {
            foreach (var text in all) words.Add(HeaderText.Name(text), word);
        }

        Add(HeaderWord.OwnPeriod, "本月", "当月", "本期", "当期", "本月数", "当月数", "本期数", "本月值", "本月实际");
        Add(HeaderWord.Cumulative, "累计", "本年累计", "当年累计", "1-本月", "1—本月", "1至本月", "1-本月累计", "本月止累计", "本月累计", "自年初累计", "至本月累计", "年初累计", "本期累计",
            "本年止累计", "年初至今", "累计数", "本年累计数", "累计值", "年初至本月", "年初至本月累计", "全年累计", "本年1-本月", "本月止");
        Add(HeaderWord.Total, "合计", "总计", "小计", "共计", "总", "总量", "总数", "总额", "全部");
        Add(HeaderWord.Part, "其中");
        Add(HeaderWord.Other, "同期", "同期数", "计划", "计划数", "计划值", "年度计划", "目标", "目标数", "目标值", "年度目标", "预算", "预算数", "预计", "预测", "约定", "合同", "合同约定",
            "出让合同", "承诺", "应缴", "应征", "欠缴", "申报");
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
