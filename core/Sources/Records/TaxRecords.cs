using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.Sources.Records.RecordType;
using static Wuyi.Pipeline.Sources.Records.RecordColumn;

namespace Wuyi.Pipeline.Sources.Records;

/// <summary>
/// Facts of source <c>tax</c>, months by crediting date (入库日期). Key group: taxpayer × month × kind × flow, × office where given.
/// Amounts of one key add up within a file.
/// </summary>
public static class TaxRecords
{
    public const string Taxpayer = "taxpayer";
    public const string Month = "month";
    public const string Name = "name";
    public const string CreditedOn = "credited_on";
    public const string Kind = "kind";
    public const string Flow = "flow";
    public const string AmountYuan = "amount_yuan";
    public const string FromColumn = "from_column";
    public const string Item = "item";
    public const string FundType = "fund_type";
    public const string Attribute = "attribute";
    public const string RefundReason = "refund_reason";
    public const string Office = "office";

    /// <summary>Flow words: a payment (a negative one corrects payments).</summary>
    public const string Payment = "payment";

    /// <summary>Flow words: a refund, its amount positive.</summary>
    public const string Refund = "refund";

    /// <summary>Flow words: 免抵调.</summary>
    public const string Credit = "credit";

    /// <summary>Reason of the amounts of column 留抵退税额.</summary>
    public const string CreditRefund = "留抵退税";

    /// <summary>Reason of the amounts of column 出口退税额.</summary>
    public const string ExportRefund = "出口退税";

    /// <summary>Kind of a file that gives only totals (税收合计).</summary>
    public const string TotalKind = "合计";

    public const string RegistrationNo = "registration_no";
    public const string PeriodFrom = "period_from";
    public const string PeriodTo = "period_to";
    public const string PaidOn = "paid_on";

    /// <summary>业务类型 in the provider's words; <c>flow</c> is what it means.</summary>
    public const string Business = "business";
    public const string VoucherNo = "voucher_no";
    public const string LevyId = "levy_id";

    /// <summary>
    /// <c>kind</c> is the tax kind's official name where known (增值税 …), else the provider's words without codes; <c>from_column</c>
    /// marks a 免抵调 amount that stood in a column beside payments (it may repeat). What counts is decided at recalculation by the rulebook.
    /// </summary>
    public static RecordSchema Schema { get; } = new(SourceNames.Tax, monthly: true,
        new(Taxpayer, Text), new(Month, Int), new(Name, Text), new(CreditedOn, Date), new(Kind, Text), new(Flow, Text),
        new(AmountYuan, RecordType.Decimal), new(FromColumn, RecordType.Bool), new(Item, Text), new(FundType, Text),
        new(Attribute, Text), new(RefundReason, Text), new(Office, Text),
        Later(RegistrationNo, Text), Later(PeriodFrom, Date), Later(PeriodTo, Date), Later(PaidOn, Date),
        Later(Business, Text), Later(VoucherNo, Text), Later(LevyId, Text));
}
