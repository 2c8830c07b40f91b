using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>Where the pipeline stands.</summary>
public sealed class Status(HttpGate gate, StatusQueries status)
{
    [Function("GetStatus"), Audience(Audience.Reader)]
    [Operation("运行状态:最近发布、处理中的文件、数据是否及时", typeof(StatusView))]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "status")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => status.StatusAsync(call, cancellation));

    [Function("ListPeriods"), Audience(Audience.Reader)]
    [Operation("已发布的统计期,新的在前", typeof(PeriodsView))]
    public Task<IResult> PeriodsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "periods")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => status.PeriodsAsync(call, cancellation));
}
