using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Wuyi.Pipeline.Storage;

/// <summary>The storage services that the pipeline talks to.</summary>
/// <param name="Inbox">Account of the inbox containers and of <c>config</c>.</param>
/// <param name="Store">Account of <c>facts</c>, <c>receipts</c>, <c>quarantine</c>, <c>snapshots</c>, <c>rulebooks</c>.</param>
/// <param name="Tables">Account of the tables (the same account as <paramref name="Store"/>).</param>
public sealed record StoreClients(BlobServiceClient Inbox, BlobServiceClient Store, TableServiceClient Tables);
