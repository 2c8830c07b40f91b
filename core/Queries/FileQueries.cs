using System.Buffers.Text;
using System.Text;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Queries;

/// <summary>Answers what became of dropped files: receipts and issues.</summary>
public sealed class FileQueries(IFileLedger ledger, FileReceipts receipts)
{
    private readonly WholeReceipts _receipts = new(ledger, receipts);
    private const string Hidden = "…";

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [QueryParameters.Source, QueryParameters.FileStatus, QueryParameters.Path, QueryParameters.Limit, QueryParameters.Cursor];

    /// <summary>Receipts, newest drop first, files in work on top of the first page; the cursor is the last file seen, so a drop in between moves nothing.</summary>
    public async Task<Answer> ListAsync(ApiCall call, CancellationToken cancellation)
    {
        var source = call.ReadWord(QueryParameters.Source);
        var status = call.ReadWord(QueryParameters.FileStatus);
        var path = call.Parameter(QueryParameters.Path.Name);
        var limit = call.ReadInteger(QueryParameters.Limit)!.Value;
        var cursor = call.Parameter(QueryParameters.Cursor.Name);
        bool Wanted(FileView file) => (path is null || file.Name == path) && (status is null || Word(file.Status) == status);

        var items = new List<FileView>();
        if (cursor is null)
        {
            var inWork = await ledger.InWorkAsync(cancellation).ConfigureAwait(false);
            items.AddRange(inWork.Where(file => source is null || file.Source == source).OrderByDescending(file => file.DroppedAt).Select(View).Where(Wanted));
        }

        var withdrawn = await ledger.WithdrawnAsync(cancellation).ConfigureAwait(false);
        var after = cursor is null ? null : Decode(cursor);
        var taken = 0;
        string? last = null;
        string? next = null;
        await foreach (var entry in ledger.NewestFirstAsync(source, cancellation).ConfigureAwait(false))
        {
            if (after is not null)
            {
                if (entry.FileId == after) after = null;
                continue;
            }

            var file = View(entry, withdrawn.GetValueOrDefault(entry.FileId));
            if (!Wanted(file)) continue;
            if (taken == limit)
            {
                next = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(last!));
                break;
            }

            items.Add(file);
            taken++;
            last = entry.FileId;
        }

        if (after is not null) throw BadCursor(cursor!);
        return Answer.Json(call, new FilesView(items, next), ApiJson.Instance.FilesView);
    }

    public async Task<Answer> FindAsync(ApiCall call, string id, CancellationToken cancellation)
    {
        var entry = await ledger.FindAsync(id, cancellation).ConfigureAwait(false);
        if (entry is not null) return Receipt(call, await _receipts.OfAsync(entry, call.Audience == Audience.Operator, cancellation).ConfigureAwait(false));
        var inWork = await ledger.InWorkAsync(cancellation).ConfigureAwait(false);
        var file = inWork.FirstOrDefault(candidate => candidate.FileId == id) ?? throw NotFound();
        return Receipt(call, View(file));
    }

    private static Answer Receipt(ApiCall call, FileView file) =>
        OutputFormats.WantsText(call) ? Answer.PlainText(call, ReceiptText.Of(file)) : Answer.Json(call, file, ApiJson.Instance.FileView);

    /// <summary>The rejected rows of a file as CSV.</summary>
    public async Task<Answer> QuarantineAsync(string id, CancellationToken cancellation)
    {
        var entry = await ledger.FindAsync(id, cancellation).ConfigureAwait(false) ?? throw NotFound();
        var content = await ledger.QuarantineAsync(entry, cancellation).ConfigureAwait(false)
            ?? throw new ApiProblemException(ProblemCodes.QuarantineNotFound, "没有待更正的行,或清单已超过保存期限");
        return new Answer { ContentType = Answer.CsvType, Content = content, FileName = $"{id}-quarantine.csv" };
    }

    /// <summary>Issues of a file. What was found in a cell is for operators: readers see the sentence with “…” in its place.</summary>
    public async Task<Answer> IssuesAsync(ApiCall call, string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var entry = await ledger.FindAsync(id, cancellation).ConfigureAwait(false) ?? throw NotFound();
        var report = await ledger.ReportAsync(entry, cancellation).ConfigureAwait(false);
        var open = call.Audience == Audience.Operator;
        return Answer.Json(
            call,
            new IssuesView(
                entry.FileId, entry.Source, entry.Path, entry.IssueCounts, [.. report.Items.Select(issue => View(issue, open))],
                WholeReceipts.Groups(entry, report, open)),
            ApiJson.Instance.IssuesView);
    }

    public static FileViewStatus StatusOf(FileStatus status) => status switch
    {
        FileStatus.Accepted => FileViewStatus.Accepted,
        FileStatus.AcceptedWithIssues => FileViewStatus.AcceptedWithIssues,
        FileStatus.Rejected => FileViewStatus.Rejected,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static string Word(FileViewStatus status) => status switch
    {
        FileViewStatus.Processing => "processing",
        FileViewStatus.Accepted => "accepted",
        FileViewStatus.AcceptedWithIssues => "accepted-with-issues",
        FileViewStatus.Rejected => "rejected",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The receipt of a taken-in file.</summary>
    internal static FileView View(FileEntry entry, Withdrawal? withdrawal) => new(
        entry.FileId, entry.Source, entry.Path, entry.ContentSha256.Length == 0 ? null : entry.ContentSha256, entry.DroppedAt, StatusOf(entry.Status),
        new RowCountsView(entry.RowsRead, entry.RowsAccepted, entry.RowsRejected), entry.Months, entry.IssueCounts,
        withdrawal is not null, entry.TakenInAt, entry.Bytes, entry.Format, entry.RejectionCode,
        withdrawal is null ? null : new WithdrawalView(withdrawal.By, withdrawal.At, withdrawal.Reason));

    private static FileView View(FileInWork file) => new(
        file.FileId, file.Source, file.Path, null, file.DroppedAt, FileViewStatus.Processing, null, [], new Dictionary<string, long>(), Withdrawn: false,
        null, null, null, null, null);

    internal static IssueView View(IntakeIssue issue, bool open)
    {
        var shown = open ? issue.Found ?? "" : Hidden;
        return new IssueView(
            issue.Code, issue.Severity, issue.Sheet, issue.Row, issue.Column, open ? issue.Found : null,
            issue.Message.Replace("{found}", shown, StringComparison.Ordinal), issue.Advice.Replace("{found}", shown, StringComparison.Ordinal));
    }

    private static string Decode(string cursor) =>
        cursor.Length <= 300 && Base64Url.IsValid(cursor) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)) : throw BadCursor(cursor);

    private static ApiProblemException BadCursor(string cursor) =>
        ApiProblemException.Bad(QueryParameters.Cursor.Name, cursor, "上一页返回的 next,筛选条件须与上一页相同");

    internal static ApiProblemException NotFound() => new(ProblemCodes.FileNotFound, "没有这个编号的文件;可用 files?path=… 按路径查找");
}
