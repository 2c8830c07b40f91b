using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>Requested recalculations.</summary>
public sealed class Recalculations(HttpGate gate, RecalculationQueries recalculations)
{
    [Function("RequestRecalculation"), Audience(Audience.Operator)]
    [Operation("请求重算若干统计期(管理员)", typeof(RecalculationView), Status = 202, Body = typeof(RecalculationBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge])]
    public Task<IResult> RequestAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "recalculations")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => recalculations.RequestAsync(call, cancellation));

    [Function("GetRecalculation"), Audience(Audience.Operator)]
    [Operation("重算请求的进展(管理员)", typeof(RecalculationView), Problems = [ProblemCodes.RequestNotFound])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "recalculations/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => recalculations.FindAsync(call, id, cancellation));
}
