using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>The rules behind every number.</summary>
public sealed class Rulebooks(HttpGate gate, RulebookQueries rulebooks)
{
    [Function("ListRulebooks"), Audience(Audience.Reader)]
    [Operation("规则库的全部版本,现行的是哪一版", typeof(RulebooksView))]
    public Task<IResult> ListAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rulebook")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => rulebooks.ListAsync(call, cancellation));

    [Function("GetRulebookSchema"), Audience(Audience.Reader)]
    [Operation("规则库文件的 JSON Schema", ContentType = "application/schema+json")]
    public Task<IResult> SchemaAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rulebook/schema")] HttpRequest request) =>
        gate.AnswerAsync(this, request, call => Task.FromResult(RulebookQueries.SchemaOf(call)));

    [Function("GetRulebook"), Audience(Audience.Reader)]
    [Operation("一版规则库:全部常数及来源,和文件原文", typeof(RulebookView), Problems = [ProblemCodes.RulebookNotFound])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rulebook/{version}")] HttpRequest request, string version, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => rulebooks.FindAsync(call, version, cancellation));

    [Function("CompareRulebooks"), Audience(Audience.Reader)]
    [Operation("两版规则库的差别", typeof(RulebookDiffView), Problems = [ProblemCodes.RulebookNotFound])]
    public Task<IResult> DiffAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rulebook/{a}/diff/{b}")] HttpRequest request, string a, string b, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => rulebooks.DiffAsync(call, a, b, cancellation));
}
