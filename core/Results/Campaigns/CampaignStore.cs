using Azure;
using Azure.Data.Tables;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Campaigns;

/// <summary>
/// Campaign runs and which of them readers see. A run and the pointer that names it are written in one transaction after its boards lie in storage, so
/// readers see the old run or the new one whole.
/// </summary>
public sealed class CampaignStore(StoreClients clients)
{
    private readonly TableGateway _table = new(clients.Tables.GetTableClient(StoreNames.CampaignsTable));
    private int _version;

    /// <summary>Raised whenever this process has tried to publish: its readers look again at once.</summary>
    internal int Version => Volatile.Read(ref _version);

    /// <summary>What readers see, newest period first.</summary>
    public async Task<IReadOnlyList<PublishedCampaign>> ListAsync(CancellationToken cancellation)
    {
        var campaigns = new List<PublishedCampaign>();
        await foreach (var entity in _table.QueryAsync($"RowKey eq {CampaignEntity.PointerRow}", cancellation).ConfigureAwait(false))
            campaigns.Add(CampaignEntity.Parse(entity));
        campaigns.Sort((a, b) => b.Period.CompareTo(a.Period));
        return campaigns;
    }

    /// <summary>A kept run; null when there is none.</summary>
    public async Task<PublishedCampaign?> FindRunAsync(Month period, string run, CancellationToken cancellation) =>
        RunId.IsWellFormed(run) && await _table.FindAsync(period.ToString(), CampaignEntity.RunRow(run), cancellation).ConfigureAwait(false) is { } entity
            ? CampaignEntity.Parse(entity) : null;

    /// <summary>The pointer as stored now.</summary>
    internal async Task<(PublishedCampaign? Current, ETag ETag)> ReadAsync(Month period, CancellationToken cancellation) =>
        await _table.FindAsync(period.ToString(), CampaignEntity.PointerRow, cancellation).ConfigureAwait(false) is { } entity
            ? (CampaignEntity.Parse(entity), entity.ETag) : (null, default);

    /// <summary>Makes a run the one that readers see; false when somebody was faster.</summary>
    internal async Task<bool> TryPublishAsync(PublishedCampaign campaign, PublishedCampaign? replaced, ETag etag, CancellationToken cancellation)
    {
        try
        {
            return await _table.TryTransactAsync(
                [
                    // A run that was current before and is again keeps its id and gets the boards of this attempt.
                    new(TableTransactionActionType.UpsertReplace, CampaignEntity.Run(campaign)),
                    replaced is null
                        ? new(TableTransactionActionType.Add, CampaignEntity.Pointer(campaign))
                        : new(TableTransactionActionType.UpdateReplace, CampaignEntity.Pointer(campaign), etag),
                ],
                cancellation).ConfigureAwait(false);
        }
        finally
        {
            // Also when the answer was lost: storage may have done it.
            Interlocked.Increment(ref _version);
        }
    }

    /// <summary>Every kept run of every period with its ETag.</summary>
    internal async Task<IReadOnlyList<(PublishedCampaign Campaign, ETag ETag)>> RunsAsync(CancellationToken cancellation)
    {
        var runs = new List<(PublishedCampaign, ETag)>();
        await foreach (var entity in _table.QueryAsync($"RowKey ge {"run|"} and RowKey lt {"run}"}", cancellation).ConfigureAwait(false))
            runs.Add((CampaignEntity.Parse(entity), entity.ETag));
        return runs;
    }

    /// <summary>Takes a run off the list; false when it was published again since it was read.</summary>
    internal Task<bool> TryRemoveAsync(PublishedCampaign campaign, ETag etag, CancellationToken cancellation) => _table.TryTransactAsync(
        [new(TableTransactionActionType.Delete, new TableEntity(campaign.Period.ToString(), CampaignEntity.RunRow(campaign.Run)), etag)], cancellation);
}
