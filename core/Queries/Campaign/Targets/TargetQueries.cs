using System.Text.Json;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Results.Campaigns;

namespace Wuyi.Pipeline.Queries.Campaign.Targets;

/// <summary>Answers questions about targets of the plans in force at the end of a period.</summary>
public sealed class TargetQueries(ICampaignResults results)
{
    /// <summary>Earlier runs that the history of a target looks through at most.</summary>
    public const int MostRuns = 36;

    public static IReadOnlyList<QueryParameter> Parameters => TargetList.Definition.Parameters;

    public static IReadOnlyList<QueryParameter> OneParameters { get; } = [QueryParameters.Period, TargetList.Plan];

    public static IReadOnlyList<QueryParameter> DepartmentParameters { get; } = [QueryParameters.Period];

    public async Task<Answer> ListAsync(ApiCall call, CancellationToken cancellation)
    {
        var campaign = await ItemLists.RunAsync(results, call, cancellation).ConfigureAwait(false);
        var board = await results.BoardAsync(campaign, StoredBoards.Targets, cancellation).ConfigureAwait(false);
        return ItemLists.Answer(TargetList.Definition, call, campaign, TargetViewOf.All(board, call.Audience), json => More(json, board));
    }

    /// <exception cref="ApiProblemException">400; 404 campaign-not-published, target-not-found.</exception>
    public async Task<Answer> FindAsync(ApiCall call, string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var campaign = await results.CurrentAsync(call.ReadPeriod(), cancellation).ConfigureAwait(false);
        var asked = call.ReadText(TargetList.Plan);
        if (Find(await results.BoardAsync(campaign, StoredBoards.Targets, cancellation).ConfigureAwait(false), asked, id) is not var (plan, standing, place))
            throw new ApiProblemException(ProblemCodes.TargetNotFound, $"{campaign.Period} 有效的计划中没有编号为“{(id.Length <= 60 ? id : "…")}”的指标;可用 targets 查看全部指标");
        var history = new List<TargetHistoryView>();
        foreach (var earlier in (await results.ListAsync(cancellation).ConfigureAwait(false)).Where(run => run.Period < campaign.Period).Take(MostRuns))
        {
            var board = await results.BoardAsync(earlier, StoredBoards.Targets, cancellation).ConfigureAwait(false);
            if (Find(board, plan.Id, id) is var (_, then, _)) history.Add(new TargetHistoryView(earlier.Period.ToString(), earlier.Run, TargetViewOf.Reading(then.Now, call.Audience)));
        }

        return Answer.Json(
            call,
            new TargetDetailView(TargetViewOf.Of(plan, standing, place, call.Audience), campaign.Period.ToString(), campaign.Run, TargetViewOf.Trend(standing, call.Audience), history),
            ApiJson.Instance.TargetDetailView);
    }

    /// <exception cref="ApiProblemException">400; 404 campaign-not-published.</exception>
    public async Task<Answer> DepartmentsAsync(ApiCall call, CancellationToken cancellation)
    {
        var campaign = await results.CurrentAsync(call.ReadPeriod(), cancellation).ConfigureAwait(false);
        var board = await results.BoardAsync(campaign, StoredBoards.Targets, cancellation).ConfigureAwait(false);
        return Answer.Json(
            call,
            new TargetDepartmentsView(campaign.Period.ToString(), campaign.Run,
            [
                .. board.Plans.Select(plan => new PlanDepartmentsView(TargetViewOf.Plan(plan),
                [
                    .. plan.Departments.Select(department => new TargetDepartmentView(
                        department.Department, department.SuggestedOwner, department.Targets, department.Green, department.Yellow, department.Red, department.Grey, department.Met)),
                ])),
            ]),
            ApiJson.Instance.TargetDepartmentsView);
    }

    /// <summary>The target of a given plan, else of the first plan that has one of the id.</summary>
    private static (PlanStanding Plan, TargetStanding Standing, int Place)? Find(TargetBoard board, string? plan, string id)
    {
        foreach (var standing in board.Plans.Where(standing => plan is null || standing.Id == plan))
        {
            for (var place = 0; place < standing.Targets.Count; place++)
            {
                if (standing.Targets[place].Target.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) return (standing, standing.Targets[place], place + 1);
            }
        }

        return null;
    }

    private static void More(Utf8JsonWriter json, TargetBoard board)
    {
        json.WriteStartArray("plans");
        foreach (var plan in board.Plans) JsonSerializer.Serialize(json, TargetViewOf.Plan(plan), ApiJson.Instance.PlanStandingView);
        json.WriteEndArray();
        json.WriteStartArray("unknownProgress");
        foreach (var unknown in board.UnknownProgress) JsonSerializer.Serialize(json, TargetViewOf.Unknown(unknown), ApiJson.Instance.UnknownProgressView);
        json.WriteEndArray();
    }
}
