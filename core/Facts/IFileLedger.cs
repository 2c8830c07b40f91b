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

    /// <summary>Issues of a file summed up and in full.</summary>
    async Task<IssueReport> ReportAsync(FileEntry file, CancellationToken cancellation) =>
        IssueReport.Of(await IssuesAsync(file, cancellation).ConfigureAwait(false));

    /// <summary>Files that brought rows of this one corrected, oldest drop first; rejected ones are not among them.</summary>
    async Task<IReadOnlyList<FileEntry>> CorrectionsAsync(FileEntry file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        var corrections = new List<FileEntry>();
        if (file.RowsRejected == 0) return corrections;
        await foreach (var entry in NewestFirstAsync(file.Source, cancellation).ConfigureAwait(false))
        {
            if (entry.Corrects == file.FileId && entry.Status != Intake.FileStatus.Rejected) corrections.Add(entry);
        }

        corrections.Reverse();
        return corrections;
    }

    /// <summary>Rows of its base that a correction brought in good order, as <see cref="RowRanges"/>; empty for an ordinary file.</summary>
    Task<string> CorrectedRangesAsync(FileEntry correction, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return Task.FromResult(correction.CorrectedRanges ?? "");
    }

    /// <summary>The quarantine file; null when no row was rejected, or when it is no longer kept.</summary>
    Task<Stream?> QuarantineAsync(FileEntry file, CancellationToken cancellation) => Task.FromResult<Stream?>(null);
}

/// <summary>A file whose ledger entity does not exist yet.</summary>
public sealed record FileInWork(string FileId, string Source, string Path, DateTimeOffset DroppedAt, int Attempts);
