using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Periods;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>Which run of a period readers see: its history, and what a named person decides about it.</summary>
public sealed class Periods(HttpGate gate, PeriodQueries queries, PeriodCommands commands)
{
    [Function("GetPeriodHistory"), Audience(Audience.Reader)]
    [Operation("一个统计期的发布经过:发布、待核准、核准、退回、解除、关账,新的在前", typeof(PeriodHistoryView), Problems = [ProblemCodes.PeriodNotPublished])]
    public Task<IResult> HistoryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "periods/{period}/history")] HttpRequest request, string period, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => queries.HistoryAsync(call, period, cancellation));

    [Function("GetWaitingRun"), Audience(Audience.Reader)]
    [Operation("待核准的新批次:原因和将要发生的变动", typeof(WaitingRunView), Problems = [ProblemCodes.PeriodNotPublished, ProblemCodes.NothingWaiting])]
    public Task<IResult> WaitingAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "periods/{period}/waiting")] HttpRequest request, string period, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => queries.WaitingAsync(call, period, cancellation));

    [Function("ApproveRun"), Audience(Audience.Operator)]
    [Operation("核准待核准的批次,随即发布(管理员,须有姓名)", typeof(PeriodView), Body = typeof(RunReasonBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.NamedPersonRequired, ProblemCodes.PeriodNotPublished, ProblemCodes.RunNotWaiting])]
    public Task<IResult> ApproveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "periods/{period}/approve")] HttpRequest request, string period, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => commands.ApproveAsync(call, period, cancellation));

    [Function("RefuseRun"), Audience(Audience.Operator)]
    [Operation("不予核准,沿用原批次;输入再有变化前不再提出(管理员,须有姓名)", typeof(PeriodView), Body = typeof(RunReasonBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.NamedPersonRequired, ProblemCodes.PeriodNotPublished, ProblemCodes.RunNotWaiting])]
    public Task<IResult> RefuseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "periods/{period}/refuse")] HttpRequest request, string period, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => commands.RefuseAsync(call, period, cancellation));

    [Function("RollBackPeriod"), Audience(Audience.Operator)]
    [Operation("退回到较早的批次并固定(管理员,须有姓名)", typeof(PeriodView), Body = typeof(RunReasonBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.NamedPersonRequired, ProblemCodes.PeriodNotPublished, ProblemCodes.RunNotFound])]
    public Task<IResult> RollBackAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "periods/{period}/rollback")] HttpRequest request, string period, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => commands.RollBackAsync(call, period, cancellation));

    [Function("ReleasePeriod"), Audience(Audience.Operator)]
    [Operation("解除固定,重新随输入计算(管理员,须有姓名)", typeof(PeriodView), Body = typeof(ReasonBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.NamedPersonRequired, ProblemCodes.PeriodNotPublished])]
    public Task<IResult> ReleaseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "periods/{period}/release")] HttpRequest request, string period, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => commands.ReleaseAsync(call, period, cancellation));
}
