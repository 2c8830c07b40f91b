using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Functions.Ingest;

/// <summary>Takes a file dropped into inbox <c>statistics</c> in (统计、研发、能源、排放).</summary>
public sealed class TakeInStatistics(IFileTaker taker)
{
    [Function(nameof(TakeInStatistics))]
    public Task RunAsync(
        [BlobTrigger(SourceNames.Statistics + "/{name}", Connection = InboxConnection.Name, Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        CancellationToken cancellation) =>
        taker.TakeInAsync(SourceNames.Statistics, blob, cancellation);
}
