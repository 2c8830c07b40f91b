using System.Collections.Frozen;
using System.Text;
using System.Text.Json;

namespace Wuyi.Pipeline.Model;

/// <summary>
/// The one table of words of cases: the official Chinese one of each state, step, measure and check, what files write in its place, and the kebab-case word of
/// facts and the API. What is not in it is not guessed.
/// </summary>
public static class CaseWords
{
    /// <summary>Between words of one cell in the facts.</summary>
    public const char Separator = ',';

    private static readonly (CaseMove Move, string Zh, string[] Also)[] Steps =
    [
        (CaseMove.Candidate, "候选", ["候选企业", "疑似高耗低效", "拟排查", "初筛", "系统初筛", "纳入候选"]),
        (CaseMove.Verify, "排查核实", ["排查", "核实", "排摸", "动态排摸", "核查", "排查核实属实", "核实属实", "属实", "已排查", "摸排"]),
        (CaseMove.Identified, "认定", ["认定为高耗低效", "认定高耗低效", "认定高耗低效企业", "认定为高耗低效企业", "已认定", "确定", "准确确定"]),
        (CaseMove.Filed, "建档", ["分类建档", "已建档", "建立档案", "建档立卡"]),
        (CaseMove.Listed, "列入清单", ["列入", "纳入清单", "清单管理", "列入高耗低效企业清单", "列入高耗低效清单", "下发清单", "已列入清单"]),
        (CaseMove.Plan, "制定方案", ["方案", "一企一策", "制定整治方案", "制定整治提升方案", "整治方案", "整治提升方案", "方案制定", "制定方案一企一策"]),
        (CaseMove.Working, "整治中", ["整治", "实施整治", "分类实施", "整治实施", "正在整治", "整改中", "对标提升", "整治提升中", "分类整治"]),
        (CaseMove.Acceptance, "对标验收", ["验收", "验收通过", "申请验收", "已验收", "对标验收通过", "整治验收"]),
        (CaseMove.Closed, "达标销号", ["销号", "已销号", "完成销号", "整治完成", "达标", "完成整治", "销号完成"]),
        (CaseMove.Unfounded, "核实不属实", ["不属实", "排查不属实", "不予认定", "非高耗低效", "不属于高耗低效", "排查核实不属实"]),
        (CaseMove.Exempted, "豁免", ["予以豁免", "申请豁免", "不纳入整治", "移出清单"]),
        (CaseMove.Suspended, "暂缓", ["暂缓整治", "暂停", "中止整治", "暂缓实施"]),
        (CaseMove.Rebound, "销号后反弹", ["反弹", "销号反弹", "回潮", "再次列入"]),
        (CaseMove.Resumed, "恢复整治", ["恢复", "解除暂缓", "继续整治", "重新启动整治"]),
    ];

    private static readonly (CaseMeasure Measure, string Zh, string[] Also)[] Ways =
    [
        (CaseMeasure.EnergyDiagnosis, "能效诊断", ["节能诊断", "能源诊断", "能耗诊断"]),
        (CaseMeasure.EnergyOptimisation, "用能优化", ["用能结构优化", "优化用能", "节能改造", "节能降耗"]),
        (CaseMeasure.Merger, "兼并重组", ["兼并", "重组", "并购重组", "企业兼并重组"]),
        (CaseMeasure.Vacate, "整体腾退", ["腾退", "腾笼换鸟", "腾退用地", "腾退出让", "整体腾出"]),
        (CaseMeasure.MoveToPark, "搬迁入园", ["搬迁", "入园", "入园集聚", "搬迁集聚", "集聚入园", "异地搬迁"]),
        (CaseMeasure.Upgrade, "改造提升", ["提升", "改造", "技术改造", "提质增效", "整治提升", "技改提升", "规范提升", "转型升级"]),
        (CaseMeasure.Reclaim, "回收盘活", ["回收", "盘活", "收回", "收储", "土地收储", "收购储备", "政府回购"]),
        (CaseMeasure.ShutDown, "关停退出", ["关停", "退出", "关闭", "依法关停", "淘汰", "淘汰退出", "关停淘汰", "淘汰关停", "注销退出"]),
    ];

    private static readonly (CheckKind Kind, string Zh, string[] Also)[] Kinds =
    [
        (CheckKind.Safety, "安全", ["安全生产", "安全检查", "安全生产检查", "消防安全", "应急", "应急管理"]),
        (CheckKind.Environment, "环保", ["环境保护", "生态环境", "环保检查", "环境", "生态环保"]),
        (CheckKind.Quality, "质量", ["产品质量", "质量检查", "质量监管", "质量安全"]),
        (CheckKind.Energy, "能源", ["能耗", "节能", "用能", "能源检查", "节能监察", "能源消费"]),
    ];

