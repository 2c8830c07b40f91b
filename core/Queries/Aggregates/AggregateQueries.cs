using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Queries.Campaign;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results.Campaigns;

namespace Wuyi.Pipeline.Queries.Aggregates;

/// <summary>Answers the groups of a dimension, and one group over the months.</summary>
public sealed class AggregateQueries(ICampaignResults results)
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = AggregateList.Of(default).Parameters;

    public static IReadOnlyList<QueryParameter> TrendParameters { get; } = [QueryParameters.Window, AggregateList.Scale, QueryParameters.Months];

    /// <exception cref="ApiProblemException">400, 404 campaign-not-published, 410 cursor-expired.</exception>
    public async Task<Answer> ListAsync(ApiCall call, string dimension, CancellationToken cancellation)
    {
        var wanted = AggregateWords.ReadDimension(dimension);
        var campaign = await ItemLists.RunAsync(results, call, cancellation).ConfigureAwait(false);
        var board = await results.BoardAsync(campaign, StoredBoards.Aggregates, cancellation).ConfigureAwait(false);
        return ItemLists.Answer(AggregateList.Of(wanted), call, campaign, board.Groups.Where(group => group.Dimension == wanted).Select(group => AggregateViewOf.Group(group, call.Audience)));
    }

    /// <exception cref="ApiProblemException">400, 404 campaign-not-published, 404 group-not-found.</exception>
    public async Task<Answer> TrendAsync(ApiCall call, string dimension, string key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var wanted = AggregateWords.ReadDimension(dimension);
        var (window, scale, months) = (call.ReadWord(QueryParameters.Window)!, call.ReadWord(AggregateList.Scale)!, call.ReadInteger(QueryParameters.Months)!.Value);
        await results.CurrentAsync(null, cancellation).ConfigureAwait(false);
        var points = new List<AggregateTrendPointView>();
        foreach (var campaign in (await results.ListAsync(cancellation).ConfigureAwait(false)).Take(months).Reverse())
        {
            var board = await results.BoardAsync(campaign, StoredBoards.Aggregates, cancellation).ConfigureAwait(false);
            var group = board.Groups.Where(group => group.Dimension == wanted && group.Key == key).Select(group => AggregateViewOf.Group(group, call.Audience))
                .FirstOrDefault(view => view.Window == window && view.Scale == scale);
            points.Add(new AggregateTrendPointView(campaign.Period.ToString(), campaign.Run, group));
        }

        if (points.All(point => point.Group is null)) throw new ApiProblemException(ProblemCodes.GroupNotFound, $"{wanted.Chinese()}中没有“{key}”");
        return Answer.Json(call, new AggregateTrendView(wanted.Word(), key, scale, window, points), ApiJson.Instance.AggregateTrendView);
    }
}
