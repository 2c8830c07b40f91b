using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Results.Evaluations;

/// <summary>RULINGS 6.6: draft → collective decision → notice → final, each with its papers.</summary>
public sealed class PublicationGateTests
{
    private static readonly DateTimeOffset Noon = new(2024, 6, 3, 4, 0, 0, TimeSpan.Zero);
    private static readonly EvaluationMeeting Meeting = new("县政府常务会议", new DateOnly(2024, 6, 3), "武政纪〔2024〕8号");
    private static readonly EvaluationSigner[] Signers = [new("陈六", "副县长")];

    [Fact]
    public void A_draft_needs_nothing_but_the_preview() => Assert.Empty(Check(Request(EvaluationStage.Draft), null));

    [Fact]
    public void A_preview_of_other_inputs_is_outdated() =>
        Assert.Equal(PublicationRefusals.PreviewOutdated, Check(Request(EvaluationStage.Draft) with { Run = "0123456789abcdef" }, null)[0].Code);

    [Theory]
    [InlineData(null, EvaluationStage.Draft, true)]
    [InlineData(null, EvaluationStage.Notice, false)]
    [InlineData(null, EvaluationStage.Final, false)]
    [InlineData(EvaluationStage.Draft, EvaluationStage.Draft, true)]
    [InlineData(EvaluationStage.Draft, EvaluationStage.Notice, true)]
    [InlineData(EvaluationStage.Draft, EvaluationStage.Final, false)]
    [InlineData(EvaluationStage.Notice, EvaluationStage.Notice, false)]
    [InlineData(EvaluationStage.Notice, EvaluationStage.Final, true)]
    [InlineData(EvaluationStage.Final, EvaluationStage.Notice, false)]
    [InlineData(EvaluationStage.Final, EvaluationStage.Final, false)]
    public void Stages_come_in_their_order(EvaluationStage? current, EvaluationStage wanted, bool allowed)
    {
        var codes = Check(Request(wanted), current is null ? null : State(current.Value)).Select(refusal => refusal.Code);
        Assert.Equal(allowed ? [] : [PublicationRefusals.StageOrder], codes);
    }

    [Fact]
    public void After_a_withdrawal_only_a_draft_may_come()
    {
        var withdrawn = State(EvaluationStage.Final) with { Current = null };
        Assert.Empty(Check(Request(EvaluationStage.Draft), withdrawn));
        Assert.Equal(PublicationRefusals.StageOrder, Check(Request(EvaluationStage.Notice), withdrawn)[0].Code);
    }

    [Theory]
    [InlineData(EvaluationStage.Notice)]
    [InlineData(EvaluationStage.Final)]
    public void Going_back_to_the_draft_needs_a_reason(EvaluationStage current)
    {
        Assert.Equal(PublicationRefusals.ActIncomplete, Assert.Single(Check(Request(EvaluationStage.Draft), State(current))).Code);
        Assert.Empty(Check(Request(EvaluationStage.Draft) with { Reason = "异议成立,更正税收数据" }, State(current)));
    }

    [Theory]
    [InlineData(EvaluationStage.Draft, EvaluationStage.Notice)]
    [InlineData(EvaluationStage.Notice, EvaluationStage.Final)]
    public void What_is_noticed_and_made_final_is_what_was_decided_on(EvaluationStage current, EvaluationStage wanted) =>
        Assert.Equal(PublicationRefusals.ResultChanged, Assert.Single(Check(Request(wanted), State(current, resultHash: "another"))).Code);

    [Fact]
    public void A_notice_needs_meeting_and_signers_and_a_final_act_its_number_too()
    {
        Assert.Single(Check(Request(EvaluationStage.Notice) with { Meeting = null }, State(EvaluationStage.Draft)));
        Assert.Single(Check(Request(EvaluationStage.Notice) with { Signers = [] }, State(EvaluationStage.Draft)));
        Assert.Single(Check(Request(EvaluationStage.Notice) with { Meeting = Meeting with { Date = new DateOnly(2024, 6, 4) } }, State(EvaluationStage.Draft)));
        Assert.Single(Check(Request(EvaluationStage.Notice) with { Meeting = Meeting with { Date = new DateOnly(2024, 5, 19) } }, State(EvaluationStage.Draft)));
        Assert.Single(Check(Request(EvaluationStage.Final) with { DocumentNo = null }, State(EvaluationStage.Notice)));
    }

    [Theory]
    [InlineData("2024-06-02", false)]
    [InlineData("2024-06-03", true)]
    [InlineData("2024-07-03", true)]
    [InlineData("2024-07-04", false)]
    public void A_notice_begins_today_or_within_thirty_days(string from, bool allowed) => Assert.Equal(
        allowed, Check(Request(EvaluationStage.Notice) with { NoticeFrom = DateOnly.ParseExact(from, "yyyy-MM-dd", null) }, State(EvaluationStage.Draft)).Count == 0);

