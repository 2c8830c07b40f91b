using System.Runtime.CompilerServices;
using System.Text.Json;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results;

/// <summary>Reads attachments from container <c>snapshots</c>, checks each against the manifest's hash, and keeps the lists loaded last.</summary>
public sealed class RunAttachments(StoreClients clients) : IRunAttachments
{
    /// <summary>Items kept in memory over all lists.</summary>
    private const int CachedItems = 200_000;

    private readonly Lock _gate = new();
    private readonly LinkedList<(string Key, object List, int Items)> _recent = new();

    public async IAsyncEnumerable<T> ReadAsync<T>(
        PublishedPeriod published, string name, Func<JsonElement, T> parse, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!published.Attachments.TryGetValue(name, out var attachment)) yield break;
        Exception Gone() => new RunCollectedException(published.Period, published.Run);
        await foreach (var item in AttachmentLines.ReadAsync(clients, attachment, Gone, parse, cancellation).ConfigureAwait(false)) yield return item;
    }

    public async Task<IReadOnlyList<T>> LoadAsync<T>(
        PublishedPeriod published, string name, Func<JsonElement, T> parse, CancellationToken cancellation)
    {
        if (!published.Attachments.TryGetValue(name, out var attachment)) return [];
        var key = $"{typeof(T)}|{attachment.Blob}";
        if (Lookup(key) is IReadOnlyList<T> known) return known;
        var items = new List<T>();
        await foreach (var item in ReadAsync(published, name, parse, cancellation).ConfigureAwait(false)) items.Add(item);
        Keep(key, items, items.Count);
        return items;
    }

    private object? Lookup(string key)
    {
        lock (_gate)
        {
            for (var node = _recent.First; node is not null; node = node.Next)
            {
                if (node.Value.Key != key) continue;
                _recent.Remove(node);
                _recent.AddFirst(node);
                return node.Value.List;
            }
        }

        return null;
    }

    private void Keep(string key, object list, int items)
    {
        lock (_gate)
        {
            if (_recent.Any(entry => entry.Key == key)) return;
            _recent.AddFirst((key, list, items));
            // The last one loaded stays whatever its size; empty lists count too, so that they do not pile up.
            while (_recent.Count > 1 && (_recent.Count > 100 || _recent.Sum(entry => (long)entry.Items) > CachedItems)) _recent.RemoveLast();
        }
    }
}
