using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Queries.Campaign.Cases;

/// <summary>A case, or a candidate that nobody has opened a case of, in a list.</summary>
/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Name">企业名称.</param>
/// <param name="Town">乡镇街道.</param>
/// <param name="Industry">2 to 4 digits.</param>
/// <param name="AboveScale">规上 or 规下.</param>
/// <param name="State">Word of the state; <c>proposed</c> = the threshold table proposes it, no case yet.</param>
/// <param name="StateName">Chinese.</param>
/// <param name="Since">Day it came into its state.</param>
/// <param name="SuspendedFrom">Where a suspended case goes on.</param>
/// <param name="Proposed">The threshold table proposes it now (候选).</param>
/// <param name="LowYield">低效 by the table now; null when not proposed.</param>
/// <param name="HighConsumption">高耗 by the table now; null when not proposed.</param>
/// <param name="Hints">Beside the tests, no grounds: <c>carbon-grade-5</c>, <c>carbon-grade-4-class-d</c>.</param>
/// <param name="ListedOn">列入清单.</param>
/// <param name="ListBatch">清单批次.</param>
/// <param name="Reason">列入原因.</param>
/// <param name="Department">责任部门.</param>
/// <param name="ResponsibleTown">责任镇街.</param>
/// <param name="Measures">Words of 整治方式.</param>
/// <param name="PlannedOn">计划完成日期.</param>
/// <param name="Overdue">Past it and not closed.</param>
/// <param name="ClosedOn">达标销号.</param>
/// <param name="Rebounds">How often it came back.</param>
/// <param name="ExpectedTce">预计腾出用能, tce.</param>
/// <param name="RealisedTce">已腾出用能 that counts, tce.</param>
/// <param name="ExpectedMu">预计腾退用地, 亩.</param>
/// <param name="RealisedMu">已腾退用地 that counts, 亩.</param>
/// <param name="ChecksMissing">Compliance checks not told yet.</param>
/// <param name="Closure">销号 test: <c>met</c>, <c>not-yet</c>, <c>not-judged</c>; null when not asked.</param>
/// <param name="ReboundReport">反弹 test, the same words.</param>
/// <param name="Flags">Flags.</param>
public sealed record CaseView(
    string CreditCode, string Name, string? Town, string? Industry, bool? AboveScale, string State, string StateName, DateOnly? Since, string? SuspendedFrom, bool Proposed,
    bool? LowYield, bool? HighConsumption, IReadOnlyList<string> Hints, DateOnly? ListedOn, string? ListBatch, string? Reason, string? Department, string? ResponsibleTown,
    IReadOnlyList<string> Measures, DateOnly? PlannedOn, bool Overdue, DateOnly? ClosedOn, int Rebounds, decimal? ExpectedTce, decimal? RealisedTce, decimal? ExpectedMu,
    decimal? RealisedMu, IReadOnlyList<string> ChecksMissing, string? Closure, string? ReboundReport, IReadOnlyList<string> Flags);

/// <summary>A page of <c>inefficient</c>, as <see cref="ItemLists"/> writes it.</summary>
public sealed record CasePageView(
    IReadOnlyList<CaseView> Items, string? Next, int Total, string Period, string Run, string MonthRun, string Rulebook, DateTimeOffset PublishedAt, CaseOverviewView Counts);

/// <summary>The case file (建档) of an enterprise.</summary>
/// <param name="Case">As in the list; state, dates and measures include acts of today.</param>
/// <param name="Period">Month of the figures.</param>
/// <param name="Run">Campaign run of the figures.</param>
/// <param name="OpenedOn">First step; null without a case.</param>
/// <param name="Then">Indicators when it was listed.</param>
/// <param name="Now">Indicators at the end of the period.</param>
/// <param name="Energy">Freed energy.</param>
/// <param name="ReportedTce">实际腾出用能 as reported, for comparison.</param>
/// <param name="Parcels">Freed land.</param>
/// <param name="Checks">Compliance checks.</param>
/// <param name="History">Every step as told.</param>
/// <param name="Allowed">What may be entered next.</param>
/// <param name="Closure">销号 proposal.</param>
/// <param name="Rebound">反弹 report.</param>
/// <param name="Acts">How many steps operators have entered: <c>seen</c> of the next POST.</param>
/// <param name="NewerActs">How many of them the figures do not know yet.</param>
public sealed record CaseFileView(
    CaseView Case, string Period, string Run, DateOnly? OpenedOn, CaseFiguresView? Then, CaseFiguresView? Now, FreedEnergyView? Energy, decimal? ReportedTce,
    IReadOnlyList<FreedParcelView> Parcels, IReadOnlyList<CaseCheckView> Checks, IReadOnlyList<CaseHistoryView> History, IReadOnlyList<CaseMoveView> Allowed,
    CaseProposalView? Closure, CaseProposalView? Rebound, int Acts, int NewerActs);

