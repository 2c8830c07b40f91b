using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Functions.Ingest;

/// <summary>Takes a file dropped into inbox <c>adjustments</c> in (评价调整事项).</summary>
public sealed class TakeInAdjustments(IFileTaker taker)
{
    [Function(nameof(TakeInAdjustments))]
    public Task RunAsync(
        [BlobTrigger(SourceNames.Adjustments + "/{name}", Connection = InboxConnection.Name, Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        CancellationToken cancellation) =>
        taker.TakeInAsync(SourceNames.Adjustments, blob, cancellation);
}
