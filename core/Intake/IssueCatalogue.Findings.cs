using static Wuyi.Pipeline.Intake.IssueSeverity;

namespace Wuyi.Pipeline.Intake;

public static partial class IssueCatalogue
{
    /// <summary>Texts of WP40xx. <c>{subject}</c>, <c>{found}</c>, <c>{expected}</c>, <c>{months}</c> and <c>{note}</c> come from the finding.</summary>
    private static IssueText[] FindingTexts =>
    [
        new(IssueCodes.AccountGap, Warning, "户号{subject}在{months}没有电量,而前后都有(前后月均{found} kWh);系统不补数", "请核对该户号是否漏报,有数据请补投当月用电文件"),
        new(IssueCodes.MonthUnknownByGap, Error, "企业{subject}在{months}缺少的户号电量估计{found} kWh,超过上限{expected} kWh,该月按未知处理,暂不赋码", "请补齐所缺户号当月的用电数据"),
        new(IssueCodes.DailyDiffers, Warning, "户号{subject}在{months}月电量{found} kWh,{note}天日电量合计{expected} kWh,相差超过允许幅度;已采用月电量", "请核对月电量与日电量"),
        new(IssueCodes.IncompleteDays, Warning, "户号{subject}在{months}只有{found}天日电量(完整至少{expected}天),已照实合计,不推算", "请补投缺少日期的用电数据,或投递月电量"),
        new(IssueCodes.UnsplitMeter, Warning, "户号{subject}在{months}由多家企业共用而没有分摊比例,电量{found} kWh全部计在户主名下", "请在分摊登记中补填分摊比例"),
        new(IssueCodes.MeterSharesOver, Error, "户号{subject}在{months}的分摊比例合计{found},超过1,这些登记未采用,电量全部计在户主名下", "请更正分摊登记,比例合计不应超过1"),

        new(IssueCodes.AnnualAdjustment, Warning, "企业{subject}{note}年报数{found},12个月合计{expected},相差超过允许幅度;各月已按年报校正", "请核对年报数与月报数"),
        new(IssueCodes.NegativeMonth, Warning, "企业{subject}{note}在{months}的累计数{found}小于上次累计数{expected},当月为负;系统照实计算", "如是更正无需处理,否则请核对累计数"),
        new(IssueCodes.MonthDiffersFromCumulative, Warning, "企业{subject}{note}在{months}本月数{found},与累计数之差{expected}不符;已采用累计数之差", "请核对本月数与累计数"),

        new(IssueCodes.UnknownTaxKindSum, Warning, "税种“{subject}”不在计税口径内,{months}共{note}行合计{found}元未计入", "请核对税种名称;确属应计税种时请在规则库中加入"),
        new(IssueCodes.RefundUnclassified, Warning, "纳税人{subject}在{months}的退税或负数{found}元没有写明能够判断的原因,已扣减", "请补填退税原因(误收多缴、汇算清缴、留抵退税、出口退税等)"),
        new(IssueCodes.RefundReview, Warning, "企业{subject}在{months}退税和负数合计{found}元,超过入库{expected}元的{note},请人工核对", "请核对退税是否包含留抵退税、出口退税"),
        new(IssueCodes.CreditRepeated, Warning, "纳税人{subject}在{months}的免抵调额{found}元在{note}行中重复,仅计一次", "如确为多笔,请以单独的免抵调数据行投递"),
        new(IssueCodes.CreditRowsBesideColumn, Warning, "纳税人{subject}在{months}的免抵调既有数据行({expected}元)又有列({found}元),已采用数据行", "请核对两处是否为同一笔"),
        new(IssueCodes.TotalBesideKinds, Warning, "纳税人{subject}在{months}既有税收合计({found}元)又有分税种数据({expected}元),已采用分税种数据,合计未加", "请核对两者是否一致"),
        new(IssueCodes.DisjointDates, Error, "{subject}税收:后投文件只含{note}的数据(合计{found}元),已替换先投文件其他日期的同类数据(合计{expected}元);可能是续报而非更正", "如是分旬续报,请投递全月汇总文件;如确为更正,无需处理"),
        new(IssueCodes.TaxMonthThin, Error, "{subject}税收只有{found}行,少于前几个月平均的规定比例(至少{expected}行),按未到齐处理", "请补投该月完整的税收文件"),

        new(IssueCodes.ParcelAreasDiffer, Warning, "宗地{subject}在同一文件中面积不一致:最大{found}亩,已采用{expected}亩(权利取得最晚的一行)", "请核对宗地面积;各权利人面积不同请填独用、分摊面积"),
        new(IssueCodes.ParcelOverlap, Warning, "宗地{subject}在{months}有{found}个独有权利人,面积{expected}亩计在取得日期最晚的一方", "请补填原权利的终止或注销日期"),
        new(IssueCodes.SharesOver, Warning, "宗地{subject}在{months}共有份额合计{found},超过1,已按比例折算为{expected}", "请更正共有份额"),
        new(IssueCodes.SharesUnder, Warning, "宗地{subject}在{months}有{found}亩(全部{expected}亩)没有权利人,份额合计不足1", "请补齐共有人或更正份额"),
        new(IssueCodes.SharesMissing, Info, "宗地{subject}在{months}由{found}个权利人共有而没有份额,面积{expected}亩平均分配", "如份额不等,请补填份额"),
        new(IssueCodes.LeaseExceedsParcel, Warning, "宗地{subject}在{months}出租面积合计{found}亩,超过宗地面积{expected}亩;系统照实计算", "请核对租赁面积(是否把建筑面积填成了土地面积)和起止日期"),
        new(IssueCodes.PlotRatioMissing, Error, "宗地{subject}的租赁行有建筑面积{found}㎡,而该行和宗地都没有有效的容积率,该行未采用", "请补填容积率,或填写土地租赁面积"),
        new(IssueCodes.NoLand, Warning, "企业{subject}在{months}有税收{found}万元、用电{expected} kWh,而用地面积{note}亩,不参加亩均评价", "请核对土地登记和租赁登记是否缺少该企业"),
        new(IssueCodes.MultiParcel, Info, "企业{subject}持有{found}宗土地,其中标准地{expected}宗({note});标准地的亩均税收按面积比例计算", "无需处理;履约核查时请结合实际"),

        new(IssueCodes.ValueAddedMagnitude, Warning, "企业{subject}在{months}增加值{found}万元,营业收入{expected}万元,比值异常;{note}", "请核对两项的单位和数值"),
        new(IssueCodes.TaxMagnitude, Warning, "企业{subject}在{months}税收{found}万元,营业收入{expected}万元,比值异常;{note}", "请核对税收和营业收入的单位和数值"),
        new(IssueCodes.PowerMagnitude, Warning, "企业{subject}在{months}用电{found} kWh,增加值{expected}万元,每万元用电异常;{note}", "请核对用电量和增加值的单位和数值"),
        new(IssueCodes.ParcelMagnitude, Warning, "宗地{subject}面积{found}亩,超过通常上限{expected}亩;{note}", "请核对面积和单位"),

        new(IssueCodes.AttributesLater, Info, "统计期早于{found}家企业在名录中的最早月份{subject},已采用该月的名录信息", "如有更早的名录,请补投并填写生效年月"),
        new(IssueCodes.IndustryChanged, Info, "企业{subject}的行业在{months}由{note},统计期按期末行业", "请核对行业代码变更"),
    ];
}
