using Azure;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Local.Hosting;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Local.Drops;

/// <summary>Waits until uploaded files are settled: each has its entry in the ledger, was replaced, or has failed for good.</summary>
public sealed class Settlement(IFileLedger ledger, InboxWatcher watcher, StoreClients clients, TimeProvider time)
{
    /// <summary>Deliveries after which a file counts as failed; intake itself gives a file up after five.</summary>
    private const int MaxFailures = 8;

    /// <summary>Looks in a row that storage may refuse, each after the client's own retries, before the waiting fails.</summary>
    private const int MaxRefusals = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan ReplacedAfter = TimeSpan.FromSeconds(5);

    /// <param name="file">What was uploaded.</param>
    /// <param name="cancellation">Stops waiting; the file is taken in all the same.</param>
    public async Task<SettledFile> WaitAsync(UploadedFile file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        var looked = time.GetTimestamp();
        var refusals = 0;
        while (true)
        {
            try
            {
                var look = time.GetElapsedTime(looked) > ReplacedAfter;
                if (await SettledAsync(file, look, cancellation) is { } settled) return settled;
                if (look) looked = time.GetTimestamp();
                refusals = 0;
            }
            catch (Exception refused) when (refused is RequestFailedException or AggregateException && ++refusals < MaxRefusals)
            {
                // The file is taken in whether or not this look succeeded: look again.
            }

            await Task.Delay(Pause, time, cancellation);
        }
    }

    private async Task<SettledFile?> SettledAsync(UploadedFile file, bool mayBeReplaced, CancellationToken cancellation)
    {
        if (watcher.IsDone(file.Source, file.Path, file.ETag)) return new SettledFile(file, await ledger.FindAsync(file.FileId, cancellation), null);
        if (watcher.FailuresOf(file.Source, file.Path, file.ETag) is ( >= MaxFailures, { } failure)) return new SettledFile(file, null, failure);
        return mayBeReplaced && await IsReplacedAsync(file, cancellation)
            ? new SettledFile(file, await ledger.FindAsync(file.FileId, cancellation), null)
            : null;
    }

    private async Task<bool> IsReplacedAsync(UploadedFile file, CancellationToken cancellation)
    {
        try
        {
            var blob = clients.Inbox.GetBlobContainerClient(file.Source).GetBlobClient(file.Path);
            var now = await blob.GetPropertiesAsync(cancellationToken: cancellation);
            return FileId.NormaliseETag(now.Value.ETag.ToString()) != FileId.NormaliseETag(file.ETag);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return true;
        }
    }
}
