using System.Text.Json;

namespace Wuyi.Pipeline.Queries.Campaign.Targets;

/// <summary>A numeric target at the end of a period.</summary>
/// <param name="Plan">Id of the plan.</param>
/// <param name="Id">指标编号.</param>
/// <param name="Place">Place in the document, from 1.</param>
/// <param name="Clause">Clause it comes from.</param>
/// <param name="Name">Name.</param>
/// <param name="Target">Target value in <paramref name="Unit"/>; percentages as the document writes them.</param>
/// <param name="Fraction">The exact fraction compared instead (1/3); null = none.</param>
/// <param name="Unit">Unit of all its values.</param>
/// <param name="Op"><c>&gt;=</c>, <c>&gt;</c> (突破), <c>&lt;=</c>, <c>&lt;</c>.</param>
/// <param name="Kind"><c>cumulative</c>, <c>level</c>, <c>ratio-level</c>, <c>annual</c>, <c>ratio-annual</c>, <c>average-growth</c>, <c>average-decline</c>.</param>
/// <param name="From">First month.</param>
/// <param name="To">Last month.</param>
/// <param name="Due">完成时限.</param>
/// <param name="DueStated">The document itself names the date.</param>
/// <param name="Scope">统计范围.</param>
/// <param name="Source">Where the value is to come from: <c>facts</c>, <c>mixed</c>, <c>progress</c>.</param>
/// <param name="Method">How it is computed from the data files; null = only departments report it.</param>
/// <param name="Lead">牵头单位; null = the document names nobody.</param>
/// <param name="SuggestedOwner">Who is suggested where nobody is named.</param>
/// <param name="Departments">责任单位 in order.</param>
/// <param name="DepartmentsFrom"><c>clause</c>, <c>inherited:三.2</c> or <c>none</c>.</param>
/// <param name="Quote">The document's own words.</param>
/// <param name="SameAs">The target that states the same once more.</param>
/// <param name="ConflictsWith">The target it contradicts; both are kept.</param>
/// <param name="Note">Note.</param>
/// <param name="Now">State; of a yearly target its current year's.</param>
/// <param name="Years">Yearly targets: every year begun.</param>
public sealed record TargetView(
    string Plan, string Id, int Place, string Clause, string Name, decimal Target, string? Fraction, string Unit, string Op, string Kind, string From, string To, DateOnly Due,
    bool DueStated, string? Scope, string Source, string? Method, string? Lead, string? SuggestedOwner, IReadOnlyList<string> Departments, string DepartmentsFrom, string Quote,
    string? SameAs, string? ConflictsWith, string? Note, TargetReadingView Now, IReadOnlyList<TargetReadingView> Years);

/// <summary>Value, progress and light.</summary>
/// <param name="Year">Calendar year of a yearly target.</param>
/// <param name="Value">The value shown; null = none.</param>
/// <param name="Shown"><c>facts</c> or <c>progress</c>; null = no value.</param>
/// <param name="Why">Why that one: <c>facts-suffice</c>, <c>official-figure</c>, <c>only-facts</c>, <c>only-progress</c>, <c>facts-do-not-suffice</c>, <c>no-value</c>.</param>
/// <param name="Facts">Computed from the data files.</param>
/// <param name="Progress">Reported.</param>
/// <param name="Estimate">现价测算: never the result.</param>
/// <param name="Met">Met exactly; null without a value.</param>
/// <param name="Done">Done ÷ target, a share of 1.</param>
/// <param name="Elapsed">Share of the time; null = not compared with time.</param>
/// <param name="Light"><c>green</c>, <c>yellow</c>, <c>red</c>, <c>grey</c>.</param>
/// <param name="LightReason"><c>met</c>, <c>on-time</c>, <c>behind</c>, <c>far-behind</c>, <c>not-yet</c>, <c>awaiting-final</c>, <c>missed</c>, <c>no-value</c>.</param>
/// <param name="Forecast">Where the trend leads; null with fewer than three monthly values.</param>
/// <param name="Due">The last day that counts.</param>
public sealed record TargetReadingView(
    int? Year, decimal? Value, string? Shown, string Why, TargetFigureView? Facts, TargetFigureView? Progress, TargetFigureView? Estimate, bool? Met, decimal? Done, decimal? Elapsed,
    string Light, string LightReason, TargetForecastView? Forecast, DateOnly Due);

