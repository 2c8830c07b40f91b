using System.Globalization;
using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Evaluations;
using Wuyi.Pipeline.Results.Campaigns;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Queries.Campaign.Cases;

/// <summary>
/// Steps of cases by named persons. The state that a step is checked against is of this moment: steps of files that the newest run knows, and every act up to
/// now. Acts of one enterprise are numbered: of two people at once the second is refused with the state that he has not seen.
/// </summary>
public sealed class CaseCommands(ICampaignResults results, IActLog acts, IConfigDrops config, TimeProvider time)
{
    private const int LongestText = 500;
    private const int LongestName = 60;
    private const int MostParcels = 50;
    private const decimal MostTce = 10_000_000m;
    private const decimal MostMu = 100_000m;

    /// <summary>201 with the case file; the very same step by the same person again is answered with 200 and adds nothing.</summary>
    /// <exception cref="ApiProblemException">400 bad-body; 403; 404; 409 step-not-allowed, act-outdated.</exception>
    public async Task<Answer> StepAsync(ApiCall call, string creditCode, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var by = call.RequireNamed();
        var code = CreditCodes.Read(creditCode);
        var body = Bodies.Read(call, ApiJson.Instance.CaseStepBody, "{\"step\":\"plan\",\"on\":\"2023-05-20\",\"measures\":[\"upgrade\"],\"reason\":\"…\"}");
        var now = time.GetUtcNow();
        var step = StepOf(body, code, WorkingDays.Today(now));
        var current = await CaseNow.LoadAsync(results, acts, code, null, cancellation).ConfigureAwait(false);
        var act = CaseActs.ActOf(step with { Origin = new FactOrigin(null, current.Acts + 1) }, current.Acts + 1, by, now);
        // The answer to the first try was lost: what it did stands.
        if (current.Log.Count > 0 && IsSame(current.Log[^1], act)) return Answer.Json(call, CaseViewOf.File(current), ApiJson.Instance.CaseFileView) with { ETag = null };
        if (body.Seen is { } seen && seen != current.Acts) throw Changed(current);
        var rules = await config.CurrentRulesAsync(cancellation).ConfigureAwait(false);
        Check(step, current.Track, rules.Campaign.Inefficiency.ChecksBeforePlan);
        var history = current.Track.History;
        var after = CaseNow.TrackOf(history, [.. current.Log, act]);
        var own = after.History.First(item => item.Step.Origin.FileId is null && item.Step.Origin.Row == act.Number);
        if (own.Outcome == StepOutcome.Refused) throw NotAllowed(current.Track, own.Refusal!);
        if (!await acts.TryAddAsync(act, cancellation).ConfigureAwait(false))
            throw Changed(await CaseNow.LoadAsync(results, acts, code, null, cancellation).ConfigureAwait(false));
        var view = CaseViewOf.File(current with { Track = after, Log = [.. current.Log, act], NewerActs = current.NewerActs + 1 });
        return Answer.Json(call, view, ApiJson.Instance.CaseFileView) with { ETag = null, Status = 201, Location = "inefficient/" + code.Value };
    }

    private static void Check(CaseStep step, CaseTrack track, bool checksBeforePlan)
    {
        if (step.Move is not { } move) return;
        if (track.State is null ? !CaseTransitions.Starts.Contains(move) : CaseTransitions.After(track.State, track.SuspendedFrom, move) is null)
            throw NotAllowed(track, CaseReplay.Refusal(track, move));
        var last = track.Applied.Select(applied => applied.On).DefaultIfEmpty(DateOnly.MinValue).Max();
        if (step.On < last) throw NotAllowed(track, $"日期不能早于上一环节的日期({CaseReplay.Day(last)})");
        if (move is CaseMove.Plan && checksBeforePlan)
        {
            // A check of a later day does not come before this plan.
            var missing = (track with { Checks = [.. track.Checks.Where(check => check.On <= step.On)] }).ChecksMissing.Except(step.Checks.Select(check => check.Kind)).ToList();
            if (missing.Count > 0)
                throw NotAllowed(track, $"制定方案之前须完成安全、环保、质量、能源四类合规检查,尚缺:{string.Join("、", missing.Select(CaseWords.Chinese))}");
        }
    }

    private static bool IsSame(Act old, Act act) =>
        old.By == act.By && old.Verb == act.Verb && old.On == act.On && old.Reason == act.Reason && old.Details == act.Details;

