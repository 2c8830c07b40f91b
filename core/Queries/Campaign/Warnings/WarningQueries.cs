using System.Text.Json;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Campaigns;

namespace Wuyi.Pipeline.Queries.Campaign.Warnings;

/// <summary>Answers questions about warnings. Acknowledgements are read from the log at the time of asking, so that they are seen at once.</summary>
public sealed class WarningQueries(ICampaignResults results, IActLog acts)
{
    /// <summary>Runs that are looked through at most for one warning.</summary>
    public const int MostRuns = 36;

    public static IReadOnlyList<QueryParameter> Parameters => WarningList.Definition.Parameters;

    public static IReadOnlyList<QueryParameter> IndexParameters => PowerIndexList.Definition.Parameters;

    public static IReadOnlyList<QueryParameter> OneParameters { get; } = [QueryParameters.Period];

    public async Task<Answer> ListAsync(ApiCall call, CancellationToken cancellation)
    {
        var campaign = await ItemLists.RunAsync(results, call, cancellation).ConfigureAwait(false);
        var board = await results.BoardAsync(campaign, StoredBoards.Warnings, cancellation).ConfigureAwait(false);
        var said = await acts.OfKindAsync(ActKind.Warning, cancellation).ConfigureAwait(false);
        var bySubject = said.ToLookup(act => act.Subject, StringComparer.Ordinal);
        // Acts are never changed: their number says whether there are new ones.
        return ItemLists.Answer(
            WarningList.Definition, call, campaign, board.Warnings.Select(warning => WarningViewOf.Of(warning, [.. bySubject[warning.Id]])), json => More(json, board),
            said.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    public async Task<Answer> IndexAsync(ApiCall call, CancellationToken cancellation)
    {
        var campaign = await ItemLists.RunAsync(results, call, cancellation).ConfigureAwait(false);
        var board = await results.BoardAsync(campaign, StoredBoards.Warnings, cancellation).ConfigureAwait(false);
        return ItemLists.Answer(PowerIndexList.Definition, call, campaign, board.PowerIndex.Select(line => WarningViewOf.Index(line, call.Audience)));
    }

    /// <summary>One warning with its history.</summary>
    public async Task<Answer> FindAsync(ApiCall call, string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var (warning, campaign) = await RequireAsync(id, call.ReadPeriod(), cancellation).ConfigureAwait(false);
        var said = await acts.OfAsync(ActKind.Warning, warning.Id, cancellation).ConfigureAwait(false);
        return Answer.Json(call, await DetailAsync(warning, campaign, said, cancellation).ConfigureAwait(false), ApiJson.Instance.WarningDetailView);
    }

    /// <summary>The warning in a given period, or in the newest that has it.</summary>
    /// <exception cref="ApiProblemException">404 campaign-not-published, warning-not-found.</exception>
    internal async Task<(Warning Warning, PublishedCampaign Campaign)> RequireAsync(string id, Month? period, CancellationToken cancellation)
    {
        var current = await results.CurrentAsync(period, cancellation).ConfigureAwait(false);
        var candidates = period is not null ? [current] : (await results.ListAsync(cancellation).ConfigureAwait(false)).Take(MostRuns);
        foreach (var campaign in candidates)
        {
            if (await InAsync(campaign, id, cancellation).ConfigureAwait(false) is { } found) return (found, campaign);
        }

        throw new ApiProblemException(ProblemCodes.WarningNotFound, period is { } asked ? $"{asked} 没有编号为 {id} 的预警" : $"最近{MostRuns}个统计期没有编号为 {id} 的预警");
    }

    internal async Task<WarningDetailView> DetailAsync(Warning warning, PublishedCampaign campaign, IReadOnlyList<Act> said, CancellationToken cancellation)
    {
        var history = new List<WarningMonthView>();
        if (warning.Since < campaign.Period)
        {
            foreach (var earlier in (await results.ListAsync(cancellation).ConfigureAwait(false)).Where(run => run.Period < campaign.Period && run.Period >= warning.Since).Take(MostRuns))
            {
                if (await InAsync(earlier, warning.Id, cancellation).ConfigureAwait(false) is { } then) history.Add(WarningViewOf.Month(then, earlier.Period.ToString()));
            }
        }

        return new WarningDetailView(WarningViewOf.Of(warning, said), campaign.Period.ToString(), campaign.Run, history);
    }

    private async Task<Warning?> InAsync(PublishedCampaign campaign, string id, CancellationToken cancellation) =>
        (await results.BoardAsync(campaign, StoredBoards.Warnings, cancellation).ConfigureAwait(false)).Warnings.FirstOrDefault(warning => warning.Id == id);

    private static void More(Utf8JsonWriter json, WarningBoard board)
    {
        json.WriteStartArray("counts");
        foreach (var count in board.Counts) JsonSerializer.Serialize(json, WarningViewOf.Count(count), ApiJson.Instance.WarningCountView);
        json.WriteEndArray();
        json.WriteStartArray("judged");
        foreach (var coverage in board.Coverage) JsonSerializer.Serialize(json, WarningViewOf.Coverage(coverage), ApiJson.Instance.WarningCoverageView);
        json.WriteEndArray();
    }
}
