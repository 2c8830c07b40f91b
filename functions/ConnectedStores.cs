using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Functions;

/// <summary>
/// Clients of the storage accounts from settings. Locally <c>Inbox</c> and <c>Store</c> are connection strings; in Azure
/// <c>Inbox__blobServiceUri</c>, <c>Store__blobServiceUri</c> and <c>Store__tableServiceUri</c> with the managed identity of
/// <c>…__clientId</c> (the system-assigned one without it). The trigger reads the same <c>Inbox</c> settings.
/// </summary>
public static class ConnectedStores
{
    /// <exception cref="InvalidOperationException">A setting is missing; the message names it.</exception>
    public static StoreClients From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new StoreClients(Blobs(configuration, "Inbox"), Blobs(configuration, "Store"), Tables(configuration, "Store"));
    }

    private static BlobServiceClient Blobs(IConfiguration configuration, string name) =>
        configuration[name] is { Length: > 0 } connection ? new BlobServiceClient(connection)
            : new BlobServiceClient(Address(configuration, name, "blobServiceUri"), Identity(configuration, name));

    private static TableServiceClient Tables(IConfiguration configuration, string name) =>
        configuration[name] is { Length: > 0 } connection ? new TableServiceClient(connection)
            : new TableServiceClient(Address(configuration, name, "tableServiceUri"), Identity(configuration, name));

    private static Uri Address(IConfiguration configuration, string name, string service) =>
        Uri.TryCreate(configuration[$"{name}:{service}"], UriKind.Absolute, out var address) ? address
            : throw new InvalidOperationException($"setting {name} (a connection string) or {name}__{service} (an absolute address) is missing");

    private static ManagedIdentityCredential Identity(IConfiguration configuration, string name) =>
        new(configuration[$"{name}:clientId"] is { Length: > 0 } client
            ? ManagedIdentityId.FromUserAssignedClientId(client)
            : ManagedIdentityId.SystemAssigned);
}