    private static readonly (CheckVerdict Verdict, string Zh, string[] Also)[] Verdicts =
    [
        (CheckVerdict.Compliant, "合格", ["合规", "符合", "符合要求", "是", "通过", "达标", "未发现问题", "无问题", "正常"]),
        (CheckVerdict.NonCompliant, "不合格", ["不合规", "不符合", "不符合要求", "否", "不通过", "不达标", "违法", "违规", "存在违法行为"]),
        (CheckVerdict.ToCorrect, "限期整改", ["整改", "责令整改", "责令限期整改", "需整改", "存在问题", "发现问题", "基本合格", "待整改"]),
    ];

    private static readonly FrozenDictionary<string, CaseMove> MoveOf = Table(Steps.SelectMany(row => row.Also.Append(row.Zh), (row, word) => (word, row.Move)));
    private static readonly FrozenDictionary<string, CaseMeasure> MeasureOf = Table(Ways.SelectMany(row => row.Also.Append(row.Zh), (row, word) => (word, row.Measure)));
    private static readonly FrozenDictionary<string, CheckKind> KindOf = Table(Kinds.SelectMany(row => row.Also.Append(row.Zh), (row, word) => (word, row.Kind)));
    private static readonly FrozenDictionary<string, CheckVerdict> VerdictOf = Table(Verdicts.SelectMany(row => row.Also.Append(row.Zh), (row, word) => (word, row.Verdict)));

    /// <summary>The step a cell names; null when it is none.</summary>
    public static CaseMove? Move(ReadOnlySpan<char> text) => Find(MoveOf, text);

    /// <summary>The measures of a cell, each once, in the order of the enum; null when one of them is none.</summary>
    public static IReadOnlyList<CaseMeasure>? Measures(ReadOnlySpan<char> text) => Several(MeasureOf, text);

    /// <summary>The kinds of check of a cell, each once, in the order of the enum; null when one of them is none.</summary>
    public static IReadOnlyList<CheckKind>? Checks(ReadOnlySpan<char> text) => Several(KindOf, text);

    public static CheckVerdict? Verdict(ReadOnlySpan<char> text) => Find(VerdictOf, text);

    public static string Chinese(CaseMove move) => Steps[(int)move].Zh;

    public static string Chinese(CaseState state) => Steps[(int)state].Zh;

    public static string Chinese(CaseMeasure measure) => Ways[(int)measure].Zh;

    public static string Chinese(CheckKind kind) => Kinds[(int)kind].Zh;

    public static string Chinese(CheckVerdict verdict) => Verdicts[(int)verdict].Zh;

    /// <summary>The kebab-case word of a value.</summary>
    public static string Word<TEnum>(TEnum value) where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>Kebab-case words joined as in the facts.</summary>
    public static string Join<TEnum>(IEnumerable<TEnum> values) where TEnum : struct, Enum => string.Join(Separator, values.Select(Word));

    /// <summary>The value of a kebab-case word; null when it is none.</summary>
    public static TEnum? Of<TEnum>(string? word) where TEnum : struct, Enum
    {
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (Word(value) == word) return value;
        }

        return null;
    }

    private static TValue? Find<TValue>(FrozenDictionary<string, TValue> table, ReadOnlySpan<char> text) where TValue : struct =>
        table.TryGetValue(Bare(text), out var value) ? value : null;

    private static List<TValue>? Several<TValue>(FrozenDictionary<string, TValue> table, ReadOnlySpan<char> text) where TValue : struct
    {
        // A whole word first: none of the table's holds a separator, so this only saves splitting.
        var found = new SortedSet<TValue>();
        foreach (var part in text.ToString().Normalize(NormalizationForm.FormKC).Split([',', '、', ';', '/', '+', '\n', '和'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Find(table, part) is not { } value) return null;
            found.Add(value);
        }

        return found.Count > 0 ? [.. found] : null;
    }

    /// <summary>Without spaces, numbering, brackets and title marks: 制定方案(一企一策), 8.关停退出.</summary>
    private static string Bare(ReadOnlySpan<char> text)
    {
        var normal = text.ToString().Normalize(NormalizationForm.FormKC);
        return string.Concat(normal.Where(c => !char.IsWhiteSpace(c) && c is not ('(' or ')' or '“' or '”' or '"' or '《' or '》' or '-' or '.' or ':' or '、') && !char.IsAsciiDigit(c)));
    }

    private static FrozenDictionary<string, TValue> Table<TValue>(IEnumerable<(string Word, TValue Value)> rows) =>
        rows.ToFrozenDictionary(row => row.Word, row => row.Value, StringComparer.Ordinal);
}
