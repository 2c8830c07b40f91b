using System.Runtime.CompilerServices;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Facts;

/// <summary>The ledger in table <c>Files</c>; attempts at files that have no entry yet are counted in <c>FileAttempts</c>.</summary>
public sealed class FileLedger(StoreClients clients, Withdrawals withdrawals) : IFileLedger
{
    /// <summary>Issues and other long lists are read whole; a receipt holds at most 100 issues a code and column.</summary>
    private readonly BlobContainerClient _receipts = clients.Store.GetBlobContainerClient(StoreNames.Receipts);
    private readonly BlobContainerClient _quarantine = clients.Store.GetBlobContainerClient(StoreNames.Quarantine);
    private readonly TableGateway _files = new(clients.Tables.GetTableClient(StoreNames.FilesTable));
    private readonly TableGateway _attempts = new(clients.Tables.GetTableClient(StoreNames.AttemptsTable));

    public async Task<LiveFiles> LiveAsync(CancellationToken cancellation)
    {
        var withdrawn = await withdrawals.AllAsync(cancellation).ConfigureAwait(false);
        var live = new Dictionary<string, List<LiveFile>>(StringComparer.Ordinal);
        var corrections = new List<FileEntry>();
        await foreach (var entity in _files.AllAsync(cancellation).ConfigureAwait(false))
        {
            if (entity.GetString("Status") == nameof(FileStatus.Rejected) || entity.GetInt64("RowsAccepted") == 0) continue;
            if (withdrawn.ContainsKey(entity.RowKey)) continue;
            var file = await ParseAsync(entity, cancellation).ConfigureAwait(false);
            if (file.Corrects is not null) corrections.Add(file);
            if (!live.TryGetValue(file.Source, out var files)) live.Add(file.Source, files = []);
            files.Add(new LiveFile
            {
                FileId = file.FileId, Source = file.Source, Path = file.Path, DroppedAt = file.DroppedAt, Segments = file.Segments,
                Corrects = file.Corrects,
            });
        }

        var superseded = await SupersededAsync(corrections, cancellation).ConfigureAwait(false);
        return new LiveFiles(live.ToDictionary(
            pair => pair.Key,
            pair => (IReadOnlyList<LiveFile>)
            [
                .. pair.Value.Order(DropOrder.Instance)
                    .Select(file => superseded.TryGetValue(file.FileId, out var rows) ? file with { SupersededRows = rows } : file),
            ],
            StringComparer.Ordinal));
    }

    /// <summary>By file id: the rows that a later live correction of the same base brings again. Lists of rows are read only where a base has two.</summary>
    private async Task<Dictionary<string, IReadOnlyList<(int First, int Last)>>> SupersededAsync(
        List<FileEntry> corrections, CancellationToken cancellation)
    {
        var superseded = new Dictionary<string, IReadOnlyList<(int First, int Last)>>(StringComparer.Ordinal);
        foreach (var siblings in corrections.GroupBy(file => (file.Source, file.Corrects)).Where(siblings => siblings.Skip(1).Any()))
        {
            var rows = new List<(int First, int Last)>();
            foreach (var file in siblings.OrderByDescending(file => file.DroppedAt).ThenByDescending(file => file.Path, StringComparer.Ordinal)
                         .ThenByDescending(file => file.FileId, StringComparer.Ordinal))
            {
                if (rows.Count > 0) superseded.Add(file.FileId, [.. rows]);
                rows.AddRange(RowRanges.Parse(await CorrectedRangesAsync(file, cancellation).ConfigureAwait(false)));
            }
        }

        return superseded;
    }

    public async IAsyncEnumerable<FileEntry> NewestFirstAsync(string? source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var entities = source is null ? _files.AllAsync(cancellation) : _files.QueryAsync($"PartitionKey eq {source}", cancellation);
        var files = new List<FileEntry>();
        await foreach (var entity in entities.ConfigureAwait(false)) files.Add(await ParseAsync(entity, cancellation).ConfigureAwait(false));
        foreach (var file in files.OrderByDescending(file => file.DroppedAt).ThenByDescending(file => file.Path, StringComparer.Ordinal)
                     .ThenBy(file => file.FileId, StringComparer.Ordinal))
        {
            yield return file;
        }
    }

    public async Task<FileEntry?> FindAsync(string fileId, CancellationToken cancellation)
    {
        if (FileId.SourceOf(fileId) is not { } source) return null;
        var entity = await _files.FindAsync(source, fileId, cancellation).ConfigureAwait(false);
        return entity is null ? null : await ParseAsync(entity, cancellation).ConfigureAwait(false);
    }

