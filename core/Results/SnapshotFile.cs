using Azure.Storage.Blobs;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results;

/// <summary>A snapshot on local disk, read row by row: two runs of a province can be compared in little memory.</summary>
internal sealed class SnapshotFile : IDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly FileStream _content;

    private SnapshotFile(TemporaryFolder folder, FileStream content) => (_folder, _content) = (folder, content);

    /// <exception cref="Azure.RequestFailedException">404: the run has been collected.</exception>
    public static async Task<SnapshotFile> OpenAsync(BlobContainerClient snapshots, string blob, CancellationToken cancellation)
    {
        var folder = new TemporaryFolder();
        try
        {
            var content = new FileStream(folder.File("snapshot"), FileMode.CreateNew, FileAccess.ReadWrite);
            var file = new SnapshotFile(folder, content);
            await snapshots.GetBlobClient(blob).DownloadToAsync(content, cancellation).ConfigureAwait(false);
            return file;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>The rows of one window in code order; one walk at a time.</summary>
    public IEnumerable<SnapshotRow> Rows(WindowKind window)
    {
        _content.Position = 0;
        return SnapshotReader.Stream(_content, window);
    }

    public void Dispose()
    {
        _content.Dispose();
        _folder.Dispose();
    }
}
