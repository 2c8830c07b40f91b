using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.Sources.Records.RecordType;

namespace Wuyi.Pipeline.Sources.Records;

/// <summary>
/// Facts of source <c>adjustments</c> (R27). Key group: enterprise × year × kind; a later file supplies all rows of a group. Segments are by year, in the
/// scope of its December, so that the files of a year are found without reading them. No monthly run reads them.
/// </summary>
public static class AdjustmentRecords
{
    public const string CreditCode = "credit_code";
    public const string Name = "name";
    public const string Year = "year";

    /// <summary>One of <see cref="Kinds"/>.</summary>
    public const string Kind = "kind";

    /// <summary>定档 only: A, B, C or D.</summary>
    public const string Class = "class";

    /// <summary>加分 and 扣分 only: points, above 0.</summary>
    public const string Points = "points";
    public const string Reason = "reason";
    public const string Authority = "authority";
    public const string DocumentNo = "document_no";
    public const string DecidedOn = "decided_on";
    public const string AppliedOn = "applied_on";
    public const string FromDay = "from_day";
    public const string ToDay = "to_day";

    public const string SetClass = "set-class";
    public const string StepUp = "step-up";
    public const string StepDown = "step-down";
    public const string Bonus = "bonus";
    public const string Deduction = "deduction";
    public const string Exemption = "exemption";

    /// <summary>定档, 提档, 降档, 加分, 扣分, 豁免: the words of facts in the order of the kinds.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [SetClass, StepUp, StepDown, Bonus, Deduction, Exemption];

    public static RecordSchema Schema { get; } = new(SourceNames.Adjustments, monthly: true,
        new(CreditCode, Text), new(Name, Text), new(Year, Int), new(Kind, Text), new(Class, Text), new(Points, RecordType.Decimal), new(Reason, Text),
        new(Authority, Text), new(DocumentNo, Text), new(DecidedOn, Date), new(AppliedOn, Date), new(FromDay, Date), new(ToDay, Date));
}