    /// <summary>Ids of all entries of a source: what a sweep need not look at.</summary>
    public async Task<IReadOnlySet<string>> KnownAsync(string source, CancellationToken cancellation)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var entity in _files.QueryAsync($"PartitionKey eq {source}", cancellation).ConfigureAwait(false)) known.Add(entity.RowKey);
        return known;
    }

    public Task<IReadOnlyDictionary<string, Withdrawal>> WithdrawnAsync(CancellationToken cancellation) => withdrawals.AllAsync(cancellation);

    public async Task<IReadOnlyList<FileInWork>> InWorkAsync(CancellationToken cancellation)
    {
        var work = new List<FileInWork>();
        await foreach (var entity in _attempts.AllAsync(cancellation).ConfigureAwait(false))
        {
            work.Add(new FileInWork(
                entity.RowKey, entity.PartitionKey, entity.GetString("Path"), entity.GetDateTimeOffset("DroppedAt")!.Value, entity.GetInt32("Attempts")!.Value));
        }

        return work;
    }

    public async Task<IReadOnlyList<IntakeIssue>> IssuesAsync(FileEntry file, CancellationToken cancellation) =>
        (await ReportAsync(file, cancellation).ConfigureAwait(false)).Items;

    public async Task<IssueReport> ReportAsync(FileEntry file, CancellationToken cancellation)
    {
        if (file.IssuesBlob is null) return IssueReport.Empty;
        var content = await _receipts.GetBlobClient(file.IssuesBlob).DownloadContentAsync(cancellation).ConfigureAwait(false);
        return IssueReport.Parse(content.Value.Content);
    }

    public async Task<string> CorrectedRangesAsync(FileEntry correction, CancellationToken cancellation)
    {
        if (correction.CorrectedRangesBlob is null) return correction.CorrectedRanges ?? "";
        var content = await _receipts.GetBlobClient(correction.CorrectedRangesBlob).DownloadContentAsync(cancellation).ConfigureAwait(false);
        return content.Value.Content.ToString();
    }

    public async Task<Stream?> QuarantineAsync(FileEntry file, CancellationToken cancellation)
    {
        if (file.QuarantineBlob is null) return null;
        try
        {
            return await _quarantine.GetBlobClient(file.QuarantineBlob).OpenReadAsync(cancellationToken: cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    /// <summary>The first accepted file of a source with this content under another name, in drop order; null when there is none.</summary>
    public async Task<(string Path, DateTimeOffset DroppedAt)?> SameContentAsync(string source, string path, string sha256, CancellationToken cancellation)
    {
        (string Path, DateTimeOffset DroppedAt)? first = null;
        await foreach (var entity in _files.QueryAsync($"PartitionKey eq {source} and ContentSha256 eq {sha256}", cancellation).ConfigureAwait(false))
        {
            if (entity.GetString("Status") == nameof(FileStatus.Rejected) || entity.GetString("Path") == path) continue;
            var droppedAt = entity.GetDateTimeOffset("DroppedAt")!.Value;
            if (first is null || droppedAt < first.Value.DroppedAt) first = (entity.GetString("Path"), droppedAt);
        }

        return first;
    }

    /// <summary>The commit point of a file: false when another attempt has inserted its entity before.</summary>
    public async Task<bool> CommitAsync(FileEntry file, CancellationToken cancellation)
    {
        var details = FileEntity.Details(file);
        string? blob = null;
        if (details.Length > FileEntity.MaxJsonChars)
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(details));
            blob = (await BlobWriter.CreateAsync(_receipts, $"{file.Source}/{file.FileId}", ".details.json", content, cancellation).ConfigureAwait(false)).Name;
        }

        return await _files.TryInsertAsync(FileEntity.Of(file, blob is null ? details : null, blob), cancellation).ConfigureAwait(false);
    }

    /// <summary>Counts one more attempt; returns its number, 1 for the first.</summary>
    public async Task<int> CountAttemptAsync(FileInWork file, CancellationToken cancellation)
    {
        var found = await _attempts.FindAsync(file.Source, file.FileId, cancellation).ConfigureAwait(false);
        var attempts = (found?.GetInt32("Attempts") ?? 0) + 1;
        await _attempts.PutAsync(
            new TableEntity(file.Source, file.FileId) { ["Path"] = file.Path, ["DroppedAt"] = file.DroppedAt, ["Attempts"] = attempts },
            cancellation).ConfigureAwait(false);
        return attempts;
    }

    public Task ForgetAttemptsAsync(string source, string fileId, CancellationToken cancellation) =>
        _attempts.DeleteAsync(source, fileId, cancellation);

    private async Task<FileEntry> ParseAsync(TableEntity entity, CancellationToken cancellation)
    {
        var details = entity.GetString("Details");
        if (details is null)
        {
            var content = await _receipts.GetBlobClient(entity.GetString("DetailsBlob")).DownloadContentAsync(cancellation).ConfigureAwait(false);
            details = content.Value.Content.ToString();
        }

        return FileEntity.Parse(entity, details);
    }
}
