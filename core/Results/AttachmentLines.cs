using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results;

/// <summary>Reads the lines of an attachment one at a time and checks them, at the end, against the hash of its manifest.</summary>
internal static class AttachmentLines
{
    /// <param name="clients">Where it lies.</param>
    /// <param name="attachment">Which one.</param>
    /// <param name="gone">What to throw when the blob is not there any more.</param>
    /// <param name="parse">Reads one item; the element is only valid during the call.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        StoreClients clients, AttachmentRef attachment, Func<Exception> gone, Func<JsonElement, T> parse, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var blob = await OpenAsync(clients, attachment, gone, cancellation).ConfigureAwait(false);
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

    private static async Task<Stream> OpenAsync(StoreClients clients, AttachmentRef attachment, Func<Exception> gone, CancellationToken cancellation)
    {
        try
        {
            return await clients.Store.GetBlobContainerClient(StoreNames.Snapshots).GetBlobClient(attachment.Blob)
                .OpenReadAsync(cancellationToken: cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            throw gone();
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
}
