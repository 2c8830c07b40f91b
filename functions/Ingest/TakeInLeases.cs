using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Functions.Ingest;

/// <summary>Takes a file dropped into inbox <c>leases</c> in (厂房和土地租赁).</summary>
public sealed class TakeInLeases(IFileTaker taker)
{
    [Function(nameof(TakeInLeases))]
    public Task RunAsync(
        [BlobTrigger(SourceNames.Leases + "/{name}", Connection = InboxConnection.Name, Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        CancellationToken cancellation) =>
        taker.TakeInAsync(SourceNames.Leases, blob, cancellation);
}
