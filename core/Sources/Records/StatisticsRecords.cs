using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.Sources.Records.RecordType;
using static Wuyi.Pipeline.Sources.Records.RecordColumn;

namespace Wuyi.Pipeline.Sources.Records;

/// <summary>
/// Facts of source <c>statistics</c>, one value a record. Key group: enterprise × period × item × (cumulative or not) (R1).
/// Values of one key add up within a file. Segments are by month; annual values lie in the segment of December of their year.
/// </summary>
public static class StatisticsRecords
{
    public const string CreditCode = "credit_code";
    public const string Year = "year";
    public const string Month = "month";
    public const string Cumulative = "cumulative";
    public const string Item = "item";
    public const string Value = "value";
    public const string Erase = "erase";

    public const string Name = "name";

    /// <summary>数据来源 of the value: 企业授权, 企业申报, 部门行政记录, 统计调查 … (RULINGS 6.2).</summary>
    public const string Provenance = "provenance";

    /// <summary>
    /// <c>month</c> as 202306, null for an annual value; <c>cumulative</c>: January to <c>month</c>; <c>item</c> one of
    /// <see cref="StatisticsItems"/>, unit in its name; <c>erase</c>: the provider wrote 删除.
    /// </summary>
    public static RecordSchema Schema { get; } = new(SourceNames.Statistics, monthly: true,
        new(CreditCode, Text), new(Year, Int), new(Month, Int), new(Cumulative, RecordType.Bool), new(Item, Text),
        new(Value, RecordType.Decimal), new(Erase, RecordType.Bool),
        Later(Name, Text), Later(Provenance, Text));
}
