using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results;

/// <summary>Writes attachments beside an attempt's snapshot, before the manifest names them. Memory is a few lines, whatever the length of the list.</summary>
internal sealed class AttachmentWriter(StoreClients clients)
{
    private const string Suffix = ".jsonl.br";

    /// <summary>Brotli compresses what it is given at once: line by line it would find nothing to share.</summary>
    private const int ChunkBytes = 64 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="blobPrefix">Start of the names of the attempt's blobs.</param>
    /// <param name="attachments">What to write.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<SortedDictionary<string, AttachmentRef>> WriteAsync(
        string blobPrefix, IReadOnlyList<RunAttachment> attachments, CancellationToken cancellation)
    {
        var written = new SortedDictionary<string, AttachmentRef>(StringComparer.Ordinal);
        if (attachments.Count == 0) return written;
        using var folder = new TemporaryFolder();
        var container = clients.Store.GetBlobContainerClient(StoreNames.Snapshots);
        foreach (var attachment in attachments)
        {
            await using var file = new FileStream(folder.File(attachment.Name), FileMode.CreateNew, FileAccess.ReadWrite);
            var (sha256, items, bytes) = Compress(attachment, file);
            // The collector removes whatever starts with the attempt's prefix and a dot.
            var blob = await BlobWriter.CreateAsync(container, $"{blobPrefix}.{attachment.Name}", Suffix, file, cancellation).ConfigureAwait(false);
            written.Add(attachment.Name, new AttachmentRef(
                blob.Name, sha256, items, bytes, attachment.Counts.Count == 0 ? null : attachment.Counts));
        }

        return written;
    }

    /// <summary>Writes the attachment's lines, compressed.</summary>
    /// <returns>Hash, number and size of the lines before compression.</returns>
    internal static (string Sha256, long Items, long Bytes) Compress(RunAttachment attachment, Stream to)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long items = 0, bytes = 0;
        var buffer = new ArrayBufferWriter<byte>(ChunkBytes + 4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        using (var brotli = new BrotliStream(to, CompressionLevel.Fastest, leaveOpen: true))
        {
            attachment.Write(write =>
            {
                json.Reset();
                write(json);
                json.Flush();
                buffer.Write("\n"u8);
                items++;
                if (buffer.WrittenCount >= ChunkBytes) Drain();
            });
            Drain();

            void Drain()
            {
                hash.AppendData(buffer.WrittenSpan);
                brotli.Write(buffer.WrittenSpan);
                bytes += buffer.WrittenCount;
                buffer.ResetWrittenCount();
            }
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), items, bytes);
    }
}
