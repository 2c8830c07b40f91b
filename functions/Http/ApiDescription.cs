using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Functions.Http.OpenApi;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>What the API says of itself.</summary>
public sealed class ApiDescription(HttpGate gate)
{
    [Function("GetOpenApi"), Audience(Audience.Public)]
    [Operation("本接口的 OpenAPI 3.1 文档")]
    public Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "openapi.json")] HttpRequest request) =>
        gate.AnswerAsync(this, request, call => Task.FromResult(OpenApiDocument.Answer(call)));
}
