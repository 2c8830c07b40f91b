using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Lists;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>碳效码.</summary>
public sealed class CarbonCodes(HttpGate gate, EnterpriseLists lists, EnterpriseQueries enterprises)
{
    [Function("ListCarbonCodes"), Audience(Audience.Reader), Takes(typeof(CarbonCodeList))]
    [Operation("碳效码列表:筛选、排序、翻页或导出", typeof(ListPage<CarbonCodeView>), Csv = true, Problems = [ProblemCodes.PeriodNotPublished, ProblemCodes.CursorExpired])]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "carbon-codes")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => lists.ListAsync(CarbonCodeList.Definition, call, cancellation));

    [Function("GetCarbonCode"), Audience(Audience.Reader), Takes(typeof(EnterpriseQueries), nameof(EnterpriseQueries.PointParameters))]
    [Operation("一家企业的碳效码", typeof(CarbonCodeView), Problems = [ProblemCodes.PeriodNotPublished, ProblemCodes.EnterpriseNotFound])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "carbon-codes/{creditCode}")] HttpRequest request,
        string creditCode, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => enterprises.CarbonCodeAsync(call, creditCode, cancellation));
}
