using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Evaluations;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>Objections (异议) to a published evaluation, with receipt and answer.</summary>
public sealed class Objections(HttpGate gate, ObjectionQueries objections, ObjectionCommands commands)
{
    [Function("ListObjections"), Audience(Audience.Reader), Takes(typeof(ObjectionQueries))]
    [Operation("异议及答复,新的在前", typeof(ObjectionsView))]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "objections")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => objections.ListAsync(call, cancellation));

    [Function("RaiseObjection"), Audience(Audience.Operator)]
    [Operation("受理一项异议,返回受理号(管理员,须有姓名)", typeof(ObjectionView), Status = 201, Body = typeof(ObjectionBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.NamedPersonRequired, ProblemCodes.EvaluationNotPublished, ProblemCodes.EnterpriseNotFound, ProblemCodes.FileNotFound])]
    public Task<IResult> RaiseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "objections")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => commands.RaiseAsync(call, cancellation));

    [Function("GetObjection"), Audience(Audience.Reader), Takes(typeof(ObjectionQueries), nameof(ObjectionQueries.OneParameters))]
    [Operation("一项异议及其答复;format=html 为可打印的受理通知书或答复书", typeof(ObjectionView), Problems = [ProblemCodes.ObjectionNotFound])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "objections/{number}")] HttpRequest request, string number, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => objections.FindAsync(call, number, cancellation));

    [Function("AnswerObjection"), Audience(Audience.Operator)]
    [Operation("答复一项异议,由发布结果以外的人复核(管理员,须有姓名)", typeof(ObjectionView), Body = typeof(AnswerBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.NamedPersonRequired, ProblemCodes.ObjectionNotFound, ProblemCodes.ObjectionAnswered, ProblemCodes.ReviewByAnother, ProblemCodes.FileNotFound, ProblemCodes.FileRejected])]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "objections/{number}/answer")] HttpRequest request, string number, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => commands.AnswerAsync(call, number, cancellation));
}
