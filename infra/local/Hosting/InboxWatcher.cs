using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Azure;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Local.Hosting;

/// <summary>
/// Stands in for Event Grid and the blob trigger: lists the containers that blob functions watch and delivers each version of each blob,
/// again after a failure. What was delivered before a restart is delivered again; the ledger answers that quickly.
/// </summary>
public sealed class InboxWatcher(
    FunctionCatalog catalog, FunctionInvoker invoker, StoreClients clients, HostJson host, TimeProvider time, ILogger<InboxWatcher> log)
    : BackgroundService
{
    /// <summary>Intake defers younger blobs; delivering them later keeps its few places free for work.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<BlobVersion, DeliveryState> _states = new();
    private readonly Channel<Delivery> _queue = Channel.CreateUnbounded<Delivery>();

    /// <summary>Between two listings; default 500 ms.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>True when the last complete listing held nothing that waits for its delivery.</summary>
    public bool IsSettled => _listed && !_young && _states.Values.All(state => state.Done);

    /// <summary>How often delivering a version has failed, and the newest failure; (0, null) when it has not.</summary>
    public (int Count, Exception? Newest) FailuresOf(string container, string path, string etag) =>
        _states.TryGetValue(new BlobVersion(container, path, FileId.NormaliseETag(etag)), out var state) ? (state.Failures, state.Failure) : (0, null);

    /// <summary>True when the version has been delivered successfully.</summary>
    public bool IsDone(string container, string path, string etag) =>
        _states.TryGetValue(new BlobVersion(container, path, FileId.NormaliseETag(etag)), out var state) && state.Done;

    /// <summary>Called after all that was seen has settled, at most once for each time that something new came in.</summary>
    public event EventHandler? Settled;

    private volatile bool _listed;
    private volatile bool _young;
    private bool _told = true;

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var workers = Enumerable.Range(0, host.MaxDegreeOfParallelism).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken));
        return Task.WhenAll([Task.Run(() => WatchAsync(stoppingToken), stoppingToken), .. workers]);
    }

    private async Task WatchAsync(CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                var young = false;
                foreach (var function in catalog.Blobs) young |= await ListAsync(function, stopping);
                _young = young;
                _listed = true;
                if (!_told && IsSettled)
                {
                    _told = true;
                    Settled?.Invoke(this, EventArgs.Empty);
                }
            }
            catch (Exception error) when (error is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                // Storage that is away for longer than the client's own retries throws an AggregateException: watching goes on all the same.
                log.LogWarning(error, "Listing the inboxes failed; the next look comes");
            }

            await Task.Delay(Interval, time, stopping);
        }
    }

    /// <summary>Queues what waits for its delivery; true when there are blobs that are still too young.</summary>
    private async Task<bool> ListAsync(BlobFunction function, CancellationToken stopping)
    {
        var young = false;
        var container = clients.Inbox.GetBlobContainerClient(function.Container);
        var found = new List<(DateTimeOffset LastModified, BlobVersion Version)>();
        await foreach (var page in container.GetBlobsAsync(cancellationToken: stopping).AsPages())
        {
            using var answer = page.GetRawResponse();
            var now = answer.Headers.Date ?? time.GetUtcNow();
            foreach (var blob in page.Values)
            {
                var version = new BlobVersion(function.Container, blob.Name, FileId.NormaliseETag(blob.Properties.ETag!.Value.ToString()));
                var modified = blob.Properties.LastModified!.Value;
                if (now - modified >= Young) found.Add((modified, version));
                else young = true;
            }
        }

        foreach (var (_, version) in found.OrderBy(blob => blob.LastModified).ThenBy(blob => blob.Version.Path, StringComparer.Ordinal))
        {
            var state = _states.GetOrAdd(version, _ => new DeliveryState());
            if (state.Done || state.Queued || time.GetUtcNow() < state.NotBefore) continue;
            state.Queued = true;
            _told = false;
            _queue.Writer.TryWrite(new Delivery(function, version, state));
        }

        return young;
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        await foreach (var delivery in _queue.Reader.ReadAllAsync(stopping))
        {
            var state = delivery.State;
            try
            {
                var blob = clients.Inbox.GetBlobContainerClient(delivery.Version.Container).GetBlobClient(delivery.Version.Path);
                await invoker.InvokeAsync(delivery.Function, parameter => Bind(parameter, delivery.Function, blob), stopping);
                state.Done = true;
                state.Failure = null;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception error)
            {
                state.Failures++;
                state.Failure = error;
                var pause = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(state.Failures - 1, 10))));
                state.NotBefore = time.GetUtcNow() + pause;
                log.LogError(error, "{Function}: delivery {Number} of {Path} failed, the next in {Pause}", delivery.Function.Name, state.Failures, delivery.Version.Path, pause);
            }
            finally
            {
                state.Queued = false;
            }
        }
    }

    private static object? Bind(ParameterInfo parameter, BlobFunction function, BlobClient blob)
    {
        if (parameter.ParameterType == typeof(BlobClient)) return blob;
        if (parameter.ParameterType != typeof(string)) return null;

        // {name} of the path, as the trigger binds it.
        var pattern = "^" + Regex.Replace(Regex.Escape(function.Pattern), @"\\\{(\w+)}", "(?<$1>.+)") + "$";
        return Regex.Match(blob.Name, pattern) is { Success: true } match && match.Groups[parameter.Name!] is { Success: true } hole ? hole.Value : null;
    }

    private sealed record BlobVersion(string Container, string Path, string ETag);

    private sealed record Delivery(BlobFunction Function, BlobVersion Version, DeliveryState State);

    private sealed class DeliveryState
    {
        public volatile bool Done;
        public volatile bool Queued;
        public volatile Exception? Failure;

        public int Failures { get; set; }

        public DateTimeOffset NotBefore { get; set; }
    }
}
