using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Functions.Ingest;

/// <summary>Takes a file dropped into inbox <c>tax</c> in (税务).</summary>
public sealed class TakeInTax(IFileTaker taker)
{
    [Function(nameof(TakeInTax))]
    public Task RunAsync(
        [BlobTrigger(SourceNames.Tax + "/{name}", Connection = InboxConnection.Name, Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        CancellationToken cancellation) =>
        taker.TakeInAsync(SourceNames.Tax, blob, cancellation);
}
