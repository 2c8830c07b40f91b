using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.UnitTests.Indicators;

namespace Wuyi.Pipeline.UnitTests.Campaign.Cases;

/// <summary>Steps of cases made by hand.</summary>
internal static class Steps
{
    public static readonly CreditCode Firm = Enterprises.Code(1);

    public static readonly ComplianceCheck[] AllChecks = [.. Enum.GetValues<CheckKind>().Select(kind => new ComplianceCheck(kind, CheckVerdict.Compliant, null))];

    public static CaseStep File(CaseMove move, string on, int row = 1, CreditCode? code = null) =>
        new() { CreditCode = code ?? Firm, On = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), Move = move, Origin = new FactOrigin("rectification-1", row) };

    public static CaseStep Act(CaseMove move, string on, int number) => File(move, on) with { Origin = new FactOrigin(null, number), Person = "王五" };

    /// <summary>The way from 排查核实 to a state, one step on the first of each month from January 2022; the list in April with all checks, the plan in May.</summary>
    public static IEnumerable<CaseStep> Way(CaseState to, CreditCode? code = null, params CaseMeasure[] measures) =>
        Enumerable.Range(1, (int)to).Select(i => File((CaseMove)i, $"2022-{i:00}-01", i, code) with
        {
            Measures = (CaseMove)i == CaseMove.Plan ? measures : [],
            Checks = (CaseMove)i == CaseMove.Listed ? AllChecks : [],
        });

    public static ParcelRight Right(string parcel, CreditCode? holder, decimal mu, string? from = null, string? cancelled = null) => new()
    {
        Parcel = parcel, Holder = holder, HolderKey = holder?.Value ?? "x", AreaMu = mu, ParcelMu = mu, AcquiredOn = Day(from), CancelledOn = Day(cancelled), Origin = new FactOrigin("land-1", 1),
    };

    public static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