/// <summary>A value with what it is made of.</summary>
/// <param name="Value">In the target's unit; null where it would tell of single enterprises (operators see it).</param>
/// <param name="Hidden">It is hidden from readers.</param>
/// <param name="Basis"><c>as-at</c>, <c>plan-to-date</c>, <c>year-to-date</c>, <c>calendar-year</c>, <c>rolling12</c>, <c>years</c>.</param>
/// <param name="AsOf">Month whose end it describes.</param>
/// <param name="Inputs">Figures behind it.</param>
/// <param name="Count">Enterprises, cases, projects or grants in it.</param>
/// <param name="LeftOut">Of the scope, without data.</param>
/// <param name="Coverage">Share of the scope that is in it.</param>
/// <param name="Flags">What to know of it.</param>
/// <param name="Origins">Files and rows of a reported value.</param>
/// <param name="Department">Who reported it.</param>
/// <param name="Remark">说明.</param>
/// <param name="Evidence">证明材料.</param>
public sealed record TargetFigureView(
    decimal? Value, bool Hidden, string Basis, string AsOf, IReadOnlyList<TargetInputView> Inputs, int? Count, int? LeftOut, decimal? Coverage, IReadOnlyList<string> Flags,
    IReadOnlyList<TargetOriginView> Origins, string? Department, string? Remark, string? Evidence);

/// <param name="Name">Chinese.</param>
/// <param name="Value">Value.</param>
/// <param name="Unit">Unit.</param>
public sealed record TargetInputView(string Name, decimal Value, string Unit);

/// <param name="File">Its receipt: <c>files/{id}</c>.</param>
/// <param name="Row">Row.</param>
public sealed record TargetOriginView(string? File, int Row);

/// <param name="Due">Month.</param>
/// <param name="Value">In the target's unit.</param>
/// <param name="Met">Whether the target would be met.</param>
/// <param name="Method"><c>least-squares</c>.</param>
/// <param name="Points">Monthly values used.</param>
/// <param name="From">First of them.</param>
/// <param name="To">Last of them.</param>
/// <param name="PerMonth">Change a month.</param>
/// <param name="LowConfidence">Few values, a poor fit or a long way ahead.</param>
public sealed record TargetForecastView(string Due, decimal Value, bool Met, string Method, int Points, string From, string To, decimal PerMonth, bool LowConfidence);

/// <summary>One page of targets.</summary>
/// <param name="Items">The page.</param>
/// <param name="Next">Cursor; null on the last page.</param>
/// <param name="Total">Targets that pass the filters.</param>
/// <param name="Period">Period.</param>
/// <param name="Run">Campaign run.</param>
/// <param name="MonthRun">The month's run it stands on.</param>
/// <param name="Rulebook">Version of the rules.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Plans">Plans in force.</param>
/// <param name="UnknownProgress">Reported values that no target took.</param>
public sealed record TargetPageView(
    IReadOnlyList<TargetView> Items, string? Next, int Total, string Period, string Run, string MonthRun, string Rulebook, DateTimeOffset PublishedAt, IReadOnlyList<PlanStandingView> Plans,
    IReadOnlyList<UnknownProgressView> UnknownProgress);

/// <param name="Plan">Id.</param>
/// <param name="Hash">Hash of the document: <c>plans/{hash}</c>.</param>
/// <param name="Document">文号.</param>
/// <param name="Title">Title.</param>
/// <param name="From">First month.</param>
/// <param name="To">Last month.</param>
/// <param name="Elapsed">Share of its months that is over.</param>
public sealed record PlanStandingView(string Plan, string Hash, string Document, string Title, string From, string To, decimal Elapsed);

