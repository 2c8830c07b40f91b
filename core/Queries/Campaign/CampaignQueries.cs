using System.Text.Json;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Queries.Campaign.Warnings;
using Wuyi.Pipeline.Queries.Periods;
using Wuyi.Pipeline.Results.Campaigns;
using static Wuyi.Pipeline.Queries.Display;

namespace Wuyi.Pipeline.Queries.Campaign;

/// <summary>Answers which campaign runs there are, and a run in a few numbers (挂图作战).</summary>
public sealed class CampaignQueries(ICampaignResults results)
{
    /// <summary>Current runs of all periods.</summary>
    public async Task<Answer> ListAsync(ApiCall call, CancellationToken cancellation)
    {
        var campaigns = await results.ListAsync(cancellation).ConfigureAwait(false);
        return Answer.Json(call, new CampaignRunsView([.. campaigns.Select(Run)]), ApiJson.Instance.CampaignRunsView);
    }

    /// <exception cref="ApiProblemException">400; 404 campaign-not-published.</exception>
    public async Task<Answer> FindAsync(ApiCall call, string period, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var campaign = await results.CurrentAsync(RunReasons.ReadMonth(period), cancellation).ConfigureAwait(false);
        var view = new CampaignOverviewView(
            Run(campaign),
            Cases(await results.BoardAsync(campaign, StoredBoards.Cases, cancellation).ConfigureAwait(false)),
            Warnings(await results.BoardAsync(campaign, StoredBoards.Warnings, cancellation).ConfigureAwait(false), call.Audience),
            Land(await results.BoardAsync(campaign, StoredBoards.Land, cancellation).ConfigureAwait(false)),
            Projects(await results.BoardAsync(campaign, StoredBoards.Projects, cancellation).ConfigureAwait(false)),
            [.. (await results.BoardAsync(campaign, StoredBoards.Targets, cancellation).ConfigureAwait(false)).Plans.Select(Plan)]);
        return Answer.Json(call, view, ApiJson.Instance.CampaignOverviewView);
    }

    internal static CampaignRunView Run(PublishedCampaign campaign) => new(
        campaign.Period.ToString(), campaign.Run, campaign.PublishedAt, campaign.MonthRun, campaign.Rulebook, campaign.RulebookHash, campaign.EngineVersion, campaign.Plans,
        campaign.Missing);

    private static CaseOverviewView Cases(CaseBoard board)
    {
        var counts = board.Counts;
        return new CaseOverviewView(
            counts.Pool, counts.Surveyed, counts.Pool == 0 ? null : Round((decimal)counts.Surveyed / counts.Pool), counts.Candidates, counts.Listed, counts.Closed,
            counts.Rebound, counts.Overdue, Round(counts.ExpectedTce), Round(counts.RealisedTce), Round(counts.ExpectedMu), Round(counts.RealisedMu),
            counts.States.ToDictionary(state => Word(state.State.ToString()), state => state.Count, StringComparer.Ordinal));
    }

    private static WarningOverviewView Warnings(WarningBoard board, Audience audience) => new(
        board.Warnings.Count(warning => warning.State == WarningState.Opened), board.Warnings.Count(warning => warning.State == WarningState.Continuing),
        board.Warnings.Count(warning => warning.State == WarningState.Closed),
        [
            .. board.Warnings.Where(warning => warning.State != WarningState.Closed).GroupBy(warning => (warning.Kind, warning.Severity))
                .OrderBy(group => group.Key.Kind).ThenByDescending(group => group.Key.Severity)
                .Select(group => new StandingWarningsView(Word(group.Key.Kind.ToString()), Word(group.Key.Severity.ToString()), group.Count())),
        ],
        board.PowerIndex.Where(line => line.Group == PowerIndexGroup.County).Select(line => WarningViewOf.Index(line, audience).Index).FirstOrDefault());

    private static LandOverviewView Land(LandBoard board) => new(
        board.Suspicions.Count(parcel => parcel.IsOpen), board.Unclear.Count, board.Commitments.Count, board.Expiring.Count, board.Transfers.Count);

    private static ProjectOverviewView Projects(ProjectBoard board) => new(
        board.Projects.Count, board.Departments.Sum(department => department.Overdue), board.Departments.Sum(department => department.Landed),
        board.Departments.Sum(department => department.Started), board.Departments.Sum(department => department.Completed), board.Departments.Sum(department => department.Produced));

    private static PlanOverviewView Plan(PlanStanding plan) => new(
        plan.Id, plan.Targets.Count,
        plan.Targets.GroupBy(target => target.Now.Light).OrderBy(group => group.Key).ToDictionary(group => Word(group.Key.ToString()), group => group.Count(), StringComparer.Ordinal));

    private static string Word(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
