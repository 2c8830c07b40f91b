using Azure;
using Azure.Data.Tables;

namespace Wuyi.Pipeline.Storage;

/// <summary>
/// The one way to a table. Checks what the real service checks and the emulator does not: at most 100 operations and 4 MiB a batch,
/// one partition a batch, 32 Ki characters a text property, 64 KiB a binary one, 1 MiB an entity.
/// </summary>
public sealed class TableGateway(TableClient table)
{
    private const int MaxOperations = 100;
    private const int MaxBatchBytes = 3_500_000;
    private const int MaxEntityBytes = 1 << 20;
    private const int MaxTextChars = 32 * 1024;
    private const int MaxBinaryBytes = 64 * 1024;

    /// <summary>The entity, or null when there is none.</summary>
    public async Task<TableEntity?> FindAsync(string partition, string row, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation).ConfigureAwait(false);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>Inserts; false when the key exists (another attempt won).</summary>
    public async Task<bool> TryInsertAsync(TableEntity entity, CancellationToken cancellation)
    {
        Check(entity);
        try
        {
            await table.AddEntityAsync(entity, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Replaces if the ETag still matches; false when somebody was faster.</summary>
    public async Task<bool> TryReplaceAsync(TableEntity entity, ETag etag, CancellationToken cancellation)
    {
        Check(entity);
        try
        {
            await table.UpdateEntityAsync(entity, etag, TableUpdateMode.Replace, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status is 412 or 404)
        {
            return false;
        }
    }

    /// <summary>Inserts or replaces, last writer wins: only for hints such as heartbeats.</summary>
    public async Task PutAsync(TableEntity entity, CancellationToken cancellation)
    {
        Check(entity);
        await table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellation).ConfigureAwait(false);
    }

    public async Task DeleteAsync(string partition, string row, CancellationToken cancellation) =>
        await table.DeleteEntityAsync(partition, row, ETag.All, cancellation).ConfigureAwait(false);

    /// <summary>Entities of a filter made with <see cref="TableClient.CreateQueryFilter(FormattableString)"/> (unquoted holes), in key order.</summary>
    public IAsyncEnumerable<TableEntity> QueryAsync(FormattableString filter, CancellationToken cancellation) =>
        table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter(filter), cancellationToken: cancellation);

    /// <summary>Every entity in key order.</summary>
    public IAsyncEnumerable<TableEntity> AllAsync(CancellationToken cancellation) =>
        table.QueryAsync<TableEntity>(cancellationToken: cancellation);

    /// <summary>Upserts many entities in batches, several at a time; returns how many.</summary>
    public Task<int> PutManyAsync(IEnumerable<TableEntity> entities, int parallel, CancellationToken cancellation) =>
        SubmitAsync(entities, TableTransactionActionType.UpsertReplace, parallel, cancellation);

    /// <summary>Deletes many entities (keys suffice) in batches; returns how many.</summary>
    public Task<int> DeleteManyAsync(IEnumerable<TableEntity> entities, int parallel, CancellationToken cancellation) =>
        SubmitAsync(entities, TableTransactionActionType.Delete, parallel, cancellation);

    /// <summary>Does several things of one partition at once or none of them; false when a condition no longer holds (somebody was faster).</summary>
    public async Task<bool> TryTransactAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actions);
        if (actions.Count > MaxOperations) throw new InvalidOperationException($"{actions.Count} operations at once, at most {MaxOperations}");
        var bytes = 0;
        foreach (var action in actions)
        {
            if (action.Entity is TableEntity entity) bytes += Check(entity);
        }

        if (bytes > MaxBatchBytes) throw new InvalidOperationException($"{bytes} bytes at once, at most {MaxBatchBytes}");
        try
        {
            await table.SubmitTransactionAsync(actions, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status is 409 or 412 or 404)
        {
            return false;
        }
    }

    private async Task<int> SubmitAsync(
        IEnumerable<TableEntity> entities, TableTransactionActionType action, int parallel, CancellationToken cancellation)
    {
        var written = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Batches(entities), options, async (batch, token) =>
        {
            await table.SubmitTransactionAsync(batch.Select(entity => new TableTransactionAction(action, entity, ETag.All)), token).ConfigureAwait(false);
            Interlocked.Add(ref written, batch.Count);
        }).ConfigureAwait(false);
        return written;
    }

    private static IEnumerable<List<TableEntity>> Batches(IEnumerable<TableEntity> entities)
    {
        var batch = new List<TableEntity>(MaxOperations);
        var bytes = 0;
        foreach (var entity in entities)
        {
            var size = Check(entity);
            var full = batch.Count == MaxOperations || bytes + size > MaxBatchBytes;
            if (batch.Count > 0 && (full || batch[0].PartitionKey != entity.PartitionKey))
            {
                yield return batch;
                batch = new List<TableEntity>(MaxOperations);
                bytes = 0;
            }

            batch.Add(entity);
            bytes += size;
        }

        if (batch.Count > 0) yield return batch;
    }

    private static int Check(TableEntity entity)
    {
        KeyCodec.Require(entity.PartitionKey);
        KeyCodec.Require(entity.RowKey);
        var bytes = 0;
        foreach (var (name, value) in entity)
        {
            if (value is string text)
            {
                if (text.Length > MaxTextChars)
                    throw new InvalidOperationException($"property {name}: {text.Length} characters, at most {MaxTextChars}");
                bytes += text.Length * 2;
            }
            else if (value is byte[] binary)
            {
                if (binary.Length > MaxBinaryBytes)
                    throw new InvalidOperationException($"property {name}: {binary.Length} bytes, at most {MaxBinaryBytes}");
                bytes += binary.Length;
            }
            else
            {
                bytes += 16;
            }
        }

        return bytes <= MaxEntityBytes ? bytes : throw new InvalidOperationException($"entity of {bytes} bytes, at most {MaxEntityBytes}");
    }
}
