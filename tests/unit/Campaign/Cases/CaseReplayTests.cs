using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.UnitTests.Campaign.Cases.Steps;

namespace Wuyi.Pipeline.UnitTests.Campaign.Cases;

/// <summary>The state machine of a 高耗低效 case (RULES 5).</summary>
public class CaseReplayTests
{
    [Fact]
    public void The_way_leads_to_closing_and_back_and_to_closing_again()
    {
        var track = CaseReplay.Of([.. Way(CaseState.Closed), File(CaseMove.Rebound, "2023-01-01"), File(CaseMove.Working, "2023-02-01"), File(CaseMove.Acceptance, "2023-03-01"), File(CaseMove.Closed, "2023-04-01")]);
        Assert.Equal(CaseState.Closed, track.State);
        Assert.Equal(1, track.Rebounds);
        Assert.All(track.History, item => Assert.Equal(StepOutcome.Moved, item.Outcome));
        Assert.Equal((new DateOnly(2022, 4, 1), new DateOnly(2023, 3, 1), new DateOnly(2023, 4, 1)), (track.ListedOn!.Value, track.CompletedOn!.Value, track.ClosedOn!.Value));
    }

    [Fact]
    public void Every_state_is_reached()
    {
        var seen = new HashSet<CaseState>();
        var todo = new Queue<CaseState>(CaseTransitions.Starts.Select(move => (CaseState)move));
        while (todo.TryDequeue(out var state))
        {
            if (!seen.Add(state)) continue;
            foreach (var move in CaseTransitions.Allowed(state)) todo.Enqueue(CaseTransitions.After(state, CaseState.Working, move)!.Value);
        }

        Assert.Equal(Enum.GetValues<CaseState>(), seen.Order());
    }

    [Fact]
    public void A_step_that_the_case_cannot_take_is_kept_with_what_would_have_been_allowed()
    {
        var track = CaseReplay.Of([File(CaseMove.Verify, "2022-01-01"), File(CaseMove.Closed, "2022-02-01"), File(CaseMove.Identified, "2022-03-01")]);
        Assert.Equal(CaseState.Identified, track.State);
        var refused = track.History[1];
        Assert.Equal((StepOutcome.Refused, CaseState.Verify), (refused.Outcome, refused.State!.Value));
        Assert.Equal("企业目前处于“排查核实”环节,不能直接登记“达标销号”;可以登记:认定、核实不属实、豁免、暂缓", refused.Refusal);
        Assert.Equal([CaseMove.Identified, CaseMove.Unfounded, CaseMove.Exempted, CaseMove.Suspended], refused.Allowed);
    }

    [Fact]
    public void What_a_refused_step_says_is_not_taken()
    {
        var track = CaseReplay.Of([File(CaseMove.Verify, "2022-01-01"), File(CaseMove.Closed, "2022-02-01") with { Department = "县经信局", PlannedOn = new(2022, 12, 31), Parcels = ["P"] }]);
        Assert.Null(track.Department);
        Assert.Null(track.PlannedOn);
        Assert.Empty(CaseLand.NamedBy(track));
    }

    [Fact]
    public void A_file_that_begins_in_the_middle_is_history_with_a_flag_once()
    {
        var track = CaseReplay.Of([File(CaseMove.Listed, "2022-05-20"), File(CaseMove.Working, "2022-06-01")]);
        Assert.Equal((CaseState.Listed, new DateOnly(2022, 5, 20)), (track.State!.Value, track.ListedOn!.Value));
        Assert.Equal([CaseReplay.StepsMissing], track.History[0].Flags);
        Assert.Equal(StepOutcome.Refused, track.History[1].Outcome);
    }

    [Fact]
    public void A_plan_before_the_four_checks_is_flagged_and_not_with_them()
    {
        CaseStep[] way = [.. Way(CaseState.Listed).Select(step => step with { Checks = [] })];
        Assert.Equal([CaseReplay.ChecksMissing], CaseReplay.Of([.. way, File(CaseMove.Plan, "2022-05-01")]).History[^1].Flags);
        var checks = AllChecks.Select((check, i) => File(CaseMove.Plan, "2022-04-15", 20 + i) with { Move = null, Checks = [check] }).ToList();
        Assert.Empty(CaseReplay.Of([.. way, .. checks, File(CaseMove.Plan, "2022-05-01")]).History[^1].Flags);
        Assert.Equal([CheckKind.Energy], CaseReplay.Of([.. way, .. checks.Take(3)]).ChecksMissing);
        // Checks of the same day and row count; of a later day they come too late.
        Assert.Empty(CaseReplay.Of([.. way, File(CaseMove.Plan, "2022-05-01") with { Checks = AllChecks }]).History[^1].Flags);
        Assert.Equal([CaseReplay.ChecksMissing], CaseReplay.Of([.. way, File(CaseMove.Plan, "2022-05-01"), .. checks.Select(check => check with { On = new(2022, 5, 2) })]).History[4].Flags);
    }

