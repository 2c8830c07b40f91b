using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Campaign.Land;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>Land that is suspected to be idle, and its disposal.</summary>
public sealed class IdleLand(HttpGate gate, LandQueries land, IdleLandCommands commands)
{
    [Function("ListIdleLand"), Audience(Audience.Reader), Takes(typeof(LandQueries), nameof(LandQueries.IdleParameters))]
    [Operation("疑似闲置土地及处置情况:情形、两侧数字、闲置原因、处置环节;state=unclear 为情况不明、未作判断的宗地", typeof(CampaignPage<IdleParcelView>), Csv = true, Problems = [ProblemCodes.CampaignNotPublished, ProblemCodes.CursorExpired])]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "land/idle")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => land.IdleAsync(call, cancellation));

    [Function("GetIdleLand"), Audience(Audience.Reader), Takes(typeof(LandQueries), nameof(LandQueries.OneParameters))]
    [Operation("一宗疑似闲置土地:统计期末的情形,目前的处置环节、办理经过和下一步可办事项", typeof(IdleParcelDetailView), Problems = [ProblemCodes.CampaignNotPublished, ProblemCodes.ParcelNotFound])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "land/idle/{parcel}")] HttpRequest request, string parcel, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => land.FindIdleAsync(call, parcel, cancellation));

    [Function("StepIdleLand"), Audience(Audience.Operator), Takes(typeof(LandQueries), nameof(LandQueries.OneParameters))]
    [Operation("办理闲置土地处置的一个环节:调查、认定、不构成闲置、处置方案、处置完毕(管理员,须有姓名)", typeof(IdleParcelDetailView), Body = typeof(IdleStepBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.NamedPersonRequired, ProblemCodes.CampaignNotPublished, ProblemCodes.ParcelNotFound, ProblemCodes.StepNotAllowed, ProblemCodes.ActOutdated])]
    public Task<IResult> StepAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "land/idle/{parcel}/steps")] HttpRequest request, string parcel, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => commands.StepAsync(call, parcel, cancellation));
}
