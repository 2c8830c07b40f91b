using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Functions.Ingest;

/// <summary>Takes a file dropped into inbox <c>progress</c> in (目标进度).</summary>
public sealed class TakeInProgress(IFileTaker taker)
{
    [Function(nameof(TakeInProgress))]
    public Task RunAsync(
        [BlobTrigger(SourceNames.Progress + "/{name}", Connection = InboxConnection.Name, Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        CancellationToken cancellation) =>
        taker.TakeInAsync(SourceNames.Progress, blob, cancellation);
}
