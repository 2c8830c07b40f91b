using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Aggregates;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>Sums and ratios of sums by county, town, industry, chain and park.</summary>
public sealed class Aggregates(HttpGate gate, AggregateQueries aggregates)
{
    [Function("ListAggregates"), Audience(Audience.Reader), Takes(typeof(AggregateQueries))]
    [Operation("汇总:分县、乡镇、行业大类、产业链、园区的总量、总量之比、等级和类别分布、同比;企业过少或一家独大的不显示", typeof(CampaignPage<AggregateGroupView>), Csv = true, Problems = [ProblemCodes.CampaignNotPublished, ProblemCodes.CursorExpired])]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "aggregates/{dimension}")] HttpRequest request, string dimension, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => aggregates.ListAsync(call, dimension, cancellation));

    [Function("GetAggregateTrend"), Audience(Audience.Reader), Takes(typeof(AggregateQueries), nameof(AggregateQueries.TrendParameters))]
    [Operation("一个分组逐月的汇总", typeof(AggregateTrendView), Problems = [ProblemCodes.CampaignNotPublished, ProblemCodes.GroupNotFound])]
    public Task<IResult> TrendAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "aggregates/{dimension}/{key}/trend")] HttpRequest request, string dimension, string key, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => aggregates.TrendAsync(call, dimension, key, cancellation));
}