/// <param name="Month">The rolling 12 months end with it.</param>
/// <param name="TaxWan">T, 万元.</param>
/// <param name="LandMu">A, 亩.</param>
/// <param name="ValueAddedWan">VA, 万元.</param>
/// <param name="TceEquivalent">E_eq, tce.</param>
/// <param name="GridKwh">Power, kWh.</param>
/// <param name="TaxPerMu">x1 / y1, 万元/亩.</param>
/// <param name="ValueAddedPerMu">x2, 万元/亩.</param>
/// <param name="ValueAddedPerTce">x4, 万元/tce.</param>
/// <param name="TaxPer10MWh">y2, 万元/万kWh.</param>
/// <param name="Grade">碳效等级.</param>
/// <param name="Tests">Each floor that applies.</param>
public sealed record CaseFiguresView(
    string Month, decimal? TaxWan, decimal? LandMu, decimal? ValueAddedWan, decimal? TceEquivalent, decimal? GridKwh, decimal? TaxPerMu, decimal? ValueAddedPerMu,
    decimal? ValueAddedPerTce, decimal? TaxPer10MWh, int? Grade, IReadOnlyList<IndicatorTestView> Tests);

/// <param name="Indicator"><c>x1</c>, <c>x2</c>, <c>x4</c>, <c>y2</c>, <c>tcePerVa</c>.</param>
/// <param name="Name">Chinese.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Outcome"><c>reached</c>, <c>missed</c>, <c>not-judged</c>.</param>
/// <param name="Value">The enterprise's own.</param>
/// <param name="Benchmark">Ratio of sums of the industry and scale group.</param>
/// <param name="Share">Share of it that is the floor.</param>
/// <param name="Floor">The floor.</param>
/// <param name="Scope">Two digits of the industry, or <c>13-43</c>.</param>
/// <param name="Sample">Firms of the benchmark.</param>
/// <param name="Missing">What is missing: <c>land</c>, <c>tax</c>, <c>valueAdded</c>, <c>energy</c>, <c>power</c>, <c>sample</c>.</param>
public sealed record IndicatorTestView(
    string Indicator, string Name, string Unit, string Outcome, decimal? Value, decimal? Benchmark, decimal? Share, decimal? Floor, string? Scope, int? Sample,
    IReadOnlyList<string> Missing);

/// <param name="BaseFrom">First month of the base.</param>
/// <param name="BaseTo">Its last.</param>
/// <param name="BaseKwh">Power of the base.</param>
/// <param name="BaseTce">Energy of the base, 等价.</param>
/// <param name="AfterFrom">First month after completion.</param>
/// <param name="AfterTo">Last one that is known.</param>
/// <param name="AfterMonths">Months known after.</param>
/// <param name="AfterTce">Energy after, brought to 12 months.</param>
/// <param name="KgPerKwh">Coefficient of both sides.</param>
/// <param name="WithFuels">Fuels are in it.</param>
/// <param name="Tce">Base − after.</param>
/// <param name="CountedTce">What counts now.</param>
/// <param name="MovedTo">Who took the parcel over and uses power.</param>
/// <param name="MovedKwh">How much within 12 months.</param>
/// <param name="Flags">Flags.</param>
public sealed record FreedEnergyView(
    string? BaseFrom, string? BaseTo, decimal? BaseKwh, decimal? BaseTce, string? AfterFrom, string? AfterTo, int AfterMonths, decimal? AfterTce, decimal? KgPerKwh, bool WithFuels,
    decimal? Tce, decimal CountedTce, string? MovedTo, decimal? MovedKwh, IReadOnlyList<string> Flags);

