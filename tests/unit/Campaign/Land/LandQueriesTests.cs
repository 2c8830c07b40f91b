using System.Text;
using System.Text.Json;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Campaign.Land;

namespace Wuyi.Pipeline.UnitTests.Campaign.Land;

/// <summary>Land over the API: lists, one parcel, and its disposal by named operators.</summary>
public sealed class LandQueriesTests
{
    private const string Second = "330723001001GB00013";
    private readonly KnownActs _acts = new();
    private readonly LandQueries _queries;
    private readonly IdleLandCommands _commands;

    public LandQueriesTests()
    {
        var idle = Parcels.Right() with { StartDueOn = Parcels.Day("2021-03-15"), NotStarted = true, Town = "桐琴镇", Location = "百花山工业区", StandardLand = true, AgreedTaxPerMu = 20m, EndsOn = Parcels.Day("2024-01-01"), GrantedOn = Parcels.Day("2020-01-01") };
        var board = Parcels.Board(idle, idle with { Parcel = Second, Town = "泉溪镇", HolderName = "乙厂", HolderKey = "乙厂" }, idle with { Parcel = "330723001001GB00014", NotStarted = false });
        _queries = new LandQueries(new KnownCampaigns().With("2023-06", StoredBoards.Land, board), _acts);
        _commands = new IdleLandCommands(_queries, _acts, TimeProvider.System);
    }

