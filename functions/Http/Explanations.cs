using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Explanations;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>How a published number came about.</summary>
public sealed class Explanations(HttpGate gate, EnterpriseExplanations explanations)
{
    [Function("ExplainEnterprise"), Audience(Audience.Reader), Takes(typeof(EnterpriseExplanations))]
    [Operation("一家企业的结果如何算出:从等级、指标到每一行原始数据;format=html 为可打印的中文说明", typeof(ExplanationView),
        Problems = [ProblemCodes.NothingPublished, ProblemCodes.PeriodNotPublished, ProblemCodes.EnterpriseNotFound, ProblemCodes.EvaluationNotPublished, ProblemCodes.RunNotReplayable])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "enterprises/{creditCode}/explanation")] HttpRequest request,
        string creditCode, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => explanations.ExplainAsync(call, creditCode, cancellation));
}
