using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Functions.Ingest;

/// <summary>Takes a file dropped into inbox <c>meters</c> in (转供电分摊登记).</summary>
public sealed class TakeInMeters(IFileTaker taker)
{
    [Function(nameof(TakeInMeters))]
    public Task RunAsync(
        [BlobTrigger(SourceNames.Meters + "/{name}", Connection = InboxConnection.Name, Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        CancellationToken cancellation) =>
        taker.TakeInAsync(SourceNames.Meters, blob, cancellation);
}
