using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Evaluations;

namespace Wuyi.Pipeline.Queries.Views;

/// <summary>One enterprise's evaluation (CONTRACTS 2). Null = no class, the status or a flag says why.</summary>
/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Name">Name.</param>
/// <param name="Town">Town.</param>
/// <param name="Industry">Code and name.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Group">Scale group.</param>
/// <param name="Status">Whether it is ranked, and if not why.</param>
/// <param name="RankingGroup">Group within which it is ranked.</param>
/// <param name="Items">x1…x6 or y1, y2.</param>
/// <param name="Bonus">加分 less 扣分, points.</param>
/// <param name="Score">Total, points.</param>
/// <param name="Rank">1 = best.</param>
/// <param name="Of">Firms ranked in the group.</param>
/// <param name="InitialClass">初评.</param>
/// <param name="FinalClass">调档后.</param>
/// <param name="Missing">Indicators that make it incomplete.</param>
/// <param name="Adjustments">Rows of <c>adjustments</c>, with file and row.</param>
/// <param name="Flags">Words of docs/http.md.</param>
/// <param name="Stage">draft, notice or final.</param>
/// <param name="Rulebook">Version word.</param>
/// <param name="Run">Run id.</param>
public sealed record EvaluationView(
    string CreditCode, string Name, string? Town, IndustryView? Industry, int Year, ScaleGroup Group, EvaluationStatus Status, string? RankingGroup,
    IReadOnlyList<EvaluationItemView> Items, decimal Bonus, decimal? Score, int? Rank, int? Of, EvaluationClass? InitialClass, EvaluationClass? FinalClass,
    IReadOnlyList<string> Missing, IReadOnlyList<AdjustmentView> Adjustments, IReadOnlyList<string> Flags, EvaluationStage Stage, string Rulebook, string Run);

/// <param name="Indicator">x1…, y1….</param>
/// <param name="Value">Null = missing.</param>
/// <param name="Baseline">b of the group.</param>
/// <param name="Weight">Points.</param>
/// <param name="Score">Points.</param>
public sealed record EvaluationItemView(string Indicator, decimal? Value, decimal? Baseline, decimal Weight, decimal? Score);

/// <param name="Kind">What it does.</param>
/// <param name="Class">定档 only.</param>
/// <param name="Points">加分 and 扣分 only.</param>
/// <param name="Reason">理由.</param>
/// <param name="Authority">认定部门.</param>
/// <param name="DocumentNo">依据文号.</param>
/// <param name="DecidedOn">Day.</param>
/// <param name="File">File id: <c>files/{id}</c>.</param>
/// <param name="Row">Row of that file.</param>
public sealed record AdjustmentView(
    AdjustmentKind Kind, EvaluationClass? Class, decimal? Points, string Reason, string Authority, string? DocumentNo, DateOnly? DecidedOn, string? File, int? Row);

/// <summary>One page of a year's evaluation.</summary>
/// <param name="Items">The page.</param>
/// <param name="Next">Cursor; null on the last page.</param>
/// <param name="Total">Enterprises that pass the filters.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Stage">Of the run.</param>
/// <param name="Run">Run that every page of one walk comes from.</param>
/// <param name="PublishedAt">When the stage was published.</param>
/// <param name="InputsChanged">Files, rules or links have come since that give another run.</param>
public sealed record EvaluationPageView(
    IReadOnlyList<EvaluationView> Items, string? Next, int Total, int Year, EvaluationStage Stage, string Run, DateTimeOffset PublishedAt, bool InputsChanged);

/// <summary>One enterprise with everything that stands beside its result.</summary>
/// <param name="Evaluation">The result.</param>
/// <param name="Objections">Its objections of the year.</param>
/// <param name="Confirmations">What it confirmed.</param>
/// <param name="History">The year's acts.</param>
public sealed record EvaluationDetailView(
    EvaluationView Evaluation, IReadOnlyList<ObjectionView> Objections, IReadOnlyList<ConfirmationView> Confirmations, IReadOnlyList<EvaluationActView> History);

/// <summary>Years with a published stage, newest first.</summary>
public sealed record EvaluationYearsView(IReadOnlyList<EvaluationYearView> Items);

