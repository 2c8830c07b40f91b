using Wuyi.Pipeline.Facts;

namespace Wuyi.Pipeline.Configuration;

/// <summary>Saves mapping profiles as configuration drops and gives every version of them.</summary>
public interface IMappingVersions
{
    /// <summary>Writes a document into container <c>config</c> and takes it in at once; gives its receipt.</summary>
    /// <param name="path">Blob name, e.g. <c>mappings/a.json</c>.</param>
    /// <param name="document">The bytes.</param>
    /// <param name="cancellation">After the blob is written the sweep takes it in.</param>
    Task<FileEntry> SaveAsync(string path, ReadOnlyMemory<byte> document, CancellationToken cancellation);

    /// <summary>Receipts of all registered mapping profiles, older versions included, newest first.</summary>
    IAsyncEnumerable<FileEntry> VersionsAsync(CancellationToken cancellation);

    /// <summary>The document of a registered mapping profile; null when there is none of that hash.</summary>
    Task<byte[]?> DocumentAsync(string hash, CancellationToken cancellation);
}
