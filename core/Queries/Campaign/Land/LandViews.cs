using Wuyi.Pipeline.Campaign.Land;

namespace Wuyi.Pipeline.Queries.Campaign.Land;

/// <param name="CreditCode">Null when the holder is no enterprise of the register.</param>
/// <param name="Name">Natural persons masked.</param>
/// <param name="Mu">亩.</param>
public sealed record LandHoldingView(string? CreditCode, string? Name, decimal Mu);

/// <param name="FileId">The file; null = an act.</param>
/// <param name="Row">Its row.</param>
public sealed record FactOriginView(string? FileId, int Row);

/// <summary>A ground of suspicion with its numbers (E15).</summary>
/// <param name="Ground"><c>not-started</c> or <c>stopped</c>.</param>
/// <param name="Since">First day on which it held.</param>
/// <param name="From">约定开工日期, or 中止开发日期.</param>
/// <param name="Days">Days from then to the end of the period.</param>
/// <param name="DevelopedMu">已动工面积, 亩.</param>
/// <param name="DueMu">应动工面积, 亩.</param>
/// <param name="AreaBelow">Below a third; null = not judged.</param>
/// <param name="InvestedWan">已投资额, 万元.</param>
/// <param name="TotalInvestmentWan">总投资额, 万元.</param>
/// <param name="InvestmentBelow">Below 25 %; null = not judged.</param>
public sealed record IdleGroundView(
    string Ground, string Since, string From, int Days, decimal? DevelopedMu, decimal? DueMu, bool? AreaBelow, decimal? InvestedWan, decimal? TotalInvestmentWan,
    bool? InvestmentBelow);

/// <summary>A parcel that is suspected to be idle, is being disposed of, or (state <c>unclear</c>) cannot be judged.</summary>
/// <param name="Parcel">宗地代码.</param>
/// <param name="Holders">At the end of the period.</param>
/// <param name="Town">乡镇街道.</param>
/// <param name="Location">坐落.</param>
/// <param name="Use">用途.</param>
/// <param name="Mu">亩.</param>
/// <param name="State"><c>suspected</c>, <c>investigating</c>, <c>recognised</c>, <c>planned</c>, <c>completed</c>, <c>not-idle</c>, <c>unclear</c>.</param>
/// <param name="Since">Day of the last step, else since when a ground has held.</param>
/// <param name="Open">The suspicion stands and no person has closed it.</param>
/// <param name="Grounds">That hold by the facts.</param>
/// <param name="Reason">闲置原因 as the file has it.</param>
/// <param name="GovernmentCaused">The reason may be the government's; a person decides.</param>
/// <param name="Measure">处置方式.</param>
/// <param name="PlannedOn">Planned end.</param>
/// <param name="Overdue">The planned end has passed.</param>
/// <param name="SupervisionNo">电子监管号.</param>
/// <param name="ContractNo">合同编号.</param>
/// <param name="Flags">What the files leave open.</param>
/// <param name="Acts">Steps up to the end of the period.</param>
/// <param name="Origin">Row of the facts.</param>
public sealed record IdleParcelView(
    string Parcel, IReadOnlyList<LandHoldingView> Holders, string? Town, string? Location, string? Use, decimal Mu, string State, string? Since, bool Open,
    IReadOnlyList<IdleGroundView> Grounds, string? Reason, bool GovernmentCaused, string? Measure, string? PlannedOn, bool Overdue, string? SupervisionNo,
    string? ContractNo, IReadOnlyList<string> Flags, int Acts, FactOriginView? Origin);

/// <param name="Number">Place among the steps of the parcel, from 1.</param>
/// <param name="Step"><c>investigate</c>, <c>recognise</c>, <c>not-idle</c>, <c>plan</c>, <c>complete</c>.</param>
/// <param name="On">Day it is dated.</param>
/// <param name="By">Name of the person.</param>
/// <param name="At">When it was written down.</param>
/// <param name="Reason">In that person's words.</param>
/// <param name="Measure">处置方式.</param>
/// <param name="PlannedOn">Planned end.</param>
/// <param name="DocumentNo">文号.</param>
/// <param name="Evidence">佐证.</param>
/// <param name="Department">经办部门.</param>
public sealed record IdleStepView(
    int Number, string Step, string On, string By, DateTimeOffset At, string? Reason, string? Measure, string? PlannedOn, string? DocumentNo, string? Evidence, string? Department);

/// <summary>One parcel with its disposal as it stands now.</summary>
/// <param name="Parcel">As in the period; null when the period's board does not have it.</param>
/// <param name="Period">Month of the board.</param>
/// <param name="Run">Its run.</param>
/// <param name="State">Of the disposal now, steps after the period included.</param>
/// <param name="After">How many steps there are: goes into the next one.</param>
/// <param name="Allowed">Steps that may be taken now.</param>
/// <param name="History">All steps.</param>
public sealed record IdleParcelDetailView(
    IdleParcelView? Parcel, string Period, string Run, string State, int After, IReadOnlyList<string> Allowed, IReadOnlyList<IdleStepView> History);

/// <summary>A step in the disposal of idle land, by a named operator.</summary>
/// <param name="Step"><c>investigate</c>, <c>recognise</c>, <c>not-idle</c>, <c>plan</c>, <c>complete</c>.</param>
/// <param name="After">Number of steps that were seen; 409 when there are more by now.</param>
/// <param name="On">Day it is dated; today when left out.</param>
/// <param name="Reason">Must be there for <c>recognise</c> and <c>not-idle</c>; at most 500 characters.</param>
/// <param name="Measure">处置方式; plans only, and there it must be.</param>
/// <param name="PlannedOn">Planned end; plans only.</param>
/// <param name="DocumentNo">文号; at most 100 characters.</param>
/// <param name="Evidence">佐证; at most 500 characters.</param>
/// <param name="Department">经办部门; at most 60 characters.</param>
public sealed record IdleStepBody(
    string Step, int After, DateOnly? On = null, string? Reason = null, string? Measure = null, DateOnly? PlannedOn = null, string? DocumentNo = null,
    string? Evidence = null, string? Department = null);

