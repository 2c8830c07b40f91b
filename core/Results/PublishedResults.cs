using Azure;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results;

/// <summary>Reads through the pointer: point reads from the table (exact), whole windows from the snapshot (six decimals), kept in memory.</summary>
/// <remarks>Methods that take a <see cref="PublishedPeriod"/> throw <see cref="RunCollectedException"/> when its run has been collected since.</remarks>
public sealed class PublishedResults(StoreClients clients, PointerStore pointers, RunStore runs, ResultsOptions options) : IPublishedResults
{
    private readonly TableGateway _results = new(clients.Tables.GetTableClient(StoreNames.ResultsTable));
    private readonly SnapshotCache _cache = new(options.CachedRows);

    public Task<IReadOnlyList<PublishedPeriod>> ListAsync(CancellationToken cancellation) => pointers.ViewAsync(cancellation);

    public async Task<PublishedPeriod?> FindAsync(Month? period, CancellationToken cancellation)
    {
        var periods = await pointers.ViewAsync(cancellation).ConfigureAwait(false);
        if (period is null) return periods.Count > 0 ? periods[0] : null;
        return periods.FirstOrDefault(published => published.Period == period);
    }

    public async Task<PublishedPeriod?> FindRunAsync(Month period, string run, CancellationToken cancellation)
    {
        if (await FindAsync(period, cancellation).ConfigureAwait(false) is { } current && current.Run == run) return current;
        return await runs.FindAsync(period, run, cancellation).ConfigureAwait(false) is { } manifest ? Pointer.Describe(manifest) : null;
    }

    public async Task<EnterpriseResult?> GetAsync(PublishedPeriod published, CreditCode code, CancellationToken cancellation)
    {
        var partition = ResultEntity.PartitionKey(published.Partition, ResultEntity.Bucket(code, published.Buckets));
        var entity = await _results.FindAsync(partition, code.Value, cancellation).ConfigureAwait(false);
        if (entity is not null) return ResultEntity.Parse(entity);
        // Absent from the register, or the whole partition is gone? The two must not look alike.
        var manifest = await runs.FindAsync(published.Period, published.Run, cancellation).ConfigureAwait(false);
        return manifest?.Partition == published.Partition ? null : throw new RunCollectedException(published.Period, published.Run);
    }

    public Task<IReadOnlyList<SnapshotRow>> LoadAsync(PublishedPeriod published, WindowKind window, CancellationToken cancellation) =>
        _cache.GetAsync(published.Snapshot, window, () => ReadAsync(published, window), cancellation);

    private async Task<IReadOnlyList<SnapshotRow>> ReadAsync(PublishedPeriod published, WindowKind window)
    {
        var blob = clients.Store.GetBlobContainerClient(StoreNames.Snapshots).GetBlobClient(published.Snapshot);
        try
        {
            var content = await blob.DownloadContentAsync(CancellationToken.None).ConfigureAwait(false);
            using var stream = new MemoryStream(content.Value.Content.ToArray(), writable: false);
            return SnapshotReader.Read(stream, window);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            throw new RunCollectedException(published.Period, published.Run);
        }
    }
}
