using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Functions.Ingest;

/// <summary>Takes a file dropped into inbox <c>rectification</c> in (高耗低效整治).</summary>
public sealed class TakeInRectification(IFileTaker taker)
{
    [Function(nameof(TakeInRectification))]
    public Task RunAsync(
        [BlobTrigger(SourceNames.Rectification + "/{name}", Connection = InboxConnection.Name, Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        CancellationToken cancellation) =>
        taker.TakeInAsync(SourceNames.Rectification, blob, cancellation);
}