/// <param name="DueOn">Agreed, inclusive.</param>
/// <param name="DoneOn">Done.</param>
/// <param name="State"><c>not-agreed</c>, <c>open</c>, <c>kept</c>, <c>late</c>, <c>unknown</c>.</param>
/// <param name="Days">Days late.</param>
public sealed record DateCommitmentView(string? DueOn, string? DoneOn, string State, int? Days);

/// <param name="Agreed">万元/亩.</param>
/// <param name="Actual">万元/亩; null when a side is missing.</param>
/// <param name="AmountWan">万元.</param>
/// <param name="Mu">亩 it is divided by.</param>
/// <param name="State"><c>not-agreed</c>, <c>not-due</c>, <c>kept</c>, <c>below</c>, <c>unknown</c>.</param>
public sealed record FigureCommitmentView(decimal? Agreed, decimal? Actual, decimal? AmountWan, decimal? Mu, string State);

/// <summary>标准地: agreed against what is.</summary>
/// <param name="Parcel">宗地代码.</param>
/// <param name="CreditCode">Holder; null when no enterprise of the register.</param>
/// <param name="HolderName">Natural persons masked.</param>
/// <param name="Town">乡镇街道.</param>
/// <param name="Location">坐落.</param>
/// <param name="Mu">亩.</param>
/// <param name="GrantedOn">出让日期.</param>
/// <param name="Start">开工.</param>
/// <param name="Completion">竣工.</param>
/// <param name="Production">投产.</param>
/// <param name="Tax">亩均税收: the holder's 12 months over all its land; with several parcels the same for each (flag <c>multi-parcel</c>).</param>
/// <param name="Investment">投资强度.</param>
/// <param name="Breached">A date has passed with the thing not done, or a figure is below.</param>
/// <param name="Flags">What to mind.</param>
/// <param name="Origin">Row of the facts.</param>
public sealed record LandCommitmentView(
    string Parcel, string? CreditCode, string? HolderName, string? Town, string? Location, decimal Mu, string? GrantedOn, DateCommitmentView Start,
    DateCommitmentView Completion, DateCommitmentView Production, FigureCommitmentView Tax, FigureCommitmentView Investment, bool Breached, IReadOnlyList<string> Flags,
    FactOriginView Origin);

/// <summary>An industrial right that ends soon or has ended.</summary>
/// <param name="Parcel">宗地代码.</param>
/// <param name="CreditCode">Holder.</param>
/// <param name="HolderName">Natural persons masked.</param>
/// <param name="Town">乡镇街道.</param>
/// <param name="Location">坐落.</param>
/// <param name="Use">用途.</param>
/// <param name="Mu">亩.</param>
/// <param name="EndsOn">Last day.</param>
/// <param name="Days">From the end of the period; negative when it has ended.</param>
/// <param name="Expired">It has ended.</param>
/// <param name="Origin">Row of the facts.</param>
public sealed record ExpiringRightView(
    string Parcel, string? CreditCode, string? HolderName, string? Town, string? Location, string? Use, decimal Mu, string EndsOn, int Days, bool Expired, FactOriginView Origin);

/// <summary>Industrial land that changed hands.</summary>
/// <param name="Parcel">宗地代码.</param>
/// <param name="Town">乡镇街道.</param>
/// <param name="Location">坐落.</param>
/// <param name="Use">用途.</param>
/// <param name="Mu">亩.</param>
/// <param name="From">Who had it.</param>
/// <param name="To">Who has it.</param>
/// <param name="EndedOn">Last day of the old right.</param>
/// <param name="BeganOn">First day of the new one.</param>
/// <param name="Last12">Within the 12 months that end with the period.</param>
/// <param name="SincePlan">Since the plan's start.</param>
/// <param name="Origin">Row of the new right.</param>
public sealed record LandTransferView(
    string Parcel, string? Town, string? Location, string? Use, decimal Mu, LandHoldingView From, LandHoldingView To, string EndedOn, string BeganOn, bool Last12, bool SincePlan,
    FactOriginView Origin);

/// <summary>出让 of a calendar year up to the end of the period.</summary>
/// <param name="Year">By 出让日期.</param>
/// <param name="IndustrialMu">工业用地, 亩.</param>
/// <param name="Industrial">宗.</param>
/// <param name="StandardMu">标准地, 亩.</param>
/// <param name="Standard">宗.</param>
/// <param name="StandardShare">By area, a ratio (n3.3-01); null without an industrial grant.</param>
/// <param name="AllMu">All uses that the files hold, 亩.</param>
/// <param name="All">宗.</param>
/// <param name="IndustrialShare">By area, a ratio (n4.2-02); null when the files hold industrial grants only, or there is no grant.</param>
/// <param name="OthersKnown">The files hold grants of other uses.</param>
/// <param name="StandardUnstated">Industrial grants of which 是否标准地 is not said.</param>
/// <param name="ModeUnstated">Grants of which 供地方式 is not said.</param>
/// <param name="UseUnstated">Grants of which 用途 is not said.</param>
public sealed record GrantYearView(
    int Year, decimal IndustrialMu, int Industrial, decimal StandardMu, int Standard, decimal? StandardShare, decimal AllMu, int All, decimal? IndustrialShare,
    bool OthersKnown, int StandardUnstated, int ModeUnstated, int UseUnstated);
