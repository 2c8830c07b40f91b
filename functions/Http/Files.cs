using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>Receipts of dropped files.</summary>
public sealed class Files(HttpGate gate, FileQueries files, FileReceipts receipts, FileWithdrawals withdrawals)
{
    [Function("ListFiles"), Audience(Audience.Reader), Takes(typeof(FileQueries))]
    [Operation("接收回执,新的在前", typeof(FilesView))]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => files.ListAsync(call, cancellation));

    [Function("GetFile"), Audience(Audience.Reader), Takes(typeof(WholeReceipts))]
    [Operation("一个文件的接收回执;format=text 为中文回执", typeof(FileView), Problems = [ProblemCodes.FileNotFound])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => files.FindAsync(call, id, cancellation));

    [Function("ListFileIssues"), Audience(Audience.Reader)]
    [Operation("一个文件的问题清单;单元格内容仅管理员可见", typeof(IssuesView), Problems = [ProblemCodes.FileNotFound])]
    public Task<IResult> IssuesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{id}/issues")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => files.IssuesAsync(call, id, cancellation));

    [Function("GetFileRestatement"), Audience(Audience.Reader)]
    [Operation("一个文件更正了哪些文件、被哪些文件更正、还有多少计入", typeof(RestatementView), Problems = [ProblemCodes.FileNotFound])]
    public Task<IResult> RestatementAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{id}/restatement")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => receipts.RestatementAsync(call, id, cancellation));

    [Function("GetFileQuarantine"), Audience(Audience.Operator)]
    [Operation("一个文件的待更正行清单(CSV,管理员)", ContentType = Answer.CsvType, Problems = [ProblemCodes.FileNotFound, ProblemCodes.QuarantineNotFound])]
    public Task<IResult> QuarantineAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{id}/quarantine")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, _ => files.QuarantineAsync(id, cancellation));

    [Function("WithdrawFile"), Audience(Audience.Operator)]
    [Operation("撤销一个文件,它的数据不再计入(管理员)", typeof(FileView), Body = typeof(ReasonBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.FileNotFound, ProblemCodes.FileInWork, ProblemCodes.FileRejected, ProblemCodes.FileNotWithdrawable])]
    public Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "files/{id}/withdraw")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => withdrawals.WithdrawAsync(call, id, cancellation));

    [Function("RestoreFile"), Audience(Audience.Operator)]
    [Operation("取消撤销,文件重新计入(管理员)", typeof(FileView), Body = typeof(ReasonBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.FileNotFound, ProblemCodes.FileInWork, ProblemCodes.FileRejected, ProblemCodes.FileNotWithdrawable])]
    public Task<IResult> RestoreAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "files/{id}/restore")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => withdrawals.RestoreAsync(call, id, cancellation));
}