    private static ApiCall Call(string query = "", string? person = null, string? body = null) => new()
    {
        Audience = Audience.Reader, Caller = "test", Person = person, Body = body is null ? default : Encoding.UTF8.GetBytes(body),
        Query = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]),
    };

    private static JsonElement Json(Answer answer) => JsonDocument.Parse(answer.Body).RootElement;

    private Task<Answer> Step(string body, string? person = "张三", string parcel = Parcels.Code) => _commands.StepAsync(Call(person: person, body: body), parcel, default);

    private async Task<ApiProblemException> Refused(string body, string? person = "张三", string parcel = Parcels.Code) =>
        await Assert.ThrowsAsync<ApiProblemException>(() => Step(body, person, parcel));

    [Theory]
    [InlineData("", 2)]
    [InlineData("town=桐琴镇", 1)]
    [InlineData("state=suspected&ground=not-started&open=true&overdue=false", 2)]
    [InlineData("ground=stopped", 0)]
    [InlineData("state=unclear", 1)]
    [InlineData("state=completed", 0)]
    [InlineData("q=乙", 1)]
    [InlineData("q=330723001001GB00013", 1)]
    [InlineData("q=百花山", 2)]
    public async Task Suspicions_can_be_asked(string query, int total) => Assert.Equal(total, Json(await _queries.IdleAsync(Call(query), default)).GetProperty("total").GetInt32());

    [Fact]
    public async Task The_other_lists_answer_and_export()
    {
        var commitments = Json(await _queries.CommitmentsAsync(Call("town=桐琴镇"), default));
        Assert.Equal(2, commitments.GetProperty("total").GetInt32());
        Assert.Equal("unknown", commitments.GetProperty("items")[0].GetProperty("tax").GetProperty("state").GetString());
        Assert.Equal(3, Json(await _queries.ExpiringAsync(Call("expired=false"), default)).GetProperty("total").GetInt32());
        Assert.Equal(0, Json(await _queries.TransfersAsync(Call(), default)).GetProperty("total").GetInt32());
        var year = Json(await _queries.GrantsAsync(Call("sort=year"), default)).GetProperty("items")[0];
        Assert.Equal((60m, 1m, JsonValueKind.Null), (year.GetProperty("industrialMu").GetDecimal(), year.GetProperty("standardShare").GetDecimal(), year.GetProperty("industrialShare").ValueKind));
        foreach (var ask in new Func<ApiCall, CancellationToken, Task<Answer>>[] { _queries.IdleAsync, _queries.CommitmentsAsync, _queries.ExpiringAsync, _queries.TransfersAsync, _queries.GrantsAsync })
            Assert.Equal(Answer.CsvType, (await ask(Call("format=csv"), default)).ContentType);
        Assert.Contains("疑似闲置,2022-03-16,超过约定开工日期满一年未动工,2021-03-15", Encoding.UTF8.GetString((await _queries.IdleAsync(Call("format=csv"), default)).Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disposal_goes_its_way_and_everybody_sees_it_at_once()
    {
        await Step("{\"step\":\"investigate\",\"after\":0,\"on\":\"2023-07-03\",\"documentNo\":\"武资规调〔2023〕1号\"}");
        await Step("{\"step\":\"recognise\",\"after\":1,\"on\":\"2023-08-01\",\"reason\":\"约定期满一年未动工,系企业原因\"}");
        var detail = Json(await Step("{\"step\":\"plan\",\"after\":2,\"on\":\"2023-08-20\",\"measure\":\"idle-fee\",\"plannedOn\":\"2023-12-31\"}", "李四"));
        Assert.Equal(("planned", 3), (detail.GetProperty("state").GetString(), detail.GetProperty("after").GetInt32()));
        Assert.Equal(["plan", "complete"], detail.GetProperty("allowed").EnumerateArray().Select(step => step.GetString()));
        await Step("{\"step\":\"complete\",\"after\":3,\"on\":\"2023-12-01\"}");
        detail = Json(await _queries.FindIdleAsync(Call(), Parcels.Code, default));
        Assert.Equal(["1 investigate 张三 武资规调〔2023〕1号", "2 recognise 张三 ", "3 plan 李四 ", "4 complete 张三 "], detail.GetProperty("history").EnumerateArray()
            .Select(step => $"{step.GetProperty("number")} {step.GetProperty("step")} {step.GetProperty("by")} {step.GetProperty("documentNo")}"));
        // The board is of June: the list says what held then.
        Assert.Equal("suspected", detail.GetProperty("parcel").GetProperty("state").GetString());
        Assert.Equal(0, detail.GetProperty("allowed").GetArrayLength());
    }

    [Fact]
    public async Task An_illegal_step_is_refused_with_what_is_allowed()
    {
        var refused = await Refused("{\"step\":\"complete\",\"after\":0}");
        Assert.Equal((ProblemCodes.StepNotAllowed, "investigate"), (refused.Code, refused.Allowed));
        await Step("{\"step\":\"investigate\",\"after\":0}");
        refused = await Refused("{\"step\":\"plan\",\"after\":1,\"measure\":\"swap\"}");
        Assert.Equal((ProblemCodes.StepNotAllowed, "recognise, not-idle"), (refused.Code, refused.Allowed));
        Assert.Contains("目前处于“调查”,不能办理“处置方案”;可以办理:认定、不构成闲置", refused.Message, StringComparison.Ordinal);
        await Step("{\"step\":\"not-idle\",\"after\":1,\"reason\":\"已动工,现场核实\"}");
        refused = await Refused("{\"step\":\"investigate\",\"after\":2}");
        Assert.Equal((ProblemCodes.StepNotAllowed, ""), (refused.Code, refused.Allowed));
    }

    [Fact]
    public async Task Two_people_cannot_act_on_the_same_state()
    {
        _acts.BeforeAdd = () => _acts.Log.Add(Parcels.Act(1, IdleDisposal.Investigate, "2023-07-01"));
        Assert.Equal(ProblemCodes.ActOutdated, (await Refused("{\"step\":\"investigate\",\"after\":0}", "李四")).Code);
        Assert.Equal(ProblemCodes.ActOutdated, (await Refused("{\"step\":\"investigate\",\"after\":0}", "李四")).Code);
        Assert.Single(_acts.Log);
    }

    [Fact]
    public async Task A_request_sent_again_changes_nothing()
    {
        foreach (var _ in new[] { 1, 2, 3 }) Assert.Equal(1, Json(await Step("{\"step\":\"investigate\",\"after\":0,\"evidence\":\"现场照片\"}")).GetProperty("after").GetInt32());
        Assert.Single(_acts.Log);
    }

    [Theory]
    [InlineData("{\"step\":\"look\",\"after\":0}", ProblemCodes.BadBody)]
    [InlineData("{\"step\":\"investigate\"}", ProblemCodes.BadBody)]
    [InlineData("{\"step\":\"investigate\",\"after\":-1}", ProblemCodes.ActOutdated)]
    [InlineData("{\"step\":\"investigate\",\"after\":0,\"measure\":\"swap\"}", ProblemCodes.BadBody)]
    [InlineData("{\"step\":\"investigate\",\"after\":0,\"plannedOn\":\"2023-12-31\"}", ProblemCodes.BadBody)]
    [InlineData("{\"step\":\"investigate\",\"after\":0,\"on\":\"2999-01-01\"}", ProblemCodes.BadBody)]
    [InlineData("{\"step\":\"plan\",\"after\":0}", ProblemCodes.BadBody)]
    [InlineData("{\"step\":\"recognise\",\"after\":0}", ProblemCodes.BadBody)]
    public async Task A_body_that_says_too_little_or_too_much_is_refused(string body, string code)
    {
        Assert.Equal(code, (await Refused(body)).Code);
        Assert.Empty(_acts.Log);
    }

    [Fact]
    public async Task Steps_run_forward_in_time()
    {
        await Step("{\"step\":\"investigate\",\"after\":0,\"on\":\"2023-07-03\"}");
        Assert.Equal("on", (await Refused("{\"step\":\"recognise\",\"after\":1,\"on\":\"2023-07-02\",\"reason\":\"属实\"}")).Parameter);
        await Step("{\"step\":\"recognise\",\"after\":1,\"on\":\"2023-07-03\",\"reason\":\"属实\"}");
        Assert.Equal("plannedOn", (await Refused("{\"step\":\"plan\",\"after\":2,\"on\":\"2023-08-01\",\"measure\":\"extend\",\"plannedOn\":\"2023-07-31\"}")).Parameter);
    }

    [Fact]
    public async Task A_key_is_nobody_and_a_parcel_without_suspicion_is_not_found()
    {
        Assert.Equal(ProblemCodes.NamedPersonRequired, (await Refused("{\"step\":\"investigate\",\"after\":0}", person: null)).Code);
        Assert.Equal(ProblemCodes.ParcelNotFound, (await Refused("{\"step\":\"investigate\",\"after\":0}", parcel: "330723001001GB00099")).Code);
        Assert.Equal(ProblemCodes.ParcelNotFound, (await Refused("{\"step\":\"investigate\",\"after\":0}", parcel: "330723001001GB00014")).Code);
        Assert.Equal(ProblemCodes.ParcelNotFound, (await Assert.ThrowsAsync<ApiProblemException>(() => _queries.FindIdleAsync(Call(), "330723001001GB00099", default))).Code);
        Assert.Equal("unclear", Json(await _queries.FindIdleAsync(Call(), "330723001001GB00014", default)).GetProperty("state").GetString());
    }
}
