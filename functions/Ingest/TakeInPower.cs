using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Functions.Ingest;

/// <summary>Takes a file dropped into inbox <c>power</c> in (电力公司).</summary>
public sealed class TakeInPower(IFileTaker taker)
{
    [Function(nameof(TakeInPower))]
    public Task RunAsync(
        [BlobTrigger(SourceNames.Power + "/{name}", Connection = InboxConnection.Name, Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        CancellationToken cancellation) =>
        taker.TakeInAsync(SourceNames.Power, blob, cancellation);
}
