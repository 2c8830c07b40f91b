using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>Addresses to upload files to.</summary>
public sealed class Drops(HttpGate gate, DropQueries drops)
{
    [Function("CreateDrop"), Audience(Audience.Operator)]
    [Operation("领取一次性上传地址,15分钟内有效(管理员)", typeof(UploadView), Status = 201, Body = typeof(DropBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.SourceNotFound])]
    public Task<IResult> CreateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "drops/{source}")] HttpRequest request, string source, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => drops.CreateAsync(call, source, cancellation));
}
