using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Wuyi.Pipeline.Facts;

/// <summary>Create-only blobs whose name carries their own hash: a second attempt can only write the same bytes again, so it does nothing.</summary>
internal static class BlobWriter
{
    private static readonly BlobRequestConditions OnlyNew = new() { IfNoneMatch = ETag.All };

    /// <summary>Uploads a file under <c>{prefix}.{sha8}{suffix}</c>.</summary>
    /// <returns>Name, lower-case hex SHA-256 and size of the blob.</returns>
    public static async Task<(string Name, string Sha256, long Bytes)> CreateAsync(
        BlobContainerClient container, string prefix, string suffix, Stream content, CancellationToken cancellation)
    {
        content.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation).ConfigureAwait(false));
        var name = $"{prefix}.{hash[..8]}{suffix}";
        await CreateNamedAsync(container, name, content, cancellation).ConfigureAwait(false);
        return (name, hash, content.Length);
    }

    /// <summary>Uploads under a name that stands for the content; nothing happens when it is there already.</summary>
    public static async Task CreateNamedAsync(BlobContainerClient container, string name, Stream content, CancellationToken cancellation)
    {
        content.Position = 0;
        try
        {
            await container.GetBlobClient(name).UploadAsync(content, new BlobUploadOptions { Conditions = OnlyNew }, cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException exists) when (exists.Status is 409 or 412)
        {
            // An earlier attempt wrote the very same bytes.
        }
    }
}
