using Wuyi.Pipeline.Intake;

namespace Wuyi.Pipeline.Reports;

/// <summary>What the findings of a run are called where only their number is told: the catalogue's sentences speak of one case each.</summary>
internal static class FindingNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [IssueCodes.AccountGap] = "户号缺月",
        [IssueCodes.MonthUnknownByGap] = "户号缺月过多,该月用电按未知处理",
        [IssueCodes.DailyDiffers] = "日电量合计与月电量不符",
        [IssueCodes.IncompleteDays] = "日电量天数不足",
        [IssueCodes.UnsplitMeter] = "转供电未分摊",
        [IssueCodes.MeterSharesOver] = "分摊比例合计超过1",
        [IssueCodes.AnnualAdjustment] = "月报合计与年报不符",
        [IssueCodes.NegativeMonth] = "累计数回落,当月为负",
        [IssueCodes.MonthDiffersFromCumulative] = "本月数与累计数之差不符",
        [IssueCodes.UnknownTaxKindSum] = "税种不在计税口径内",
        [IssueCodes.RefundUnclassified] = "退税原因不明",
        [IssueCodes.RefundReview] = "退税占入库比例过高",
        [IssueCodes.CreditRepeated] = "免抵调额重复",
        [IssueCodes.CreditRowsBesideColumn] = "免抵调既有数据行又有列",
        [IssueCodes.TotalBesideKinds] = "既有税收合计又有分税种数据",
        [IssueCodes.DisjointDates] = "后投税收文件可能是续报",
        [IssueCodes.TaxMonthThin] = "税收数据未到齐",
        [IssueCodes.ParcelAreasDiffer] = "宗地面积不一致",
        [IssueCodes.ParcelOverlap] = "宗地权利重叠",
        [IssueCodes.SharesOver] = "共有份额合计超过1",
        [IssueCodes.SharesUnder] = "共有份额合计不足1",
        [IssueCodes.SharesMissing] = "共有未填份额",
        [IssueCodes.LeaseExceedsParcel] = "出租面积超过宗地面积",
        [IssueCodes.PlotRatioMissing] = "缺少容积率",
        [IssueCodes.NoLand] = "有税收或用电而无用地",
        [IssueCodes.MultiParcel] = "标准地企业持有多宗土地",
        [IssueCodes.ValueAddedMagnitude] = "增加值与营业收入之比异常",
        [IssueCodes.TaxMagnitude] = "税收与营业收入之比异常",
        [IssueCodes.PowerMagnitude] = "单位增加值用电异常",
        [IssueCodes.ParcelMagnitude] = "宗地面积异常",
        [IssueCodes.AttributesLater] = "采用较晚月份的名录信息",
        [IssueCodes.IndustryChanged] = "行业代码变更",
    };

    /// <summary>Codes that have a name.</summary>
    public static IReadOnlyCollection<string> Codes => Names.Keys;

    /// <summary>The name; a code that has none is told as it is.</summary>
    public static string Of(string code) => Names.GetValueOrDefault(code, code);
}
