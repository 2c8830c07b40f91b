using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Local.Drops;

/// <summary>
/// Uploads one file after another so that the order of the ledger (Last-Modified, whole seconds, then ordinal path) is the order of the
/// uploads: a file whose path would sort before one of the same second waits for the next second.
/// </summary>
public sealed class Uploader(StoreClients clients, TimeProvider time) : IDisposable
{
    private readonly Dictionary<string, UploadedFile> _last = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <param name="source">Container.</param>
    /// <param name="path">Blob name; replaced when it exists.</param>
    /// <param name="content">Read from its position to its end.</param>
    /// <param name="metadata">Kept with the blob; null = none.</param>
    /// <param name="cancellation">Gives up; the blob is then not there or complete.</param>
    public async Task<UploadedFile> UploadAsync(
        string source, string path, Stream content, IDictionary<string, string>? metadata, CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (_last.TryGetValue(source, out var last) && string.CompareOrdinal(path, last.Path) <= 0)
            {
                // 20 ms more: the service's clock is this machine's, but its rounding is its own.
                var wait = last.LastModified.AddMilliseconds(1020) - time.GetUtcNow();
                if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellation);
            }

            var blob = clients.Inbox.GetBlobContainerClient(source).GetBlobClient(path);
            var answer = await blob.UploadAsync(content, new BlobUploadOptions { Metadata = metadata }, cancellation);
            var uploaded = new UploadedFile(source, path, answer.Value.ETag.ToString(), answer.Value.LastModified);
            _last[source] = uploaded;
            return uploaded;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();
}
