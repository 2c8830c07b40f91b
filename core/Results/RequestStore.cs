using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results;

/// <summary>Table <c>Requests</c>: recalculations asked for. Every change is If-Match, so two timers never work on one request unknowingly.</summary>
public sealed class RequestStore(StoreClients clients, ResultsOptions options, TimeProvider time)
{
    internal const string Queued = "queued";
    internal const string Running = "running";
    internal const string Published = "published";
    internal const string Unchanged = "unchanged";
    internal const string Failed = "failed";
    private const string Partition = "request";
    private const string Stamp = "Stamp";
    private static readonly JsonSerializerOptions Json = new() { Converters = { new MonthJsonConverter() } };
    private readonly TableGateway _requests = new(clients.Tables.GetTableClient(StoreNames.RequestsTable));

    public async Task<RecalculationRequest> InsertAsync(IReadOnlyList<Month> periods, string requestedBy, CancellationToken cancellation)
    {
        while (true)
        {
            var now = time.GetUtcNow();
            var tail = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
            var id = string.Create(CultureInfo.InvariantCulture, $"{now.UtcDateTime:yyyyMMdd'T'HHmmssfff'Z'}-{tail}");
            var request = new RecalculationRequest(
                id, Queued, [.. periods.Distinct().Select(period => new RecalculatedPeriod(period, null, null))], requestedBy, now);
            if (await _requests.TryInsertAsync(Entity(request, null), cancellation).ConfigureAwait(false)) return request;
        }
    }

    public async Task<RecalculationRequest?> FindAsync(string id, CancellationToken cancellation)
    {
        // What comes from an address must have the form of an id before it becomes a key.
        if (id.Length is 0 or > 64 || !id.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-')) return null;
        var entity = await _requests.FindAsync(Partition, id, cancellation).ConfigureAwait(false);
        return entity is null ? null : Parse(entity);
    }

    /// <summary>Takes the oldest request that waits, or whose worker has been silent too long; null when there is none.</summary>
    internal async Task<TakenRequest?> TakeAsync(CancellationToken cancellation)
    {
        var waiting = _requests.QueryAsync($"PartitionKey eq {Partition} and (Status eq {Queued} or Status eq {Running})", cancellation);
        await foreach (var entity in waiting.ConfigureAwait(false))
        {
            var request = Parse(entity);
            if (request.Status == Running && time.GetUtcNow() - entity.GetDateTimeOffset("TakenAt")!.Value <= options.RequestTimeout) continue;
            var taken = new TakenRequest(request, entity.ETag);
            if (await TryUpdateAsync(taken, request with { Status = Running }, cancellation).ConfigureAwait(false) is { } mine) return mine;
        }

        return null;
    }

    /// <summary>Saves progress and says that the worker lives; null when somebody else has taken the request over.</summary>
    internal async Task<TakenRequest?> TryUpdateAsync(TakenRequest taken, RecalculationRequest next, CancellationToken cancellation)
    {
        var stamp = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var entity = Entity(next, time.GetUtcNow());
        entity[Stamp] = stamp;
        await _requests.TryReplaceAsync(entity, taken.ETag, cancellation).ConfigureAwait(false);
        // Whether it was ours is read back, not guessed: a repeated call whose first answer was lost is refused although it was done.
        var stored = await _requests.FindAsync(Partition, next.Id, cancellation).ConfigureAwait(false);
        return stored?.GetString(Stamp) == stamp ? new TakenRequest(next, stored.ETag) : null;
    }

    /// <summary>The status of a request whose periods have all ended: failed if any failed, published if any was, else unchanged.</summary>
    internal static string StatusOf(IReadOnlyList<RecalculatedPeriod> periods) =>
        periods.Any(period => period.Result == Failed) ? Failed
        : periods.Any(period => period.Result == Published) ? Published
        : Unchanged;

    private static TableEntity Entity(RecalculationRequest request, DateTimeOffset? takenAt) => new(Partition, request.Id)
    {
        ["Status"] = request.Status,
        ["RequestedBy"] = request.RequestedBy,
        ["RequestedAt"] = request.RequestedAt,
        ["TakenAt"] = takenAt,
        ["Periods"] = JsonSerializer.Serialize(request.Periods, Json),
    };

    private static RecalculationRequest Parse(TableEntity entity) => new(
        entity.RowKey, entity.GetString("Status"), JsonSerializer.Deserialize<List<RecalculatedPeriod>>(entity.GetString("Periods"), Json)!,
        entity.GetString("RequestedBy"), entity.GetDateTimeOffset("RequestedAt")!.Value);

    /// <summary>A request as this worker last saw it.</summary>
    internal sealed record TakenRequest(RecalculationRequest Request, ETag ETag);
}
