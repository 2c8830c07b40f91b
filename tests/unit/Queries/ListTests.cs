using System.Text;
using System.Text.Json;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Lists;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.UnitTests.Queries;

public class ListTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public async Task Nulls_come_last_in_both_directions_and_ties_in_code_order()
    {
        var county = new County().With(1, ratio: 1.5m).With(2).With(3, ratio: 0.5m).With(4, ratio: 1.5m).With(5);
        Assert.Equal(Codes(3, 1, 4, 2, 5), await CodesAsync(county, new() { ["sort"] = "ratio" }));
        Assert.Equal(Codes(1, 4, 3, 2, 5), await CodesAsync(county, new() { ["sort"] = "-ratio" }));
        Assert.Equal(Codes(5, 4, 3, 2, 1), await CodesAsync(county, new() { ["sort"] = "-creditCode" }));
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_total_counts_what_passes()
    {
        var county = new County()
            .With(1, "武义甲工具", grade: 5, level: CarbonLevel.High).With(2, "乙门业", grade: 5, town: "壶山街道", industry: "3312")
            .With(3, "丙工具", grade: 4, aboveScale: false).With(4, "丁", industry: null);
        Assert.Equal(Codes(1, 2), await CodesAsync(county, new() { ["grade"] = "5" }));
        Assert.Equal(Codes(1, 3), await CodesAsync(county, new() { ["q"] = "工具" }));
        Assert.Equal(Codes(3), await CodesAsync(county, new() { ["q"] = County.Code(3).Value[..17].ToLowerInvariant() }));
        Assert.Equal(Codes(1, 3), await CodesAsync(county, new() { ["industry"] = "34" }));
        Assert.Equal(Codes(2), await CodesAsync(county, new() { ["town"] = "壶山街道" }));
        Assert.Equal(Codes(3), await CodesAsync(county, new() { ["aboveScale"] = "false" }));
        Assert.Equal(Codes(1), await CodesAsync(county, new() { ["level"] = "high" }));
        Assert.Equal(2, (await PageAsync(county, new() { ["grade"] = "5", ["limit"] = "1" })).Total);
    }

    [Fact]
    public async Task Pages_walk_the_whole_list_once_and_stay_with_the_run_they_began_with()
    {
        var county = new County();
        for (var i = 1; i <= 25; i++) county.With(i, ratio: i % 4);
        var all = await CodesAsync(county, new() { ["sort"] = "-ratio", ["limit"] = "1000" });
        var first = county.Published;
        var walked = new List<string>();
        string? cursor = null;
        do
        {
            var query = new Dictionary<string, string> { ["sort"] = "-ratio", ["limit"] = "10" };
            if (cursor is not null) query["cursor"] = cursor;
            var page = await PageAsync(county, query);
            Assert.Equal(first.Run, page.Run);
            walked.AddRange(page.Items.Select(item => item.CreditCode));
            cursor = page.Next;
            // Another run is published while somebody turns the pages.
            county.Collected.Add(first);
            county.Published = County.PeriodOf("fedcba9876543210");
        }
        while (cursor is not null);
        Assert.Equal(all, walked);
    }

    [Fact]
    public async Task A_cursor_of_a_collected_run_is_gone()
    {
        var county = new County().With(1).With(2);
        var cursor = (await PageAsync(county, new() { ["limit"] = "1" })).Next!;
        county.Published = County.PeriodOf("fedcba9876543210");
        var problem = await Assert.ThrowsAsync<ApiProblemException>(() => AskAsync(county, new() { ["limit"] = "1", ["cursor"] = cursor }));
        Assert.Equal((ProblemCodes.CursorExpired, 410), (problem.Code, problem.Status));
    }

    [Fact]
    public async Task A_cursor_belongs_to_its_filters()
    {
        var county = new County().With(1, grade: 5).With(2, grade: 5);
        var cursor = (await PageAsync(county, new() { ["limit"] = "1", ["grade"] = "5" })).Next!;
        foreach (var query in new Dictionary<string, string>[]
        {
            new() { ["cursor"] = cursor }, new() { ["cursor"] = cursor, ["grade"] = "4" }, new() { ["cursor"] = "nonsense" },
            new() { ["cursor"] = cursor, ["grade"] = "5", ["sort"] = "ratio" }, new() { ["cursor"] = "%%%" },
            new() { ["cursor"] = cursor, ["grade"] = "5", ["format"] = "csv" },
        })
        {
            var problem = await Assert.ThrowsAsync<ApiProblemException>(() => AskAsync(county, query));
            Assert.Equal((400, "cursor"), (problem.Status, problem.Parameter));
        }
    }

    [Theory]
    [InlineData("period", "2023-13")]
    [InlineData("period", "202306")]
    [InlineData("window", "year")]
    [InlineData("industry", "C34")]
    [InlineData("aboveScale", "yes")]
    [InlineData("grade", "6")]
    [InlineData("grade", "0")]
    [InlineData("level", "extreme")]
    [InlineData("sort", "size")]
    [InlineData("sort", "-")]
    [InlineData("limit", "0")]
    [InlineData("limit", "1001")]
    [InlineData("limit", "+5")]
    [InlineData("format", "xml")]
    public async Task A_bad_parameter_is_named_with_what_is_allowed(string name, string value)
    {
        var problem = await Assert.ThrowsAsync<ApiProblemException>(() => AskAsync(new County().With(1), new() { [name] = value }));
        Assert.Equal((400, ProblemCodes.BadParameter, name), (problem.Status, problem.Code, problem.Parameter));
        Assert.False(string.IsNullOrEmpty(problem.Allowed));
    }

    [Fact]
    public async Task A_period_that_is_not_published_is_not_found()
    {
        var problem = await Assert.ThrowsAsync<ApiProblemException>(() => AskAsync(new County(), new() { ["period"] = "2023-05" }));
        Assert.Equal((404, ProblemCodes.PeriodNotPublished), (problem.Status, problem.Code));
    }

    [Fact]
    public async Task Numbers_have_six_decimals_nulls_are_present_and_words_are_kebab_case()
    {
        var answer = await AskAsync(new County().With(1), Nothing);
        using var page = JsonDocument.Parse(answer.Body);
        var item = page.RootElement.GetProperty("items")[0];
        Assert.Equal("1.234568", item.GetProperty("emissions").GetProperty("grossT").GetRawText());
        Assert.Equal("-0.5", item.GetProperty("emissions").GetProperty("netT").GetRawText());
        Assert.Equal(JsonValueKind.Null, item.GetProperty("grade").ValueKind);
        Assert.Equal("missing-value-added", item.GetProperty("status").GetString());
        Assert.Equal("2022-07", item.GetProperty("window").GetProperty("from").GetString());
        Assert.Equal("0.987654", page.RootElement.GetProperty("coverage").GetProperty("kwhShare").GetRawText());
        Assert.Equal(JsonValueKind.Null, page.RootElement.GetProperty("next").ValueKind);
        Assert.Contains("甲公司", Encoding.UTF8.GetString(answer.Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_the_caller_has_is_not_sent_again_and_needs_no_loading()
    {
        var county = new County().With(1);
        var tag = (await AskAsync(county, Nothing)).ETag;
        var again = await AskAsync(county, Nothing, ifNoneMatch: $"\"other\", W/{tag}");
        Assert.Equal(304, again.Status);
        Assert.Equal(1, county.Loads);
        Assert.NotEqual(tag, (await AskAsync(county, new() { ["limit"] = "5" })).ETag);
        Assert.NotEqual(tag, (await AskAsync(county, new() { ["format"] = "csv" })).ETag);
        Assert.NotEqual(tag, (await AskAsync(county, Nothing, audience: Audience.Operator)).ETag);
        county.Published = County.PeriodOf("fedcba9876543210");
        Assert.Equal(200, (await AskAsync(county, Nothing, ifNoneMatch: tag)).Status);
    }

    [Fact]
    public async Task The_export_holds_the_whole_filtered_list()
    {
        var county = new County();
        for (var i = 1; i <= 150; i++) county.With(i, i == 7 ? "=HYPERLINK(\"x\"),甲" : "甲公司", grade: i % 2 == 0 ? 5 : 4);
        var answer = await AskAsync(county, new() { ["grade"] = "4", ["format"] = "csv", ["limit"] = "10" });
        Assert.Equal([0xEF, 0xBB, 0xBF], answer.Body[..3].ToArray());
        var lines = Encoding.UTF8.GetString(answer.Body.Span[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(76, lines.Length);
        Assert.StartsWith("统一社会信用代码,企业名称,", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\"),甲\"", lines[4], StringComparison.Ordinal);
        Assert.Contains(",-0.5,", lines[1], StringComparison.Ordinal);
        Assert.Contains("仅含用电", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "json")]
    [InlineData("*/*", "json")]
    [InlineData("text/csv", "csv")]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", "json")]
    [InlineData("application/json;q=0.5, text/csv", "csv")]
    [InlineData("application/json, text/csv;q=0.9", "json")]
    public void The_format_follows_Accept(string? accept, string format) =>
        Assert.Equal(format, OutputFormats.Choose(new ApiCall { Audience = Audience.Reader, Caller = "test", Accept = accept }));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-x", "'-x")]
    [InlineData("@a", "'@a")]
    [InlineData("\ta", "'\ta")]
    [InlineData("\ra", "\"'\ra\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("平常", "平常")]
    public void A_text_that_looks_like_a_formula_is_made_harmless(string text, string cell) => Assert.Equal(cell, CsvWriter.Cell(text));

    [Fact]
    public void A_negative_number_stays_a_number() => Assert.Equal("-12.5", CsvWriter.Cell(-12.5m));

    [Fact]
    public void Every_flag_has_a_Chinese_word()
    {
        string[] Flags(Type words) => [.. words.GetFields().Select(field => (string)field.GetRawConstantValue()!)];
        Assert.Empty(Flags(typeof(ResultFlags)).Concat(Flags(typeof(EvaluationFlags))).Except(ChineseWords.FlagWords.Keys));
        Assert.Equal(Flags(typeof(EvaluationFlags)).Order(StringComparer.Ordinal), EvaluationFlags.All.Order(StringComparer.Ordinal));
    }

    private static string[] Codes(params int[] numbers) => [.. numbers.Select(number => County.Code(number).Value)];

    private static Task<Answer> AskAsync(County county, Dictionary<string, string> query, string? ifNoneMatch = null, Audience audience = Audience.Reader)
    {
        var lists = Lists.GetValue(county, found => new EnterpriseLists(found, new RunViews(found)));
        return lists.ListAsync(CarbonCodeList.Definition, new ApiCall { Audience = audience, Caller = "test", Query = query, IfNoneMatch = ifNoneMatch }, default);
    }

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<County, EnterpriseLists> Lists = [];

    private static async Task<ListPage<CarbonCodeView>> PageAsync(County county, Dictionary<string, string> query) =>
        JsonSerializer.Deserialize((await AskAsync(county, query)).Body.Span, ApiJson.Instance.CarbonCodePage)!;

    private static async Task<string[]> CodesAsync(County county, Dictionary<string, string> query) =>
        [.. (await PageAsync(county, query)).Items.Select(item => item.CreditCode)];
}