/// <param name="Parcel">宗地代码.</param>
/// <param name="AreaMu">Its area.</param>
/// <param name="Month">First recovery.</param>
/// <param name="CountedMu">What counts.</param>
/// <param name="Documented"><c>land</c> or <c>step</c>.</param>
/// <param name="Flags">Flags.</param>
public sealed record FreedParcelView(string Parcel, decimal? AreaMu, string? Month, decimal CountedMu, string? Documented, IReadOnlyList<string> Flags);

/// <param name="Kind"><c>safety</c>, <c>environment</c>, <c>quality</c>, <c>energy</c>.</param>
/// <param name="KindName">Chinese.</param>
/// <param name="Verdict"><c>compliant</c>, <c>non-compliant</c>, <c>to-correct</c>.</param>
/// <param name="VerdictName">Chinese.</param>
/// <param name="Found">发现问题.</param>
/// <param name="On">Day.</param>
/// <param name="Department">责任部门.</param>
/// <param name="Evidence">佐证.</param>
/// <param name="Person">Who acted.</param>
public sealed record CaseCheckView(
    string Kind, string KindName, string Verdict, string VerdictName, string? Found, DateOnly On, string? Department, string? Evidence, string? Person);

/// <param name="Step">Word of the step; null = checks only.</param>
/// <param name="StepName">Chinese.</param>
/// <param name="On">Its day.</param>
/// <param name="Outcome"><c>moved</c>, <c>updated</c>, <c>checked</c>, <c>refused</c>.</param>
/// <param name="State">State after it.</param>
/// <param name="Refusal">Why it was not applied.</param>
/// <param name="Allowed">What would have been allowed.</param>
/// <param name="Reason">Why.</param>
/// <param name="Department">责任部门.</param>
/// <param name="Evidence">佐证.</param>
/// <param name="Person">经办人, or the operator.</param>
/// <param name="Measures">整治方式.</param>
/// <param name="PlannedOn">计划完成日期.</param>
/// <param name="ExpectedTce">预计腾出用能.</param>
/// <param name="ReportedTce">实际腾出用能.</param>
/// <param name="ExpectedMu">预计腾出用地, 亩.</param>
/// <param name="ReportedMu">实际腾出用地, 亩.</param>
/// <param name="Parcels">宗地代码.</param>
/// <param name="ListBatch">清单批次.</param>
/// <param name="FileId">The file that told it; null = an operator.</param>
/// <param name="Row">Row of the file, or number of the act.</param>
/// <param name="Flags">Flags.</param>
public sealed record CaseHistoryView(
    string? Step, string StepName, DateOnly On, string Outcome, string? State, string? Refusal, IReadOnlyList<string> Allowed, string? Reason, string? Department, string? Evidence,
    string? Person, IReadOnlyList<string> Measures, DateOnly? PlannedOn, decimal? ExpectedTce, decimal? ReportedTce, decimal? ExpectedMu, decimal? ReportedMu,
    IReadOnlyList<string> Parcels, string? ListBatch, string? FileId, int Row, IReadOnlyList<string> Flags);

/// <param name="Step">Word.</param>
/// <param name="Name">Chinese.</param>
public sealed record CaseMoveView(string Step, string Name);

/// <param name="Outcome"><c>met</c>, <c>not-yet</c>, <c>not-judged</c>.</param>
/// <param name="Rule"><c>floors</c> or <c>shut-down</c>.</param>
/// <param name="Reasons">Why, with the numbers.</param>
/// <param name="Quarters">Quarter ends that were looked at.</param>
/// <param name="BaseKwhPerMonth">Mean of the base.</param>
/// <param name="Power">The last months.</param>
/// <param name="LandNamed">Parcels of the case.</param>
/// <param name="LandRegistered">Of these changed in the register.</param>
public sealed record CaseProposalView(
    string Outcome, string Rule, IReadOnlyList<string> Reasons, IReadOnlyList<CaseFiguresView> Quarters, decimal? BaseKwhPerMonth, IReadOnlyList<CaseMonthView> Power, int? LandNamed,
    int? LandRegistered);

