using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>One enterprise: profile and trend.</summary>
public sealed class Enterprises(HttpGate gate, EnterpriseQueries enterprises)
{
    [Function("GetEnterprise"), Audience(Audience.Reader), Takes(typeof(EnterpriseQueries), nameof(EnterpriseQueries.ProfileParameters))]
    [Operation("一家企业的名录信息、最近结果和走势", typeof(EnterpriseView), Problems = [ProblemCodes.NothingPublished, ProblemCodes.EnterpriseNotFound])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "enterprises/{creditCode}")] HttpRequest request,
        string creditCode, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => enterprises.ProfileAsync(call, creditCode, cancellation));
}