    [Fact]
    public void Steps_of_one_day_are_taken_in_the_order_of_the_way_whatever_the_rows_say()
    {
        var track = CaseReplay.Of([File(CaseMove.Listed, "2022-05-20", 1), File(CaseMove.Filed, "2022-05-20", 2), File(CaseMove.Identified, "2022-05-20", 3), File(CaseMove.Verify, "2022-05-20", 4)]);
        Assert.Equal(CaseState.Listed, track.State);
        Assert.All(track.History, item => Assert.Equal(StepOutcome.Moved, item.Outcome));
    }

    [Fact]
    public void Acts_of_one_day_are_taken_as_they_were_done()
    {
        var track = CaseReplay.Of([.. Way(CaseState.Working), Act(CaseMove.Acceptance, "2022-08-01", 1), Act(CaseMove.Working, "2022-08-01", 2)]);
        Assert.Equal(CaseState.Working, track.State);
        Assert.Null(track.CompletedOn);
        Assert.DoesNotContain(track.History, item => item.Outcome == StepOutcome.Refused);
    }

    [Fact]
    public void An_act_that_cannot_be_taken_makes_way_for_the_next_of_its_day()
    {
        var track = CaseReplay.Of([.. Way(CaseState.Filed), Act(CaseMove.Closed, "2022-08-01", 1), Act(CaseMove.Listed, "2022-08-01", 2)]);
        Assert.Equal(CaseState.Listed, track.State);
        Assert.Equal(StepOutcome.Refused, track.History[^2].Outcome);
    }

    [Fact]
    public void A_paused_case_goes_on_where_it_was()
    {
        CaseStep[] paused = [.. Way(CaseState.Working), File(CaseMove.Suspended, "2022-08-01")];
        Assert.Equal((CaseState.Suspended, CaseState.Working), (CaseReplay.Of(paused).State!.Value, CaseReplay.Of(paused).SuspendedFrom!.Value));
        foreach (var move in new[] { CaseMove.Resumed, CaseMove.Working })
        {
            var track = CaseReplay.Of([.. paused, File(move, "2022-09-01")]);
            Assert.Equal(CaseState.Working, track.State);
            Assert.Null(track.SuspendedFrom);
            Assert.Equal(new DateOnly(2022, 5, 1), track.PlanOn);
        }

        Assert.Equal(StepOutcome.Refused, CaseReplay.Of([.. paused, File(CaseMove.Acceptance, "2022-09-01")]).History[^1].Outcome);
    }

    [Fact]
    public void Telling_the_state_again_moves_nothing_and_renews_what_it_says()
    {
        var track = CaseReplay.Of([.. Way(CaseState.Working), File(CaseMove.Working, "2022-08-01") with { PlannedOn = new(2023, 6, 30), Department = "县发改局" }]);
        Assert.Equal((StepOutcome.Updated, new DateOnly(2022, 6, 1)), (track.History[^1].Outcome, track.Since));
        Assert.Equal((new DateOnly(2023, 6, 30), "县发改局"), (track.PlannedOn!.Value, track.Department));
    }

    [Fact]
    public void A_rebound_ends_the_old_planned_date()
    {
        CaseStep[] closed = [.. Way(CaseState.Closed).Select(step => step.Move == CaseMove.Plan ? step with { PlannedOn = new(2022, 8, 31) } : step)];
        Assert.Equal(new DateOnly(2022, 8, 31), CaseReplay.Of(closed).PlannedOn);
        Assert.Null(CaseReplay.Of([.. closed, File(CaseMove.Rebound, "2023-01-01")]).PlannedOn);
        Assert.Equal(new DateOnly(2023, 9, 30), CaseReplay.Of([.. closed, File(CaseMove.Rebound, "2023-01-01") with { PlannedOn = new(2023, 9, 30) }]).PlannedOn);
    }

