using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results;

/// <summary>
/// Table <c>Runs</c>: manifests (PartitionKey the period, RowKey the run) and, under PartitionKey <c>attempts</c>, every attempt that may have
/// written anything. An attempt is registered before its first row and forgotten after its last one is gone, so nothing it wrote is ever lost sight of.
/// </summary>
public sealed class RunStore(StoreClients clients)
{
    private const string AttemptsPartition = "attempts";
    private readonly TableGateway _runs = new(clients.Tables.GetTableClient(StoreNames.RunsTable));

    public async Task<RunManifest?> FindAsync(Month period, string run, CancellationToken cancellation)
    {
        if (!RunId.IsWellFormed(run)) return null;
        var entity = await _runs.FindAsync(period.ToString(), run, cancellation).ConfigureAwait(false);
        return entity is null ? null : ManifestEntity.Parse(entity);
    }

    /// <summary>A kept run by its id alone: the table holds a few runs a month, so a scan finds it soon. Null when there is none.</summary>
    public async Task<RunManifest?> FindAsync(string run, CancellationToken cancellation)
    {
        if (!RunId.IsWellFormed(run)) return null;
        await foreach (var entity in _runs.QueryAsync($"RowKey eq {run}", cancellation).ConfigureAwait(false)) return ManifestEntity.Parse(entity);
        return null;
    }

    /// <summary>What a run read; empty when its list has just been collected.</summary>
    public async Task<IReadOnlyList<RunInput>> InputsAsync(RunManifest manifest, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        if (manifest.Inputs is { } json) return JsonSerializer.Deserialize<List<RunInput>>(json)!;
        if (manifest.InputsBlob is not { } blob)
        {
            // A pointer's copy of the manifest does not carry the list.
            var whole = await FindAsync(manifest.Period, manifest.Run, cancellation).ConfigureAwait(false);
            return whole is null or { Inputs: null, InputsBlob: null } ? [] : await InputsAsync(whole, cancellation).ConfigureAwait(false);
        }

        var content = await clients.Store.GetBlobContainerClient(StoreNames.Snapshots).GetBlobClient(blob).DownloadContentAsync(cancellation).ConfigureAwait(false);
        return JsonSerializer.Deserialize<List<RunInput>>(content.Value.Content)!;
    }

    /// <summary>Manifests of a period with the ETags needed to remove them.</summary>
    internal async Task<IReadOnlyList<(RunManifest Manifest, ETag ETag)>> OfAsync(Month period, CancellationToken cancellation)
    {
        var found = new List<(RunManifest, ETag)>();
        var key = period.ToString();
        await foreach (var entity in _runs.QueryAsync($"PartitionKey eq {key}", cancellation).ConfigureAwait(false))
            found.Add((ManifestEntity.Parse(entity), entity.ETag));
        return found;
    }

    /// <summary>False when the run has a manifest already: another attempt at the same run has finished first.</summary>
    public async Task<bool> TryInsertAsync(RunManifest manifest, CancellationToken cancellation)
    {
        var entity = new TableEntity(manifest.Period.ToString(), manifest.Run);
        ManifestEntity.Fill(entity, manifest);
        return await _runs.TryInsertAsync(entity, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Takes a finished run for another publication: marks it as young, so that it cannot be collected before the pointer names it.
    /// Null when there is no such run, or it was collected just now.
    /// </summary>
    public async Task<RunManifest?> AdoptAsync(Month period, string run, DateTimeOffset now, CancellationToken cancellation)
    {
        while (true)
        {
            var entity = await _runs.FindAsync(period.ToString(), run, cancellation).ConfigureAwait(false);
            if (entity is null) return null;
            var found = ManifestEntity.Parse(entity);
            // Ours, when the answer was lost and the repeated call was refused; or another's of this very moment, which is as good.
            if (found.PublishedAt == now) return found;
            var manifest = found with { PublishedAt = now };
            ManifestEntity.Fill(entity, manifest);
            if (await _runs.TryReplaceAsync(entity, entity.ETag, cancellation).ConfigureAwait(false)) return manifest;
        }
    }

    /// <summary>False when somebody has adopted it since it was read.</summary>
    internal async Task<bool> TryRemoveAsync(RunManifest manifest, ETag etag, CancellationToken cancellation)
    {
        try
        {
            await clients.Tables.GetTableClient(StoreNames.RunsTable)
                .DeleteEntityAsync(manifest.Period.ToString(), manifest.Run, etag, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is 412 or 404)
        {
            return false;
        }
    }

    internal Task RegisterAsync(RunAttempt attempt, CancellationToken cancellation) => _runs.PutAsync(
        new TableEntity(AttemptsPartition, attempt.Partition)
        {
            ["Period"] = attempt.Period.ToString(), ["Run"] = attempt.Run, ["Attempt"] = attempt.Attempt, ["StartedAt"] = attempt.StartedAt,
        },
        cancellation);

    internal Task ForgetAsync(RunAttempt attempt, CancellationToken cancellation) =>
        _runs.DeleteAsync(AttemptsPartition, attempt.Partition, cancellation);

    internal async Task<IReadOnlyList<RunAttempt>> AttemptsAsync(CancellationToken cancellation)
    {
        var found = new List<RunAttempt>();
        await foreach (var entity in _runs.QueryAsync($"PartitionKey eq {AttemptsPartition}", cancellation).ConfigureAwait(false))
        {
            found.Add(new RunAttempt(
                Month.Parse(entity.GetString("Period")), entity.GetString("Run"), entity.GetString("Attempt"),
                entity.GetDateTimeOffset("StartedAt")!.Value));
        }

        return found;
    }
}
