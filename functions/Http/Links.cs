using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Links;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>The review queue: texts that link to no enterprise of the register, and what people decide about them.</summary>
public sealed class Links(HttpGate gate, LinkQueries links, LinkCommands commands)
{
    /// <summary>Five hundred decisions with their reasons.</summary>
    private const int MaxListBytes = 2 * 1024 * 1024;

    [Function("ListLinks"), Audience(Audience.Reader), Takes(typeof(LinkQueries))]
    [Operation("待关联记录,数量大的在前;自然人姓名对读者屏蔽", typeof(LinksView), Csv = true, Problems = [ProblemCodes.NothingPublished, ProblemCodes.PeriodNotPublished, ProblemCodes.CursorExpired])]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "links")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => links.ListAsync(call, cancellation));

    [Function("DecideLinks"), Audience(Audience.Operator)]
    [Operation("一次写入若干关联决定(对照表),最多500条,全部正确才写入(管理员)", typeof(LinkDecisionsResultView), Body = typeof(LinkDecisionsBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.NothingPublished])]
    public Task<IResult> DecideManyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "links")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => commands.DecideManyAsync(call, cancellation), maxBodyBytes: MaxListBytes);

    [Function("ListLinkDecisions"), Audience(Audience.Reader), Takes(typeof(LinkQueries), nameof(LinkQueries.DecisionParameters))]
    [Operation("关联决定,新的在前;谁、何时、为何", typeof(LinkDecisionsView), Csv = true)]
    public Task<IResult> DecisionsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "links/decisions")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => links.DecisionsAsync(call, cancellation));

    [Function("GetLink"), Audience(Audience.Reader), Takes(typeof(LinkQueries), nameof(LinkQueries.OneParameters))]
    [Operation("一条待关联记录", typeof(LinkView), Problems = [ProblemCodes.LinkNotFound, ProblemCodes.NothingPublished, ProblemCodes.PeriodNotPublished])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "links/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => links.FindAsync(call, id, cancellation));

    [Function("DecideLink"), Audience(Audience.Operator), Takes(typeof(LinkQueries), nameof(LinkQueries.OneParameters))]
    [Operation("决定一条记录:关联、排除或重新待定,下次重算生效(管理员)", typeof(LinkView), Body = typeof(LinkDecisionBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.LinkNotFound, ProblemCodes.NothingPublished, ProblemCodes.PeriodNotPublished])]
    public Task<IResult> DecideAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "links/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => commands.DecideAsync(call, id, cancellation));
}
