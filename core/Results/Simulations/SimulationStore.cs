using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Simulations;

/// <summary>
/// Simulations asked for: partition <c>simulation</c> of table <c>Requests</c>, every change If-Match; what belongs to one lies in container
/// <c>snapshots</c> under <c>simulations/{id}/</c>, create-only. A blob without an entity is of a request that died and is collected with the old ones.
/// </summary>
public sealed class SimulationStore(StoreClients clients, IConfigDrops config, ResultsOptions options, TimeProvider time)
{
    internal const string Folder = "simulations/";
    internal const string Queued = "queued";
    internal const string Running = "running";
    internal const string Done = "done";
    internal const string Failed = "failed";
    private const string Partition = "simulation";
    private const string Stamp = "Stamp";
    private const string RulebookBlob = "rulebook.json";
    private readonly TableGateway _requests = new(clients.Tables.GetTableClient(StoreNames.RequestsTable));
    private readonly BlobContainerClient _blobs = clients.Store.GetBlobContainerClient(StoreNames.Snapshots);

    /// <summary>Queues a simulation; the stale timer takes it.</summary>
    /// <param name="period">The month, or null.</param>
    /// <param name="year">The year, or null; exactly one of both.</param>
    /// <param name="rules">The rulebook tried.</param>
    /// <param name="document">Its document when it is registered nowhere; else null.</param>
    /// <param name="requestedBy">Who asks.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<Simulation> RequestAsync(
        Month? period, int? year, RuleSet rules, ReadOnlyMemory<byte>? document, string requestedBy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (period is null == year is null) throw new ArgumentException("a month or a year", nameof(period));
        while (true)
        {
            var now = time.GetUtcNow();
            var simulation = new Simulation
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{now.UtcDateTime:yyyyMMdd'T'HHmmssfff'Z'}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}"),
                Status = Queued, Period = period, Year = year, Rulebook = rules.Version, RulebookHash = rules.Hash, Inline = document is not null,
                RequestedBy = requestedBy, RequestedAt = now,
            };

            // First the document: a request whose rulebook is not there could never be worked off.
            if (document is { } bytes)
            {
                using var content = new MemoryStream(bytes.ToArray(), writable: false);
                await BlobWriter.CreateNamedAsync(_blobs, Simulation.BlobPrefixOf(simulation.Id) + RulebookBlob, content, cancellation).ConfigureAwait(false);
            }

            if (await _requests.TryInsertAsync(Entity(simulation, null), cancellation).ConfigureAwait(false)) return simulation;
        }
    }

    public async Task<Simulation?> FindAsync(string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(id);
        // What comes from an address must have the form of an id before it becomes a key.
        if (id.Length is 0 or > 64 || !id.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-')) return null;
        var entity = await _requests.FindAsync(Partition, id, cancellation).ConfigureAwait(false);
        return entity is null ? null : Parse(entity);
    }

    /// <summary>The rulebook tried: the document beside the simulation, else the registered one; null when it is gone.</summary>
    public async Task<RuleSet?> RulesAsync(Simulation simulation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        if (!simulation.Inline) return await config.FindRulesAsync(simulation.RulebookHash, cancellation).ConfigureAwait(false);
        try
        {
            var content = await _blobs.GetBlobClient(Simulation.BlobPrefixOf(simulation.Id) + RulebookBlob).DownloadContentAsync(cancellation).ConfigureAwait(false);
            return RuleSetJson.Parse(content.Value.Content.ToMemory().Span).Rules;
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Takes the oldest simulation that waits, or whose worker has been silent too long; null when there is none.</summary>
    internal async Task<Taken?> TakeAsync(CancellationToken cancellation)
    {
        var waiting = _requests.QueryAsync($"PartitionKey eq {Partition} and (Status eq {Queued} or Status eq {Running})", cancellation);
        await foreach (var entity in waiting.ConfigureAwait(false))
        {
            var simulation = Parse(entity);
            if (simulation.Status == Running && time.GetUtcNow() - entity.GetDateTimeOffset("TakenAt")!.Value <= options.RequestTimeout) continue;
            if (await TryUpdateAsync(new Taken(simulation, entity.ETag), simulation with { Status = Running, Attempts = simulation.Attempts + 1 }, cancellation).ConfigureAwait(false) is { } mine) return mine;
        }

        return null;
    }

    /// <summary>Saves what came out; null when somebody else has taken the simulation over.</summary>
    internal async Task<Taken?> TryUpdateAsync(Taken taken, Simulation next, CancellationToken cancellation)
    {
        var stamp = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var entity = Entity(next, time.GetUtcNow());
        entity[Stamp] = stamp;
        await _requests.TryReplaceAsync(entity, taken.ETag, cancellation).ConfigureAwait(false);
        // Whether it was ours is read back, not guessed: a repeated call whose first answer was lost is refused although it was done.
        var stored = await _requests.FindAsync(Partition, next.Id, cancellation).ConfigureAwait(false);
        return stored?.GetString(Stamp) == stamp ? new Taken(next, stored.ETag) : null;
    }

    /// <summary>Deletes simulations older than they are kept, then every blob of that age: entity first, so that none points at nothing for long.</summary>
    public async Task<int> CollectAsync(CancellationToken cancellation)
    {
        var before = time.GetUtcNow() - options.SimulationsKept;
        var collected = 0;
        await foreach (var entity in _requests.QueryAsync($"PartitionKey eq {Partition} and RequestedAt lt {before}", cancellation).ConfigureAwait(false))
        {
            await _requests.DeleteAsync(Partition, entity.RowKey, cancellation).ConfigureAwait(false);
            collected++;
        }

        await foreach (var blob in _blobs.GetBlobsAsync(new() { Prefix = Folder }, cancellation).ConfigureAwait(false))
        {
            // A simulation's blobs are written soon after it was asked for; those of a kept one are younger.
            if (blob.Properties.LastModified is { } written && written < before)
                await _blobs.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellation).ConfigureAwait(false);
        }

        return collected;
    }

    private static TableEntity Entity(Simulation simulation, DateTimeOffset? takenAt) => new(Partition, simulation.Id)
    {
        ["Status"] = simulation.Status,
        ["Period"] = simulation.Period?.ToString(),
        ["Year"] = simulation.Year,
        ["Rulebook"] = simulation.Rulebook,
        ["RulebookHash"] = simulation.RulebookHash,
        ["Inline"] = simulation.Inline,
        ["RequestedBy"] = simulation.RequestedBy,
        ["RequestedAt"] = simulation.RequestedAt,
        ["TakenAt"] = takenAt,
        ["Attempts"] = simulation.Attempts,
        ["Failure"] = simulation.Failure,
        ["Outcome"] = simulation.Outcome is null ? null : JsonSerializer.Serialize(simulation.Outcome),
    };

    private static Simulation Parse(TableEntity entity) => new()
    {
        Id = entity.RowKey,
        Status = entity.GetString("Status"),
        Period = entity.GetString("Period") is { } period ? Month.Parse(period) : null,
        Year = entity.GetInt32("Year"),
        Rulebook = entity.GetString("Rulebook"),
        RulebookHash = entity.GetString("RulebookHash"),
        Inline = entity.GetBoolean("Inline") ?? false,
        RequestedBy = entity.GetString("RequestedBy"),
        RequestedAt = entity.GetDateTimeOffset("RequestedAt")!.Value,
        Attempts = entity.GetInt32("Attempts") ?? 0,
        Failure = entity.GetString("Failure"),
        Outcome = entity.GetString("Outcome") is { } outcome ? JsonSerializer.Deserialize<SimulationOutcome>(outcome) : null,
    };

    /// <summary>A simulation as this worker last saw it.</summary>
    internal sealed record Taken(Simulation Simulation, ETag ETag);
}
