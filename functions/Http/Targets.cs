using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Campaign.Targets;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>Numeric targets of the plans, and who answers for them.</summary>
public sealed class Targets(HttpGate gate, TargetQueries targets)
{
    [Function("ListTargets"), Audience(Audience.Reader), Takes(typeof(TargetQueries))]
    [Operation("目标清单:目标值、数据计算值和部门报送值、完成进度与时间进度、亮灯、到期推算、责任单位", typeof(TargetPageView), Csv = true, Problems = [ProblemCodes.CampaignNotPublished, ProblemCodes.CursorExpired])]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "targets")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => targets.ListAsync(call, cancellation));

    [Function("ListTargetDepartments"), Audience(Audience.Reader), Takes(typeof(TargetQueries), nameof(TargetQueries.DepartmentParameters))]
    [Operation("责任单位一览:各牵头单位的指标亮灯个数,次序同文件", typeof(TargetDepartmentsView), Problems = [ProblemCodes.CampaignNotPublished])]
    public Task<IResult> DepartmentsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "targets/departments")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => targets.DepartmentsAsync(call, cancellation));

    [Function("GetTarget"), Audience(Audience.Reader), Takes(typeof(TargetQueries), nameof(TargetQueries.OneParameters))]
    [Operation("一项指标:两种来源的数值及出处、走势、推算、此前各期", typeof(TargetDetailView), Problems = [ProblemCodes.CampaignNotPublished, ProblemCodes.TargetNotFound])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "targets/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => targets.FindAsync(call, id, cancellation));
}
