using System.Data;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Wuyi.Pipeline.Campaign.Aggregates;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Reports;
using Wuyi.Pipeline.Reports.Rendering;
using Wuyi.Pipeline.UnitTests.Queries.Lists;

namespace Wuyi.Pipeline.UnitTests.Reports;

/// <summary>RULES 7: the bulletins say what the boards say, and nothing else.</summary>
public sealed partial class ReportTests
{
    public static TheoryData<string> Kinds => [.. ReportKinds.Words];

    [Fact]
    [Trait("kind", "property")]
    public void Every_number_of_a_report_stands_on_a_board_or_counts_what_stands_there() => Gen.Int[1, 100_000].Sample(
        seed =>
        {
            var facts = MadeUpCounty.Of(seed);
            var known = NumbersOf(facts);
            foreach (var kind in Enum.GetValues<ReportKind>())
            {
                var report = ReportBuilder.Build(kind, facts);
                foreach (var table in report.Sections.SelectMany(section => section.Tables))
                {
                    foreach (var number in table.Rows.SelectMany(row => row.Where((_, i) => table.Columns[i].Name != "名次")).Select(cell => cell.Number).OfType<decimal>())
                        Assert.True(known.Contains(number), $"{kind} {table.Title}: {number}");
                }

                foreach (var chart in report.Sections.SelectMany(section => section.Charts))
                {
                    foreach (var number in chart.Values.Concat(chart.Marks ?? []).OfType<decimal>()) Assert.True(known.Contains(number), $"{kind} {chart.Title}: {number}");
                }
            }
        },
        iter: 10);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_run_gives_the_same_bytes_in_every_form(string kind)
    {
        static (byte[] Json, string Page, byte[] Book) Once(string kind)
        {
            var report = ReportBuilder.Build(ReportKinds.Parse(kind)!.Value, MadeUpCounty.Of());
            return (JsonSerializer.SerializeToUtf8Bytes(report, ReportJson.Instance.Report), ReportPage.Write(report), ReportWorkbook.Write(report));
        }

        var (first, second) = (Once(kind), Once(kind));
        Assert.Equal(first.Json, second.Json);
        Assert.Equal(first.Page, second.Page);
        Assert.Equal(first.Book, second.Book);
        var read = JsonSerializer.Deserialize(first.Json, ReportJson.Instance.Report)!;
        Assert.Equal(first.Json, JsonSerializer.SerializeToUtf8Bytes(read, ReportJson.Instance.Report));
        // What is made from the stored document is what was made with it.
        Assert.Equal(first.Page, ReportPage.Write(read));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_page_needs_nothing_from_elsewhere_and_runs_nothing(string kind)
    {
        var page = ReportPage.Write(ReportBuilder.Build(ReportKinds.Parse(kind)!.Value, MadeUpCounty.Of()));
        Assert.DoesNotMatch(Reference(), page);
        Assert.DoesNotContain("{", page[page.IndexOf("</style>", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.Contains("@page{size:A4", page, StringComparison.Ordinal);
        // Attributes of style would be stopped by the page's own policy.
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_from_files_are_text_on_the_page()
    {
        var facts = MadeUpCounty.Of();
        var evil = facts.Cases.Cases.Select(found => found with { Name = "<script>alert(1)</script>" }).ToList();
        var page = ReportPage.Write(ReportBuilder.Build(ReportKind.Monthly, facts with { Cases = facts.Cases with { Cases = evil } }));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_workbook_has_the_tables_with_the_same_numbers(string kind)
    {
        var report = ReportBuilder.Build(ReportKinds.Parse(kind)!.Value, MadeUpCounty.Of());
        var book = XlsxWriterTests.Open(ReportWorkbook.Write(report));
        foreach (var section in report.Sections)
        {
            for (var t = 0; t < section.Tables.Count; t++)
            {
                var table = section.Tables[t];
                var sheet = book.Tables.Cast<DataTable>().Single(sheet => sheet.TableName == table.Title);
                var skip = 1 + (t == 0 ? 1 + section.Sentences.Count : 1);
                for (var row = 0; row < table.Rows.Count; row++)
                {
                    for (var column = 0; column < table.Columns.Count; column++)
                    {
                        if (table.Rows[row][column].Number is not { } number) continue;
                        Assert.Equal((double)(table.Columns[column].Percent ? number * 100m : number), Assert.IsType<double>(sheet.Rows[skip + row][column]), 9);
                    }
                }
            }
        }
    }

    [Fact]
    public void What_is_withheld_from_readers_stands_in_no_report()
    {
        var facts = MadeUpCounty.Of();
        var groups = facts.Aggregates.Groups.Select(group => group.Dimension == AggregateDimension.Town && group.Key == "桐琴镇" ? group with { Suppressed = true, StatisticsSuppressed = true } : group).ToList();
        var report = ReportBuilder.Build(ReportKind.Quarterly, facts with { Aggregates = facts.Aggregates with { Groups = groups } });
        var row = report.Sections.Single(section => section.Id == "towns").Tables[0].Rows.Single(row => row.Any(cell => cell.Text == "桐琴镇"));
        Assert.All(row, cell => Assert.Null(cell.Number));
        Assert.Contains(row, cell => cell.Text == "不显示");
        Assert.DoesNotContain("桐琴镇", report.Sections.Single(section => section.Id == "towns").Charts[0].Labels);
    }

    [Fact]
    public void Towns_are_ranked_by_tax_per_mu_and_the_unregistered_are_not()
    {
        var table = ReportBuilder.Build(ReportKind.Quarterly, MadeUpCounty.Of()).Sections.Single(section => section.Id == "towns").Tables[0];
        var ranked = table.Rows.Where(row => row[0].Number is not null).ToList();
        Assert.Equal(Enumerable.Range(1, ranked.Count).Select(rank => (decimal?)rank), ranked.Select(row => row[0].Number));
        Assert.Equal(ranked.Select(row => row[3].Number).OrderDescending(), ranked.Select(row => row[3].Number));
        Assert.All(table.Rows.Where(row => row[1].Text == "未登记"), row => Assert.Null(row[0].Number));
        Assert.Contains("并列", table.Note!, StringComparison.Ordinal);
    }

    [Fact]
    public void Departments_with_equal_shares_share_a_rank()
    {
        var facts = MadeUpCounty.Of();
        var plan = facts.Targets.Plans[0] with
        {
            Departments =
            [
                new DepartmentStanding("丙局", null, ["a", "b", "c"], 1, 1, 1, 0, 0), new DepartmentStanding("乙局", null, ["d"], 1, 0, 0, 0, 0), new DepartmentStanding("甲局", null, ["e", "f"], 2, 0, 0, 0, 0),
                new DepartmentStanding("丁局", null, ["g", "h", "i"], 1, 2, 0, 0, 0), new DepartmentStanding("戊局", null, ["j"], 0, 0, 0, 1, 0), new DepartmentStanding(null, "县制高办", ["k"], 1, 0, 0, 0, 0),
            ],
        };
        var rows = ReportBuilder.Build(ReportKind.Quarterly, facts with { Targets = facts.Targets with { Plans = [plan] } }).Sections.Single(section => section.Id == "departments").Tables[0].Rows;
        // 1/1 and 2/2 are equal; 丁局 has as many on time as 丙局 and none far behind. Who has no value, or no name, has no rank.
        Assert.Equal(["1 乙局", "1 甲局", "3 丁局", "4 丙局"], rows.Select(row => $"{row[0].Number} {row[1].Text}"));
    }

    [Fact]
    public void The_sentence_says_how_far_a_target_is_and_how_that_compares_with_time()
    {
        var facts = MadeUpCounty.Of(period: "2023-06");
        var plan = facts.Targets.Plans[0];
        var target = plan.Targets[0] with { Now = plan.Targets[0].Now with { Value = 252m, Done = 0.63m, Elapsed = 0.75m } };
        var report = ReportBuilder.Build(ReportKind.Monthly, facts with { Targets = facts.Targets with { Plans = [plan with { Targets = [target] }] } });
        Assert.Contains("截至2023年6月底,整治提升高耗低效企业累计 252 家,完成目标的 63.0%,较时间进度慢 12.0 个百分点。", report.Sections.Single(section => section.Id == "targets").Sentences);
    }

    [Fact]
    public void What_is_missing_is_said_and_never_filled()
    {
        var facts = MadeUpCounty.Of(monthRunKept: false);
        var report = ReportBuilder.Build(ReportKind.Monthly, facts with { Aggregates = new AggregateBoard(), Warnings = new(), Cases = new(), Targets = new() });
        Assert.Contains("尚缺:税务2023年12月。缺少的数据不作推算。", report.Sections.Single(section => section.Id == "quality").Sentences);
        Assert.Contains("该月计算批次已不再保留,数据覆盖率和核对问题未能列出。", report.Sections.Single(section => section.Id == "quality").Sentences);
        Assert.Contains("没有生效的目标文件。", report.Sections.Single(section => section.Id == "targets").Sentences);
        Assert.Contains("用电指数暂缺:上年同期用电数据不足。", report.Sections.Single(section => section.Id == "economy").Sentences);
        Assert.Contains("<th>缺少的数据</th><td>税务2023年12月</td>", ReportPage.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_are_told_in_words()
    {
        var rows = ReportBuilder.Build(ReportKind.Monthly, MadeUpCounty.Of()).Sections.Single(section => section.Id == "quality").Tables.Single(table => table.Title == "核对发现的问题").Rows;
        Assert.Equal(["WP4001 户号缺月 提示"], rows.Select(row => $"{row[0].Text} {row[1].Text} {row[2].Text}"));
        // Every code that a run can find has its words.
        var codes = typeof(IssueCodes).GetFields().Select(field => field.GetRawConstantValue()).OfType<string>().Where(code => code.StartsWith("WP40", StringComparison.Ordinal));
        Assert.Equal(codes.Order(StringComparer.Ordinal), FindingNames.Codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_warning_where_nothing_was_judged_says_so()
    {
        var facts = MadeUpCounty.Of();
        WarningCoverage[] coverage = [new(WarningKind.PowerDrop, 0, [new(NotJudged.PowerMissing, 120)]), new(WarningKind.Shutdown, 118, [new(NotJudged.PowerMissing, 2)])];
        IReadOnlyList<string> Sentences(WarningBoard board) => ReportBuilder.Build(ReportKind.Monthly, facts with { Warnings = board }).Sections.Single(section => section.Id == "warnings").Sentences;
        Assert.Equal(["2023年12月没有预警。", "因数据不足或不在判断时段,本月未能判断:用电骤降。"], Sentences(new WarningBoard { Coverage = coverage }));
        var standing = facts.Warnings.Warnings[0] with { State = WarningState.Continuing, NotJudged = NotJudged.PowerMissing };
        Assert.Contains("持续的预警中有 1 条本月未能重新判断,沿用原有情况。", Sentences(new WarningBoard { Warnings = [standing] }));
    }

    [Fact]
    public void What_is_not_known_has_no_unit_and_zero_no_sign()
    {
        var facts = MadeUpCounty.Of();
        var groups = facts.Aggregates.Groups.Select(group => group with
        {
            Ratios = [.. group.Ratios.Select(ratio => ratio with { Value = null })],
            Sums = [.. group.Sums.Select(sum => sum.Figure is AggregateFigure.NetT or AggregateFigure.TceEquivalent ? sum with { Value = null } : sum)],
        }).ToList();
        var report = ReportBuilder.Build(ReportKind.Annual, facts with { Aggregates = new AggregateBoard { Groups = groups } });
        var sentences = report.Sections.SelectMany(section => section.Sentences).ToList();
        Assert.Contains("全县净碳排放量 暂缺,综合能耗(等价值) 暂缺。", sentences);
        Assert.Contains(sentences, sentence => sentence.Contains("近12个月亩均税收 暂缺,", StringComparison.Ordinal));
        Assert.DoesNotContain(sentences, sentence => sentence.Contains("暂缺 ", StringComparison.Ordinal));
        Assert.Equal("0.00", ReportText.Number(-0.001m, 2));
    }

    [Fact]
    public void A_hidden_index_is_said_to_be_withheld_not_missing()
    {
        var facts = MadeUpCounty.Of();
        var lines = facts.Warnings.PowerIndex.Select(line => line with { IsHidden = true }).ToList();
        var sentences = ReportBuilder.Build(ReportKind.Monthly, facts with { Warnings = facts.Warnings with { PowerIndex = lines } }).Sections.Single(section => section.Id == "economy").Sentences;
        Assert.Contains("用电指数不显示:两年用电均已知的企业过少或一家独大。", sentences);
    }

    [Fact]
    public void No_table_names_an_enterprise_beside_a_tax_figure()
    {
        foreach (var kind in Enum.GetValues<ReportKind>())
        {
            foreach (var table in ReportBuilder.Build(kind, MadeUpCounty.Of()).Sections.SelectMany(section => section.Tables).Where(table => table.Rows.Any(row => row.Any(cell => cell.Text?.Contains("有限公司", StringComparison.Ordinal) == true))))
                Assert.DoesNotContain(table.Columns, column => column.Unit is not (null or "天"));
        }
    }

    [Theory]
    [InlineData("2023-06", true, false)]
    [InlineData("2023-12", true, true)]
    [InlineData("2023-05", false, false)]
    public void Quarters_end_with_their_last_month_and_years_with_December(string period, bool quarterly, bool annual)
    {
        Assert.Equal((true, quarterly, annual), (ReportKind.Monthly.Has(Month.Parse(period)), ReportKind.Quarterly.Has(Month.Parse(period)), ReportKind.Annual.Has(Month.Parse(period))));
        if (!annual) Assert.Throws<ArgumentException>(() => ReportBuilder.Build(ReportKind.Annual, MadeUpCounty.Of(period: period)));
    }

    /// <summary>Every number of the boards as the API rounds it, and of lists how many have what a report counts by.</summary>
    private static HashSet<decimal> NumbersOf(ReportFacts facts)
    {
        var known = new HashSet<decimal>();
        void Add(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Number) known.Add(ReportCell.Rounded(element.GetDecimal()));
            else if (element.ValueKind == JsonValueKind.Array) foreach (var item in element.EnumerateArray()) Add(item);
            else if (element.ValueKind == JsonValueKind.Object) foreach (var property in element.EnumerateObject()) Add(property.Value);
        }

        void Board<T>(T board, StoredBoard<T> stored)
        {
            using var document = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(board, stored.Json));
            Add(document.RootElement);
        }

        Board(facts.Land, StoredBoards.Land);
        Board(facts.Projects, StoredBoards.Projects);
        Board(facts.Cases, StoredBoards.Cases);
        Board(facts.Aggregates, StoredBoards.Aggregates);
        Board(facts.Targets, StoredBoards.Targets);
        foreach (var line in facts.Warnings.PowerIndex) known.Add(ReportCell.Rounded(line.Index!.Value));
        foreach (var share in facts.Coverage!.Values) known.UnionWith([share.KwhShare!.Value, share.TaxShare!.Value, share.AreaShare!.Value]);
        foreach (var total in facts.Findings!) known.Add(total.Count);
        foreach (var department in facts.Targets.Plans[0].Departments) known.Add(department.Targets.Count);
        var warnings = facts.Warnings.Warnings;
        foreach (var group in warnings.GroupBy(warning => (warning.Kind, warning.Severity, warning.State))) known.Add(group.Count());
        foreach (var group in warnings.GroupBy(warning => warning.Kind)) known.Add(group.Count(warning => warning.State != Wuyi.Pipeline.Campaign.Warnings.WarningState.Closed));
        foreach (var town in MadeUpCounty.Towns)
        {
            var there = warnings.Where(warning => warning.Subject.Town == town).ToList();
            foreach (var group in there.GroupBy(warning => warning.State)) known.Add(group.Count());
            foreach (var group in there.Where(warning => warning.State != Wuyi.Pipeline.Campaign.Warnings.WarningState.Closed).GroupBy(warning => warning.Severity)) known.Add(group.Count());
            var cases = facts.Cases.Cases.Where(found => found.Town == town).ToList();
            known.UnionWith([cases.Count(found => found.ListedOn is not null), cases.Count(found => found.IsClosed), cases.Count(found => found.IsOverdue)]);
        }

        known.Add(0m);
        return known;
    }

    [GeneratedRegex("https?:|src=|href=|url\\(|@import|<script|<link|<iframe|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}
