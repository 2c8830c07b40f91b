using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Results.Campaigns;

namespace Wuyi.Pipeline.Queries.Campaign.Projects;

/// <summary>Answers questions about projects (项目全周期).</summary>
public sealed class ProjectQueries(ICampaignResults results)
{
    public static IReadOnlyList<QueryParameter> Parameters => ProjectList.Definition.Parameters;

    public static IReadOnlyList<QueryParameter> OneParameters { get; } = [QueryParameters.Period];

    public async Task<Answer> ListAsync(ApiCall call, CancellationToken cancellation)
    {
        var campaign = await ItemLists.RunAsync(results, call, cancellation).ConfigureAwait(false);
        var board = await results.BoardAsync(campaign, StoredBoards.Projects, cancellation).ConfigureAwait(false);
        return ItemLists.Answer(ProjectList.Definition, call, campaign, board.Projects.Select(ProjectViewOf.Project));
    }

    /// <exception cref="ApiProblemException">400; 404 campaign-not-published, project-not-found.</exception>
    public async Task<Answer> FindAsync(ApiCall call, string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(id);
        var campaign = await results.CurrentAsync(call.ReadPeriod(), cancellation).ConfigureAwait(false);
        var board = await results.BoardAsync(campaign, StoredBoards.Projects, cancellation).ConfigureAwait(false);
        var project = board.Projects.FirstOrDefault(one => one.Id == id)
            ?? throw new ApiProblemException(ProblemCodes.ProjectNotFound, $"{campaign.Period} 没有编号为 {(id.Length <= 60 ? id : id[..60] + "…")} 的项目");
        return Answer.Json(call, ProjectViewOf.Detail(project, campaign.Period.ToString(), campaign.Run), ApiJson.Instance.ProjectDetailView);
    }

    /// <exception cref="ApiProblemException">400; 404 campaign-not-published.</exception>
    public async Task<Answer> SummaryAsync(ApiCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var campaign = await results.CurrentAsync(call.ReadPeriod(), cancellation).ConfigureAwait(false);
        var board = await results.BoardAsync(campaign, StoredBoards.Projects, cancellation).ConfigureAwait(false);
        var view = new ProjectSummaryView(
            campaign.Period.ToString(), campaign.Run, [.. board.Years.Reverse().Select(ProjectViewOf.Year)], [.. board.Departments.Select(ProjectViewOf.Department)]);
        return Answer.Json(call, view, ApiJson.Instance.ProjectSummaryView);
    }
}
