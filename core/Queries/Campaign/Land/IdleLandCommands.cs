using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Queries.Evaluations;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Queries.Campaign.Land;

/// <summary>
/// Takes the steps of a named operator in the disposal of idle land. A step names how many he has seen: two people cannot act on the same state, and a request that is
/// sent again after its answer was lost changes nothing.
/// </summary>
public sealed class IdleLandCommands(LandQueries queries, IActLog acts, TimeProvider time)
{
    private const int LongestText = 500;
    private const int LongestNumber = 100;
    private const int LongestDepartment = 60;

    /// <summary>200 with the parcel as it stands then.</summary>
    /// <exception cref="ApiProblemException">
    /// 400 bad-body; 403 named-person-required; 404 campaign-not-published, parcel-not-found; 409 step-not-allowed with the steps that are, act-outdated when somebody was
    /// faster.
    /// </exception>
    public async Task<Answer> StepAsync(ApiCall call, string parcel, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(parcel);
        var by = call.RequireNamed();
        var body = Bodies.Read(call, ApiJson.Instance.IdleStepBody, "{\"step\":\"investigate\",\"after\":0,\"reason\":\"…\"}");
        if (!IdleDisposal.Verbs.Contains(body.Step)) throw Bodies.Bad("step", string.Join(", ", IdleDisposal.Verbs));
        var (item, unclear, campaign) = await queries.OneAsync(call, parcel, cancellation).ConfigureAwait(false);
        var done = await acts.OfAsync(ActKind.IdleLand, parcel, cancellation).ConfigureAwait(false);
        if (item is null && done.Count == 0) throw LandQueries.NotFound(parcel);
        var now = time.GetUtcNow();
        var act = new Act
        {
            Kind = ActKind.IdleLand,
            Subject = parcel,
            Number = body.After + 1,
            Verb = body.Step,
            On = body.On ?? WorkingDays.Today(now),
            Details = IdleDisposal.Write(Details(body)),
            Reason = body.Step is IdleDisposal.Recognise or IdleDisposal.NotIdle ? Bodies.Text("reason", body.Reason, LongestText) : Bodies.Optional("reason", body.Reason, LongestText),
            By = by,
            At = now,
        };
        if (!IsRepeat(act, body, done))
        {
            Check(act, item, done, WorkingDays.Today(now));
            if (!await acts.TryAddAsync(act, cancellation).ConfigureAwait(false)) throw Outdated();
            done = [.. done, act];
        }

        return Answer.Json(call, LandQueries.Detail(item, unclear, campaign, done), ApiJson.Instance.IdleParcelDetailView) with { ETag = null };
    }

    /// <summary>The step is on record already, word by word: the answer to it was lost.</summary>
    private static bool IsRepeat(Act act, IdleStepBody body, IReadOnlyList<Act> done) =>
        act.Number >= 1 && act.Number <= done.Count && done[act.Number - 1] is var there
        && there.By == act.By && there.Verb == act.Verb && there.Details == act.Details && there.Reason == act.Reason && (body.On is null || there.On == act.On);

    private static void Check(Act act, IdleParcel? item, IReadOnlyList<Act> done, DateOnly today)
    {
        if (act.Number != done.Count + 1) throw Outdated();
        var progress = IdleDisposal.Of(done);
        var allowed = LandQueries.Allowed(item, progress);
        if (!allowed.Contains(act.Verb))
        {
            throw new ApiProblemException(
                ProblemCodes.StepNotAllowed,
                $"目前处于“{LandWords.Chinese(progress.State)}”,不能办理“{LandWords.Step(act.Verb)}”;"
                + (allowed.Count == 0 ? "现在没有尚未办结的疑似闲置情形" : $"可以办理:{string.Join("、", allowed.Select(LandWords.Step))}"))
            { Parameter = "step", Allowed = string.Join(", ", allowed) };
        }

        if (act.On > today) throw Bodies.Bad("on", "不晚于今天");
        if (act.On < progress.On) throw Bodies.Bad("on", $"不早于上一环节的日期 {LandWords.Day(progress.On)}");
        if (IdleDisposal.Details(act).PlannedOn < act.On) throw Bodies.Bad("plannedOn", "不早于本环节的日期");
    }

    private static IdleActDetails Details(IdleStepBody body)
    {
        var isPlan = body.Step == IdleDisposal.Plan;
        var measure = LandWords.Parse<DisposalMeasure>(body.Measure);
        if (isPlan ? measure is null : body.Measure is not null)
            throw Bodies.Bad("measure", isPlan ? string.Join(", ", LandWords.All<DisposalMeasure>()) : "只在 step 为 plan 时填写");
        if (!isPlan && body.PlannedOn is not null) throw Bodies.Bad("plannedOn", "只在 step 为 plan 时填写");
        return new IdleActDetails
        {
            Measure = measure,
            PlannedOn = body.PlannedOn,
            DocumentNo = Bodies.Number("documentNo", body.DocumentNo, LongestNumber),
            Evidence = Bodies.Optional("evidence", body.Evidence, LongestText),
            Department = Bodies.Optional("department", body.Department, LongestDepartment),
        };
    }

    private static ApiProblemException Outdated() => new(ProblemCodes.ActOutdated, "这宗地已有他人先办理:请重新查看后再办") { Parameter = "after" };
}
