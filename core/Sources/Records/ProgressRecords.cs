using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.Sources.Records.RecordType;

namespace Wuyi.Pipeline.Sources.Records;

/// <summary>
/// Facts of source <c>progress</c>: what departments report of targets. Key group: target × period (increments: × first month too); a later file supplies
/// all rows of a group. Segments by the last month of the period. No monthly run reads them.
/// </summary>
public static class ProgressRecords
{
    /// <summary>指标编号 as given, without spaces; null when only the name is given.</summary>
    public const string Target = "target";

    /// <summary>指标名称.</summary>
    public const string Name = "name";

    /// <summary>Last month of the period, yyyymm.</summary>
    public const string Month = "month";

    /// <summary>First month of the period, yyyymm; equals the last one for a single month.</summary>
    public const string FromMonth = "from_month";

    /// <summary>数值: cumulative, or the state at the end of the period; in <see cref="Unit"/>.</summary>
    public const string Value = "value";

    /// <summary>本期数: what the period itself added; in <see cref="IncrementUnit"/>.</summary>
    public const string Increment = "increment";

    /// <summary>Unit of the value as given (cell, column 单位, header); null when none is.</summary>
    public const string Unit = "unit";
    public const string IncrementUnit = "increment_unit";
    public const string Department = "department";
    public const string Remark = "remark";
    public const string Evidence = "evidence";

    public static RecordSchema Schema { get; } = new(SourceNames.Progress, monthly: true,
        new(Target, Text), new(Name, Text), new(Month, Int), new(FromMonth, Int), new(Value, RecordType.Decimal), new(Increment, RecordType.Decimal), new(Unit, Text),
        new(IncrementUnit, Text), new(Department, Text), new(Remark, Text), new(Evidence, Text));
}
