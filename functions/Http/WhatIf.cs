using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Queries.WhatIf;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>What would come out with other figures, and how far it is to the next grade or class.</summary>
public sealed class WhatIf(HttpGate gate, WhatIfQueries questions, DistanceQueries distances)
{
    [Function("AskWhatIf"), Audience(Audience.Reader)]
    [Operation("一家企业换几个数会怎样:其他企业数据不变,按同样的规则重新计算;不保存", typeof(WhatIfView), Body = typeof(WhatIfBody), Problems = [ProblemCodes.EvaluationNotPublished, ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.NothingPublished, ProblemCodes.PeriodNotPublished, ProblemCodes.EnterpriseNotFound, ProblemCodes.RunNotFound, ProblemCodes.RunNotReplayable])]
    public Task<IResult> AskAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "what-if")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => questions.AskAsync(call, cancellation));

    [Function("GetDistance"), Audience(Audience.Reader), Takes(typeof(DistanceQueries))]
    [Operation("一家企业到下一碳效等级(period)或上一评价类别(year)还差多少,每项单独计", typeof(DistanceView), Problems = [ProblemCodes.EvaluationNotPublished, ProblemCodes.NothingPublished, ProblemCodes.PeriodNotPublished, ProblemCodes.EnterpriseNotFound, ProblemCodes.RunNotFound, ProblemCodes.RunNotReplayable])]
    public Task<IResult> DistanceAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "enterprises/{creditCode}/distance")] HttpRequest request, string creditCode, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => distances.AskAsync(call, creditCode, cancellation));
}
