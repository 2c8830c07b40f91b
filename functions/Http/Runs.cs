using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results.Movement;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>Kept runs, and what moved from one to the next.</summary>
public sealed class Runs(HttpGate gate, RunQueries runs, RunDiffs diffs, RunVerifications verifications)
{
    [Function("GetRun"), Audience(Audience.Reader)]
    [Operation("一个计算批次:读了哪些文件、规则版本、结果散列", typeof(RunManifestView), Problems = [ProblemCodes.RunNotFound])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "runs/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => runs.FindAsync(call, id, cancellation));

    [Function("CompareRuns"), Audience(Audience.Reader), Takes(typeof(RunDiffs))]
    [Operation("同一统计期两个计算批次的差别", typeof(RunDiffView), Csv = true, Problems = [ProblemCodes.RunNotFound, ProblemCodes.DifferentPeriods, ProblemCodes.CursorExpired])]
    public Task<IResult> DiffAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "runs/{a}/diff/{b}")] HttpRequest request, string a, string b, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => diffs.DiffAsync(call, a, b, cancellation));

    [Function("VerifyRun"), Audience(Audience.Operator)]
    [Operation("按清单重新计算一个批次,与保存的结果逐字节比较(管理员)", typeof(RunVerificationView), Problems = [ProblemCodes.RunNotFound])]
    public Task<IResult> VerifyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "runs/{id}/verify")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => verifications.VerifyAsync(call, id, cancellation));

    [Function("GetMoved"), Audience(Audience.Reader)]
    [Operation("一个统计期现行批次比上一批次变了什么", typeof(RunMovement), Problems = [ProblemCodes.PeriodNotPublished, ProblemCodes.NothingMoved])]
    public Task<IResult> MovedAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "periods/{period}/moved")] HttpRequest request, string period, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => runs.MovedAsync(call, period, cancellation));
}
