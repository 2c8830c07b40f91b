using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.Sources.Records.RecordType;

namespace Wuyi.Pipeline.Sources.Records;

/// <summary>
/// Facts of source <c>rectification</c>: steps and compliance checks of 高耗低效 cases. Key group: enterprise × step × date (a check without a step: enterprise ×
/// check × date); a later file supplies all rows of a group. Segments are by the month of the date. No monthly run reads them, the campaign does.
/// </summary>
public static class RectificationRecords
{
    public const string CreditCode = "credit_code";
    public const string Name = "name";

    /// <summary>A word of <see cref="CaseMove"/> in kebab case; null = only a check.</summary>
    public const string Step = "step";
    public const string OnDay = "on_day";

    /// <summary>Words of <see cref="CaseMeasure"/> joined by a comma, in the order of the enum.</summary>
    public const string Measures = "measures";
    public const string Reason = "reason";
    public const string Department = "department";
    public const string Town = "town";
    public const string PlannedOn = "planned_on";
    public const string ExpectedTce = "expected_tce";
    public const string ReportedTce = "reported_tce";
    public const string ExpectedArea = "expected_area";
    public const string ReportedArea = "reported_area";
    public const string AreaUnit = "area_unit";

    /// <summary>宗地代码 of 19 characters each, joined by a comma, in the order given.</summary>
    public const string Parcels = "parcels";

    /// <summary>Words of <see cref="CheckKind"/> joined by a comma.</summary>
    public const string Checks = "checks";

    /// <summary>A word of <see cref="CheckVerdict"/>, of each of <see cref="Checks"/>.</summary>
    public const string Verdict = "verdict";
    public const string Found = "found";
    public const string Evidence = "evidence";

    /// <summary>经办人: who acted; never a phone.</summary>
    public const string Person = "person";
    public const string ListBatch = "list_batch";

    public static RecordSchema Schema { get; } = new(SourceNames.Rectification, monthly: true,
        new(CreditCode, Text), new(Name, Text), new(Step, Text), new(OnDay, Date), new(Measures, Text), new(Reason, Text), new(Department, Text), new(Town, Text),
        new(PlannedOn, Date), new(ExpectedTce, RecordType.Decimal), new(ReportedTce, RecordType.Decimal), new(ExpectedArea, RecordType.Decimal),
        new(ReportedArea, RecordType.Decimal), new(AreaUnit, Text), new(Parcels, Text), new(Checks, Text), new(Verdict, Text), new(Found, Text), new(Evidence, Text),
        new(Person, Text), new(ListBatch, Text));
}