/// <param name="Target">As given.</param>
/// <param name="Period">Last month of its period.</param>
/// <param name="Value">As given.</param>
/// <param name="Unit">As given.</param>
/// <param name="Reason"><c>unknown-target</c>, <c>ambiguous-target</c>, <c>unit-differs</c>, <c>not-additive</c>, <c>outside-plan</c>.</param>
/// <param name="Origin">File and row.</param>
public sealed record UnknownProgressView(string Target, string Period, decimal Value, string? Unit, string Reason, TargetOriginView Origin);

/// <summary>One target with its values over time.</summary>
/// <param name="Target">As it stands.</param>
/// <param name="Period">Period.</param>
/// <param name="Run">Campaign run.</param>
/// <param name="Trend">Monthly values of the shown source that the forecast looks at, ascending.</param>
/// <param name="History">Earlier campaign runs, newest first, both sources.</param>
public sealed record TargetDetailView(TargetView Target, string Period, string Run, IReadOnlyList<TargetPointView> Trend, IReadOnlyList<TargetHistoryView> History);

/// <param name="Month">Month.</param>
/// <param name="Value">In the target's unit.</param>
public sealed record TargetPointView(string Month, decimal Value);

/// <param name="Period">Period.</param>
/// <param name="Run">Campaign run.</param>
/// <param name="Reading">State then.</param>
public sealed record TargetHistoryView(string Period, string Run, TargetReadingView Reading);

/// <summary>责任单位 and the lights of what they lead.</summary>
/// <param name="Period">Period.</param>
/// <param name="Run">Campaign run.</param>
/// <param name="Plans">By plan.</param>
public sealed record TargetDepartmentsView(string Period, string Run, IReadOnlyList<PlanDepartmentsView> Plans);

/// <param name="Plan">Plan.</param>
/// <param name="Departments">In the order in which the document first names them as leads; targets without one last.</param>
public sealed record PlanDepartmentsView(PlanStandingView Plan, IReadOnlyList<TargetDepartmentView> Departments);

/// <param name="Department">牵头单位; null = nobody is named.</param>
/// <param name="SuggestedOwner">Who is suggested then.</param>
/// <param name="Targets">Ids; those stated twice once.</param>
/// <param name="Green">Met or on time.</param>
/// <param name="Yellow">Behind.</param>
/// <param name="Red">Far behind or missed.</param>
/// <param name="Grey">Without a value.</param>
/// <param name="Met">Met.</param>
public sealed record TargetDepartmentView(string? Department, string? SuggestedOwner, IReadOnlyList<string> Targets, int Green, int Yellow, int Red, int Grey, int Met);

/// <summary>工作任务: what the newest plans ask for without a number.</summary>
/// <param name="Items">By plan, in the order of the document.</param>
public sealed record DeliverablesView(IReadOnlyList<DeliverableView> Items);

/// <param name="Plan">Id of the plan.</param>
/// <param name="Clause">Clause.</param>
/// <param name="Name">Short name.</param>
/// <param name="Quote">The document's own words.</param>
/// <param name="Departments">责任单位; the first leads.</param>
public sealed record DeliverableView(string Plan, string Clause, string Name, string Quote, IReadOnlyList<string> Departments);

/// <summary>The plans.</summary>
/// <param name="Items">The newest version of each, the county's own first.</param>
public sealed record PlansView(IReadOnlyList<PlanVersionView> Items);

/// <param name="Id">Id.</param>
/// <param name="Hash">16 hex digits over the canonical document.</param>
/// <param name="Document">文号.</param>
/// <param name="Title">Title.</param>
/// <param name="Issued">印发日期.</param>
/// <param name="From">First month.</param>
/// <param name="To">Last month.</param>
/// <param name="Targets">Numeric targets.</param>
/// <param name="Deliverables">Others.</param>
/// <param name="Embedded">It ships with this release.</param>
public sealed record PlanVersionView(
    string Id, string Hash, string Document, string Title, DateOnly? Issued, string From, string To, int Targets, int Deliverables, bool Embedded);

/// <summary>One plan.</summary>
/// <param name="Plan">In short.</param>
/// <param name="Content">The document as it was dropped.</param>
public sealed record PlanView(PlanVersionView Plan, JsonElement Content);
