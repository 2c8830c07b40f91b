using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Links;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>How much of power, tax and land reached the register.</summary>
public sealed class LinkCoverage(HttpGate gate, LinkCoverageQueries coverage)
{
    [Function("GetCoverage"), Audience(Audience.Reader), Takes(typeof(LinkCoverageQueries))]
    [Operation("电量、税收、用地的关联率:12个月逐月,及各统计窗口", typeof(LinkCoverageView), Csv = true, Problems = [ProblemCodes.NothingPublished, ProblemCodes.PeriodNotPublished])]
    public Task<IResult> CoverageAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "coverage")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => coverage.CoverageAsync(call, cancellation));

    [Function("ListUnlinked"), Audience(Audience.Reader), Takes(typeof(LinkCoverageQueries), nameof(LinkCoverageQueries.UnlinkedParameters))]
    [Operation("未关联的记录,数量大的在前;与已关联之和等于总量", typeof(UnlinkedPageView), Csv = true, Problems = [ProblemCodes.NothingPublished, ProblemCodes.PeriodNotPublished, ProblemCodes.CursorExpired])]
    public Task<IResult> UnlinkedAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "unlinked")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => coverage.UnlinkedAsync(call, cancellation));
}
