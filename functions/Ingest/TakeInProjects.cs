using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Functions.Ingest;

/// <summary>Takes a file dropped into inbox <c>projects</c> in (项目进展).</summary>
public sealed class TakeInProjects(IFileTaker taker)
{
    [Function(nameof(TakeInProjects))]
    public Task RunAsync(
        [BlobTrigger(SourceNames.Projects + "/{name}", Connection = InboxConnection.Name, Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        CancellationToken cancellation) =>
        taker.TakeInAsync(SourceNames.Projects, blob, cancellation);
}
