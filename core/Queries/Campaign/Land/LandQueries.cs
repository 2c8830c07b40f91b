using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Results.Campaigns;

namespace Wuyi.Pipeline.Queries.Campaign.Land;

/// <summary>Answers questions about land: lists of the board; of one parcel also the steps taken since, read from the log at the time of asking.</summary>
public sealed class LandQueries(ICampaignResults results, IActLog acts)
{
    public static IReadOnlyList<QueryParameter> IdleParameters => LandLists.Idle.Parameters;

    public static IReadOnlyList<QueryParameter> OneParameters { get; } = [QueryParameters.Period];

    public static IReadOnlyList<QueryParameter> CommitmentParameters => LandLists.Commitments.Parameters;

    public static IReadOnlyList<QueryParameter> ExpiringParameters => LandLists.Expiring.Parameters;

    public static IReadOnlyList<QueryParameter> TransferParameters => LandLists.Transfers.Parameters;

    public static IReadOnlyList<QueryParameter> GrantParameters => LandLists.Grants.Parameters;

    public Task<Answer> IdleAsync(ApiCall call, CancellationToken cancellation) => ListAsync(
        LandLists.Idle, call, board => board.Suspicions.Select(LandViewOf.Idle).Concat(board.Unclear.Select(LandViewOf.Idle)), cancellation);

    public Task<Answer> CommitmentsAsync(ApiCall call, CancellationToken cancellation) =>
        ListAsync(LandLists.Commitments, call, board => board.Commitments.Select(LandViewOf.Commitment), cancellation);

    public Task<Answer> ExpiringAsync(ApiCall call, CancellationToken cancellation) =>
        ListAsync(LandLists.Expiring, call, board => board.Expiring.Select(LandViewOf.Expiring), cancellation);

    public Task<Answer> TransfersAsync(ApiCall call, CancellationToken cancellation) =>
        ListAsync(LandLists.Transfers, call, board => board.Transfers.Select(LandViewOf.Transfer), cancellation);

    public Task<Answer> GrantsAsync(ApiCall call, CancellationToken cancellation) =>
        ListAsync(LandLists.Grants, call, board => board.Grants.Select(LandViewOf.Grants), cancellation);

    /// <summary>One parcel with its disposal as it stands now.</summary>
    /// <exception cref="ApiProblemException">400; 404 campaign-not-published, parcel-not-found.</exception>
    public async Task<Answer> FindIdleAsync(ApiCall call, string parcel, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var (item, unclear, campaign) = await OneAsync(call, parcel, cancellation).ConfigureAwait(false);
        var done = await acts.OfAsync(ActKind.IdleLand, parcel, cancellation).ConfigureAwait(false);
        if (item is null && unclear is null && done.Count == 0) throw NotFound(parcel);
        return Answer.Json(call, Detail(item, unclear, campaign, done), ApiJson.Instance.IdleParcelDetailView);
    }

    /// <summary>The parcel in the board of the period asked for.</summary>
    internal async Task<(IdleParcel? Item, UnclearParcel? Unclear, PublishedCampaign Campaign)> OneAsync(ApiCall call, string parcel, CancellationToken cancellation)
    {
        var campaign = await results.CurrentAsync(call.ReadPeriod(), cancellation).ConfigureAwait(false);
        var board = await results.BoardAsync(campaign, StoredBoards.Land, cancellation).ConfigureAwait(false);
        return (board.Suspicions.FirstOrDefault(item => item.Parcel == parcel), board.Unclear.FirstOrDefault(item => item.Parcel == parcel), campaign);
    }

    internal static IdleParcelDetailView Detail(IdleParcel? item, UnclearParcel? unclear, PublishedCampaign campaign, IReadOnlyList<Act> done)
    {
        var progress = IdleDisposal.Of(done);
        var state = item is null && done.Count == 0 ? LandWords.Unclear : LandWords.Of(progress.State);
        return new IdleParcelDetailView(
            item is not null ? LandViewOf.Idle(item) : unclear is not null ? LandViewOf.Idle(unclear) : null, campaign.Period.ToString(), campaign.Run, state, done.Count,
            Allowed(item, progress), [.. done.Select(LandViewOf.Step)]);
    }

    /// <summary>Steps that may be taken now: an investigation begins only where a ground holds that nobody has closed since.</summary>
    internal static IReadOnlyList<string> Allowed(IdleParcel? item, IdleProgress progress) =>
        progress.State is IdleState.Investigating or IdleState.Recognised or IdleState.Planned || item?.Grounds.Any(ground => progress.On is not { } closed || ground.Since > closed) == true
            ? IdleDisposal.Allowed(progress.State) : [];

    internal static ApiProblemException NotFound(string parcel) =>
        new(ProblemCodes.ParcelNotFound, $"宗地 {(parcel.Length <= 40 ? parcel : parcel[..40] + "…")} 不在疑似闲置土地之列,也没有处置记录");

    private async Task<Answer> ListAsync<TView>(ItemList<TView> list, ApiCall call, Func<LandBoard, IEnumerable<TView>> items, CancellationToken cancellation)
    {
        var campaign = await ItemLists.RunAsync(results, call, cancellation).ConfigureAwait(false);
        var board = await results.BoardAsync(campaign, StoredBoards.Land, cancellation).ConfigureAwait(false);
        return ItemLists.Answer(list, call, campaign, items(board));
    }
}
