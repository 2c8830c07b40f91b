using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Evaluations;

namespace Wuyi.Pipeline.Queries.Evaluations;

/// <summary>Publishes and withdraws, for a named person. Sending the same twice finds the act on record.</summary>
public sealed class EvaluationCommands(EvaluationPublisher publisher)
{
    private const int LongestReason = 1000;
    private const int LongestTitle = 200;
    private const int MostSigners = 20;

    public async Task<Answer> PublishAsync(ApiCall call, string year, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var by = call.RequireNamed();
        var of = EvaluationWords.Year(year);
        var body = Bodies.Read(call, ApiJson.Instance.PublishBody, "{\"stage\":\"draft\",\"run\":\"预览中的批次号\"}");
        var signers = body.Signers ?? [];
        if (signers.Count > MostSigners) throw Bodies.Bad("signers", $"不超过 {MostSigners} 人");
        var request = new PublicationRequest
        {
            Year = of,
            Stage = body.Stage,
            Run = RunId.IsWellFormed(body.Run) ? body.Run : throw Bodies.Bad("run", "预览返回的16位批次号"),
            By = by,
            Reason = Bodies.Optional("reason", body.Reason, LongestReason),
            Meeting = body.Meeting is { } meeting
                ? new EvaluationMeeting(Bodies.Text("meeting.title", meeting.Title, LongestTitle), meeting.Date, Bodies.Number("meeting.documentNo", meeting.DocumentNo, LongestTitle))
                : null,
            DocumentNo = Bodies.Number("documentNo", body.DocumentNo, LongestTitle),
            Signers = [.. signers.Select(signer => new EvaluationSigner(Bodies.Text("signers.name", signer?.Name, 60), Bodies.Optional("signers.title", signer?.Title, 60)))],
            NoticeFrom = body.NoticeFrom,
        };
        var act = await RefusedAsync(() => publisher.PublishAsync(request, cancellation)).ConfigureAwait(false);
        return Answer.Json(call, EvaluationViewOf.Act(act), ApiJson.Instance.EvaluationActView) with { ETag = null };
    }

    public async Task<Answer> WithdrawAsync(ApiCall call, string year, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var by = call.RequireNamed();
        var of = EvaluationWords.Year(year);
        var reason = Bodies.Text("reason", Bodies.Read(call, ApiJson.Instance.ReasonBody, "{\"reason\":\"…\"}").Reason, LongestReason);
        var act = await RefusedAsync(() => publisher.WithdrawAsync(of, by, reason, cancellation)).ConfigureAwait(false);
        return Answer.Json(call, EvaluationViewOf.Act(act), ApiJson.Instance.EvaluationActView) with { ETag = null };
    }

    /// <summary>A refusal as a problem of the API: the codes are the same words.</summary>
    internal static async Task<T> RefusedAsync<T>(Func<Task<T>> act)
    {
        try
        {
            return await act().ConfigureAwait(false);
        }
        catch (PublicationRefusedException refused)
        {
            throw new ApiProblemException(refused.Refusal.Code, refused.Refusal.Text);
        }
    }
}
