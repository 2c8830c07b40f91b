using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Results.Evaluations.Objections;

namespace Wuyi.Pipeline.Queries.Views;

/// <summary>Body of an objection. There is no place for telephone numbers: they are not kept.</summary>
/// <param name="Year">Evaluated year.</param>
/// <param name="CreditCode">Whose result.</param>
/// <param name="Text">What is objected; at most 2 000 characters.</param>
/// <param name="RaisedBy">Who objects.</param>
/// <param name="Indicator">x1 … y2; or a file.</param>
/// <param name="FileId">File with the row in doubt.</param>
/// <param name="Row">Row of that file.</param>
public sealed record ObjectionBody(int Year, string CreditCode, string Text, string RaisedBy, string? Indicator = null, string? FileId = null, int? Row = null);

/// <summary>Body of an answer.</summary>
/// <param name="Outcome">restated, adjusted or refused.</param>
/// <param name="Reason">Required; at most 2 000 characters.</param>
/// <param name="FileId">File that restated or adjusted; required unless refused.</param>
public sealed record AnswerBody(ObjectionOutcome Outcome, string Reason, string? FileId = null);

/// <summary>An objection and its answer.</summary>
/// <param name="Id">Id in addresses; the receipt number does too.</param>
/// <param name="Number">受理号.</param>
/// <param name="Year">Evaluated year.</param>
/// <param name="CreditCode">Whose result.</param>
/// <param name="Run">Run that it is about.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="Indicator">What it is about.</param>
/// <param name="FileId">File with the row in doubt.</param>
/// <param name="Row">Row of that file.</param>
/// <param name="Text">What is objected.</param>
/// <param name="RaisedBy">Who objects.</param>
/// <param name="RaisedAt">When it was received.</param>
/// <param name="Timely">Within the notice; late ones are on record too.</param>
/// <param name="DueOn">Last day for the answer, 24:00 China time.</param>
/// <param name="Overdue">Not answered by then.</param>
/// <param name="RecordedBy">Who put it on record.</param>
/// <param name="Answer">Null while unanswered.</param>
public sealed record ObjectionView(
    string Id, string Number, int Year, string CreditCode, string Run, EvaluationStage Stage, string? Indicator, string? FileId, int? Row, string Text,
    string RaisedBy, DateTimeOffset RaisedAt, bool Timely, DateOnly DueOn, bool Overdue, string RecordedBy, ObjectionAnswerView? Answer);

/// <param name="Outcome">restated, adjusted or refused.</param>
/// <param name="FileId">File that restated or adjusted.</param>
/// <param name="Reason">Reasons.</param>
/// <param name="AnsweredBy">A person other than whoever published the stage.</param>
/// <param name="AnsweredAt">When.</param>
public sealed record ObjectionAnswerView(ObjectionOutcome Outcome, string? FileId, string Reason, string AnsweredBy, DateTimeOffset AnsweredAt);

/// <summary>Objections, newest first.</summary>
public sealed record ObjectionsView(IReadOnlyList<ObjectionView> Items, int Total, int Open, int Overdue);

/// <summary>Body of confirmations; 1 to 500.</summary>
public sealed record ConfirmationsBody(IReadOnlyList<ConfirmationBody?> Confirmations);

/// <param name="CreditCode">Which enterprise.</param>
/// <param name="ConfirmedBy">Who said so for it.</param>
/// <param name="On">Day; default today.</param>
/// <param name="Items">tax, land, power, energy; default all.</param>
/// <param name="Remarks">At most 500 characters.</param>
public sealed record ConfirmationBody(string CreditCode, string ConfirmedBy, DateOnly? On = null, IReadOnlyList<string>? Items = null, string? Remarks = null);

/// <param name="Written">Put on record now.</param>
/// <param name="Unchanged">On record already.</param>
public sealed record ConfirmationsResultView(int Written, int Unchanged);

/// <param name="CreditCode">Which enterprise.</param>
/// <param name="ConfirmedBy">Who said so for it.</param>
/// <param name="On">Day.</param>
/// <param name="Items">tax, land, power, energy.</param>
/// <param name="Remarks">Words of the enterprise.</param>
/// <param name="RecordedBy">Who put it on record.</param>
/// <param name="RecordedAt">When.</param>
public sealed record ConfirmationView(
    string CreditCode, string ConfirmedBy, DateOnly On, IReadOnlyList<string> Items, string? Remarks, string RecordedBy, DateTimeOffset RecordedAt);

/// <summary>Confirmations of a year by credit code.</summary>
public sealed record ConfirmationsView(int Year, IReadOnlyList<ConfirmationView> Items, string? Next);

/// <summary>What everybody may see of a year: name, town and class.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Stage">notice or final.</param>
/// <param name="Title">Chinese title.</param>
/// <param name="Office">Who publishes.</param>
/// <param name="DocumentNo">文号; final only.</param>
/// <param name="PublishedOn">Day of publication.</param>
/// <param name="NoticeFrom">First day of the notice.</param>
/// <param name="NoticeUntil">Its last day, 24:00 China time.</param>
/// <param name="Signers">Who signs.</param>
/// <param name="Remedies">Final only.</param>
/// <param name="Correction">Says that it corrects an earlier one, or is being corrected; null otherwise.</param>
/// <param name="PublicUntil">Last day on which it can be seen.</param>
/// <param name="ClassWords">The county's words for A, B, C, D, in this order (rulebook <c>procedure.classWords</c>); empty when it has none.</param>
/// <param name="Items">Name, town, class.</param>
/// <param name="Next">Cursor; null on the last page.</param>
/// <param name="Total">Enterprises with a class.</param>
public sealed record PublicEvaluationView(
    int Year, EvaluationStage Stage, string Title, string Office, string? DocumentNo, DateOnly PublishedOn, DateOnly? NoticeFrom, DateOnly? NoticeUntil,
    IReadOnlyList<SignerView> Signers, string? Remedies, string? Correction, DateOnly PublicUntil, IReadOnlyList<string> ClassWords, IReadOnlyList<PublicClassView> Items, string? Next, int Total);

/// <param name="Name">Enterprise.</param>
/// <param name="Town">Town.</param>
/// <param name="Class">A to D.</param>
public sealed record PublicClassView(string Name, string? Town, Indicators.Evaluation.EvaluationClass Class);
