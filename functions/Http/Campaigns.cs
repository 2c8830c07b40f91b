using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Functions.Http.Dashboard;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Campaign;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>Campaign runs, and the page that hangs them on the wall.</summary>
public sealed class Campaigns(HttpGate gate, CampaignQueries campaigns)
{
    [Function("ListCampaigns"), Audience(Audience.Reader)]
    [Operation("攻坚行动的计算批次,统计期新的在前:规则与计划版本、依据的月度批次、缺什么", typeof(CampaignRunsView))]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => campaigns.ListAsync(call, cancellation));

    [Function("GetCampaign"), Audience(Audience.Reader)]
    [Operation("一个统计期末的攻坚行动概览:清单、预警、用地、项目、目标各几个数", typeof(CampaignOverviewView), Problems = [ProblemCodes.CampaignNotPublished])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{period}")] HttpRequest request, string period, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => campaigns.FindAsync(call, period, cancellation));

    [Function("GetCampaignWall"), Audience(Audience.Public)]
    [Operation("挂图作战页面", ContentType = "text/html")]
    public Task<IResult> WallAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dashboard/campaign")] HttpRequest request) =>
        gate.AnswerAsync(this, request, call => Task.FromResult(CampaignWall.Answer(call)));
}
