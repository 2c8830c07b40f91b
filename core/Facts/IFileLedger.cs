namespace Wuyi.Pipeline.Facts;

/// <summary>The ledger of files: what counts and what was said of each.</summary>
public interface IFileLedger
{
    /// <summary>Every live file of every source; withdrawn ones are not among them.</summary>
    Task<LiveFiles> LiveAsync(CancellationToken cancellation);

    /// <summary>Entries of one source, newest drop first; null = all sources, merged newest first.</summary>
    IAsyncEnumerable<FileEntry> NewestFirstAsync(string? source, CancellationToken cancellation);

    Task<FileEntry?> FindAsync(string fileId, CancellationToken cancellation);

    /// <summary>The files withdrawn now, by file id.</summary>
    Task<IReadOnlyDictionary<string, Withdrawal>> WithdrawnAsync(CancellationToken cancellation);

    /// <summary>Files that are being taken in or wait for another attempt; shown as <c>processing</c>.</summary>
    Task<IReadOnlyList<FileInWork>> InWorkAsync(CancellationToken cancellation);

    /// <summary>Issues of a file in full (first 100 a code and column); empty when there are none.</summary>
    Task<IReadOnlyList<Intake.IntakeIssue>> IssuesAsync(FileEntry file, CancellationToken cancellation);
}

/// <summary>A file whose ledger entity does not exist yet.</summary>
public sealed record FileInWork(string FileId, string Source, string Path, DateTimeOffset DroppedAt, int Attempts);
