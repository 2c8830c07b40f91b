using System.Runtime.CompilerServices;
using System.Text.Json;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.UnitTests.Queries;

public class FileQueriesTests
{
    [Fact]
    public async Task A_reader_sees_what_is_wrong_but_not_what_was_found()
    {
        var view = await IssuesAsync(Audience.Reader);
        Assert.Equal((null, "统一社会信用代码校验不通过:…"), (view.Items[0].Found, view.Items[0].Message));
    }

    [Fact]
    public async Task An_operator_sees_what_was_found()
    {
        var view = await IssuesAsync(Audience.Operator);
        Assert.Equal(("9133X", "统一社会信用代码校验不通过:9133X"), (view.Items[0].Found, view.Items[0].Message));
    }

    [Fact]
    public async Task Receipts_are_walked_newest_first_with_files_in_work_on_top_of_the_first_page()
    {
        var ledger = new Ledger();
        for (var i = 1; i <= 7; i++) ledger.Entries.Insert(0, Entry($"power-{i}", $"{i}.csv"));
        var names = new List<string>();
        string? cursor = null;
        do
        {
            var query = new Dictionary<string, string> { ["limit"] = "3" };
            if (cursor is not null) query["cursor"] = cursor;
            var page = await ListAsync(ledger, query);
            names.AddRange(page.Items.Select(file => file.Name));
            cursor = page.Next;
            // A drop between two pages moves nothing.
            ledger.Entries.Insert(0, Entry($"power-new{names.Count}", "later.csv"));
        }
        while (cursor is not null);
        Assert.Equal(["working.csv", "7.csv", "6.csv", "5.csv", "4.csv", "3.csv", "2.csv", "1.csv"], names);
    }

    [Fact]
    public async Task A_receipt_is_found_by_path_and_state()
    {
        var ledger = new Ledger();
        ledger.Entries.Add(Entry("power-2", "b.csv", FileStatus.Rejected));
        ledger.Entries.Add(Entry("power-1", "a.csv"));
        Assert.Equal("power-1", Assert.Single((await ListAsync(ledger, new() { ["path"] = "a.csv" })).Items).Id);
        Assert.Equal("power-2", Assert.Single((await ListAsync(ledger, new() { ["status"] = "rejected" })).Items).Id);
        Assert.Equal("working.csv", Assert.Single((await ListAsync(ledger, new() { ["status"] = "processing" })).Items).Name);
    }

    [Fact]
    public async Task A_file_in_work_is_shown_as_processing_and_an_unknown_one_is_not_found()
    {
        var queries = new FileQueries(new Ledger(), new FileReceipts(new Ledger(), null!));
        var view = JsonSerializer.Deserialize((await queries.FindAsync(Call(Audience.Reader), "power-w", default)).Body.Span, ApiJson.Instance.FileView)!;
        Assert.Equal(FileViewStatus.Processing, view.Status);
        var problem = await Assert.ThrowsAsync<ApiProblemException>(() => queries.FindAsync(Call(Audience.Reader), "nothing", default));
        Assert.Equal((404, ProblemCodes.FileNotFound), (problem.Status, problem.Code));
    }

    private static async Task<IssuesView> IssuesAsync(Audience audience)
    {
        var ledger = new Ledger();
        ledger.Entries.Add(Entry("power-1", "a.csv"));
        return JsonSerializer.Deserialize((await new FileQueries(ledger, new FileReceipts(ledger, null!)).IssuesAsync(Call(audience), "power-1", default)).Body.Span, ApiJson.Instance.IssuesView)!;
    }

    private static async Task<FilesView> ListAsync(Ledger ledger, Dictionary<string, string> query) =>
        JsonSerializer.Deserialize((await new FileQueries(ledger, new FileReceipts(ledger, null!)).ListAsync(Call(Audience.Reader) with { Query = query }, default)).Body.Span, ApiJson.Instance.FilesView)!;

    private static ApiCall Call(Audience audience) => new() { Audience = audience, Caller = "test" };

    private static FileEntry Entry(string id, string path, FileStatus status = FileStatus.Accepted) => new()
    {
        FileId = id, Source = "power", Path = path, ETag = "e", ContentSha256 = "", Bytes = 1, DroppedAt = default, TakenInAt = default, Status = status,
        RowsRead = 1, RowsAccepted = 1, RowsRejected = 0, Months = [], Segments = [], IssueCounts = new Dictionary<string, long>(),
    };

    private sealed class Ledger : IFileLedger
    {
        public List<FileEntry> Entries { get; } = [];

        public Task<LiveFiles> LiveAsync(CancellationToken cancellation) => throw new NotSupportedException();

        public async IAsyncEnumerable<FileEntry> NewestFirstAsync(string? source, [EnumeratorCancellation] CancellationToken cancellation)
        {
            await Task.Yield();
            foreach (var entry in Entries) yield return entry;
        }

        public Task<FileEntry?> FindAsync(string fileId, CancellationToken cancellation) => Task.FromResult(Entries.Find(entry => entry.FileId == fileId));

        public Task<IReadOnlyDictionary<string, Withdrawal>> WithdrawnAsync(CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyDictionary<string, Withdrawal>>(new Dictionary<string, Withdrawal>());

        public Task<IReadOnlyList<FileInWork>> InWorkAsync(CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<FileInWork>>([new FileInWork("power-w", "power", "working.csv", default, 1)]);

        public Task<IReadOnlyList<IntakeIssue>> IssuesAsync(FileEntry file, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<IntakeIssue>>(
            [new IntakeIssue { Code = "WP2001", Severity = IssueSeverity.Error, Row = 3, Column = "税号", Found = "9133X", Message = "统一社会信用代码校验不通过:{found}", Advice = "请核对" }]);
    }
}
