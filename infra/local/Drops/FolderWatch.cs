using System.Security.Cryptography;
using Azure;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Local.Drops;

/// <summary>
/// Uploads new and changed files of a folder. A file is uploaded when two looks in a row see the same size and time (nobody is
/// still writing it) and the inbox does not hold the same bytes under its name already, so a restart drops nothing twice.
/// </summary>
public sealed class FolderWatch(string folder, Uploader uploader, StoreClients clients, TimeProvider time)
{
    private const string HashKey = "contentsha256";
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, (long Bytes, DateTime Changed)> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Bytes, DateTime Changed)> _handled = new(StringComparer.Ordinal);

    /// <summary>Watches until cancelled.</summary>
    /// <param name="uploaded">Told of each upload; not awaited by the next one.</param>
    /// <param name="trouble">Told of a file that could not be read; it is tried again.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task RunAsync(Action<UploadedFile> uploaded, Action<string, Exception> trouble, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(uploaded);
        ArgumentNullException.ThrowIfNull(trouble);
        while (true)
        {
            foreach (var file in DropFolder.Files(folder))
            {
                try
                {
                    if (await LookAsync(file, cancellation) is { } done) uploaded(done);
                }
                catch (Exception error) when (error is IOException or UnauthorizedAccessException or RequestFailedException)
                {
                    trouble(file.RelativePath, error);
                }
            }

            await Task.Delay(Interval, time, cancellation);
        }
    }

    private async Task<UploadedFile?> LookAsync(FolderFile file, CancellationToken cancellation)
    {
        var info = new FileInfo(file.FullPath);
        if (!info.Exists) return null;
        var state = (info.Length, info.LastWriteTimeUtc);
        var settled = _seen.TryGetValue(file.RelativePath, out var before) && before == state;
        _seen[file.RelativePath] = state;
        if (!settled || (_handled.TryGetValue(file.RelativePath, out var handled) && handled == state)) return null;

        await using var content = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.Read);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
        UploadedFile? uploaded = null;
        if (await StoredHashAsync(file, cancellation) != hash)
        {
            content.Position = 0;
            var metadata = new Dictionary<string, string> { [HashKey] = hash };
            uploaded = await uploader.UploadAsync(file.Source, file.BlobPath, content, metadata, cancellation);
        }

        _handled[file.RelativePath] = state;
        return uploaded;
    }

    private async Task<string?> StoredHashAsync(FolderFile file, CancellationToken cancellation)
    {
        try
        {
            var blob = clients.Inbox.GetBlobContainerClient(file.Source).GetBlobClient(file.BlobPath);
            var properties = await blob.GetPropertiesAsync(cancellationToken: cancellation);
            return properties.Value.Metadata.TryGetValue(HashKey, out var hash) ? hash : null;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }
}
