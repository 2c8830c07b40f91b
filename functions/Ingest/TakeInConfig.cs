using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Functions.Ingest;

/// <summary>Registers a rulebook or mapping profile dropped into container <c>config</c>.</summary>
public sealed class TakeInConfig(IConfigDrops drops)
{
    [Function(nameof(TakeInConfig))]
    public Task RunAsync(
        [BlobTrigger(StoreNames.Config + "/{name}", Connection = InboxConnection.Name, Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        CancellationToken cancellation) =>
        drops.TakeInAsync(blob, cancellation);
}