    [Fact]
    public void What_was_unfounded_may_be_looked_at_anew()
    {
        var track = CaseReplay.Of([File(CaseMove.Unfounded, "2022-02-01"), File(CaseMove.Verify, "2023-02-01"), File(CaseMove.Identified, "2023-02-02")]);
        Assert.Equal(CaseState.Identified, track.State);
        Assert.True(track.Surveyed);
    }

    [Fact]
    public void Checks_alone_open_no_case_and_count_when_there_is_one()
    {
        var check = File(CaseMove.Verify, "2022-01-01") with { Move = null, Checks = AllChecks };
        Assert.Null(CaseReplay.Of([check]).State);
        Assert.Empty(CaseReplay.Of([check, .. Way(CaseState.Listed).Select(step => step with { On = step.On.AddDays(3), Checks = [] }), File(CaseMove.Plan, "2022-09-01")]).History[^1].Flags);
    }

    [Theory]
    [InlineData("认定为高耗低效", CaseMove.Identified)]
    [InlineData("制定方案(一企一策)", CaseMove.Plan)]
    [InlineData("9.达标销号", CaseMove.Closed)]
    [InlineData("反弹", CaseMove.Rebound)]
    [InlineData("列入《高耗低效企业清单》", CaseMove.Listed)]
    [InlineData("跟进", null)]
    [InlineData("", null)]
    public void Words_of_steps(string text, CaseMove? move) => Assert.Equal(move, CaseWords.Move(text));

    [Fact]
    public void Words_of_measures_and_checks()
    {
        Assert.Equal([CaseMeasure.EnergyOptimisation, CaseMeasure.ShutDown], CaseWords.Measures("关停、用能优化"));
        Assert.Null(CaseWords.Measures("关停、其他"));
        Assert.Equal([CheckKind.Safety, CheckKind.Energy], CaseWords.Checks("节能/安全生产"));
        Assert.Equal(CheckVerdict.ToCorrect, CaseWords.Verdict("责令限期整改"));
        Assert.All(Enum.GetValues<CaseMove>(), move => Assert.Equal(move, CaseWords.Of<CaseMove>(CaseWords.Word(move))));
        Assert.All(Enum.GetValues<CaseMove>(), move => Assert.Equal(move, CaseWords.Move(CaseWords.Chinese(move))));
    }

    [Fact]
    public void An_act_comes_back_as_the_step_that_was_entered()
    {
        var step = Act(CaseMove.Plan, "2022-05-01", 3) with
        {
            Measures = [CaseMeasure.Upgrade],
            Reason = "经会商",
            Parcels = ["330723001001GB00012"],
            ExpectedTce = 12.5m,
            Checks = AllChecks,
            PlannedOn = new(2023, 1, 1),
            CountsMovedPower = true,
        };
        var act = CaseActs.ActOf(step, 3, "王五", DateTimeOffset.UnixEpoch);
        Assert.Equal(("plan", "经会商", "王五"), (act.Verb, act.Reason, act.By));
        var back = CaseActs.StepOf(act);
        Assert.Equal(step with { Measures = back.Measures, Parcels = back.Parcels, Checks = back.Checks }, back);
        Assert.Equal(step.Checks, back.Checks);
        Assert.Null(CaseActs.StepOf(CaseActs.ActOf(step with { Move = null }, 1, "王五", DateTimeOffset.UnixEpoch)).Move);
    }

    [Fact]
    public void A_new_round_takes_nothing_of_the_old_one_but_what_its_own_step_says()
    {
        var old = File(CaseMove.Listed, "2022-01-01") with { Measures = [CaseMeasure.ShutDown], ExpectedTce = 100m, ExpectedMu = 9m, ReportedTce = 3m, CountsMovedPower = true, ListBatch = "第一批", Checks = AllChecks };
        var track = CaseReplay.Of([old, File(CaseMove.Exempted, "2022-02-01"), File(CaseMove.Verify, "2022-06-01") with { ExpectedTce = 7m, PlannedOn = new(2023, 1, 1) }]);
        Assert.Equal((7m, null, null, null, null, null), (track.ExpectedTce, track.ExpectedMu, track.ReportedTce, track.CountsMovedPower, track.ListBatch, track.ListedOn));
        Assert.Equal((0, new DateOnly(2023, 1, 1), 4), (track.Measures.Count, track.PlannedOn!.Value, track.Checks.Count));
    }
}
