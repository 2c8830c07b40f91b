using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>Receipts of dropped files.</summary>
public sealed class Files(HttpGate gate, FileQueries files)
{
    [Function("ListFiles"), Audience(Audience.Reader), Takes(typeof(FileQueries))]
    [Operation("接收回执,新的在前", typeof(FilesView))]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => files.ListAsync(call, cancellation));

    [Function("GetFile"), Audience(Audience.Reader)]
    [Operation("一个文件的接收回执", typeof(FileView), Problems = [ProblemCodes.FileNotFound])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => files.FindAsync(call, id, cancellation));

    [Function("ListFileIssues"), Audience(Audience.Reader)]
    [Operation("一个文件的问题清单;单元格内容仅管理员可见", typeof(IssuesView), Problems = [ProblemCodes.FileNotFound])]
    public Task<IResult> IssuesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{id}/issues")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => files.IssuesAsync(call, id, cancellation));
}
