using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Wuyi.Pipeline.IntegrationTests.Results;
using Wuyi.Pipeline.IntegrationTests.Results.Campaigns;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Reports;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Reports;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Campaigns;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.IntegrationTests.Reports;

/// <summary>Reports are made once for each run, by the monthly timer or by whoever asks first, and stay.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class ReportPublicationTests(AzuriteFixture azurite)
{
    private static readonly Month June = ResultsBench.June;

    [Fact]
    public async Task Closed_months_get_their_reports_and_what_was_missed_is_caught_up()
    {
        using var bench = await CampaignBench.CreateAsync(azurite.NewAccount(), months: 2);
        await bench.Publisher.RunAsync(default);
        var publisher = PublisherOf(bench, bench.Months.Clients);
        // Published is not closed.
        Assert.Equal(0, await publisher.CatchUpAsync(default));
        await bench.Months.Recalculations.RunMonthlyAsync(default);
        await bench.Publisher.RunAsync(default);
        // May and June monthly, June quarterly; no year has ended.
        Assert.Equal(3, await publisher.CatchUpAsync(default));
        Assert.Equal(0, await publisher.CatchUpAsync(default));
        Assert.Equal(["2023-06 Monthly", "2023-06 Quarterly", "2023-05 Monthly"], (await new ReportStore(bench.Months.Clients).ListAsync(default)).Select(report => $"{report.Period} {report.Kind}"));
    }

    [Fact]
    public async Task The_monthly_timer_makes_them_after_months_and_campaigns()
    {
        using var bench = await CampaignBench.CreateAsync(azurite.NewAccount());
        var months = bench.Months;
        var reports = new Counting(PublisherOf(bench, months.Clients));
        var timer = new Recalculations(
            null!,
            new MonthlyClosing(months.County, months.Pointers, months.Publisher, months.Time, NullLogger<MonthlyClosing>.Instance), null!, months.Collector, months.Requests, null!, months.Simulations,
            months.Heartbeats, campaigns: bench.Publisher, reports: reports);
        Assert.Equal(1, await timer.RunMonthlyAsync(default));
        Assert.Equal(2, reports.Made);
    }

    /// <summary>The timer comes once a month: what fails in it must not keep the rest from being done, and is told all the same.</summary>
    [Fact]
    public async Task A_month_that_cannot_be_closed_keeps_no_other_from_its_reports()
    {
        using var bench = await CampaignBench.CreateAsync(azurite.NewAccount());
        var months = bench.Months;
        await months.Recalculations.RunMonthlyAsync(default);
        var reports = new Counting(PublisherOf(bench, months.Clients));
        var timer = new Recalculations(
            null!, new MonthlyClosing(null!, months.Pointers, months.Publisher, months.Time, NullLogger<MonthlyClosing>.Instance), null!, months.Collector, months.Requests, null!,
            months.Simulations, months.Heartbeats, campaigns: bench.Publisher, reports: reports);
        await Assert.ThrowsAsync<AggregateException>(() => timer.RunMonthlyAsync(default));
        Assert.Equal(2, reports.Made);
    }

    [Fact]
    public async Task Whoever_dies_while_making_one_leaves_none_or_all_of_it()
    {
        var account = azurite.NewAccount();
        using var bench = await CampaignBench.CreateAsync(account);
        await bench.Publisher.RunAsync(default);
        var campaign = (await bench.Results.FindAsync(June, default))!;
        var whole = PublisherOf(bench, bench.Months.Clients);
        var expected = new Dictionary<string, byte[]>();
        foreach (var moment in Enum.GetValues<FaultMoment>())
        {
            for (var n = 1; ; n++)
            {
                await EmptyAsync(bench);
                var dying = PublisherOf(bench, account.Clients(FaultPolicy.From(n, moment), 0));
                var died = false;
                try
                {
                    await dying.EnsureAsync(campaign, ReportKind.Monthly, "json", default);
                }
                catch (Exception failure) when (PublicationFaultTests.IsInjected(failure))
                {
                    died = true;
                }

                foreach (var form in ReportStore.Forms)
                {
                    var bytes = await whole.EnsureAsync(campaign, ReportKind.Monthly, form, default);
                    if (expected.TryAdd(form, bytes)) continue;
                    Assert.Equal(expected[form], bytes);
                }

                if (!died) break;
                Assert.InRange(n, 1, 20);
            }
        }

        Assert.Equal(3, expected.Count);
    }

    [Fact]
    public async Task Asked_for_by_many_at_once_it_is_one_report()
    {
        using var bench = await CampaignBench.CreateAsync(azurite.NewAccount());
        await bench.Publisher.RunAsync(default);
        var campaign = (await bench.Results.FindAsync(June, default))!;
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PublisherOf(bench, bench.Months.Clients).EnsureAsync(campaign, ReportKind.Quarterly, "html", default)));
        Assert.All(answers, bytes => Assert.Equal(answers[0], bytes));
        Assert.Single(await new ReportStore(bench.Months.Clients).ListAsync(default));
    }

    [Fact]
    public async Task The_report_of_an_older_run_stays_readable_and_a_new_run_gets_its_own()
    {
        using var bench = await CampaignBench.CreateAsync(azurite.NewAccount());
        await bench.Publisher.RunAsync(default);
        var queries = QueriesOf(bench);
        var first = Read(await queries.FindAsync(Call(), "2023-06", default));
        await bench.ActAsync("2023-06-15");
        await bench.Publisher.RunAsync(default);
        var second = Read(await queries.FindAsync(Call(), "2023-06", default));
        Assert.NotEqual(first.Versions.Run, second.Versions.Run);
        Assert.Equal(first.Versions.Run, Read(await queries.FindAsync(Call(("run", first.Versions.Run)), "2023-06", default)).Versions.Run);
        var list = JsonSerializer.Deserialize((await queries.ListAsync(Call(), default)).Body.Span, ApiJson.Instance.ReportsView)!;
        // Written in one second they stand in the order of their runs.
        Assert.Equal(new HashSet<(string, bool)> { (first.Versions.Run, false), (second.Versions.Run, true) }, list.Items.Select(item => (item.Run, item.Current)).ToHashSet());
        Assert.All(list.Items, item => Assert.Equal("2026.1"[..4], item.Rulebook?[..4]));
    }

    [Fact]
    public async Task It_is_answered_in_the_form_that_is_asked_for()
    {
        using var bench = await CampaignBench.CreateAsync(azurite.NewAccount());
        await bench.Publisher.RunAsync(default);
        var queries = QueriesOf(bench);
        var page = await queries.FindAsync(Call() with { Accept = "text/html,application/xhtml+xml,*/*;q=0.8" }, "2023-06", default);
        Assert.Equal(Answer.HtmlType, page.ContentType);
        Assert.Contains("月度监测", Encoding.UTF8.GetString(page.Body.Span), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        var book = await queries.FindAsync(Call(("kind", "quarterly"), ("format", "xlsx")), "2023-06", default);
        Assert.Equal((Answer.XlsxType, "report-quarterly-2023-06.xlsx"), (book.ContentType, book.FileName));
        Assert.Equal(Answer.XlsxType, (await queries.FindAsync(Call() with { Accept = Answer.XlsxType }, "2023-06", default)).ContentType);
    }

    [Theory]
    [InlineData("2023-05", "quarterly", "bad-parameter", "季末月")]
    [InlineData("2023-06", "annual", "bad-parameter", "12月")]
    [InlineData("2023-6", "monthly", "bad-parameter", "2023-06")]
    [InlineData("2021-03", "quarterly", "campaign-not-published", "尚未形成")]
    public async Task What_is_not_there_is_refused_in_words(string period, string kind, string code, string words)
    {
        using var bench = await CampaignBench.CreateAsync(azurite.NewAccount());
        await bench.Publisher.RunAsync(default);
        var problem = await Assert.ThrowsAsync<ApiProblemException>(() => QueriesOf(bench).FindAsync(Call(("kind", kind)), period, default));
        Assert.Equal(code, problem.Code);
        Assert.Contains(words, problem.Allowed + problem.Message, StringComparison.Ordinal);
        var body = Encoding.UTF8.GetBytes($"{{\"period\":\"{period}\",\"kind\":\"{kind}\"}}");
        await Assert.ThrowsAsync<ApiProblemException>(() => QueriesOf(bench).MakeAsync(Call() with { Body = body }, default));
    }

    [Fact]
    public async Task An_operator_makes_one_and_once_more_is_the_same()
    {
        using var bench = await CampaignBench.CreateAsync(azurite.NewAccount());
        await bench.Publisher.RunAsync(default);
        var body = "{\"period\":\"2023-06\",\"kind\":\"quarterly\"}"u8.ToArray();
        var (first, second) = (await QueriesOf(bench).MakeAsync(Call() with { Body = body }, default), await QueriesOf(bench).MakeAsync(Call() with { Body = body }, default));
        Assert.Equal(first.Body.ToArray(), second.Body.ToArray());
        var view = JsonSerializer.Deserialize(first.Body.Span, ApiJson.Instance.ReportRefView)!;
        Assert.Equal(("quarterly", true, $"reports/2023-06?kind=quarterly&run={view.Run}"), (view.Kind, view.Current, view.Address));
    }

    private static ReportPublisher PublisherOf(CampaignBench bench, StoreClients clients) =>
        new(new ReportStore(clients), bench.Results, bench.Months.Results, bench.Months.Attachments, NullLogger<ReportPublisher>.Instance);

    private static ReportQueries QueriesOf(CampaignBench bench) => new(PublisherOf(bench, bench.Months.Clients), new ReportStore(bench.Months.Clients), bench.Results);

    private static ApiCall Call(params (string Name, string Value)[] query) =>
        new() { Audience = Audience.Operator, Caller = "test", Person = "李四", Query = query.ToDictionary(pair => pair.Name, pair => pair.Value) };

    private static Report Read(Answer answer) => JsonSerializer.Deserialize(answer.Body.Span, ReportJson.Instance.Report)!;

    private static async Task EmptyAsync(CampaignBench bench)
    {
        var container = bench.Months.Clients.Store.GetBlobContainerClient(StoreNames.Reports);
        await foreach (var blob in container.GetBlobsAsync()) await container.DeleteBlobAsync(blob.Name);
    }

    private sealed class Counting(IMonthlyReports inner) : IMonthlyReports
    {
        public int Made { get; private set; }

        public async Task<int> CatchUpAsync(CancellationToken cancellation) => Made = await inner.CatchUpAsync(cancellation);
    }
}
