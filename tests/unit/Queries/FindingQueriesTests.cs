using System.Text;
using System.Text.Json;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.UnitTests.Queries;

public class FindingQueriesTests
{
    private const string Person = "id:0123456789abcdef";

    [Fact]
    public async Task Findings_come_by_code_and_size_with_totals_of_all_and_the_period_shows_counts()
    {
        var page = await PageAsync([]);
        Assert.Equal(["WP4001 b", "WP4001 a", "WP4022 " + Person], page.Items.Select(item => $"{item.Code} {item.Subject}"));
        Assert.Equal([("WP4001", 3L, 60m, 2), ("WP4022", 1L, 3m, 1)], page.Totals.Select(total => (total.Code, total.Count, total.Sum, total.Listed)));
        Assert.Equal(new Dictionary<string, long> { ["WP4001"] = 3, ["WP4022"] = 1 }, ViewOf.Period(Published()).Findings);
        Assert.Equal("户号b在2023-02没有电量,而前后都有(前后月均30 kWh);系统不补数", page.Items[0].Message);
        Assert.Equal(new FindingRowView("power-1", 7), Assert.Single(page.Items[0].Rows));
    }

    [Fact]
    public async Task Filters_narrow_the_list()
    {
        Assert.Equal(1, (await PageAsync(new() { ["issue"] = "WP4022" })).Total);
        Assert.Equal(2, (await PageAsync(new() { ["source"] = "power" })).Total);
        Assert.Equal(0, (await PageAsync(new() { ["severity"] = "error" })).Total);
        Assert.Equal(1, (await PageAsync(new() { ["q"] = "B" })).Total);
        Assert.Equal("issue", (await Assert.ThrowsAsync<ApiProblemException>(() => AnswerAsync(new() { ["issue"] = "4001" }))).Parameter);
    }

    [Fact]
    public async Task Pages_walk_the_whole_list_and_a_cursor_of_another_question_is_refused()
    {
        var first = await PageAsync(new() { ["limit"] = "2" });
        Assert.Equal(2, first.Items.Count);
        var second = await PageAsync(new() { ["limit"] = "2", ["cursor"] = first.Next! });
        Assert.Equal(Person, Assert.Single(second.Items).Subject);
        Assert.Null(second.Next);
        await Assert.ThrowsAsync<ApiProblemException>(() => AnswerAsync(new() { ["limit"] = "2", ["cursor"] = first.Next!, ["issue"] = "WP4001" }));
    }

    [Fact]
    public async Task A_reader_neither_sees_nor_finds_a_natural_person()
    {
        var item = (await PageAsync([], Audience.Reader)).Items[^1];
        Assert.Equal("已屏蔽", item.Subject);
        Assert.Contains("纳税人已屏蔽在2023-06", item.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await PageAsync(new() { ["q"] = "id:" }, Audience.Reader)).Total);
        Assert.Equal(1, (await PageAsync(new() { ["q"] = "id:" })).Total);
        Assert.DoesNotContain(Person, Encoding.UTF8.GetString((await AnswerAsync(new() { ["format"] = "csv" }, Audience.Reader)).Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_holds_all_rows_under_Chinese_headers()
    {
        var answer = await AnswerAsync(new() { ["format"] = "csv" });
        var lines = Encoding.UTF8.GetString(answer.Body.Span).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("代码,级别,来源,对象,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("WP4001,warning,power,b,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("power-1第7行", lines[1], StringComparison.Ordinal);
        Assert.Equal("findings-2023-06.csv", answer.FileName);
    }

    [Fact]
    public async Task The_same_question_to_the_same_run_is_not_answered_twice()
    {
        var tag = (await AnswerAsync([])).ETag;
        Assert.Equal(304, (await AnswerAsync([], ifNoneMatch: tag)).Status);
        Assert.NotEqual(tag, (await AnswerAsync([], Audience.Reader)).ETag);
    }

    [Fact]
    public async Task A_run_of_an_older_version_has_none()
    {
        var county = new County();
        var answer = await new FindingQueries(county, new Attached([])).ListAsync(new ApiCall { Audience = Audience.Reader, Caller = "t" }, default);
        Assert.Empty(JsonSerializer.Deserialize(answer.Body.Span, ApiJson.Instance.FindingsPage)!.Items);
        Assert.Empty(ViewOf.Period(county.Published).Findings);
    }

    private static IReadOnlyList<RunAttachment> Attachments()
    {
        var log = new FindingLog(2);
        foreach (var (account, kwh) in new[] { ("a", 20m), ("b", 30m), ("c", 10m) })
        {
            log.Add(new Finding
            {
                Code = IssueCodes.AccountGap, Source = SourceNames.Power, Kind = FindingSubject.Account, Subject = account, From = new Month(2023, 2), To = new Month(2023, 2),
                Found = kwh, Unit = "kWh", Size = kwh, SizeUnit = "kWh", Rows = [new FindingRow("power-1", 7)],
            });
        }

        log.Add(new Finding
        {
            Code = IssueCodes.RefundUnclassified, Source = SourceNames.Tax, Kind = FindingSubject.Taxpayer, Subject = Person, From = County.June, To = County.June,
            Found = 30_000m, Unit = "元", Size = 3m, SizeUnit = "万元",
        });
        return FindingJson.Attach(log);
    }

    private static PublishedPeriod Published() => County.PeriodOf("0123456789abcdef") with
    {
        Attachments = Attachments().ToDictionary(attachment => attachment.Name, attachment => new AttachmentRef("blob", "", 0, 0, attachment.Counts)),
    };

    private static Task<Answer> AnswerAsync(Dictionary<string, string> query, Audience audience = Audience.Operator, string? ifNoneMatch = null) =>
        new FindingQueries(new County { Published = Published() }, new Attached(Attachments()))
            .ListAsync(new ApiCall { Audience = audience, Caller = "t", Query = query, IfNoneMatch = ifNoneMatch }, default);

    private static async Task<FindingsPage> PageAsync(Dictionary<string, string> query, Audience audience = Audience.Operator) =>
        JsonSerializer.Deserialize((await AnswerAsync(query, audience)).Body.Span, ApiJson.Instance.FindingsPage)!;

    /// <summary>Attachments without storage.</summary>
    private sealed class Attached(IReadOnlyList<RunAttachment> attachments) : IRunAttachments
    {
        public IAsyncEnumerable<T> ReadAsync<T>(PublishedPeriod published, string name, Func<JsonElement, T> parse, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<T>> LoadAsync<T>(PublishedPeriod published, string name, Func<JsonElement, T> parse, CancellationToken cancellation)
        {
            var items = new List<T>();
            foreach (var attachment in attachments.Where(attachment => attachment.Name == name))
            {
                attachment.Write(write =>
                {
                    using var content = new MemoryStream();
                    using (var json = new Utf8JsonWriter(content)) write(json);
                    using var document = JsonDocument.Parse(content.ToArray());
                    items.Add(parse(document.RootElement));
                });
            }

            return Task.FromResult<IReadOnlyList<T>>(items);
        }
    }
}
