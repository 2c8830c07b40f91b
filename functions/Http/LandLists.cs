using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Campaign.Land;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>标准地 commitments, rights that end, transfers, grants.</summary>
public sealed class LandLists(HttpGate gate, LandQueries land)
{
    [Function("ListLandCommitments"), Audience(Audience.Reader), Takes(typeof(LandQueries), nameof(LandQueries.CommitmentParameters))]
    [Operation("标准地履约:约定与实际的开工、竣工、投产日期,亩均税收和投资强度(过约定投产日期才考核)", typeof(CampaignPage<LandCommitmentView>), Csv = true, Problems = [ProblemCodes.CampaignNotPublished, ProblemCodes.CursorExpired])]
    public Task<IResult> CommitmentsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "land/commitments")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => land.CommitmentsAsync(call, cancellation));

    [Function("ListExpiringLand"), Audience(Audience.Reader), Takes(typeof(LandQueries), nameof(LandQueries.ExpiringParameters))]
    [Operation("临近到期和已到期的工业用地使用权", typeof(CampaignPage<ExpiringRightView>), Csv = true, Problems = [ProblemCodes.CampaignNotPublished, ProblemCodes.CursorExpired])]
    public Task<IResult> ExpiringAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "land/expiring")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => land.ExpiringAsync(call, cancellation));

    [Function("ListLandTransfers"), Audience(Audience.Reader), Takes(typeof(LandQueries), nameof(LandQueries.TransferParameters))]
    [Operation("工业用地二级市场转让:最近12个月和计划期以来", typeof(CampaignPage<LandTransferView>), Csv = true, Problems = [ProblemCodes.CampaignNotPublished, ProblemCodes.CursorExpired])]
    public Task<IResult> TransfersAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "land/transfers")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => land.TransfersAsync(call, cancellation));

    [Function("ListLandGrants"), Audience(Audience.Reader), Takes(typeof(LandQueries), nameof(LandQueries.GrantParameters))]
    [Operation("分年度的土地出让:工业用地、标准地、全部,及占比", typeof(CampaignPage<GrantYearView>), Csv = true, Problems = [ProblemCodes.CampaignNotPublished, ProblemCodes.CursorExpired])]
    public Task<IResult> GrantsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "land/grants")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => land.GrantsAsync(call, cancellation));
}
