using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;

namespace Wuyi.Pipeline.IntegrationTests.Http;

/// <summary>Functions as somebody might write them; one forgets to say who may call it.</summary>
internal sealed class SampleFunctions(HttpGate gate)
{
    public ApiCall? Seen { get; private set; }

    [Function("SampleUndeclared")]
    public Task<IResult> UndeclaredAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "u")] HttpRequest request) => gate.AnswerAsync(this, request, SeeAsync);

    [Function("SamplePublic"), Audience(Audience.Public)]
    public Task<IResult> PublicAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "p")] HttpRequest request) => gate.AnswerAsync(this, request, SeeAsync);

    [Function("SampleReader"), Audience(Audience.Reader), Takes(typeof(FileQueries))]
    public Task<IResult> ReaderAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "r")] HttpRequest request) => gate.AnswerAsync(this, request, SeeAsync);

    [Function("SampleOperator"), Audience(Audience.Operator)]
    public Task<IResult> OperatorAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "o")] HttpRequest request) => gate.AnswerAsync(this, request, SeeAsync);

    [Function("SampleFailing"), Audience(Audience.Public)]
    public Task<IResult> FailingAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "f")] HttpRequest request) =>
        gate.AnswerAsync(this, request, _ => throw new InvalidOperationException("secret of the house"));

    [Function("SampleSilentStorage"), Audience(Audience.Public)]
    public Task<IResult> SilentStorageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "s")] HttpRequest request) =>
        gate.AnswerAsync(this, request, _ => throw new AggregateException("Retry failed after 4 tries.", new Azure.RequestFailedException("gone"), new Azure.RequestFailedException("gone")));

    private Task<Answer> SeeAsync(ApiCall call)
    {
        Seen = call;
        return Task.FromResult(new Answer { ContentType = Answer.JsonType, Body = "{}"u8.ToArray(), ETag = "\"t\"" });
    }
}
