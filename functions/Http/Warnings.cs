using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Campaign.Warnings;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>产业链预警 and the electricity index.</summary>
public sealed class Warnings(HttpGate gate, WarningQueries warnings, WarningCommands commands)
{
    [Function("ListWarnings"), Audience(Audience.Reader), Takes(typeof(WarningQueries))]
    [Operation("产业链预警:新增、持续、解除,各有数字和规则说明", typeof(WarningPageView), Csv = true, Problems = [ProblemCodes.CampaignNotPublished, ProblemCodes.CursorExpired])]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "warnings")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => warnings.ListAsync(call, cancellation));

    [Function("GetPowerIndex"), Audience(Audience.Reader), Takes(typeof(WarningQueries), nameof(WarningQueries.IndexParameters))]
    [Operation("用电指数:全县、乡镇街道、行业大类、产业链,上年同期为100", typeof(PowerIndexPageView), Csv = true, Problems = [ProblemCodes.CampaignNotPublished, ProblemCodes.CursorExpired])]
    public Task<IResult> IndexAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "warnings/index")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => warnings.IndexAsync(call, cancellation));

    [Function("GetWarning"), Audience(Audience.Reader), Takes(typeof(WarningQueries), nameof(WarningQueries.OneParameters))]
    [Operation("一条预警:数字、规则说明、签收情况和逐月经过", typeof(WarningDetailView), Problems = [ProblemCodes.CampaignNotPublished, ProblemCodes.WarningNotFound])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "warnings/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => warnings.FindAsync(call, id, cancellation));

    [Function("AcknowledgeWarning"), Audience(Audience.Operator), Takes(typeof(WarningQueries), nameof(WarningQueries.OneParameters))]
    [Operation("签收一条预警,写明情况和措施(管理员,须有姓名)", typeof(WarningDetailView), Body = typeof(AcknowledgementBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.NamedPersonRequired, ProblemCodes.CampaignNotPublished, ProblemCodes.WarningNotFound])]
    public Task<IResult> AcknowledgeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "warnings/{id}/acknowledgement")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => commands.AcknowledgeAsync(call, id, cancellation));
}