/// <param name="Year">Calendar year.</param>
/// <param name="Stage">Null = withdrawn.</param>
/// <param name="Run">Current run; null = withdrawn.</param>
/// <param name="ResultHash">SHA-256 over the results.</param>
/// <param name="Enterprises">Enterprises of the register.</param>
/// <param name="Rulebook">Version word.</param>
/// <param name="PublishedAt">When the last act was done.</param>
/// <param name="NoticeFrom">First day of the notice.</param>
/// <param name="NoticeUntil">Last day of the notice, 24:00.</param>
/// <param name="DocumentNo">文号.</param>
/// <param name="PublicStage">What the public sees; null = nothing.</param>
/// <param name="InputsChanged">Files, rules or links have come since that give another run.</param>
public sealed record EvaluationYearView(
    int Year, EvaluationStage? Stage, string? Run, string? ResultHash, int? Enterprises, string? Rulebook, DateTimeOffset PublishedAt, DateOnly? NoticeFrom,
    DateOnly? NoticeUntil, string? DocumentNo, EvaluationStage? PublicStage, bool InputsChanged);

/// <summary>Acts of a year, oldest first.</summary>
public sealed record EvaluationHistoryView(int Year, IReadOnlyList<EvaluationActView> Items);

/// <summary>One legal act.</summary>
/// <param name="Number">1, 2, 3 … within the year.</param>
/// <param name="Stage">Stage published; null = withdrawn.</param>
/// <param name="Run">Run published or withdrawn.</param>
/// <param name="ResultHash">SHA-256 over its results.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why.</param>
/// <param name="Meeting">The collective decision.</param>
/// <param name="DocumentNo">文号.</param>
/// <param name="Signers">Who signs.</param>
/// <param name="NoticeFrom">First day of the notice.</param>
/// <param name="NoticeUntil">Last day of the notice, 24:00 China time.</param>
/// <param name="NoticeWorkingDays">Its working days.</param>
/// <param name="HolidaysKnown">Counted with official tables of holidays.</param>
/// <param name="PublicUntil">Last day on which the public sees it.</param>
/// <param name="Corrects">Act whose result it corrects.</param>
public sealed record EvaluationActView(
    int Number, EvaluationStage? Stage, string Run, string? ResultHash, string By, DateTimeOffset At, string? Reason, MeetingView? Meeting, string? DocumentNo,
    IReadOnlyList<SignerView> Signers, DateOnly? NoticeFrom, DateOnly? NoticeUntil, int? NoticeWorkingDays, bool? HolidaysKnown, DateOnly? PublicUntil, int? Corrects);

/// <param name="Title">Name of the meeting.</param>
/// <param name="Date">Day.</param>
/// <param name="DocumentNo">Number of its minutes (会议纪要).</param>
public sealed record MeetingView(string Title, DateOnly Date, string? DocumentNo = null);

/// <param name="Name">Who signs.</param>
/// <param name="Title">职务.</param>
public sealed record SignerView(string Name, string? Title = null);

/// <summary>Body of a publication.</summary>
/// <param name="Stage">draft, notice or final.</param>
/// <param name="Run">Run id of the preview.</param>
/// <param name="Reason">Why; required when going back to the draft.</param>
/// <param name="Meeting">The collective decision; required for notice and final.</param>
/// <param name="DocumentNo">文号; required for final.</param>
/// <param name="Signers">Required for notice and final.</param>
/// <param name="NoticeFrom">First day of the notice; default today.</param>
public sealed record PublishBody(
    EvaluationStage Stage, string Run, string? Reason = null, MeetingView? Meeting = null, string? DocumentNo = null, IReadOnlyList<SignerView?>? Signers = null,
    DateOnly? NoticeFrom = null);

