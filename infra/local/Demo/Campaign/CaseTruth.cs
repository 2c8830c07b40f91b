using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo.Campaign;

/// <summary>What the generator knows of one 高耗低效 case.</summary>
public sealed class CaseTruth
{
    private readonly DemoCase _case;

    internal CaseTruth(DemoCase one) => _case = one;

    public string CreditCode => _case.Enterprise.Code;

    /// <summary>责任部门.</summary>
    public string Department => RectificationFiles.DepartmentOf(_case);

    /// <summary>预计腾出用能 once there is a plan, tce.</summary>
    public decimal ExpectedTce => RectificationFiles.ExpectedTce(_case);

    /// <summary>The parcel that it frees, or names again after another case.</summary>
    public string? Parcel => _case.Parcel?.Code;

    /// <summary>Whether a step came that its state does not allow, by the end of a month.</summary>
    public bool IsRefusedSomething(Month month) => _case.IllegalStep is { } step && step.On <= month.LastDay;

    /// <summary>环节 at the end of a month; null = no step yet.</summary>
    public string? StateAt(Month month) => _case.StateOn(month.LastDay);

    /// <summary>It was listed by the end of the month, and neither found unfounded nor exempted.</summary>
    public bool IsListed(Month month) => Has(CaseScript.Listed, month);

    public bool IsClosed(Month month) => StateAt(month) == CaseScript.Closed;

    /// <summary>The planned date lies before the end of the month, and it is neither closed nor left nor suspended; a rebound ends the plan.</summary>
    public bool IsOverdue(Month month) =>
        Has(CaseScript.Plan, month) && _case.PlannedOn < month.LastDay && !Has(CaseScript.Rebound, month)
        && StateAt(month) is not (CaseScript.Closed or CaseScript.Exempted or CaseScript.Suspended or CaseScript.Unfounded);

    /// <summary>腾退用地 that counts by the end of a month if it were the only case of its parcel, 亩 (R31); null = none.</summary>
    public (DateOnly On, decimal Mu)? FreedBy(Month month) =>
        _case.Parcel is { } parcel && _case.FreedMu is { } mu && _case.DayOfFirst(CaseScript.Closed) is { } on && on <= month.LastDay
            ? (on, Math.Min(mu, parcel.SquareMetres * 0.0015m)) : null;

    private bool Has(string word, Month month) => _case.DayOfFirst(word) is { } on && on <= month.LastDay;
}
