using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Storage;

/// <summary>Creates containers and tables where Bicep does not: local running and tests.</summary>
public static class StoreSetup
{
    /// <summary>Creates whatever is missing; safe to call again.</summary>
    public static async Task EnsureAsync(StoreClients clients, CancellationToken cancellation)
    {
        foreach (var name in SourceNames.All.Append(StoreNames.Config))
            await clients.Inbox.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellation).ConfigureAwait(false);
        foreach (var name in StoreNames.StoreContainers)
            await clients.Store.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellation).ConfigureAwait(false);
        foreach (var name in StoreNames.Tables)
            await clients.Tables.CreateTableIfNotExistsAsync(name, cancellation).ConfigureAwait(false);
    }
}
