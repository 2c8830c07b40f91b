using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Explanation;

/// <summary>Chinese words of an explanation.</summary>
internal static class Labels
{
    public static string Month(Month month) => $"{month.Year}年{month.Number}月";

    public static string Window(MonthWindow window) => window.From == window.To ? Month(window.From) : $"{Month(window.From)}—{Month(window.To)}";

    public static string Figure(PowerFigure figure) => figure switch
    {
        PowerFigure.Pv => "自用光伏电量",
        PowerFigure.Green => "外购绿电电量",
        _ => "网电用电量",
    };

    public static string Basis(PowerBasis basis) => basis switch
    {
        PowerBasis.Code => "户号由供电文件中的统一社会信用代码认定",
        PowerBasis.Approved => "户号由人工关联认定",
        PowerBasis.Name => "户号由供电文件中的户名认定",
        PowerBasis.Register => "户号由转供电分摊登记认定",
        _ => "户号归属未定",
    };

    public static string Attribute(string column) => column switch
    {
        EnterpriseRecords.Name => "企业名称",
        EnterpriseRecords.Town => "所属乡镇街道",
        EnterpriseRecords.Industry => "行业代码",
        EnterpriseRecords.AboveScale => "规上/规下",
        EnterpriseRecords.Chain => "所属产业链",
        EnterpriseRecords.Park => "园区",
        EnterpriseRecords.FoundedOn => "成立日期",
        EnterpriseRecords.Status => "登记状态",
        EnterpriseRecords.LeftMonth => "退出规上年月",
        _ => column,
    };

    public static string Source(string source) => source switch
    {
        SourceNames.Power => "供电",
        SourceNames.Tax => "税务",
        SourceNames.Land => "用地",
        SourceNames.Statistics => "统计",
        SourceNames.Enterprises => "企业名录",
        SourceNames.Leases => "厂房租赁",
        SourceNames.Meters => "转供电登记",
        SourceNames.Adjustments => "评价调整事项",
        SourceNames.Progress => "目标进度",
        SourceNames.Rectification => "高耗低效整治",
        SourceNames.Projects => "项目进展",
        _ => source,
    };

    public static string Flow(string? flow) => flow switch { TaxRecords.Refund => "退库", TaxRecords.Credit => "免抵调", _ => "入库" };

    /// <summary>Why a fact does not count; null for one that does.</summary>
    public static string? Reason(FactOutcome outcome) => outcome switch
    {
        FactOutcome.Counted => null,
        FactOutcome.Restated => "已被后投递的文件更正",
        FactOutcome.MonthlyFigureLive => "该户号当月已有月度结算电量,日电量不另计",
        FactOutcome.ResidentialNotCounted => "居民生活用电,按规则不计入",
        FactOutcome.KindNotCounted => "不属于计入税收实际贡献的税种或款项",
        FactOutcome.KindUnknown => "税种不在规则清单内,不计入",
        FactOutcome.RefundNotDeducted => "留抵退税或出口退税,不作扣减",
        FactOutcome.CreditNotIncrease => "免抵调只计调增额",
        FactOutcome.CreditRowsLive => "已有免抵调明细行,列中数额不另计",
        FactOutcome.CreditRepeated => "同一免抵调额重复出现,只计一次",
        FactOutcome.KindsLive => "当月已有分税种数据,合计数不另计",
        FactOutcome.CumulativeLive => "已有累计数,本月数仅作核对",
        FactOutcome.Erased => "数据已声明删除",
        FactOutcome.NotHeld => "统计期各月末该权利不存续",
        FactOutcome.Repeated => "同一权利或同一面积重复登记,只计一次",
        FactOutcome.NoArea => "缺少可计入的面积(或容积率)",
        FactOutcome.LaterHolder => "同一宗地已有更晚取得的权利人",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
