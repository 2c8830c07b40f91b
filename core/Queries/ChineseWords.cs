using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.Evaluation;

namespace Wuyi.Pipeline.Queries;

/// <summary>Chinese words for the English words of the API, as people read them in exports, pages and docs/http.md.</summary>
public static class ChineseWords
{
    /// <summary>Every flag of <see cref="ResultFlags"/> and <see cref="EvaluationFlags"/>.</summary>
    public static IReadOnlyDictionary<string, string> FlagWords { get; } = new Dictionary<string, string>
    {
        [ResultFlags.ElectricityOnly] = "仅含用电",
        [ResultFlags.YearToDate] = "本年累计口径(非正式)",
        [ResultFlags.SingleMonth] = "当月口径(非正式)",
        [ResultFlags.NegativeEmissions] = "净排放为负,按0定级",
        [ResultFlags.BenchmarkLevel] = "行业基准上浮",
        [ResultFlags.IndustryUnknown] = "行业代码缺失或不明",
        [ResultFlags.FactorCarried] = "沿用上一年度电网因子",
        [ResultFlags.FactorMissing] = "缺少折算或排放因子",
        [ResultFlags.GreenCapped] = "绿电按网电用电量封顶",
        [ResultFlags.AttributesLater] = "采用统计期之后的名录信息",
        [ResultFlags.AccountGap] = "户号缺月",
        [ResultFlags.IncompleteDays] = "日电量不完整",
        [ResultFlags.UnsplitSharedMeter] = "转供电未分摊",
        [ResultFlags.ResidentialAccount] = "含居民生活用电户号",
        [ResultFlags.AnnualSpread] = "年报数据按月均摊",
        [ResultFlags.AnnualAdjusted] = "按年报数据校正",
        [ResultFlags.CumulativeSplit] = "累计数按月拆分",
        [ResultFlags.NegativeMonth] = "当月为负(累计更正)",
        [ResultFlags.ValueAddedPartial] = "增加值不完整",
        [ResultFlags.MissingValueAdded] = "缺增加值",
        [ResultFlags.InsufficientHistory] = "用电数据月数不足",
        [ResultFlags.NonPositiveValueAdded] = "增加值为零或负数",
        [ResultFlags.InsufficientSample] = "行业样本不足",
        [ResultFlags.TaxMonthMissing] = "缺月份税收数据",
        [ResultFlags.TaxTotalOnly] = "仅有税收合计",
        [ResultFlags.RefundUnclassified] = "退税原因不明",
        [ResultFlags.RefundReview] = "退税待人工核对",
        [ResultFlags.CreditRepeated] = "免抵调额重复,仅计一次",
        [ResultFlags.NoLand] = "无工业用地",
        [ResultFlags.ShareEqual] = "共有份额按均分",
        [ResultFlags.SharesNormalised] = "共有份额已按100%折算",
        [ResultFlags.ParcelOverlap] = "宗地登记重叠",
        [ResultFlags.LeaseExceedsParcel] = "出租面积超过宗地面积",
        [ResultFlags.Below12MonthLand] = "用地不满12个月",
        [ResultFlags.RdNotReported] = "未报R&D经费",
        [ResultFlags.EmissionsPartial] = "排放数据不完整",
        [ResultFlags.EnergyReported] = "采用统计综合能耗",
        [ResultFlags.Unreachable] = "仅靠自身变化无法升级",
        [ResultFlags.Provisional] = "暂定(数据未到齐)",
        [EvaluationFlags.ScaleUnknown] = "规上规下不明,按规下评价",
        [EvaluationFlags.ExemptFounded] = "成立不满规定年限,豁免",
        [EvaluationFlags.ExemptLand] = "用地取得不满规定年限,豁免",
        [EvaluationFlags.ExemptByAdjustment] = "经认定豁免",
        [EvaluationFlags.ExemptionCandidate] = "豁免候选(须经申请)",
        [EvaluationFlags.YoungLandLeftOut] = "未到约定投产日期的新取得用地不计",
        [EvaluationFlags.EmissionMean] = "无排放数据,该项取组内平均分",
        [EvaluationFlags.PowerItemRescaled] = "无用电数据,按亩均税收折算",
        [EvaluationFlags.TieAtBoundary] = "类别分界处得分相同",
        [EvaluationFlags.AdjustmentConflict] = "调整事项相互矛盾",
        [EvaluationFlags.AdjustmentUnused] = "调整事项未起作用",
        [EvaluationFlags.HolderClass] = "承租企业随土地权利人定类",
        [EvaluationFlags.ConsentMissing] = "统计调查数据未经企业授权",
    };

    public static string Status(CarbonStatus status) => status switch
    {
        CarbonStatus.Graded => "已赋码",
        CarbonStatus.MissingValueAdded => "缺增加值,暂不赋码",
        CarbonStatus.ValueAddedPartial => "增加值不完整,暂不赋码",
        CarbonStatus.InsufficientHistory => "用电数据月数不足,暂不赋码",
        CarbonStatus.NonPositiveValueAdded => "增加值为零或负数,不赋码(转人工核查)",
        CarbonStatus.InsufficientSample => "行业样本不足,暂不赋码",
        CarbonStatus.NotIndustrial => "非工业企业,不纳入",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string? Level(CarbonLevel? level) => level switch
    {
        null => null,
        CarbonLevel.Low => "低碳",
        CarbonLevel.Medium => "中碳",
        CarbonLevel.High => "高碳",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public static string? Scale(bool? aboveScale) => aboveScale switch { null => null, true => "规上", false => "规下" };

    public static string? Scope(string? scope) => scope switch { "all" => "全部制造业", "external" => "外部基准", _ => scope };

    /// <summary>Flags in one cell; an unknown flag stands as it is.</summary>
    public static string Flags(IReadOnlyList<string> flags) =>
        string.Join(";", flags.Select(flag => FlagWords.GetValueOrDefault(flag, flag)));
}
