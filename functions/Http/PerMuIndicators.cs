using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Lists;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>亩均 indicators.</summary>
public sealed class PerMuIndicators(HttpGate gate, EnterpriseLists lists, EnterpriseQueries enterprises)
{
    [Function("ListPerMu"), Audience(Audience.Reader), Takes(typeof(PerMuList))]
    [Operation("亩均指标列表:筛选、排序、翻页或导出", typeof(ListPage<PerMuView>), Csv = true, Problems = [ProblemCodes.PeriodNotPublished, ProblemCodes.CursorExpired])]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "per-mu")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => lists.ListAsync(PerMuList.Definition, call, cancellation));

    [Function("GetPerMu"), Audience(Audience.Reader), Takes(typeof(EnterpriseQueries), nameof(EnterpriseQueries.PointParameters))]
    [Operation("一家企业的亩均指标", typeof(PerMuView), Problems = [ProblemCodes.PeriodNotPublished, ProblemCodes.EnterpriseNotFound])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "per-mu/{creditCode}")] HttpRequest request,
        string creditCode, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => enterprises.PerMuAsync(call, creditCode, cancellation));
}
