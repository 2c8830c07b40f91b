using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Campaign.Cases;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>高耗低效: pool, cases and issued lists.</summary>
public sealed class Inefficient(HttpGate gate, CaseQueries cases, CaseCommands commands, ListQueries lists, ListCommands issue)
{
    [Function("ListInefficient"), Audience(Audience.Reader), Takes(typeof(CaseQueries))]
    [Operation("高耗低效企业:整治个案和系统候选", typeof(CasePageView), Csv = true, Problems = [ProblemCodes.CampaignNotPublished, ProblemCodes.CursorExpired])]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "inefficient")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => cases.ListAsync(call, cancellation));

    [Function("GetInefficientPool"), Audience(Audience.Reader), Takes(typeof(CaseQueries), nameof(CaseQueries.PoolParameters))]
    [Operation("排查范围、排查结果和分镇街的排查覆盖率", typeof(PoolPageView), Csv = true, Problems = [ProblemCodes.CampaignNotPublished, ProblemCodes.CursorExpired])]
    public Task<IResult> PoolAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "inefficient/pool")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => cases.PoolAsync(call, cancellation));

    [Function("ListInefficientLists"), Audience(Audience.Reader)]
    [Operation("已下发的《高耗低效企业清单》,新的在前", typeof(IssuedListsView))]
    public Task<IResult> ListsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "inefficient/lists")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => lists.ListAsync(call, cancellation));

    [Function("IssueInefficientList"), Audience(Audience.Operator)]
    [Operation("编制下发《高耗低效企业清单》,企业名单随即固定(管理员,须有姓名)", typeof(IssuedListView), Body = typeof(IssueListBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.NamedPersonRequired, ProblemCodes.CampaignNotPublished, ProblemCodes.ListExists, ProblemCodes.ListEmpty])]
    public Task<IResult> IssueAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "inefficient/lists")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => issue.IssueAsync(call, cancellation));

    [Function("GetInefficientList"), Audience(Audience.Reader), Takes(typeof(ListQueries))]
    [Operation("一份已下发的清单;format=html 为可打印的页面", typeof(IssuedListView), Csv = true, Problems = [ProblemCodes.ListNotFound])]
    public Task<IResult> GetListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "inefficient/lists/{number}")] HttpRequest request, string number, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => lists.FindAsync(call, number, cancellation));

    [Function("GetInefficientListPublic"), Audience(Audience.Public), Takes(typeof(ListQueries), nameof(ListQueries.PublicParameters))]
    [Operation("一份公开的清单:企业名称和镇街", typeof(PublicListView), Problems = [ProblemCodes.ListNotFound])]
    public Task<IResult> GetPublicListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "inefficient/lists/{number}/public")] HttpRequest request, string number, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => lists.PublicAsync(call, number, cancellation));

    [Function("GetInefficient"), Audience(Audience.Reader), Takes(typeof(CaseQueries), nameof(CaseQueries.OneParameters))]
    [Operation("一家企业的整治档案:列入时与现在的指标、措施、检查、经过、下一步;format=html 为可打印的页面", typeof(CaseFileView), Problems = [ProblemCodes.CampaignNotPublished, ProblemCodes.EnterpriseNotFound])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "inefficient/{creditCode}")] HttpRequest request, string creditCode, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => cases.FindAsync(call, creditCode, cancellation));

    [Function("AddInefficientStep"), Audience(Audience.Operator)]
    [Operation("登记一家企业的环节或合规检查(管理员,须有姓名)", typeof(CaseFileView), Body = typeof(CaseStepBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.NamedPersonRequired, ProblemCodes.CampaignNotPublished, ProblemCodes.EnterpriseNotFound, ProblemCodes.StepNotAllowed, ProblemCodes.ActOutdated])]
    public Task<IResult> StepAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "inefficient/{creditCode}/steps")] HttpRequest request, string creditCode, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => commands.StepAsync(call, creditCode, cancellation));
}
