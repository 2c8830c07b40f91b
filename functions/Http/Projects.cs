using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Campaign.Projects;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>项目全周期: projects from signing to production.</summary>
public sealed class Projects(HttpGate gate, ProjectQueries projects)
{
    [Function("ListProjects"), Audience(Audience.Reader), Takes(typeof(ProjectQueries))]
    [Operation("项目:各环节的完成和计划日期、逾期、投资完成情况", typeof(CampaignPage<ProjectView>), Csv = true, Problems = [ProblemCodes.CampaignNotPublished, ProblemCodes.CursorExpired])]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "projects")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => projects.ListAsync(call, cancellation));

    [Function("GetProjectSummary"), Audience(Audience.Reader), Takes(typeof(ProjectQueries), nameof(ProjectQueries.OneParameters))]
    [Operation("项目分年度、分责任单位的数量和比率:开工率、竣工率、投产率,县长项目工程的占比、落地率、投资完成率", typeof(ProjectSummaryView), Problems = [ProblemCodes.CampaignNotPublished])]
    public Task<IResult> SummaryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "projects/summary")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => projects.SummaryAsync(call, cancellation));

    [Function("GetProject"), Audience(Audience.Reader), Takes(typeof(ProjectQueries), nameof(ProjectQueries.OneParameters))]
    [Operation("一个项目:环节、分年度投资,及每个环节所依据的文件和行", typeof(ProjectDetailView), Problems = [ProblemCodes.CampaignNotPublished, ProblemCodes.ProjectNotFound])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "projects/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => projects.FindAsync(call, id, cancellation));
}