/// <param name="Month">Month.</param>
/// <param name="Kwh">Power; null = unknown.</param>
public sealed record CaseMonthView(string Month, decimal? Kwh);

/// <param name="Step">Word of the step; null = checks only.</param>
/// <param name="On">Its day; default today.</param>
/// <param name="Seen">How many steps of operators the case had when it was looked at (<c>acts</c>); given, a step of somebody else in between is a 409.</param>
/// <param name="Reason">Why; needed for leaving the way (不属实, 豁免, 暂缓) and for a rebound.</param>
/// <param name="Measures">Words of 整治方式.</param>
/// <param name="Department">责任部门.</param>
/// <param name="Town">责任镇街.</param>
/// <param name="PlannedOn">计划完成日期.</param>
/// <param name="ExpectedTce">预计腾出用能, tce.</param>
/// <param name="ReportedTce">实际腾出用能, tce.</param>
/// <param name="ExpectedMu">预计腾出用地, 亩.</param>
/// <param name="ReportedMu">实际腾出用地, 亩.</param>
/// <param name="Parcels">宗地代码, 19 characters.</param>
/// <param name="Checks">Compliance checks.</param>
/// <param name="Evidence">佐证.</param>
/// <param name="ListBatch">清单批次.</param>
/// <param name="CountsMovedPower">Freed energy counts although power of the parcel went to somebody else (R30).</param>
public sealed record CaseStepBody(
    string? Step = null, DateOnly? On = null, int? Seen = null, string? Reason = null, IReadOnlyList<string>? Measures = null, string? Department = null, string? Town = null,
    DateOnly? PlannedOn = null, decimal? ExpectedTce = null, decimal? ReportedTce = null, decimal? ExpectedMu = null, decimal? ReportedMu = null,
    IReadOnlyList<string>? Parcels = null, IReadOnlyList<CheckBody>? Checks = null, string? Evidence = null, string? ListBatch = null, bool? CountsMovedPower = null);

/// <param name="Kind"><c>safety</c>, <c>environment</c>, <c>quality</c>, <c>energy</c>.</param>
/// <param name="Verdict"><c>compliant</c>, <c>non-compliant</c>, <c>to-correct</c>.</param>
/// <param name="Found">发现问题.</param>
public sealed record CheckBody(string Kind, string Verdict, string? Found = null);

/// <summary>An enterprise of the pool with its 排查 result.</summary>
/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Name">企业名称.</param>
/// <param name="Town">乡镇街道.</param>
/// <param name="Industry">Code.</param>
/// <param name="AboveScale">规上 or 规下.</param>
/// <param name="Status">状态.</param>
/// <param name="Outside">Why it is 非清单范围; null = in the pool.</param>
/// <param name="Surveyed">A 排查 result is there.</param>
/// <param name="State">State of its case.</param>
public sealed record PoolMemberView(
    string CreditCode, string Name, string? Town, string? Industry, bool? AboveScale, string? Status, string? Outside, bool Surveyed, string? State);

/// <param name="Town">乡镇街道; null = unknown.</param>
/// <param name="Pool">Enterprises.</param>
/// <param name="Surveyed">With a result.</param>
/// <param name="Unfounded">核实不属实.</param>
/// <param name="Share">排查覆盖率, a ratio.</param>
public sealed record TownCoverageView(string? Town, int Pool, int Surveyed, int Unfounded, decimal? Share);

/// <param name="Reason">Word.</param>
/// <param name="Name">Chinese.</param>
/// <param name="Count">Enterprises.</param>
public sealed record OutsideCountView(string Reason, string Name, int Count);

/// <summary>A page of <c>inefficient/pool</c>.</summary>
public sealed record PoolPageView(
    IReadOnlyList<PoolMemberView> Items, string? Next, int Total, string Period, string Run, string MonthRun, string Rulebook, DateTimeOffset PublishedAt, int Pool, int Surveyed,
    decimal? Share, IReadOnlyList<TownCoverageView> Coverage, IReadOnlyList<OutsideCountView> Outside);
