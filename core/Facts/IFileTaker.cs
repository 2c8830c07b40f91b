using Azure.Storage.Blobs;

namespace Wuyi.Pipeline.Facts;

/// <summary>Takes dropped blobs in: spool, read, write segments, commit to the ledger.</summary>
public interface IFileTaker
{
    /// <summary>
    /// Takes one blob of inbox <paramref name="source"/> in, exactly once whatever happens: a blob already in the ledger is a no-op,
    /// a parallel attempt loses quietly, a failed attempt throws so that the trigger delivers again.
    /// Returns null when the blob no longer exists.
    /// </summary>
    Task<FileEntry?> TakeInAsync(string source, BlobClient blob, CancellationToken cancellation);

    /// <summary>Takes in every blob of every inbox that the ledger does not know (timer <c>SweepInboxes</c>); returns how many.</summary>
    Task<int> SweepAsync(CancellationToken cancellation);
}