    private static CaseStep StepOf(CaseStepBody body, CreditCode code, DateOnly today)
    {
        CaseMove? move = body.Step is null ? null : Word<CaseMove>("step", body.Step);
        var on = body.On ?? today;
        if (on > today) throw Bodies.Bad("on", $"不晚于今天({CaseReplay.Day(today)})");
        if (on < new DateOnly(2000, 1, 1)) throw Bodies.Bad("on", "2000年以后的日期");
        var step = new CaseStep
        {
            CreditCode = code, On = on, Origin = new FactOrigin(null, 0), Move = move,
            Reason = Bodies.Optional("reason", body.Reason, LongestText),
            Measures = [.. (body.Measures ?? []).Select(word => Word<CaseMeasure>("measures", word)).Distinct().Order()],
            Department = Bodies.Optional("department", body.Department, LongestName), Town = Bodies.Optional("town", body.Town, LongestName), PlannedOn = body.PlannedOn,
            ExpectedTce = Amount("expectedTce", body.ExpectedTce, MostTce), ReportedTce = Amount("reportedTce", body.ReportedTce, MostTce),
            ExpectedMu = Amount("expectedMu", body.ExpectedMu, MostMu), ReportedMu = Amount("reportedMu", body.ReportedMu, MostMu), Parcels = Parcels(body.Parcels ?? []),
            Checks = [.. (body.Checks ?? []).Select(CheckOf)], Evidence = Bodies.Optional("evidence", body.Evidence, LongestText),
            ListBatch = Bodies.Number("listBatch", body.ListBatch, LongestName), CountsMovedPower = body.CountsMovedPower,
        };
        if (move is null && step.Checks.Count == 0) throw Bodies.Bad("step", "须写明环节(step)或合规检查(checks)");
        if (step.Checks.DistinctBy(check => check.Kind).Count() != step.Checks.Count) throw Bodies.Bad("checks", "同一类别只写一次");
        if (move is CaseMove.Unfounded or CaseMove.Exempted or CaseMove.Suspended or CaseMove.Rebound && step.Reason is null)
            throw Bodies.Bad("reason", $"登记“{CaseWords.Chinese(move.Value)}”须写明理由");
        if (step.ReportedMu > 0m && step.Parcels.Count == 0) throw Bodies.Bad("parcels", "实际腾出用地须写明宗地代码,同一宗地只计一次");
        return step;
    }

    private static ComplianceCheck CheckOf(CheckBody body) => body is null ? throw Bodies.Bad("checks", "类别和结论") : new(
        Word<CheckKind>("checks.kind", body.Kind), Word<CheckVerdict>("checks.verdict", body.Verdict), Bodies.Optional("checks.found", body.Found, LongestText));

    private static TEnum Word<TEnum>(string name, string? word) where TEnum : struct, Enum =>
        CaseWords.Of<TEnum>(word) ?? throw Bodies.Bad(name, string.Join(", ", Enum.GetValues<TEnum>().Select(CaseWords.Word)));

    private static decimal? Amount(string name, decimal? amount, decimal most) => amount is null or (>= 0m) && (amount is null || amount <= most) ? amount
        : throw Bodies.Bad(name, string.Create(CultureInfo.InvariantCulture, $"0–{most:0}"));

    private static List<string> Parcels(IReadOnlyList<string> given)
    {
        var parcels = new List<string>();
        foreach (var text in given)
        {
            var parcel = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
            if (!ParcelCell.IsValid(parcel, ParcelCell.ParcelLength)) throw Bodies.Bad("parcels", $"19位宗地代码,以{ParcelCell.Region}开头");
            if (!parcels.Contains(parcel)) parcels.Add(parcel);
        }

        return parcels.Count <= MostParcels ? parcels : throw Bodies.Bad("parcels", $"不超过{MostParcels}宗");
    }

    private static ApiProblemException NotAllowed(CaseTrack track, string detail) =>
        new(ProblemCodes.StepNotAllowed, detail) { Parameter = "step", Allowed = string.Join(", ", track.Allowed.Select(CaseWords.Word)) };

    private static ApiProblemException Changed(CaseNow current)
    {
        var state = current.Track.State is { } at ? $"现处于“{CaseWords.Chinese(at)}”环节" : "尚未建立个案";
        return new(ProblemCodes.ActOutdated, $"他人已先登记,该企业{state}(共{current.Acts}次登记);可以登记:{CaseTransitions.Chinese(current.Track.Allowed)}。请重新查看后再登记")
        { Parameter = "seen", Allowed = string.Join(", ", current.Track.Allowed.Select(CaseWords.Word)) };
    }
}
