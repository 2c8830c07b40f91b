using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Functions.Ingest;

/// <summary>Takes a file dropped into inbox <c>land</c> in (自然资源).</summary>
public sealed class TakeInLand(IFileTaker taker)
{
    [Function(nameof(TakeInLand))]
    public Task RunAsync(
        [BlobTrigger(SourceNames.Land + "/{name}", Connection = InboxConnection.Name, Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        CancellationToken cancellation) =>
        taker.TakeInAsync(SourceNames.Land, blob, cancellation);
}
