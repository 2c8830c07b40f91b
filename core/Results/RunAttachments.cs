using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Azure;
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
        await using var blob = await OpenAsync(published, attachment, cancellation).ConfigureAwait(false);
        await using var brotli = new BrotliStream(blob, CompressionMode.Decompress);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        var (start, end, items) = (0, 0, 0L);
        while (true)
        {
            var line = buffer.AsMemory(start, end - start);
            if (line.Span.IndexOf((byte)'\n') is var length and >= 0)
            {
                start += length + 1;
                items++;
                yield return Parse(attachment, line[..length], parse);
                continue;
            }

            line.CopyTo(buffer);
            (start, end) = (0, line.Length);
            if (end == buffer.Length) Array.Resize(ref buffer, checked(buffer.Length * 2));
            var read = await brotli.ReadAsync(buffer.AsMemory(end), cancellation).ConfigureAwait(false);
            if (read == 0) break;
            hash.AppendData(buffer, end, read);
            end += read;
        }

        var found = Convert.ToHexStringLower(hash.GetHashAndReset());
        if (end > 0 || items != attachment.Items || found != attachment.Sha256)
            throw new CorruptAttachmentException(attachment.Blob, $"{items} items with hash {found}, the manifest says {attachment.Items} and {attachment.Sha256}");
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

    private async Task<Stream> OpenAsync(PublishedPeriod published, AttachmentRef attachment, CancellationToken cancellation)
    {
        try
        {
            return await clients.Store.GetBlobContainerClient(StoreNames.Snapshots).GetBlobClient(attachment.Blob)
                .OpenReadAsync(cancellationToken: cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            throw new RunCollectedException(published.Period, published.Run);
        }
    }

    private static T Parse<T>(AttachmentRef attachment, ReadOnlyMemory<byte> line, Func<JsonElement, T> parse)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return parse(document.RootElement);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new CorruptAttachmentException(attachment.Blob, broken.Message);
        }
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
