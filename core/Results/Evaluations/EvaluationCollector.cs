using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>
/// Deletes what attempts at evaluation runs left behind: rows without a manifest, and runs that were written but never published. What was published
/// once is never collected, withdrawn or not: an enterprise may ask for years. Nothing younger than the retention is touched.
/// </summary>
public sealed class EvaluationCollector(StoreClients clients, EvaluationStore store, ResultsOptions options, TimeProvider time, ILogger<EvaluationCollector> log)
{
    private static readonly string[] Keys = ["PartitionKey", "RowKey"];
    private readonly TableClient _results = clients.Tables.GetTableClient(StoreNames.ResultsTable);

    /// <summary>Returns how many partitions were deleted.</summary>
    public async Task<int> CollectAsync(CancellationToken cancellation)
    {
        var before = time.GetUtcNow() - options.CollectAfter;
        var collected = 0;
        foreach (var ofYear in (await store.AttemptsAsync(cancellation).ConfigureAwait(false)).GroupBy(attempt => attempt.Year))
        {
            // A manifest goes first and only if nobody has published it meanwhile; the rows, which then no manifest names, after it.
            foreach (var (manifest, etag) in await store.RunsAsync(ofYear.Key, cancellation).ConfigureAwait(false))
            {
                if (!manifest.Published && manifest.WrittenAt < before) await store.TryRemoveRunAsync(manifest, etag, cancellation).ConfigureAwait(false);
            }

            var kept = (await store.RunsAsync(ofYear.Key, cancellation).ConfigureAwait(false)).Select(run => run.Manifest.Partition).ToHashSet(StringComparer.Ordinal);
            foreach (var attempt in ofYear.Where(attempt => attempt.StartedAt < before && !kept.Contains(attempt.Partition)))
            {
                await DeleteAsync(attempt, cancellation).ConfigureAwait(false);
                collected++;
            }
        }

        return collected;
    }

    private async Task DeleteAsync(EvaluationAttempt attempt, CancellationToken cancellation)
    {
        // Buckets of one attempt share the prefix "{partition}|"; '}' is the character after '|'.
        var (from, to) = (attempt.Partition + "|", attempt.Partition + "}");
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}");
        var rows = new List<TableEntity>();
        await foreach (var row in _results.QueryAsync<TableEntity>(filter, select: Keys, cancellationToken: cancellation).ConfigureAwait(false))
            rows.Add(new TableEntity(row.PartitionKey, row.RowKey));
        await new TableGateway(_results).DeleteManyAsync(rows, options.ParallelBatches, cancellation).ConfigureAwait(false);
        var snapshots = clients.Store.GetBlobContainerClient(StoreNames.Snapshots);
        await foreach (var blob in snapshots.GetBlobsAsync(new() { Prefix = attempt.BlobPrefix + "." }, cancellation).ConfigureAwait(false))
            await snapshots.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellation).ConfigureAwait(false);
        await store.ForgetAsync(attempt, cancellation).ConfigureAwait(false);
        log.LogInformation("{Partition}: {Rows} rows of an evaluation that was never published collected", attempt.Partition, rows.Count);
    }
}
