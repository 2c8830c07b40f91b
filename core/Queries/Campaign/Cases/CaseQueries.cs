using System.Text.Json;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Campaigns;

namespace Wuyi.Pipeline.Queries.Campaign.Cases;

/// <summary>Answers questions about 高耗低效: the list, the pool, one case file.</summary>
public sealed class CaseQueries(ICampaignResults results, IActLog acts)
{
    public static IReadOnlyList<QueryParameter> Parameters => CaseList.Definition.Parameters;

    public static IReadOnlyList<QueryParameter> PoolParameters => PoolList.Definition.Parameters;

    public static IReadOnlyList<QueryParameter> OneParameters { get; } = [QueryParameters.Period, CasePage.Format];

    /// <summary>Cases and candidates of the run; what was entered since shows in the next run, and in the case file at once.</summary>
    public async Task<Answer> ListAsync(ApiCall call, CancellationToken cancellation)
    {
        var campaign = await ItemLists.RunAsync(results, call, cancellation).ConfigureAwait(false);
        var board = await results.BoardAsync(campaign, StoredBoards.Cases, cancellation).ConfigureAwait(false);
        return ItemLists.Answer(CaseList.Definition, call, campaign, CaseViewOf.Items(board), json => Counts(json, board));
    }

    public async Task<Answer> PoolAsync(ApiCall call, CancellationToken cancellation)
    {
        var campaign = await ItemLists.RunAsync(results, call, cancellation).ConfigureAwait(false);
        var board = await results.BoardAsync(campaign, StoredBoards.Cases, cancellation).ConfigureAwait(false);
        return ItemLists.Answer(PoolList.Definition, call, campaign, board.Pool.Select(CaseViewOf.Member), json => Coverage(json, board));
    }

    /// <summary>The case file, as JSON or as a page to print. Without a period it includes what was entered up to now.</summary>
    public async Task<Answer> FindAsync(ApiCall call, string creditCode, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var html = call.Parameter(CasePage.Format.Name) is null ? OutputFormats.WantsHtml(call) : call.ReadWord(CasePage.Format) == OutputFormats.Html;
        var now = await CaseNow.LoadAsync(results, acts, CreditCodes.Read(creditCode), call.ReadPeriod(), cancellation).ConfigureAwait(false);
        var view = CaseViewOf.File(now);
        return html ? CasePage.Of(call, view) : Answer.Json(call, view, ApiJson.Instance.CaseFileView);
    }

    private static void Counts(Utf8JsonWriter json, CaseBoard board)
    {
        json.WritePropertyName("counts");
        JsonSerializer.Serialize(json, OverviewOf(board.Counts), ApiJson.Instance.CaseOverviewView);
    }

    private static CaseOverviewView OverviewOf(CaseCounts counts) => new(
        counts.Pool, counts.Surveyed, CaseViewOf.Share(counts.Surveyed, counts.Pool), counts.Candidates, counts.Listed, counts.Closed, counts.Rebound, counts.Overdue,
        Display.Round(counts.ExpectedTce), Display.Round(counts.RealisedTce), Display.Round(counts.ExpectedMu), Display.Round(counts.RealisedMu),
        counts.States.ToDictionary(state => CaseWords.Word(state.State), state => state.Count));

    private static void Coverage(Utf8JsonWriter json, CaseBoard board)
    {
        json.WriteNumber("pool", board.Counts.Pool);
        json.WriteNumber("surveyed", board.Counts.Surveyed);
        if (CaseViewOf.Share(board.Counts.Surveyed, board.Counts.Pool) is { } share) json.WriteNumber("share", share);
        else json.WriteNull("share");
        json.WriteStartArray("coverage");
        foreach (var town in board.Coverage)
        {
            JsonSerializer.Serialize(
                json, new TownCoverageView(town.Town, town.Pool, town.Surveyed, town.Unfounded, CaseViewOf.Share(town.Surveyed, town.Pool)), ApiJson.Instance.TownCoverageView);
        }

        json.WriteEndArray();
        json.WriteStartArray("outside");
        foreach (var outside in board.Outside)
            JsonSerializer.Serialize(json, new OutsideCountView(outside.Reason, CaseViewOf.OutsideName(outside.Reason), outside.Count), ApiJson.Instance.OutsideCountView);
        json.WriteEndArray();
    }
}
