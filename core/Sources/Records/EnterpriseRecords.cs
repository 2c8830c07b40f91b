using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.Sources.Records.RecordType;
using static Wuyi.Pipeline.Sources.Records.RecordColumn;

namespace Wuyi.Pipeline.Sources.Records;

/// <summary>Facts of source <c>enterprises</c>. Key group: credit code × effective month × column: an empty cell restates nothing (R1, R10).</summary>
public static class EnterpriseRecords
{
    public const string CreditCode = "credit_code";
    public const string EffectiveMonth = "effective_month";
    public const string Name = "name";
    public const string Town = "town";
    public const string Industry = "industry";
    public const string AboveScale = "above_scale";
    public const string Chain = "chain";
    public const string Park = "park";
    public const string FoundedOn = "founded_on";
    public const string Status = "status";
    public const string FormerNames = "former_names";
    public const string Tags = "tags";

    /// <summary>退出年月: from this month on the enterprise is not 规上 any more, as 202306 (R10).</summary>
    public const string LeftMonth = "left_month";
    public const string ProductionOn = "production_on";
    public const string CancelledOn = "cancelled_on";

    /// <summary>原代码: codes under which older files name the enterprise, separated by 、.</summary>
    public const string FormerCodes = "former_codes";

    /// <summary><c>effective_month</c> as 202306 (年度 → January; default the month of drop, China time); <c>industry</c> 2–4 digits of GB/T 4754-2017.</summary>
    public static RecordSchema Schema { get; } = new(SourceNames.Enterprises, monthly: false,
        new(CreditCode, Text), new(EffectiveMonth, Int), new(Name, Text), new(Town, Text), new(Industry, Text),
        new(AboveScale, RecordType.Bool), new(Chain, Text), new(Park, Text), new(FoundedOn, Date), new(Status, Text),
        new(FormerNames, Text), new(Tags, Text),
        Later(LeftMonth, Int), Later(ProductionOn, Date), Later(CancelledOn, Date), Later(FormerCodes, Text));
}
