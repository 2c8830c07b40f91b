using System.Text;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Facts.Checks;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Facts;

/// <summary>Takes files of providers in: their good rows become Parquet segments, their bad ones a quarantine file, their ledger entity a receipt.</summary>
public sealed class FileTaker(
    StoreClients clients, FileLedger ledger, DropReader drops, FileIntake intake, IMappingProfiles mappings, WholeFileChecks checks, TimeProvider time,
    ILogger<FileTaker> log) : IFileTaker
{
    private readonly BlobContainerClient _facts = clients.Store.GetBlobContainerClient(StoreNames.Facts);
    private readonly BlobContainerClient _receipts = clients.Store.GetBlobContainerClient(StoreNames.Receipts);
    private readonly BlobContainerClient _quarantine = clients.Store.GetBlobContainerClient(StoreNames.Quarantine);

    public async Task<FileEntry?> TakeInAsync(string source, BlobClient blob, CancellationToken cancellation)
    {
        var entry = await drops.TakeInAsync(source, blob, ReadAsync, cancellation).ConfigureAwait(false);
        if (entry is null) return null;
        if (entry.Status == FileStatus.Rejected)
            log.LogWarning("File {FileId} rejected with {Code}", entry.FileId, entry.RejectionCode);
        else
            log.LogInformation("File {FileId} {Status}: {Accepted} of {Read} rows", entry.FileId, entry.Status, entry.RowsAccepted, entry.RowsRead);
        return entry;
    }

    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var taken = 0;
        var failures = new List<Exception>();
        foreach (var source in SourceNames.All)
        {
            var known = await ledger.KnownAsync(source, cancellation).ConfigureAwait(false);
            var container = clients.Inbox.GetBlobContainerClient(source);
            await foreach (var item in container.GetBlobsAsync(cancellationToken: cancellation).ConfigureAwait(false))
            {
                var id = FileId.Of(source, item.Name, item.Properties.ETag!.Value.ToString(), item.Properties.LastModified!.Value);
                if (known.Contains(id)) continue;
                try
                {
                    if (await TakeInAsync(source, container.GetBlobClient(item.Name), cancellation).ConfigureAwait(false) is not null) taken++;
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    // One file that fails must not keep the others out; the next sweep tries it again until its attempts are used up.
                    log.LogError(failure, "Sweep: {Source}/{Path} failed", source, item.Name);
                    failures.Add(failure);
                }
            }
        }

        return failures.Count == 0 ? taken : throw new AggregateException(failures);
    }

    private async Task<FileEntry> ReadAsync(Drop drop, CancellationToken cancellation)
    {
        var profiles = await mappings.MappingsAsync(drop.Source, cancellation).ConfigureAwait(false);
        var quarantine = File.Create(drop.Folder.File("quarantine.csv"));
        await using var closing = quarantine.ConfigureAwait(false);
        var sink = new SegmentSink(SourceSchemas.Of(drop.Source), drop.Folder.ToString());
        await using var disposing = sink.ConfigureAwait(false);
        var request = new IntakeRequest
        {
            Source = drop.Source, Path = drop.Path, Content = drop.Content, DroppedAt = drop.DroppedAt, Mappings = profiles, Quarantine = quarantine,
            FileId = drop.FileId,
        };
        var outcome = intake.Read(request, sink, cancellation);
        if (outcome is { Corrects: { } corrects, Status: not FileStatus.Rejected }
            && CorrectionCheck.Refuse(drop.Source, await ledger.FindAsync(corrects, cancellation).ConfigureAwait(false)) is { } refusal)
        {
            outcome = CorrectionCheck.Refused(outcome, refusal);
        }

        IReadOnlyList<LocalSegment> locals = outcome.Status == FileStatus.Rejected ? [] : await sink.CompleteAsync().ConfigureAwait(false);
        outcome = await checks.CheckAsync(drop, outcome, locals, cancellation).ConfigureAwait(false);
        var segments = new List<SegmentRef>();
        foreach (var local in locals) segments.Add(await UploadAsync(drop, local, cancellation).ConfigureAwait(false));
        var ranges = outcome.CorrectedRows.Count == 0 ? null : RowRanges.Format(outcome.CorrectedRows);
        var isLong = ranges is { Length: > FileEntity.MaxJsonChars };
        return new FileEntry
        {
            FileId = drop.FileId,
            Source = drop.Source,
            Path = drop.Path,
            ETag = drop.ETag,
            ContentSha256 = drop.Sha256,
            Bytes = drop.Content.Length,
            DroppedAt = drop.DroppedAt,
            TakenInAt = time.GetUtcNow(),
            Status = outcome.Status,
            RowsRead = outcome.RowsRead,
            RowsAccepted = outcome.RowsAccepted,
            RowsRejected = outcome.RowsRejected,
            Months = [.. segments.Where(segment => segment.Month is not null).Select(segment => segment.Scope)],
            Segments = segments,
            IssueCounts = outcome.IssueCounts,
            Summaries = [.. locals.Select(local => new MonthSummary(local.Scope, local.Rows, local.Sum))],
            RejectionCode = outcome.RejectionCode,
            MappingHash = outcome.MappingHash,
            Format = outcome.Format,
            IssuesBlob = await UploadIssuesAsync(_receipts, drop, new IssueReport(outcome.Groups, outcome.Issues), cancellation).ConfigureAwait(false),
            QuarantineBlob = await UploadQuarantineAsync(drop, quarantine, cancellation).ConfigureAwait(false),
            Corrects = outcome.Corrects,
            CorrectedRows = outcome.CorrectedRows.Count,
            CorrectedRanges = isLong ? null : ranges,
            CorrectedRangesBlob = isLong ? await UploadRangesAsync(drop, ranges!, cancellation).ConfigureAwait(false) : null,
        };
    }

    /// <summary>Issues summed up and in full as JSON in container <c>receipts</c>; null when there are none.</summary>
    internal static async Task<string?> UploadIssuesAsync(BlobContainerClient receipts, Drop drop, IssueReport report, CancellationToken cancellation)
    {
        if (report.Items.Count == 0) return null;
        using var content = new MemoryStream(report.ToJson());
        var blob = await BlobWriter.CreateAsync(receipts, $"{drop.Source}/{drop.FileId}", ".issues.json", content, cancellation).ConfigureAwait(false);
        return blob.Name;
    }

    private async Task<string> UploadRangesAsync(Drop drop, string ranges, CancellationToken cancellation)
    {
        using var content = new MemoryStream(Encoding.ASCII.GetBytes(ranges));
        return (await BlobWriter.CreateAsync(_receipts, $"{drop.Source}/{drop.FileId}", ".corrects.txt", content, cancellation).ConfigureAwait(false)).Name;
    }

    private async Task<SegmentRef> UploadAsync(Drop drop, LocalSegment local, CancellationToken cancellation)
    {
        var content = File.OpenRead(local.Path);
        await using var closing = content.ConfigureAwait(false);
        var (name, hash, bytes) = await BlobWriter.CreateAsync(
            _facts, $"{drop.Source}/{local.Scope}/{drop.FileId}", ".parquet", content, cancellation).ConfigureAwait(false);
        return new SegmentRef(name, local.Scope, hash, local.Rows, bytes);
    }

    private async Task<string?> UploadQuarantineAsync(Drop drop, Stream quarantine, CancellationToken cancellation)
    {
        if (quarantine.Length == 0) return null;
        var (name, _, _) = await BlobWriter.CreateAsync(
            _quarantine, $"{drop.Source}/{drop.FileId}", ".csv", quarantine, cancellation).ConfigureAwait(false);
        return name;
    }
}
