using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Evaluations;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>The yearly evaluation: what is published, and its publication by a named person.</summary>
public sealed class Evaluations(
    HttpGate gate, EvaluationQueries evaluations, EvaluationPreviews previews, EvaluationCommands commands, PublicEvaluations publicLists,
    EvaluationSummaries summaries, ConfirmationCommands confirmations)
{
    /// <summary>Five hundred confirmations with their remarks.</summary>
    private const int MaxListBytes = 2 * 1024 * 1024;

    [Function("ListEvaluationYears"), Audience(Audience.Reader)]
    [Operation("亩均评价:已发布的年度,新的在前", typeof(EvaluationYearsView))]
    public Task<IResult> YearsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "evaluations")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => evaluations.YearsAsync(call, cancellation));

    [Function("ListEvaluation"), Audience(Audience.Reader), Takes(typeof(EvaluationQueries))]
    [Operation("一个年度的亩均评价结果", typeof(EvaluationPageView), Csv = true, Problems = [ProblemCodes.EvaluationNotPublished, ProblemCodes.CursorExpired])]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "evaluations/{year}")] HttpRequest request, string year, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => evaluations.ListAsync(call, year, cancellation));

    [Function("GetEvaluation"), Audience(Audience.Reader)]
    [Operation("一家企业的亩均评价结果,含调整事项、异议、数据确认和办理经过", typeof(EvaluationDetailView), Problems = [ProblemCodes.EvaluationNotPublished, ProblemCodes.EnterpriseNotFound])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "evaluations/{year}/{creditCode}")] HttpRequest request, string year, string creditCode, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => evaluations.FindAsync(call, year, creditCode, cancellation));

    [Function("GetEvaluationPreview"), Audience(Audience.Operator), Takes(typeof(EvaluationPreviews))]
    [Operation("预览下一阶段将发布的结果,不改变任何数据(管理员)", typeof(EvaluationPreviewView), Problems = [ProblemCodes.NothingToEvaluate])]
    public Task<IResult> PreviewAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "evaluations/{year}/preview")] HttpRequest request, string year, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => previews.PreviewAsync(call, year, cancellation));

    [Function("PublishEvaluation"), Audience(Audience.Operator)]
    [Operation("发布一个阶段:初评、公示或公布(管理员,须有姓名)", typeof(EvaluationActView), Body = typeof(PublishBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.NamedPersonRequired, ProblemCodes.PreviewOutdated, ProblemCodes.StageOrder, ProblemCodes.ResultChanged, ProblemCodes.ActIncomplete, ProblemCodes.BlockingNotices, ProblemCodes.MonthsMissing, ProblemCodes.NoticeRunning, ProblemCodes.ObjectionsOpen, ProblemCodes.NothingToEvaluate, ProblemCodes.EvaluationBusy])]
    public Task<IResult> PublishAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "evaluations/{year}/publish")] HttpRequest request, string year, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => commands.PublishAsync(call, year, cancellation));

    [Function("WithdrawEvaluation"), Audience(Audience.Operator)]
    [Operation("撤回已发布的结果,公众立即不再可见(管理员,须有姓名)", typeof(EvaluationActView), Body = typeof(ReasonBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.NamedPersonRequired, ProblemCodes.NothingToWithdraw, ProblemCodes.EvaluationBusy])]
    public Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "evaluations/{year}/withdraw")] HttpRequest request, string year, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => commands.WithdrawAsync(call, year, cancellation));

    [Function("GetEvaluationHistory"), Audience(Audience.Reader)]
    [Operation("一个年度的办理经过:批次、经办人、时间、会议和文号", typeof(EvaluationHistoryView), Problems = [ProblemCodes.EvaluationNotPublished])]
    public Task<IResult> HistoryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "evaluations/{year}/history")] HttpRequest request, string year, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => evaluations.HistoryAsync(call, year, cancellation));

    [Function("GetEvaluationPublic"), Audience(Audience.Public), Takes(typeof(PublicEvaluations))]
    [Operation("公示或公布的名单:企业名称、乡镇街道、评价类别;format=html 为可打印的页面", typeof(PublicEvaluationView), Problems = [ProblemCodes.NotPublic, ProblemCodes.CursorExpired])]
    public Task<IResult> PublicAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "evaluations/{year}/public")] HttpRequest request, string year, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => publicLists.ListAsync(call, year, cancellation));

    [Function("GetEvaluationSummary"), Audience(Audience.Reader)]
    [Operation("分乡镇、行业大类和规模组的汇总:企业数、类别分布、总量之比;企业过少或一家独大的不显示", typeof(EvaluationSummaryView), Problems = [ProblemCodes.EvaluationNotPublished])]
    public Task<IResult> SummaryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "evaluations/{year}/summary")] HttpRequest request, string year, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => summaries.GetAsync(call, year, cancellation));

    [Function("ListConfirmations"), Audience(Audience.Reader), Takes(typeof(ConfirmationCommands))]
    [Operation("企业对评价所用数据的确认", typeof(ConfirmationsView))]
    public Task<IResult> ConfirmationsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "evaluations/{year}/confirmations")] HttpRequest request, string year, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => confirmations.ListAsync(call, year, cancellation));

    [Function("AddConfirmations"), Audience(Audience.Operator)]
    [Operation("登记企业的数据确认,一次最多500条,重复登记无妨(管理员,须有姓名)", typeof(ConfirmationsResultView), Body = typeof(ConfirmationsBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.NamedPersonRequired])]
    public Task<IResult> ConfirmAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "evaluations/{year}/confirmations")] HttpRequest request, string year, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => confirmations.AddAsync(call, year, cancellation), maxBodyBytes: MaxListBytes);
}
