using System.Text.Encodings.Web;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Movement;

/// <summary>
/// Writes what moved before a pointer is swapped, under the new run's prefix: it is collected with that run and outlives the old one. The name carries the
/// old run and the content's hash, so that writing it again does nothing.
/// </summary>
public sealed class Movements(StoreClients clients, RunStore runs, ILogger<Movements> log)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly BlobContainerClient _snapshots = clients.Store.GetBlobContainerClient(StoreNames.Snapshots);

    /// <summary>Compares two runs of a period and keeps what moved; null when the old run cannot be read any more: that must not hold up a publication.</summary>
    internal async Task<WrittenMovement?> WriteAsync(RunManifest from, RunManifest to, CancellationToken cancellation)
    {
        RunMovement movement;
        IReadOnlyList<CountyMove> county;
        try
        {
            (movement, county) = await CompareAsync(from, to, cancellation).ConfigureAwait(false);
        }
        catch (Exception unreadable) when (unreadable is RequestFailedException { Status: 404 } or InvalidDataException or FormatException or IndexOutOfRangeException or ParquetSharp.ParquetException)
        {
            log.LogWarning(unreadable, "{Period}: run {From} cannot be compared with {To}", to.Period, from.Run, to.Run);
            return null;
        }

        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(movement, Json));
        var prefix = RunManifest.BlobPrefixOf(to.Period, to.Run, to.Attempt);
        var blob = await BlobWriter.CreateAsync(_snapshots, $"{prefix}.moved-{from.Run}", ".json", content, cancellation).ConfigureAwait(false);
        return new WrittenMovement(new MovedFrom(from.Run, blob.Name, movement.Enterprises.Moved), movement, county);
    }

    /// <summary>What moved when a period's current run was published; null when it is the first run of its period, or unknown.</summary>
    /// <exception cref="RunCollectedException">Another run has been published since and this one collected.</exception>
    public async Task<RunMovement?> FindAsync(PublishedPeriod published, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(published);
        return published.Moved is { } moved ? await ReadAsync(published.Period, published.Run, moved, cancellation).ConfigureAwait(false) : null;
    }

    /// <summary>What the waiting run of a period would move; null when none waits.</summary>
    /// <exception cref="RunCollectedException">It has been decided about since, and collected.</exception>
    public async Task<RunMovement?> FindWaitingAsync(PublishedPeriod published, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(published);
        return published.Waiting is { } waiting ? await ReadAsync(published.Period, waiting.Run, waiting.Moved, cancellation).ConfigureAwait(false) : null;
    }

    private async Task<RunMovement?> ReadAsync(Month period, string run, MovedFrom moved, CancellationToken cancellation)
    {
        try
        {
            var content = await _snapshots.GetBlobClient(moved.Blob).DownloadContentAsync(cancellation).ConfigureAwait(false);
            return JsonSerializer.Deserialize<RunMovement>(content.Value.Content.ToMemory().Span, Json);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            throw new RunCollectedException(period, run);
        }
    }

    private async Task<(RunMovement Movement, IReadOnlyList<CountyMove> County)> CompareAsync(RunManifest from, RunManifest to, CancellationToken cancellation)
    {
        var counter = new MovementCounter();
        using var before = await SnapshotFile.OpenAsync(_snapshots, from.Snapshot, cancellation).ConfigureAwait(false);
        using var after = await SnapshotFile.OpenAsync(_snapshots, to.Snapshot, cancellation).ConfigureAwait(false);
        foreach (var pair in EnterpriseMove.Pairs(before.Rows(WindowKind.Rolling12), after.Rows(WindowKind.Rolling12)))
        {
            cancellation.ThrowIfCancellationRequested();
            counter.Add(pair);
        }

        var old = (await runs.InputsAsync(from, cancellation).ConfigureAwait(false)).Select(input => input.FileId).ToHashSet(StringComparer.Ordinal);
        var now = (await runs.InputsAsync(to, cancellation).ConfigureAwait(false)).Select(input => input.FileId).ToHashSet(StringComparer.Ordinal);
        var sameRules = from.RulebookHash == to.RulebookHash;
        var sameEngine = from.EngineVersion == to.EngineVersion;
        return (counter.Finish(from, to, new MovementCauses(
            [.. now.Except(old, StringComparer.Ordinal).Order(StringComparer.Ordinal)], [.. old.Except(now, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            sameRules ? null : from.RulebookHash, sameRules ? null : to.RulebookHash,
            sameEngine ? null : from.EngineVersion, sameEngine ? null : to.EngineVersion, from.Decisions != to.Decisions)), counter.County.Moves());
    }
}