    [Theory]
    [InlineData("2024-06-02T15:59:59Z", false)]
    [InlineData("2024-06-02T16:00:00Z", true)]
    public void Final_waits_until_the_last_day_of_the_notice_has_ended_in_china(string now, bool allowed)
    {
        var refusals = Check(
            Request(EvaluationStage.Final) with { Meeting = Meeting with { Date = new DateOnly(2024, 6, 1) } },
            State(EvaluationStage.Notice, until: new DateOnly(2024, 6, 2)), now: DateTimeOffset.Parse(now, null));
        Assert.Equal(allowed ? [] : [PublicationRefusals.NoticeRunning], refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public void Final_waits_for_missing_months_and_for_answers_a_draft_does_not()
    {
        Assert.Equal([PublicationRefusals.MonthsMissing], Codes(EvaluationStage.Final, EvaluationStage.Notice, missing: ["tax 2023-05"]));
        Assert.Equal([PublicationRefusals.ObjectionsOpen], Codes(EvaluationStage.Final, EvaluationStage.Notice, open: ["武亩异〔2023〕0001"]));
        Assert.Contains("税收(tax)2023-05", Check(Request(EvaluationStage.Final), State(EvaluationStage.Notice), missing: ["tax 2023-05"])[0].Text, StringComparison.Ordinal);
        Assert.Empty(Codes(EvaluationStage.Draft, null, missing: ["tax 2023-05"], open: ["武亩异〔2023〕0001"]));
    }

    [Fact]
    public void A_notice_that_blocks_stops_every_stage()
    {
        EvaluationNotice[] notices = [new("baseline-refused", "规上亩均税收(x1)的基准值不大于0", [], Blocks: true), new("no-d-below-20", "不足20家", [])];
        Assert.Equal(PublicationRefusals.BlockingNotices, Assert.Single(Check(Request(EvaluationStage.Draft), null, notices: notices)).Code);
        Assert.Empty(Check(Request(EvaluationStage.Draft), null, notices: notices[1..]));
    }

    [Fact]
    public void A_notice_that_runs_into_a_year_without_a_table_of_holidays_names_that_year()
    {
        var rules = RuleSets.Embedded with { Procedure = new() { Holidays = new Dictionary<int, HolidayYear>() } };
        var prepared = Prepared([]) with { Inputs = Prepared([]).Inputs with { Rules = rules } };
        string Text(int day) => PublicationNotices.Of(prepared, Pipeline.Results.Evaluations.Confirmations.ConfirmationCoverage.Nothing, new DateTimeOffset(2024, 12, day, 4, 0, 0, TimeSpan.Zero))
            .Single(notice => notice.Code == PublicationNotices.HolidaysMissing).Text;
        Assert.StartsWith("规则库没有2024年的法定节假日安排", Text(2), StringComparison.Ordinal);
        Assert.StartsWith("规则库没有2024、2025年的法定节假日安排", Text(30), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Codes(EvaluationStage stage, EvaluationStage? current, string[]? missing = null, string[]? open = null) =>
        Check(Request(stage), current is { } at ? State(at) : null, missing: missing, open: open).Select(refusal => refusal.Code);

    private static IReadOnlyList<PublicationRefusal> Check(
        PublicationRequest request, EvaluationState? state, EvaluationNotice[]? notices = null, string[]? missing = null, string[]? open = null, DateTimeOffset? now = null) =>
        PublicationGate.Check(request, state, Prepared(missing ?? []), notices ?? [], open ?? [], now ?? Noon);

    private static PreparedYear Prepared(string[] missing) => new(
        new YearInputs(2023, "1", [new RunInput("tax-1", ["a"])], RuleSets.Embedded, RunId.NoDecisions),
        new YearEvaluation { Year = 2023, Enterprises = [], Baselines = [], Groups = [], Notices = [], MissingInputs = missing }, "hash");

    private static PublicationRequest Request(EvaluationStage stage) => new()
    {
        Year = 2023, Stage = stage, Run = Prepared([]).Inputs.RunOf(stage), By = "王五", Meeting = stage == EvaluationStage.Draft ? null : Meeting,
        Signers = stage == EvaluationStage.Draft ? [] : Signers, DocumentNo = stage == EvaluationStage.Final ? "武亩办〔2024〕3号" : null,
    };

    private static EvaluationState State(EvaluationStage stage, string resultHash = "hash", DateOnly? until = null) => new()
    {
        Year = 2023,
        Last = new EvaluationAct
        {
            Year = 2023, Number = 1, Stage = stage, Run = "00", By = "王五", At = new DateTimeOffset(2024, 5, 20, 4, 0, 0, TimeSpan.Zero),
            NoticeFrom = new DateOnly(2024, 5, 20), NoticeUntil = until ?? new DateOnly(2024, 5, 27),
        },
        Current = new EvaluationManifest
        {
            Year = 2023, Stage = stage, Run = "00", Attempt = "a", WrittenAt = Noon, EngineVersion = "1", Rulebook = "r", RulebookHash = "h", ResultHash = resultHash,
            Enterprises = 0, Buckets = 1, Attachments = new Dictionary<string, AttachmentRef>(),
        },
    };
}
