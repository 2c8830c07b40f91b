using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Results.Evaluations.Confirmations;
using Wuyi.Pipeline.Results.Evaluations.Objections;
using static Wuyi.Pipeline.Queries.Display;

namespace Wuyi.Pipeline.Queries.Evaluations;

/// <summary>Evaluations as the API shows them: rounded for display only.</summary>
public static class EvaluationViewOf
{
    public static EvaluationView Enterprise(EvaluatedEnterprise enterprise, EvaluationManifest run)
    {
        ArgumentNullException.ThrowIfNull(enterprise);
        ArgumentNullException.ThrowIfNull(run);
        var (facts, profile) = (enterprise.Facts, enterprise.Facts.Profile);
        return new EvaluationView(
            profile.CreditCode.Value, profile.Name, profile.Town, ViewOf.Industry(profile), run.Year, facts.Group, enterprise.Status, enterprise.RankingGroup,
            [.. enterprise.Items.Select(item => new EvaluationItemView(item.Indicator, Round(item.Value), Round(item.Baseline), item.Weight, Round(item.Score)))],
            Round(enterprise.Bonus), Round(enterprise.Score), enterprise.Rank, enterprise.Of, enterprise.InitialClass, enterprise.FinalClass, enterprise.Missing,
            [.. facts.Adjustments.Select(Adjustment)], enterprise.Flags, run.Stage, run.Rulebook, run.Run);
    }

    public static EvaluationYearView Year(EvaluationState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var (last, current) = (state.Last, state.Current);
        return new EvaluationYearView(
            state.Year, state.Stage, current?.Run, current?.ResultHash, current?.Enterprises, current?.Rulebook, last.At, last.NoticeFrom, last.NoticeUntil,
            last.DocumentNo, state.PublicAct?.Stage, state.InputsChanged);
    }

    public static EvaluationActView Act(EvaluationAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return new EvaluationActView(
            act.Number, act.Stage, act.Run, act.ResultHash, act.By, act.At, act.Reason,
            act.Meeting is { } meeting ? new MeetingView(meeting.Title, meeting.Date, meeting.DocumentNo) : null, act.DocumentNo,
            [.. act.Signers.Select(signer => new SignerView(signer.Name, signer.Title))], act.NoticeFrom, act.NoticeUntil, act.NoticeWorkingDays, act.HolidaysKnown,
            act.PublicUntil, act.Corrects);
    }

    /// <summary>Names of natural persons are for operators (RULINGS 6.9).</summary>
    public static ObjectionView Objection(ObjectionFile file, Audience audience, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(file);
        var objection = file.Objection;
        return new ObjectionView(
            objection.Id, objection.Receipt, objection.Year, objection.CreditCode.Value, objection.Run, objection.Stage, objection.Indicator, objection.FileId,
            objection.Row, objection.Text, Name(objection.RaisedBy, audience), objection.RaisedAt, objection.Timely, objection.DueOn, file.IsOverdue(now),
            objection.RecordedBy,
            file.Answer is { } answer ? new ObjectionAnswerView(answer.Outcome, answer.FileId, answer.Reason, answer.AnsweredBy, answer.AnsweredAt) : null);
    }

    /// <summary>Names of natural persons are for operators (RULINGS 6.9).</summary>
    public static ConfirmationView Confirmation(Confirmation confirmation, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(confirmation);
        return new ConfirmationView(
            confirmation.CreditCode.Value, Name(confirmation.ConfirmedBy, audience), confirmation.On, confirmation.Items, confirmation.Remarks,
            confirmation.RecordedBy, confirmation.RecordedAt);
    }

    public static RankingGroupView Group(RankingGroupSummary group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return new RankingGroupView(group.Group, group.Name, group.Ranked, Counts(group.Quota), Counts(group.Final));
    }

    public static BaselineView Baseline(EvaluationBaseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        return new BaselineView(
            baseline.Group, baseline.Indicator, Round((decimal?)baseline.Value), baseline.Configured, Round(baseline.Numerator), Round(baseline.Denominator), baseline.Firms);
    }

    private static ClassCountsView Counts(IReadOnlyList<int> counts) => new(counts[0], counts[1], counts[2], counts[3]);

    private static AdjustmentView Adjustment(Adjustment adjustment) => new(
        adjustment.Kind, adjustment.Class, adjustment.Points, adjustment.Reason, adjustment.Authority, adjustment.DocumentNo, adjustment.DecidedOn,
        adjustment.FileId, adjustment.Row);

    private static string Name(string name, Audience audience) =>
        audience == Audience.Operator || !PersonNames.IsPerson(null, name) ? name : PersonNames.Masked(name);
}
