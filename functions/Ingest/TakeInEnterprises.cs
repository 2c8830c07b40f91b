using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Functions.Ingest;

/// <summary>Takes a file dropped into inbox <c>enterprises</c> in (企业名录).</summary>
public sealed class TakeInEnterprises(IFileTaker taker)
{
    [Function(nameof(TakeInEnterprises))]
    public Task RunAsync(
        [BlobTrigger(SourceNames.Enterprises + "/{name}", Connection = InboxConnection.Name, Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        CancellationToken cancellation) =>
        taker.TakeInAsync(SourceNames.Enterprises, blob, cancellation);
}
