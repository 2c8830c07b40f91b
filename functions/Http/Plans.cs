using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Campaign.Targets;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>Plan documents: targets and deliverables as data.</summary>
public sealed class Plans(HttpGate gate, PlanQueries plans)
{
    [Function("ListPlans"), Audience(Audience.Reader)]
    [Operation("计划文件:每个编号最新的一版,本县的在前", typeof(PlansView))]
    public Task<IResult> ListAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "plans")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => plans.ListAsync(call, cancellation));

    [Function("GetPlanSchema"), Audience(Audience.Reader)]
    [Operation("计划文件的 JSON Schema", ContentType = "application/schema+json")]
    public Task<IResult> SchemaAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "plans/schema")] HttpRequest request) =>
        gate.AnswerAsync(this, request, call => Task.FromResult(PlanQueries.SchemaOf(call)));

    [Function("GetPlan"), Audience(Audience.Reader)]
    [Operation("一份计划文件的原文,按编号(最新一版)或散列", typeof(PlanView), Problems = [ProblemCodes.PlanNotFound])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "plans/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => plans.FindAsync(call, id, cancellation));

    [Function("ListDeliverables"), Audience(Audience.Reader), Takes(typeof(PlanQueries), nameof(PlanQueries.DeliverableParameters))]
    [Operation("工作任务:计划中没有数值的要求,原文、条款和责任单位", typeof(DeliverablesView))]
    public Task<IResult> DeliverablesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "deliverables")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => plans.DeliverablesAsync(call, cancellation));
}
