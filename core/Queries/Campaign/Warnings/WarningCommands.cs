using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Queries.Evaluations;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Queries.Campaign.Warnings;

/// <summary>Puts on record that a named operator has seen a warning, and what is done about it.</summary>
public sealed class WarningCommands(WarningQueries queries, IActLog acts, TimeProvider time)
{
    public const string Acknowledged = "acknowledged";
    private const int LongestText = 500;

    /// <summary>Others who acknowledge the same warning at the same moment take their numbers first.</summary>
    private const int Attempts = 10;

    /// <summary>200 with the warning; the same person saying the same again changes nothing, somebody else's or other words are added.</summary>
    /// <exception cref="ApiProblemException">400 bad-body, 403 named-person-required, 404 campaign-not-published, warning-not-found, 503 storage-unavailable.</exception>
    public async Task<Answer> AcknowledgeAsync(ApiCall call, string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var by = call.RequireNamed();
        var body = Bodies.Read(call, ApiJson.Instance.AcknowledgementBody, "{\"reason\":\"…\",\"measure\":\"…\"}");
        var (reason, measure) = (Bodies.Text("reason", body.Reason, LongestText), Bodies.Optional("measure", body.Measure, LongestText));
        var (warning, campaign) = await queries.RequireAsync(id, call.ReadPeriod(), cancellation).ConfigureAwait(false);
        var details = new AcknowledgementDetails(measure, WarningWords.Of(warning.Severity), campaign.Period.ToString());
        var now = time.GetUtcNow();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var said = await acts.OfAsync(ActKind.Warning, warning.Id, cancellation).ConfigureAwait(false);
            var isThere = said.Any(act => act.By == by && act.Reason == reason && AcknowledgementDetails.Read(act) is var old && old.Measure == measure && old.Severity == details.Severity);
            var act = new Act
            {
                Kind = ActKind.Warning, Subject = warning.Id, Number = said.Count + 1, Verb = Acknowledged, On = WorkingDays.Today(now), Details = details.Write(), Reason = reason, By = by, At = now,
            };
            if (!isThere && !await acts.TryAddAsync(act, cancellation).ConfigureAwait(false)) continue;
            var detail = await queries.DetailAsync(warning, campaign, isThere ? said : [.. said, act], cancellation).ConfigureAwait(false);
            return Answer.Json(call, detail, ApiJson.Instance.WarningDetailView) with { ETag = null };
        }

        throw new ApiProblemException(ProblemCodes.StorageUnavailable, "同时签收的人过多,请稍后再试");
    }
}
