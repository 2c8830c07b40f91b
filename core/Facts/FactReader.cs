using System.Security.Cryptography;
using Azure.Storage.Blobs;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Facts;

/// <summary>
/// Reads segments from container <c>facts</c>, checks each against the hash in the ledger, and keeps decoded columns of the ones
/// used last: segments never change, so what was read once stays right.
/// </summary>
/// <param name="clients">Storage.</param>
/// <param name="cacheBytes">Memory for decoded columns; a county's 36 months fit the default of 384 MiB.</param>
public sealed class FactReader(StoreClients clients, long cacheBytes = 384L << 20) : IFactReader
{
    private readonly BlobContainerClient _facts = clients.Store.GetBlobContainerClient(StoreNames.Facts);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Cached>> _cache = new(StringComparer.Ordinal);
    private readonly LinkedList<Cached> _recent = new();
    private readonly TextPool _texts = new();
    private long _cachedBytes;

    public async ValueTask<FactTable> ReadAsync(SegmentRef segment, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        var key = $"{segment.Blob}|{string.Join(',', columns)}";
        if (Lookup(key) is { } cached) return cached;
        var content = await _facts.GetBlobClient(segment.Blob).DownloadContentAsync(cancellation).ConfigureAwait(false);
        var bytes = content.Value.Content.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (hash != segment.Sha256) throw new CorruptSegmentException(segment.Blob, $"hash {hash}, ledger {segment.Sha256}");
        var table = SegmentReader.Read(segment.Blob, bytes, columns, _texts);
        if (table.Rows != segment.Rows) throw new CorruptSegmentException(segment.Blob, $"{table.Rows} rows, ledger {segment.Rows}");
        Keep(key, table, table.Rows * columns.Count * 9L);
        return table;
    }

    private FactTable? Lookup(string key)
    {
        lock (_lock)
        {
            if (!_cache.TryGetValue(key, out var node)) return null;
            _recent.Remove(node);
            _recent.AddFirst(node);
            return node.Value.Table;
        }
    }

    private void Keep(string key, FactTable table, long bytes)
    {
        if (bytes > cacheBytes / 4) return;
        lock (_lock)
        {
            if (_cache.ContainsKey(key)) return;
            _cache.Add(key, _recent.AddFirst(new Cached(key, table, bytes)));
            _cachedBytes += bytes;
            while (_cachedBytes > cacheBytes && _recent.Last is { } oldest)
            {
                _recent.RemoveLast();
                _cache.Remove(oldest.Value.Key);
                _cachedBytes -= oldest.Value.Bytes;
            }
        }
    }

    private sealed record Cached(string Key, FactTable Table, long Bytes);
}
