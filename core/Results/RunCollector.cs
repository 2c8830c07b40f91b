using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results;

/// <summary>
/// Deletes results nobody can ask for any more: runs beyond the newest K of a period, and what attempts that never finished left behind; never what a
/// pointer names or holds for approval, never anything younger than the retention. A manifest goes first and only if nobody has adopted it meanwhile; the rows, which then
/// no manifest names, after it. Dying in between leaves work for the next time, never a manifest without rows.
/// </summary>
public sealed class RunCollector(
    StoreClients clients, PointerStore pointers, RunStore runs, ResultsOptions options, TimeProvider time, ILogger<RunCollector> log)
{
    private static readonly string[] Keys = ["PartitionKey", "RowKey"];
    private readonly TableClient _results = clients.Tables.GetTableClient(StoreNames.ResultsTable);

    /// <summary>Returns how many partitions were deleted.</summary>
    public async Task<int> CollectAsync(CancellationToken cancellation)
    {
        var before = time.GetUtcNow() - options.CollectAfter;
        var collected = 0;
        var attempts = await runs.AttemptsAsync(cancellation).ConfigureAwait(false);
        foreach (var ofPeriod in attempts.GroupBy(attempt => attempt.Period))
        {
            await DropOldRunsAsync(ofPeriod.Key, before, cancellation).ConfigureAwait(false);
            // Read after the manifests were dropped: what is named now stays.
            var kept = (await runs.OfAsync(ofPeriod.Key, cancellation).ConfigureAwait(false)).Select(run => run.Manifest.Partition).ToHashSet(StringComparer.Ordinal);
            foreach (var attempt in ofPeriod.Where(attempt => attempt.StartedAt < before && !kept.Contains(attempt.Partition)))
            {
                await DeleteAsync(attempt, cancellation).ConfigureAwait(false);
                collected++;
            }
        }

        return collected;
    }

    private async Task DropOldRunsAsync(Model.Month period, DateTimeOffset before, CancellationToken cancellation)
    {
        var manifests = await runs.OfAsync(period, cancellation).ConfigureAwait(false);
        if (manifests.Count <= options.KeptRuns) return;
        // Read after the manifests: a run adopted since then has another ETag, so removing it fails.
        var pointer = await pointers.ReadAsync(period, cancellation).ConfigureAwait(false);
        var old = manifests
            .Where(run => run.Manifest.Run != pointer?.Manifest.Run && run.Manifest.Run != pointer?.Waiting?.Run)
            .OrderByDescending(run => run.Manifest.PublishedAt).ThenBy(run => run.Manifest.Run, StringComparer.Ordinal)
            .Skip(pointer is null ? options.KeptRuns : options.KeptRuns - 1)
            .Where(run => run.Manifest.PublishedAt < before);
        foreach (var (manifest, etag) in old)
        {
            if (await runs.TryRemoveAsync(manifest, etag, cancellation).ConfigureAwait(false))
                log.LogInformation("{Period}: run {Run} of {PublishedAt:u} is no longer kept", period, manifest.Run, manifest.PublishedAt);
        }
    }

    private async Task DeleteAsync(RunAttempt attempt, CancellationToken cancellation)
    {
        // Buckets of one attempt share the prefix "{partition}|"; '}' is the character after '|'.
        var from = attempt.Partition + "|";
        var to = attempt.Partition + "}";
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}");
        var rows = new List<TableEntity>();
        await foreach (var row in _results.QueryAsync<TableEntity>(filter, select: Keys, cancellationToken: cancellation).ConfigureAwait(false))
            rows.Add(new TableEntity(row.PartitionKey, row.RowKey));
        var deleted = await new TableGateway(_results).DeleteManyAsync(rows, options.ParallelBatches, cancellation).ConfigureAwait(false);

        var snapshots = clients.Store.GetBlobContainerClient(StoreNames.Snapshots);
        var prefix = attempt.BlobPrefix + ".";
        await foreach (var blob in snapshots.GetBlobsAsync(new() { Prefix = prefix }, cancellation).ConfigureAwait(false))
            await snapshots.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellation).ConfigureAwait(false);
        await runs.ForgetAsync(attempt, cancellation).ConfigureAwait(false);
        log.LogInformation("{Partition}: {Rows} rows collected", attempt.Partition, deleted);
    }
}
