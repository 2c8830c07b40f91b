using System.Text.Json;
using Azure.Data.Tables;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results;

/// <summary>Table <c>Heartbeats</c>: when each timer last ended well, since when it is watched, and what the last watch found.</summary>
public sealed class Heartbeats(StoreClients clients, TimeProvider time)
{
    private const string TimersPartition = "timer";
    private const string WatchPartition = "watch";
    private const string LastRow = "last";
    private readonly TableGateway _table = new(clients.Tables.GetTableClient(StoreNames.HeartbeatsTable));

    /// <summary>A timer function has ended well.</summary>
    /// <param name="timer">One of <see cref="TimerNames"/>.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public Task BeatAsync(string timer, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return _table.PutAsync(new TableEntity(TimersPartition, timer) { ["LastSuccess"] = now, ["Since"] = now }, cancellation);
    }

    /// <summary>Whether a timer is silent: its last success, or the moment it was first watched, is longer ago than its bound.</summary>
    internal async Task<TimerFreshness> CheckAsync(string timer, TimeSpan bound, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var entity = await _table.FindAsync(TimersPartition, timer, cancellation).ConfigureAwait(false);
        if (entity is null)
        {
            await _table.TryInsertAsync(new TableEntity(TimersPartition, timer) { ["Since"] = now }, cancellation).ConfigureAwait(false);
            return new TimerFreshness(timer, null, Silent: false);
        }

        return new TimerFreshness(timer, entity.GetDateTimeOffset("LastSuccess"), now - entity.GetDateTimeOffset("Since")!.Value > bound);
    }

    internal Task SaveAsync(FreshnessReport report, CancellationToken cancellation) => _table.PutAsync(
        new TableEntity(WatchPartition, LastRow) { ["Report"] = JsonSerializer.Serialize(report, Options) }, cancellation);

    internal async Task<FreshnessReport?> LastReportAsync(CancellationToken cancellation)
    {
        var entity = await _table.FindAsync(WatchPartition, LastRow, cancellation).ConfigureAwait(false);
        return entity is null ? null : JsonSerializer.Deserialize<FreshnessReport>(entity.GetString("Report"), Options);
    }

    private static JsonSerializerOptions Options { get; } = new() { Converters = { new MonthJsonConverter() } };
}