/// <summary>What publishing the next stage would publish; nothing has changed by looking.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Stage">Stage that it speaks of: the next one unless another was asked for.</param>
/// <param name="Run">Run id: goes into the publication.</param>
/// <param name="ResultHash">SHA-256 over the results.</param>
/// <param name="Current">Stage published now; null = nothing or withdrawn.</param>
/// <param name="CanPublish">Nothing but papers (meeting, signers, number) is missing.</param>
/// <param name="Refusals">What stands against it.</param>
/// <param name="Notices">What the person who decides must know.</param>
/// <param name="Enterprises">Enterprises by status.</param>
/// <param name="Groups">Counts of the ranking groups.</param>
/// <param name="Baselines">Every b.</param>
/// <param name="MissingInputs">Source and month not delivered.</param>
/// <param name="Confirmations">Who has confirmed.</param>
/// <param name="OpenObjections">Timely objections without an answer.</param>
/// <param name="NoticeUntil">Last day of a notice that began today.</param>
/// <param name="Difference">From the published stage to this; null when nothing is published.</param>
/// <param name="Rulebook">Version word.</param>
public sealed record EvaluationPreviewView(
    int Year, EvaluationStage Stage, string Run, string ResultHash, EvaluationStage? Current, bool CanPublish, IReadOnlyList<RefusalView> Refusals,
    IReadOnlyList<NoticeView> Notices, IReadOnlyDictionary<string, int> Enterprises, IReadOnlyList<RankingGroupView> Groups,
    IReadOnlyList<BaselineView> Baselines, IReadOnlyList<string> MissingInputs, ConfirmedView Confirmations, IReadOnlyList<string> OpenObjections,
    DateOnly NoticeUntil, EvaluationDifferenceView? Difference, string Rulebook);

/// <param name="Code">Problem code of the publication.</param>
/// <param name="Text">Chinese.</param>
public sealed record RefusalView(string Code, string Text);

/// <param name="Code">Kebab-case word.</param>
/// <param name="Text">Chinese.</param>
/// <param name="CreditCodes">Whom it is about; few.</param>
/// <param name="Blocks">No publication while it stands.</param>
public sealed record NoticeView(string Code, string Text, IReadOnlyList<string> CreditCodes, bool Blocks);

/// <param name="Group">Scale group.</param>
/// <param name="Name">Name of the ranking group.</param>
/// <param name="Ranked">n.</param>
/// <param name="Quota">Firms by initial class.</param>
/// <param name="Final">Ranked firms by final class.</param>
public sealed record RankingGroupView(ScaleGroup Group, string Name, int Ranked, ClassCountsView Quota, ClassCountsView Final);

public sealed record ClassCountsView(int A, int B, int C, int D);

/// <param name="Group">Scale group.</param>
/// <param name="Indicator">x1…, y1….</param>
/// <param name="Value">b.</param>
/// <param name="Configured">From the rulebook.</param>
/// <param name="Numerator">Sum.</param>
/// <param name="Denominator">Sum.</param>
/// <param name="Firms">Firms in the sums.</param>
public sealed record BaselineView(ScaleGroup Group, string Indicator, decimal? Value, bool Configured, decimal? Numerator, decimal? Denominator, int? Firms);

/// <param name="Asked">Enterprises that the year is about.</param>
/// <param name="Complete">Of them, those that have confirmed all that they are scored by.</param>
public sealed record ConfirmedView(int Asked, int Complete);

/// <param name="Run">Published run that it is compared with.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="Same">The results are the very same.</param>
/// <param name="Classes">Enterprises whose final class is another.</param>
/// <param name="Scores">Enterprises whose score is another.</param>
/// <param name="Added">Only now.</param>
/// <param name="Removed">Only then.</param>
/// <param name="Items">Whose class, status or presence is another, code order; at most 200.</param>
public sealed record EvaluationDifferenceView(
    string Run, EvaluationStage Stage, bool Same, int Classes, int Scores, int Added, int Removed, IReadOnlyList<EvaluationMoveView> Items);

/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Name">Name.</param>
/// <param name="Before">Null when it was not there.</param>
/// <param name="After">Null when it is not there.</param>
public sealed record EvaluationMoveView(string CreditCode, string Name, StandingView? Before, StandingView? After);

/// <param name="Status">Whether it is ranked.</param>
/// <param name="InitialClass">初评.</param>
/// <param name="FinalClass">调档后.</param>
/// <param name="Score">Points.</param>
/// <param name="Rank">Rank.</param>
public sealed record StandingView(EvaluationStatus Status, EvaluationClass? InitialClass, EvaluationClass? FinalClass, decimal? Score, int? Rank);
