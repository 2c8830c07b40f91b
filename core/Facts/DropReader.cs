using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Wuyi.Pipeline.Intake;

namespace Wuyi.Pipeline.Facts;

/// <summary>
/// What every drop goes through, whatever its content: wait until its version is settled, ask the ledger, count the attempt,
/// spool it, let <c>read</c> make the entry, commit. Runs twice, in parallel or again after a death with the same end.
/// </summary>
public sealed class DropReader(FileLedger ledger, IntakeLimits limits, TimeProvider time)
{
    /// <summary>After so many attempts a <c>rejected</c> entry ends it, so that no poison file is retried for ever.</summary>
    public const int MaxAttempts = 5;

    /// <summary>
    /// Attempts counted may be deliveries that run beside this one, not ones that died: who would give a file up first looks this long for their entry.
    /// </summary>
    private static readonly TimeSpan OthersMayCommit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    /// <summary>Last-Modified has whole seconds and ETags no order: only later than this can no other version share the second.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    /// <summary>Takes a drop in; null when the blob is gone.</summary>
    /// <param name="source">Inbox container.</param>
    /// <param name="blob">The drop.</param>
    /// <param name="read">Makes the entry from the spooled content; may write create-only blobs.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    public async Task<FileEntry?> TakeInAsync(
        string source, BlobClient blob, Func<Drop, CancellationToken, Task<FileEntry>> read, CancellationToken cancellation)
    {
        while (true)
        {
            if (await SettledPropertiesAsync(blob, cancellation).ConfigureAwait(false) is not { } properties) return null;
            var etag = FileId.NormaliseETag(properties.ETag.ToString());
            var work = new FileInWork(
                FileId.Of(source, blob.Name, etag, properties.LastModified), source, blob.Name, properties.LastModified, 0);
            if (await ledger.FindAsync(work.FileId, cancellation).ConfigureAwait(false) is { } known)
            {
                await ledger.ForgetAttemptsAsync(source, work.FileId, cancellation).ConfigureAwait(false);
                return known;
            }

            var attempt = await ledger.CountAttemptAsync(work, cancellation).ConfigureAwait(false);
            if (attempt > MaxAttempts && await IsCommittedByOthersAsync(work.FileId, cancellation).ConfigureAwait(false)) continue;
            FileEntry? entry;
            if (attempt > MaxAttempts) entry = Refused(work, etag, properties.ContentLength, IssueCodes.GivenUp);
            else if (properties.ContentLength > limits.MaxFileBytes) entry = Refused(work, etag, properties.ContentLength, IssueCodes.FileTooLarge);
            else entry = await SpoolAndReadAsync(work, etag, blob, properties, read, cancellation).ConfigureAwait(false);
            if (entry is null) continue;

            await ledger.CommitAsync(entry, cancellation).ConfigureAwait(false);
            await ledger.ForgetAttemptsAsync(source, work.FileId, cancellation).ConfigureAwait(false);
            return await ledger.FindAsync(work.FileId, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<bool> IsCommittedByOthersAsync(string fileId, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; waited < OthersMayCommit; waited += Look)
        {
            await Task.Delay(Look, time, cancellation).ConfigureAwait(false);
            if (await ledger.FindAsync(fileId, cancellation).ConfigureAwait(false) is not null) return true;
        }

        return false;
    }

    /// <summary>Waits until the service's own clock is two seconds past Last-Modified; null when the blob is gone.</summary>
    private async Task<BlobProperties?> SettledPropertiesAsync(BlobClient blob, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                var properties = await blob.GetPropertiesAsync(cancellationToken: cancellation).ConfigureAwait(false);
                var now = properties.GetRawResponse().Headers.Date ?? time.GetUtcNow();
                var wait = properties.Value.LastModified + Settled - now;
                if (wait <= TimeSpan.Zero) return properties.Value;
                await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
            }
            catch (RequestFailedException gone) when (gone.Status == 404)
            {
                return null;
            }
        }
    }

    /// <summary>Null when the blob was replaced meanwhile: start over with its new properties.</summary>
    private static async Task<FileEntry?> SpoolAndReadAsync(
        FileInWork work, string etag, BlobClient blob, BlobProperties properties,
        Func<Drop, CancellationToken, Task<FileEntry>> read, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var spool = new FileStream(
            folder.File("content"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        await using (spool.ConfigureAwait(false))
        {
            try
            {
                await blob.DownloadToAsync(
                    spool, new BlobDownloadToOptions { Conditions = new BlobRequestConditions { IfMatch = properties.ETag } }, cancellation).ConfigureAwait(false);
            }
            catch (RequestFailedException changed) when (changed.Status is 412 or 404)
            {
                return null;
            }

            spool.Position = 0;
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(spool, cancellation).ConfigureAwait(false));
            spool.Position = 0;
            return await read(new Drop(work.FileId, work.Source, work.Path, etag, work.DroppedAt, spool, hash, folder), cancellation).ConfigureAwait(false);
        }
    }

    private FileEntry Refused(FileInWork work, string etag, long bytes, string code) => new()
    {
        FileId = work.FileId,
        Source = work.Source,
        Path = work.Path,
        ETag = etag,
        ContentSha256 = "",
        Bytes = bytes,
        DroppedAt = work.DroppedAt,
        TakenInAt = time.GetUtcNow(),
        Status = FileStatus.Rejected,
        RowsRead = 0,
        RowsAccepted = 0,
        RowsRejected = 0,
        Months = [],
        Segments = [],
        IssueCounts = new Dictionary<string, long>(StringComparer.Ordinal) { [code] = 1 },
        RejectionCode = code,
    };
}
