using Azure;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Results.Evaluations.Confirmations;
using Wuyi.Pipeline.Results.Evaluations.Objections;

namespace Wuyi.Pipeline.IntegrationTests.Results.Evaluations;

/// <summary>Whatever storage call fails or is the last before the process dies, and whoever acts at the same time: one whole state, one act for it.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class EvaluationFaultTests(AzuriteFixture azurite)
{
    private const int MostCalls = 40;

    [Theory]
    [InlineData(FaultMoment.BeforeSending)]
    [InlineData(FaultMoment.AfterSending)]
    public async Task Killed_at_any_storage_call_the_old_stage_or_the_new_one_is_whole_and_asking_again_completes(FaultMoment moment)
    {
        var account = azurite.NewAccount();
        using var bench = await EvaluationBench.CreateAsync(account, enterprises: 230);
        await bench.Publisher.PublishAsync(await bench.DraftAsync(), default);
        var ended = false;
        for (var n = 1; !ended; n++)
        {
            Assert.InRange(n, 1, MostCalls);
            var before = await bench.ReadWholeAsync();
            bench.County.Drop(SourceNames.Power, "2022-06");
            var request = await bench.DraftAsync();
            using var dying = bench.Another(account, FaultPolicy.From(n, moment));
            try
            {
                await dying.Publisher.PublishAsync(request, default);
                ended = true;
            }
            catch (Exception failure) when (IsInjected(failure))
            {
                Assert.Contains(await bench.ReadWholeAsync(), new[] { before, before + 1 });
            }

            // Sent again, by the same person: one act, whether the first attempt had got so far or not.
            var acts = (await bench.Store.HistoryAsync(EvaluationBench.Year, default)).Count(act => act.Run == request.Run);
            using var next = bench.Another(account);
            var act = await next.Publisher.PublishAsync(request, default);
            Assert.Equal(before + 1, await next.ReadWholeAsync());
            Assert.Equal(request.Run, act.Run);
            Assert.Equal(1, (await bench.Store.HistoryAsync(EvaluationBench.Year, default)).Count(known => known.Run == request.Run));
            Assert.InRange(acts, 0, 1);
        }
    }

    [Fact]
    public async Task What_dying_attempts_leave_behind_is_collected_and_published_stages_never_are()
    {
        var account = azurite.NewAccount();
        using var bench = await EvaluationBench.CreateAsync(account, enterprises: 230);
        var request = await bench.DraftAsync();
        for (var n = 4; n < 18; n++)
        {
            using var dying = bench.Another(account, FaultPolicy.From(n, FaultMoment.AfterSending));
            try
            {
                await dying.Publisher.PublishAsync(request, default);
            }
            catch (Exception failure) when (IsInjected(failure))
            {
                // Leaves rows, attachments or a manifest.
            }
        }

        await bench.Publisher.PublishAsync(request, default);
        bench.County.Drop(SourceNames.Power, "2022-06");
        await bench.Publisher.PublishAsync(await bench.DraftAsync(), default);
        await bench.Publisher.WithdrawAsync(EvaluationBench.Year, "王五", "作废", default);
        Assert.Equal(0, await bench.Collector.CollectAsync(default));
        Assert.True(await bench.RowsAsync() > 2 * 230);

        bench.Time.Advance(TimeSpan.FromDays(400));
        var ended = false;
        for (var n = 1; !ended; n++)
        {
            Assert.InRange(n, 1, 200);
            using var dying = bench.Another(account, FaultPolicy.From(n, FaultMoment.AfterSending));
            try
            {
                await dying.Collector.CollectAsync(default);
                ended = true;
            }
            catch (Exception failure) when (IsInjected(failure))
            {
                // The next timer goes on.
            }
        }

        Assert.Equal(2 * 230, await bench.RowsAsync());
        foreach (var act in (await bench.Store.HistoryAsync(EvaluationBench.Year, default)).Where(act => act.Stage is not null))
        {
            var run = await bench.Store.FindRunAsync(EvaluationBench.Year, act.Run, default);
            Assert.Equal(230, (await bench.Results.LoadAsync(run!, default)).Count);
        }
    }

    [Fact]
    public async Task Of_two_operators_at_once_one_publishes_and_the_other_is_told()
    {
        var account = azurite.NewAccount();
        using var bench = await EvaluationBench.CreateAsync(account);
        using var other = bench.Another(account);
        for (var round = 1; round <= 5; round++)
        {
            bench.County.Drop(SourceNames.Power, "2022-06");
            var ends = await Task.WhenAll(EndAsync(bench, await bench.DraftAsync("王五")), EndAsync(other, await other.DraftAsync("赵七")));
            var act = Assert.Single(ends, end => end.Act is not null).Act!;
            Assert.Equal(PublicationRefusals.StageOrder, Assert.Single(ends, end => end.Act is null).Refusal);
            Assert.Equal((round, act.By), ((await bench.Store.HistoryAsync(EvaluationBench.Year, default)).Count, (await bench.Store.ReadAsync(EvaluationBench.Year, default))!.State.Last.By));
            await bench.ReadWholeAsync();
        }
    }

    [Fact]
    public async Task Receipt_numbers_are_never_given_twice_and_an_objection_sent_again_keeps_its_own()
    {
        using var bench = await EvaluationBench.CreateAsync(azurite.NewAccount());
        // Twelve persons at once, each sending twice.
        var received = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => bench.Objections.AddAsync(Objection($"企业{i % 12}"), "武亩异", default)));
        Assert.Equal(12, received.Select(objection => objection.Receipt).Distinct().Count());
        Assert.All(received.GroupBy(objection => objection.RaisedBy), same => Assert.Single(same.Select(objection => objection.Number).Distinct()));
        Assert.Equal(Enumerable.Range(1, 12), (await bench.Objections.OfYearAsync(EvaluationBench.Year, default)).Select(file => file.Objection.Number));
    }

    [Theory]
    [InlineData(FaultMoment.BeforeSending)]
    [InlineData(FaultMoment.AfterSending)]
    public async Task An_objection_and_its_answer_survive_dying_at_any_storage_call(FaultMoment moment)
    {
        var account = azurite.NewAccount();
        using var bench = await EvaluationBench.CreateAsync(account);
        var answer = new ObjectionAnswer { Outcome = ObjectionOutcome.Refused, Reason = "经复核无误", AnsweredBy = "赵七", AnsweredAt = bench.Time.GetUtcNow() };
        var ended = false;
        for (var n = 1; !ended; n++)
        {
            Assert.InRange(n, 1, MostCalls);
            var objection = Objection($"企业{n}");
            using var dying = bench.Another(account, FaultPolicy.From(n, moment));
            try
            {
                var raised = await dying.Objections.AddAsync(objection, "武亩异", default);
                await dying.Objections.TryAnswerAsync(raised, answer, default);
                ended = true;
            }
            catch (Exception failure) when (IsInjected(failure))
            {
                // Sent again below.
            }

            var kept = await bench.Objections.AddAsync(objection, "武亩异", default);
            await bench.Objections.TryAnswerAsync(kept, answer, default);
            var file = await bench.Objections.FindAsync(EvaluationBench.Year, kept.Number, default);
            Assert.Equal((n, answer), (file!.Objection.Number, file.Answer));
        }
    }

    [Fact]
    public async Task A_confirmation_said_again_is_on_record_once()
    {
        using var bench = await EvaluationBench.CreateAsync(azurite.NewAccount());
        var confirmation = new Confirmation
        {
            Year = EvaluationBench.Year, CreditCode = County.Code(1), ConfirmedBy = "财务负责人", On = new DateOnly(2023, 7, 1), Items = ConfirmationItems.All,
            RecordedBy = "王五", RecordedAt = bench.Time.GetUtcNow(),
        };
        Assert.Equal(1, await bench.Confirmations.AddAsync([confirmation, confirmation], default));
        Assert.Equal(0, await bench.Confirmations.AddAsync([confirmation with { RecordedAt = bench.Time.GetUtcNow().AddDays(1) }], default));
        Assert.Equal(1, await bench.Confirmations.AddAsync([confirmation with { Remarks = "用地面积已核对" }], default));
        Assert.Equal(2, (await bench.Confirmations.OfAsync(EvaluationBench.Year, County.Code(1), default)).Count);
    }

    [Fact]
    public async Task Inputs_that_come_after_a_stage_are_noted_and_noted_off_again()
    {
        using var bench = await EvaluationBench.CreateAsync(azurite.NewAccount());
        await bench.Publisher.PublishAsync(await bench.DraftAsync(), default);
        await bench.Watch.MarkAsync(default);
        Assert.False((await bench.Store.FindAsync(EvaluationBench.Year, default))!.InputsChanged);
        bench.County.Drop(SourceNames.Power, "2022-06");
        await bench.Watch.MarkAsync(default);
        Assert.True((await bench.Store.FindAsync(EvaluationBench.Year, default))!.InputsChanged);
        await bench.Publisher.PublishAsync(await bench.DraftAsync(), default);
        Assert.False((await bench.Store.FindAsync(EvaluationBench.Year, default))!.InputsChanged);
    }

    private static Objection Objection(string raisedBy) => new()
    {
        Year = EvaluationBench.Year, Number = 0, Receipt = "", CreditCode = County.Code(1), Run = "0123456789abcdef", Stage = EvaluationStage.Notice, Indicator = "x1",
        Text = "税收有误", RaisedBy = raisedBy, RaisedAt = new DateTimeOffset(2023, 7, 20, 4, 0, 0, TimeSpan.Zero), Timely = true, DueOn = new DateOnly(2023, 8, 3), RecordedBy = "王五",
    };

    private static async Task<(EvaluationAct? Act, string? Refusal)> EndAsync(EvaluationBench bench, PublicationRequest request)
    {
        try
        {
            return (await Task.Run(() => bench.Publisher.PublishAsync(request, default)), null);
        }
        catch (PublicationRefusedException refused)
        {
            return (null, refused.Refusal.Code);
        }
    }

    private static bool IsInjected(Exception failure) => failure switch
    {
        AggregateException many => many.InnerExceptions.All(IsInjected),
        RequestFailedException fault => fault.Message.Contains("injected fault", StringComparison.Ordinal),
        _ => failure.InnerException is { } inner && IsInjected(inner),
    };
}
