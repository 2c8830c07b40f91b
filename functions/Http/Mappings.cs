using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Functions.Http.MappingTool;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>Mapping profiles: preview with a sample file, save, list; and a page for it.</summary>
public sealed class Mappings(HttpGate gate, MappingPreviews previews, MappingDocuments documents)
{
    [Function("PreviewMapping"), Audience(Audience.Operator), Takes(typeof(MappingPreviews)), MaxBody(MappingPreviews.MaxFileBytes)]
    [Operation("用样本文件预览识别结果:表头、各列、单位、前20条记录和问题(管理员)", typeof(MappingPreviewView), BodyContentType = "application/octet-stream", Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge])]
    public Task<IResult> PreviewAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "mappings/preview")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => previews.PreviewAsync(call, cancellation));

    [Function("PreviewMappingDraft"), Audience(Audience.Operator), Takes(typeof(MappingPreviews)), MaxBody((MappingPreviews.MaxFileBytes / 3 * 4) + (64 * 1024))]
    [Operation("用样本文件试用一份映射配置草稿(管理员)", typeof(MappingPreviewView), Body = typeof(DraftPreviewBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge])]
    public Task<IResult> PreviewDraftAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "mappings/preview/draft")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => previews.PreviewDraftAsync(call, cancellation));

    [Function("SaveMapping"), Audience(Audience.Operator), Takes(typeof(MappingDocuments))]
    [Operation("保存映射配置,成为新版本(管理员)", typeof(MappingVersionView), BodyContentType = "application/json", Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge])]
    public Task<IResult> SaveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "mappings")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => documents.SaveAsync(call, cancellation));

    [Function("ListMappings"), Audience(Audience.Operator)]
    [Operation("映射配置的全部版本,新的在前(管理员)", typeof(MappingsView))]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "mappings")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => documents.ListAsync(call, cancellation));

    [Function("GetMapping"), Audience(Audience.Operator)]
    [Operation("一个版本的映射配置(管理员)", ContentType = "application/json", Problems = [ProblemCodes.MappingNotFound])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "mappings/{hash}")] HttpRequest request, string hash, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => documents.FindAsync(call, hash, cancellation));

    [Function("GetMappingTool"), Audience(Audience.Public)]
    [Operation("映射配置工具页面", ContentType = "text/html")]
    public Task<IResult> ToolAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "mappings/tool")] HttpRequest request) =>
        gate.AnswerAsync(this, request, call => Task.FromResult(MappingToolDocument.Answer(call)));
}
