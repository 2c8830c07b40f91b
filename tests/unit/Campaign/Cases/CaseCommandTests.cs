using System.Text;
using System.Text.Json;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Campaign.Cases;
using Wuyi.Pipeline.Results.Campaigns;
using Wuyi.Pipeline.Results.Campaigns.Lists;
using Wuyi.Pipeline.UnitTests.Indicators;
using static Wuyi.Pipeline.UnitTests.Campaign.Cases.Steps;

namespace Wuyi.Pipeline.UnitTests.Campaign.Cases;

/// <summary>Steps and lists over the API: a named person, what is allowed, two people at once, what the run does not know yet.</summary>
public class CaseCommandTests
{
    private readonly KnownCampaigns _campaigns = new();
    private readonly KnownActs _acts = new();
    private readonly KnownLists _lists = new();
    private readonly FixedTime _time = new(new DateTimeOffset(2022, 7, 20, 4, 0, 0, TimeSpan.Zero));
    private readonly KnownRules _rules = new();

    private CaseQueries Queries => new(_campaigns, _acts);

    private CaseCommands Commands => new(_campaigns, _acts, _rules, _time);

    private ListCommands Issue => new(_campaigns, _acts, _lists, new CampaignOptions(), _time);

    private static ApiCall Call(string query = "", string? person = null, string? body = null, string? accept = null) => new()
    {
        Audience = Audience.Operator, Caller = "test", Person = person, Body = body is null ? default : Encoding.UTF8.GetBytes(body), Accept = accept,
        Query = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]),
    };

    private static JsonElement Json(Answer answer) => JsonDocument.Parse(answer.Body).RootElement;

    /// <summary>A run of June 2022 with three firms of the register and the steps that files told.</summary>
    private async Task RunAsync(params CaseStep[] steps)
    {
        EnterpriseProfile Firm(int i, string town) => new() { CreditCode = Enterprises.Code(i), Name = $"武义第{i}电器厂", Industry = "3465", AboveScale = true, Town = town };
        var facts = CampaignWorld.Of(Month.Parse("2022-06"), null, null, Firm(1, "桐琴镇"), Firm(2, "泉溪镇"), Firm(3, "桐琴镇")) with { CaseSteps = steps, Acts = _acts.Log };
        _campaigns.With("2022-06", StoredBoards.Cases, await CaseBoard.OfAsync(facts, default));
    }

    private async Task<JsonElement> StepAsync(string body, string person = "王一", int firm = 1) =>
        Json(await Commands.StepAsync(Call(person: person, body: body), Enterprises.Code(firm).Value, default));

    private async Task<ApiProblemException> RefusedAsync(string body, string? person = "王一", int firm = 1) =>
        await Assert.ThrowsAsync<ApiProblemException>(() => Commands.StepAsync(Call(person: person, body: body), Enterprises.Code(firm).Value, default));

    private static string[] Words(JsonElement moves) => [.. moves.EnumerateArray().Select(move => move.GetProperty("step").GetString()!)];

    [Fact]
    public async Task Two_steps_within_a_minute_need_no_new_run()
    {
        await RunAsync();
        var file = await StepAsync("""{"step":"verify","on":"2022-07-01","department":"县经信局","reason":"现场排查"}""");
        Assert.Equal(("verify", 1, 1), (file.GetProperty("case").GetProperty("state").GetString(), file.GetProperty("acts").GetInt32(), file.GetProperty("newerActs").GetInt32()));
        Assert.Equal(["identified", "unfounded", "exempted", "suspended"], Words(file.GetProperty("allowed")));
        await StepAsync("""{"step":"identified","on":"2022-07-02"}""", "李二");
        var seen = Json(await Queries.FindAsync(Call(), Firm.Value, default));
        Assert.Equal(("identified", "2022-07-02", 2), (seen.GetProperty("case").GetProperty("state").GetString(), seen.GetProperty("case").GetProperty("since").GetString(), seen.GetProperty("acts").GetInt32()));
        Assert.Equal(["王一", "李二"], seen.GetProperty("history").EnumerateArray().Select(step => step.GetProperty("person").GetString()));
        // The run of the end of June does not know July.
        Assert.Equal("none", Json(await Queries.FindAsync(Call("period=2022-06"), Firm.Value, default)).GetProperty("case").GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_step_that_is_not_allowed_says_what_is()
    {
        await RunAsync([.. Way(CaseState.Listed)]);
        var problem = await RefusedAsync("""{"step":"closed"}""");
        Assert.Equal((ProblemCodes.StepNotAllowed, 409, "plan, exempted, suspended"), (problem.Code, problem.Status, problem.Allowed));
        Assert.Contains("企业目前处于“列入清单”环节,不能直接登记“达标销号”;可以登记:制定方案、豁免、暂缓", problem.Message, StringComparison.Ordinal);
        Assert.Empty(_acts.Log);
    }

    [Fact]
    public async Task A_case_does_not_begin_in_the_middle_by_hand()
    {
        await RunAsync();
        Assert.Equal("candidate, verify, identified, unfounded", (await RefusedAsync("""{"step":"listed"}""")).Allowed);
    }

    [Fact]
    public async Task No_plan_before_the_four_checks_unless_the_rulebook_lets_it()
    {
        await RunAsync([.. Way(CaseState.Listed).Select(step => step with { Checks = [] })]);
        var problem = await RefusedAsync("""{"step":"plan","on":"2022-07-01","checks":[{"kind":"safety","verdict":"compliant"}]}""");
        Assert.Contains("尚缺:环保、质量、能源", problem.Message, StringComparison.Ordinal);
        await StepAsync("""{"on":"2022-06-20","checks":[{"kind":"environment","verdict":"to-correct","found":"台账不全"},{"kind":"quality","verdict":"compliant"},{"kind":"energy","verdict":"compliant"}]}""");
        var file = await StepAsync("""{"step":"plan","on":"2022-07-01","measures":["upgrade"],"plannedOn":"2023-06-30","checks":[{"kind":"safety","verdict":"compliant"}]}""");
        Assert.Equal("plan", file.GetProperty("case").GetProperty("state").GetString());
        Assert.Equal(4, file.GetProperty("checks").GetArrayLength());
        _acts.Log.Clear();
        _rules.ChecksBeforePlan = false;
        await StepAsync("""{"step":"plan","on":"2022-07-01"}""");
    }

    [Fact]
    public async Task A_plan_is_not_dated_before_its_checks()
    {
        await RunAsync([.. Way(CaseState.Listed).Select(step => step with { Checks = [] })]);
        await StepAsync("""{"on":"2022-07-10","checks":[{"kind":"safety","verdict":"compliant"},{"kind":"environment","verdict":"compliant"},{"kind":"quality","verdict":"compliant"},{"kind":"energy","verdict":"compliant"}]}""");
        Assert.Contains("尚缺:安全、环保、质量、能源", (await RefusedAsync("""{"step":"plan","on":"2022-07-09"}""")).Message, StringComparison.Ordinal);
        await StepAsync("""{"step":"plan","on":"2022-07-10"}""");
    }

    [Fact] // RULINGS 6.10
    public async Task A_public_list_is_public_for_as_long_as_the_procedure_says()
    {
        await RunAsync([.. Way(CaseState.Listed)]);
        await IssueAsync("""{"number":"2号","on":"2022-06-10","public":true}""");
        ListQueries At(int year, int month, int day) => new(_lists, _rules, new FixedTime(new DateTimeOffset(year, month, day, 4, 0, 0, TimeSpan.Zero)));
        Assert.Equal(1, Json(await At(2024, 7, 20).PublicAsync(Call(), "2号", default)).GetProperty("items").GetArrayLength());
        Assert.Equal(ProblemCodes.ListNotFound, (await Assert.ThrowsAsync<ApiProblemException>(() => At(2024, 7, 21).PublicAsync(Call(), "2号", default))).Code);
        Assert.Equal(1, Json(await At(2024, 7, 21).FindAsync(Call(), "2号", default)).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Of_two_at_once_the_second_gets_the_state_he_has_not_seen()
    {
        await RunAsync([.. Way(CaseState.Verify)]);
        _acts.BeforeAdd = () => StepAsync("""{"step":"unfounded","on":"2022-07-01","reason":"指标达标"}""", "李二").Wait();
        var problem = await RefusedAsync("""{"step":"identified","on":"2022-07-01"}""");
        Assert.Equal((ProblemCodes.ActOutdated, 409, "candidate, verify"), (problem.Code, problem.Status, problem.Allowed));
        Assert.Contains("核实不属实", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["李二"], _acts.Log.Select(act => act.By));
    }

    [Fact]
    public async Task Who_says_what_he_has_seen_is_told_when_it_has_changed()
    {
        await RunAsync([.. Way(CaseState.Verify)]);
        await StepAsync("""{"step":"identified","on":"2022-07-01","seen":0}""");
        Assert.Equal(ProblemCodes.ActOutdated, (await RefusedAsync("""{"step":"filed","on":"2022-07-02","seen":0}""")).Code);
        await StepAsync("""{"step":"filed","on":"2022-07-02","seen":1}""");
    }

    [Fact]
    public async Task The_same_step_sent_again_is_one_step()
    {
        await RunAsync([.. Way(CaseState.Verify)]);
        const string body = """{"step":"identified","on":"2022-07-01","measures":["shut-down","upgrade"],"seen":0}""";
        Assert.Equal(201, (await Commands.StepAsync(Call(person: "王一", body: body), Firm.Value, default)).Status);
        Assert.Equal(200, (await Commands.StepAsync(Call(person: "王一", body: body), Firm.Value, default)).Status);
        Assert.Single(_acts.Log);
    }

    [Theory]
    [InlineData(null, """{"step":"identified"}""", ProblemCodes.NamedPersonRequired)]
    [InlineData("王一", """{"step":"identified","on":"2022-07-21"}""", ProblemCodes.BadBody)]
    [InlineData("王一", """{"step":"认定"}""", ProblemCodes.BadBody)]
    [InlineData("王一", """{}""", ProblemCodes.BadBody)]
    [InlineData("王一", """{"step":"unfounded"}""", ProblemCodes.BadBody)]
    [InlineData("王一", """{"step":"identified","measures":["teach"]}""", ProblemCodes.BadBody)]
    [InlineData("王一", """{"step":"identified","parcels":["330723"]}""", ProblemCodes.BadBody)]
    [InlineData("王一", """{"step":"identified","reportedMu":5}""", ProblemCodes.BadBody)]
    [InlineData("王一", """{"step":"identified","expectedTce":-1}""", ProblemCodes.BadBody)]
    [InlineData("王一", """{"step":"identified","checks":[{"kind":"tax","verdict":"compliant"}]}""", ProblemCodes.BadBody)]
    [InlineData("王一", """{"step":"identified","state":"x"}""", ProblemCodes.BadBody)]
    [InlineData("王一", """{"step":"identified","on":"2022-01-15"}""", null)]
    [InlineData("王一", """{"step":"identified","on":"2021-12-31"}""", ProblemCodes.StepNotAllowed)]
    public async Task What_a_step_must_say(string? person, string body, string? code)
    {
        await RunAsync([.. Way(CaseState.Verify)]);
        if (code is null) await StepAsync(body);
        else Assert.Equal(code, (await RefusedAsync(body, person)).Code);
        Assert.Equal(code is null ? 1 : 0, _acts.Log.Count);
    }

    [Fact]
    public async Task An_enterprise_that_nobody_knows_is_not_found()
    {
        await RunAsync();
        Assert.Equal(ProblemCodes.EnterpriseNotFound, (await RefusedAsync("""{"step":"verify"}""", firm: 9)).Code);
        Assert.Equal(ProblemCodes.CampaignNotPublished, (await Assert.ThrowsAsync<ApiProblemException>(() => new CaseQueries(new KnownCampaigns(), _acts).FindAsync(Call(), Firm.Value, default))).Code);
    }

    [Fact]
    public async Task The_next_run_says_what_was_said_at_once()
    {
        await RunAsync([.. Way(CaseState.Filed)]);
        var at = await StepAsync("""{"step":"listed","on":"2022-06-20","reason":"亩均税收低","listBatch":"第一批"}""");
        await RunAsync([.. Way(CaseState.Filed)]);
        var later = Json(await Queries.FindAsync(Call(), Firm.Value, default));
        Assert.Equal(0, later.GetProperty("newerActs").GetInt32());
        Assert.Equal(at.GetProperty("history").GetRawText(), later.GetProperty("history").GetRawText());
    }

    [Fact]
    public async Task The_list_can_be_asked_and_exported()
    {
        await RunAsync([.. Way(CaseState.Plan, null, CaseMeasure.Vacate).Select(step => step.Move == CaseMove.Plan ? step with { PlannedOn = new(2022, 6, 1), Department = "县经信局" } : step),
            File(CaseMove.Listed, "2022-06-01", code: Enterprises.Code(2)), File(CaseMove.Unfounded, "2022-06-01", code: Enterprises.Code(3))]);
        async Task<string> Ask(string query) => string.Concat(Json(await Queries.ListAsync(Call(query), default)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()![3]));
        Assert.Equal("123", await Ask(""));
        Assert.Equal("12", await Ask("state=open"));
        Assert.Equal("3", await Ask("state=unfounded"));
        Assert.Equal("1", await Ask("overdue=true"));
        Assert.Equal("1", await Ask("measure=vacate"));
        Assert.Equal("1", await Ask("department=县经信局"));
        Assert.Equal("2", await Ask("town=泉溪镇"));
        Assert.Equal("312", await Ask("sort=-state"));
        var csv = Encoding.UTF8.GetString((await Queries.ListAsync(Call("format=csv"), default)).Body.Span);
        Assert.Contains("制定方案,2022-05-01", csv, StringComparison.Ordinal);
        var counts = Json(await Queries.ListAsync(Call(), default)).GetProperty("counts");
        Assert.Equal((3, 3, 2), (counts.GetProperty("pool").GetInt32(), counts.GetProperty("surveyed").GetInt32(), counts.GetProperty("listed").GetInt32()));
        var pool = Json(await Queries.PoolAsync(Call("town=桐琴镇"), default));
        Assert.Equal((2, 1m), (pool.GetProperty("total").GetInt32(), pool.GetProperty("share").GetDecimal()));
        Assert.Equal(2, pool.GetProperty("coverage").GetArrayLength());
    }

    [Fact]
    public async Task The_case_file_prints()
    {
        await RunAsync([.. Way(CaseState.Working, null, CaseMeasure.Upgrade), File(CaseMove.Listed, "2022-06-20")]);
        var page = Encoding.UTF8.GetString((await Queries.FindAsync(Call(accept: "text/html"), Firm.Value, default)).Body.Span);
        foreach (var text in new[] { "高耗低效企业整治档案", "武义第1电器厂", "整治中", "改造提升", "合格", "不能直接登记", "文件第1行" }) Assert.Contains(text, page, StringComparison.Ordinal);
    }

    private Task<Answer> IssueAsync(string body, string? person = "王一") => Issue.IssueAsync(Call(person: person, body: body), default);

    private async Task<string> IssueCodeAsync(string body, string? person = "王一") => (await Assert.ThrowsAsync<ApiProblemException>(() => IssueAsync(body, person))).Code;

    [Fact]
    public async Task A_list_freezes_who_is_on_it_that_day()
    {
        await RunAsync([.. Way(CaseState.Plan, null, CaseMeasure.Upgrade), File(CaseMove.Listed, "2022-06-20", code: Enterprises.Code(2)) with { Reason = "低效" }]);
        var first = Json(await IssueAsync("""{"number":"武整治办〔2022〕1号","on":"2022-06-10"}"""));
        Assert.Equal(["武义第1电器厂"], first.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()));
        var second = Json(await IssueAsync("""{"number":"武整治办〔2022〕2号","on":"2022-07-01","scope":"new"}"""));
        Assert.Equal(["武义第2电器厂 低效"], second.GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("name")} {item.GetProperty("reason")}"));
        await StepAsync("""{"step":"working","on":"2022-07-02"}""");
        await StepAsync("""{"step":"exempted","on":"2022-07-03","reason":"政策性搬迁"}""");
        // What was issued stays; a later list is of that later day.
        Assert.Equal(200, (await IssueAsync("""{"number":"武整治办〔2022〕1号","on":"2022-06-10"}""")).Status);
        Assert.Equal(2, _lists.Issued.Count);
        var third = Json(await IssueAsync("""{"number":"武整治办〔2022〕3号"}"""));
        Assert.Equal(["武义第2电器厂"], third.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()));
        Assert.Equal(ProblemCodes.ListEmpty, await IssueCodeAsync("""{"number":"武整治办〔2022〕4号","scope":"new"}"""));
    }

    [Fact]
    public async Task A_number_is_given_once_and_by_a_named_person()
    {
        await RunAsync([.. Way(CaseState.Listed)]);
        await IssueAsync("""{"number":"1号","on":"2022-06-10"}""");
        Assert.Equal(ProblemCodes.ListExists, await IssueCodeAsync("""{"number":"1号","on":"2022-06-11"}"""));
        Assert.Equal(ProblemCodes.ListExists, await IssueCodeAsync("""{"number":"1号","on":"2022-06-10"}""", "李二"));
        Assert.Equal(ProblemCodes.NamedPersonRequired, await IssueCodeAsync("""{"number":"2号"}""", null));
        Assert.Equal(ProblemCodes.BadBody, await IssueCodeAsync("""{"number":"2/3号"}"""));
        Assert.Equal(ProblemCodes.BadBody, await IssueCodeAsync("""{"number":"2号","on":"2022-07-21"}"""));
        Assert.Equal(ProblemCodes.BadBody, await IssueCodeAsync("""{"number":"2号","on":"2022-06-09"}"""));
    }

    [Fact]
    public async Task A_list_prints_in_the_official_layout_and_shows_the_public_names_and_towns_only()
    {
        await RunAsync([.. Way(CaseState.Plan, null, CaseMeasure.Upgrade).Select(step => step.Move == CaseMove.Plan ? step with { PlannedOn = new(2023, 6, 30), Department = "县经信局", Reason = "x" } : step)]);
        await IssueAsync("""{"number":"1号","on":"2022-06-10","issuer":"武义县“低散乱污”整治办公室"}""");
        await IssueAsync("""{"number":"2号","on":"2022-06-10","public":true}""");
        var queries = new ListQueries(_lists, _rules, _time);
        var page = Encoding.UTF8.GetString((await queries.FindAsync(Call("format=html"), "1号", default)).Body.Span);
        foreach (var text in new[] { "高耗低效企业清单", "1号", "序号", "认定理由", "完成时限", "改造提升", "2023年6月30日", "县经信局", "武义县“低散乱污”整治办公室", "2022年6月10日", "共1家" })
            Assert.Contains(System.Net.WebUtility.HtmlEncode(text), page, StringComparison.Ordinal);
        Assert.Contains("改造提升,2023-06-30,县经信局", Encoding.UTF8.GetString((await queries.FindAsync(Call("format=csv"), "1号", default)).Body.Span), StringComparison.Ordinal);
        Assert.Equal(ProblemCodes.ListNotFound, (await Assert.ThrowsAsync<ApiProblemException>(() => queries.PublicAsync(Call(), "1号", default))).Code);
        var shown = Json(await queries.PublicAsync(Call(), "2号", default)).GetProperty("items")[0];
        Assert.Equal(["name", "town"], shown.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["2号", "1号"], Json(await queries.ListAsync(Call(), default)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetString()));
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class KnownLists : IIssuedLists
    {
        public List<(IssuedListHead Head, IssuedList List)> Issued { get; } = [];

        public Task<IReadOnlyList<IssuedListHead>> ListAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<IssuedListHead>>([.. Issued.Select(issued => issued.Head)]);

        public Task<(IssuedListHead Head, IssuedList List)?> FindAsync(string number, CancellationToken cancellation)
        {
            var found = Issued.Where(issued => issued.Head.Number == number).ToList();
            return Task.FromResult(found.Count == 0 ? ((IssuedListHead, IssuedList)?)null : found[0]);
        }

        public Task<bool> TryIssueAsync(IssuedList list, string by, DateTimeOffset at, CancellationToken cancellation)
        {
            Issued.Add((new IssuedListHead(list.Number, list.On, by, at, new IssuedListDetails("", list.Title, list.Scope, list.IsPublic, list.Members.Count)), list));
            return Task.FromResult(true);
        }
    }
}
