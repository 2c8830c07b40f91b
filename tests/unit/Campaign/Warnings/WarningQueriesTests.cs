using System.Text;
using System.Text.Json;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Campaign;
using Wuyi.Pipeline.Queries.Campaign.Warnings;
using Wuyi.Pipeline.UnitTests.Indicators;

namespace Wuyi.Pipeline.UnitTests.Campaign.Warnings;

/// <summary>Warnings over the API: lists, one with its history, acknowledgement by a named operator.</summary>
public class WarningQueriesTests
{
    private readonly KnownCampaigns _campaigns = new();
    private readonly KnownActs _acts = new();

    private WarningQueries Queries => new(_campaigns, _acts);

    private WarningCommands Commands => new(Queries, _acts, TimeProvider.System);

    private static ApiCall Call(string query = "", string? person = null, string? body = null, Audience audience = Audience.Reader) => new()
    {
        Audience = audience, Caller = "test", Person = person, Body = body is null ? default : Encoding.UTF8.GetBytes(body),
        Query = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]),
    };

    /// <summary>Firm 1 loses a third of its power in June and two thirds in July, firm 2 four fifths from June on.</summary>
    private async Task<string> PlayAsync()
    {
        var world = new WarningWorld().Firm(1, "3465", "桐琴镇", "电动工具").Firm(2, "3312", "泉溪镇")
            .Kwh(1, "2022-01", WarningWorld.Same(12, 10_000m)).Kwh(1, "2023-01", WarningWorld.Same(5, 10_000m)).Kwh(1, "2023-06", 1_000m, 1_000m)
            .Kwh(2, "2022-01", WarningWorld.Same(12, 10_000m)).Kwh(2, "2023-01", WarningWorld.Same(3, 10_000m)).Kwh(2, "2023-04", WarningWorld.Same(4, 1_500m));
        WarningBoard? board = null;
        foreach (var period in new[] { "2023-05", "2023-06", "2023-07" })
        {
            board = await world.At(period, board);
            _campaigns.With(period, StoredBoards.Warnings, board);
        }

        return board!.Warnings.First(warning => warning.Subject.Town == "桐琴镇").Id;
    }

    private static JsonElement Json(Answer answer) => JsonDocument.Parse(answer.Body).RootElement;

    private async Task<IEnumerable<string>> Listed(string query) =>
        [.. Json(await Queries.ListAsync(Call(query), CancellationToken.None)).GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("subject").GetProperty("name")} {item.GetProperty("severity")}")];

    [Theory]
    [InlineData("", "企业1 orange,企业2 red")]
    [InlineData("sort=-severity", "企业2 red,企业1 orange")]
    [InlineData("period=2023-06", "企业1 yellow,企业2 red")]
    [InlineData("severity=red", "企业2 red")]
    [InlineData("town=桐琴镇", "企业1 orange")]
    [InlineData("industry=33", "企业2 red")]
    [InlineData("chain=电动工具", "企业1 orange")]
    [InlineData("state=opened", "")]
    [InlineData("state=standing&kind=power-drop", "企业1 orange,企业2 red")]
    [InlineData("kind=shutdown", "")]
    [InlineData("subjectType=chain", "")]
    [InlineData("q=企业1", "企业1 orange")]
    [InlineData("acknowledged=true", "")]
    public async Task The_list_can_be_asked(string query, string expected)
    {
        await PlayAsync();
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), await Listed(query));
    }

    [Fact]
    public async Task An_export_speaks_Chinese()
    {
        await PlayAsync();
        var csv = Encoding.UTF8.GetString((await Queries.ListAsync(Call("format=csv"), CancellationToken.None)).Body.Span);
        Assert.Contains("用电骤降,橙色预警,橙色预警,持续,2023-06,企业", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_warning_tells_its_months_back_to_the_first()
    {
        var id = await PlayAsync();
        var detail = Json(await Queries.FindAsync(Call(), id, CancellationToken.None));
        Assert.Equal("2023-07", detail.GetProperty("period").GetString());
        Assert.Equal(["2023-06 opened yellow"], detail.GetProperty("history").EnumerateArray().Select(month => $"{month.GetProperty("period")} {month.GetProperty("state")} {month.GetProperty("severity")}"));
        var problem = await Assert.ThrowsAsync<ApiProblemException>(() => Queries.FindAsync(Call(), "0000000000000000", CancellationToken.None));
        Assert.Equal(ProblemCodes.WarningNotFound, problem.Code);
    }

    [Fact]
    public async Task An_acknowledgement_is_seen_at_once_and_another_ETag_says_so()
    {
        var id = await PlayAsync();
        var before = await Queries.ListAsync(Call(), CancellationToken.None);
        var body = "{\"reason\":\"已电话核实,订单减少\",\"measure\":\"纳入重点帮扶\"}";
        var answer = Json(await Commands.AcknowledgeAsync(Call(person: "王一", body: body), id, CancellationToken.None)).GetProperty("warning");
        Assert.True(answer.GetProperty("acknowledged").GetBoolean());
        Assert.Equal("纳入重点帮扶", answer.GetProperty("acknowledgements")[0].GetProperty("measure").GetString());
        Assert.Equal(["企业1 orange"], await Listed("acknowledged=true"));
        Assert.NotEqual(before.ETag, (await Queries.ListAsync(Call(), CancellationToken.None)).ETag);
    }

    [Fact]
    public async Task Twice_the_same_is_once_and_what_others_say_is_added()
    {
        var id = await PlayAsync();
        foreach (var person in new[] { "王一", "王一", "李二" }) await Commands.AcknowledgeAsync(Call(person: person, body: "{\"reason\":\"已核实\"}"), id, CancellationToken.None);
        Assert.Equal([(1, "王一"), (2, "李二")], _acts.Log.Select(act => (act.Number, act.By)));
    }

    [Fact]
    public async Task Two_who_acknowledge_at_the_same_moment_are_both_on_record()
    {
        var id = await PlayAsync();
        _acts.BeforeAdd = () => Commands.AcknowledgeAsync(Call(person: "李二", body: "{\"reason\":\"已核实\"}"), id, CancellationToken.None).Wait();
        await Commands.AcknowledgeAsync(Call(person: "王一", body: "{\"reason\":\"已核实\"}"), id, CancellationToken.None);
        Assert.Equal([(1, "李二"), (2, "王一")], _acts.Log.Select(act => (act.Number, act.By)));
    }

    [Fact]
    public async Task What_becomes_worse_after_it_was_acknowledged_says_so()
    {
        var id = await PlayAsync();
        await Commands.AcknowledgeAsync(Call("period=2023-06", "王一", "{\"reason\":\"已核实\"}"), id, CancellationToken.None);
        Assert.False(Json(await Queries.FindAsync(Call("period=2023-06"), id, CancellationToken.None)).GetProperty("warning").GetProperty("escalated").GetBoolean());
        Assert.True(Json(await Queries.FindAsync(Call(), id, CancellationToken.None)).GetProperty("warning").GetProperty("escalated").GetBoolean());
    }

    [Theory]
    [InlineData(null, "{\"reason\":\"已核实\"}", ProblemCodes.NamedPersonRequired)]
    [InlineData("王一", "{\"reason\":\" \"}", ProblemCodes.BadBody)]
    [InlineData("王一", "{}", ProblemCodes.BadBody)]
    public async Task A_key_is_nobody_and_words_are_needed(string? person, string body, string code)
    {
        var id = await PlayAsync();
        Assert.Equal(code, (await Assert.ThrowsAsync<ApiProblemException>(() => Commands.AcknowledgeAsync(Call(person: person, body: body), id, CancellationToken.None))).Code);
        Assert.Empty(_acts.Log);
    }

    [Fact]
    public async Task The_index_hides_from_readers_what_would_tell_of_single_enterprises()
    {
        await PlayAsync();
        async Task<JsonElement> Of(Audience audience) => Json(await Queries.IndexAsync(Call("group=chain", audience: audience), CancellationToken.None)).GetProperty("items")[0];
        var (reader, person) = (await Of(Audience.Reader), await Of(Audience.Operator));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, true), (reader.GetProperty("index").ValueKind, reader.GetProperty("kwh").ValueKind, reader.GetProperty("hidden").GetBoolean()));
        Assert.Equal((10m, 1_000m), (person.GetProperty("index").GetDecimal(), person.GetProperty("kwh").GetDecimal()));
    }

    [Fact]
    public async Task An_enterprise_shows_its_warnings_and_its_case()
    {
        var id = await PlayAsync();
        await Commands.AcknowledgeAsync(Call(person: "王一", body: "{\"reason\":\"已核实\"}"), id, CancellationToken.None);
        _campaigns.With("2023-07", StoredBoards.Cases, new CaseBoard
        {
            Cases =
            [
                new InefficientCase
                {
                    CreditCode = Enterprises.Code(1), Name = "企业1", State = CaseState.Listed, Since = new DateOnly(2023, 5, 20), OpenedOn = new DateOnly(2023, 1, 1), ListedOn = new DateOnly(2023, 5, 20),
                    Energy = new FreedEnergy(), History = [], Allowed = [],
                },
            ],
        });
        var found = new EnterpriseCampaigns(_campaigns, _acts);
        var one = (await found.FindAsync(Enterprises.Code(1), CancellationToken.None))!;
        Assert.Equal(("2023-07", "listed", "2023-05-20"), (one.Period, one.Case!.State, one.Case.ListedOn));
        Assert.Equal((id, "power-drop", "orange", true), (one.Warnings.Single().Id, one.Warnings.Single().Kind, one.Warnings.Single().Severity, one.Warnings.Single().Acknowledged));
        Assert.Equal((null, 1), ((await found.FindAsync(Enterprises.Code(2), CancellationToken.None))!.Case, (await found.FindAsync(Enterprises.Code(2), CancellationToken.None))!.Warnings.Count));
        Assert.Null(await new EnterpriseCampaigns(new KnownCampaigns(), _acts).FindAsync(Enterprises.Code(1), CancellationToken.None));
    }

    [Fact]
    public void Every_kind_state_and_reason_has_its_Chinese_word()
    {
        Assert.All(Enum.GetValues<WarningKind>(), kind => Assert.NotEmpty(WarningWords.Chinese(kind)));
        Assert.All(Enum.GetValues<WarningSeverity>(), severity => Assert.NotEmpty(WarningWords.Chinese(severity)));
        Assert.All(Enum.GetValues<WarningState>(), state => Assert.NotEmpty(WarningWords.Chinese(state)));
        Assert.All(Enum.GetValues<NotJudged>(), reason => Assert.NotEmpty(WarningWords.Chinese(reason)));
        Assert.All(Enum.GetValues<WarningSubjectType>(), type => Assert.NotEmpty(WarningWords.Chinese(type)));
        Assert.All(Enum.GetValues<PowerIndexGroup>(), group => Assert.NotEmpty(WarningWords.Chinese(group)));
    }
}
