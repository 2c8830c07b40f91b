using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>What recalculation found doubtful.</summary>
public sealed class Findings(HttpGate gate, FindingQueries findings)
{
    [Function("ListFindings"), Audience(Audience.Reader), Takes(typeof(FindingQueries))]
    [Operation("重算时发现的问题:户号缺月、数据不符、数值异常等,每种按大小排列", typeof(FindingsPage), Csv = true, Problems = [ProblemCodes.PeriodNotPublished, ProblemCodes.CursorExpired])]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "findings")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => findings.ListAsync(call, cancellation));
}
