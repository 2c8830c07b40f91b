using System.Text.Json;
using CsCheck;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Stored;

namespace Wuyi.Pipeline.UnitTests.Campaign.Land;

/// <summary>Disposal of idle land: the system suspects, named people act, and what they have closed stays closed.</summary>
public sealed class IdleDisposalTests
{
    private static ParcelRight Idle => Parcels.Right() with { StartDueOn = Parcels.Day("2021-03-15"), NotStarted = true, Town = "桐琴镇", IdleReason = "因规划调整未交地" };

    private static IdleParcel One(params Decisions.Act[] acts) => Assert.Single(Parcels.Board(CampaignWorld.Of(Parcels.Period) with { Acts = acts }, Idle).Suspicions);

    [Fact]
    public void A_suspicion_without_an_act_is_open_since_its_ground()
    {
        var parcel = One();
        Assert.Equal((IdleState.Suspected, true, Parcels.Day("2022-03-16"), 0), (parcel.State, parcel.IsOpen, parcel.Since, parcel.Acts));
        Assert.Equal((true, "因规划调整未交地", 20m), (parcel.GovernmentCaused, parcel.Reason, parcel.Mu));
        Assert.Equal(("甲厂", 20m), (Assert.Single(parcel.Holders).Name, parcel.Holders[0].Mu));
    }

    [Fact]
    public void A_parcel_in_disposal_says_what_the_files_no_longer_tell()
    {
        var facts = CampaignWorld.Of(Parcels.Period) with { Acts = [Parcels.Act(1, IdleDisposal.Investigate, "2023-01-10")] };
        var parcel = Assert.Single(Parcels.Board(facts, Idle with { NotStarted = false }).Suspicions);
        Assert.Equal((IdleState.Investigating, false, "start-unknown"), (parcel.State, parcel.IsOpen, Assert.Single(parcel.Flags)));
        Assert.Empty(One([.. facts.Acts]).Flags);
    }

    [Fact]
    public void The_stages_follow_the_acts()
    {
        var plan = new IdleActDetails { Measure = DisposalMeasure.IdleFee, PlannedOn = Parcels.Day("2023-06-30"), DocumentNo = "武资规〔2023〕1号" };
        Decisions.Act[] acts =
        [
            Parcels.Act(1, IdleDisposal.Investigate, "2023-01-10"), Parcels.Act(2, IdleDisposal.Recognise, "2023-02-10"), Parcels.Act(3, IdleDisposal.Plan, "2023-03-10", plan),
            Parcels.Act(4, IdleDisposal.Complete, "2023-06-20"),
        ];
        IdleState[] states = [IdleState.Investigating, IdleState.Recognised, IdleState.Planned, IdleState.Completed];
        for (var count = 1; count <= acts.Length; count++)
        {
            var parcel = One([.. acts.Take(count)]);
            Assert.Equal((states[count - 1], acts[count - 1].On, count, count < 4), (parcel.State, parcel.Since, parcel.Acts, parcel.IsOpen));
        }

        Assert.Equal((DisposalMeasure.IdleFee, Parcels.Day("2023-06-30")), (One([.. acts.Take(3)]).Measure, One([.. acts.Take(3)]).PlannedOn));
    }

    [Theory]
    [InlineData("2023-06-30", false)]
    [InlineData("2023-06-29", true)]
    public void A_disposal_is_overdue_after_its_day(string planned, bool overdue) => Assert.Equal(overdue, One(
        Parcels.Act(1, IdleDisposal.Investigate, "2023-01-10"), Parcels.Act(2, IdleDisposal.Recognise, "2023-02-10"),
        Parcels.Act(3, IdleDisposal.Plan, "2023-03-10", new IdleActDetails { Measure = DisposalMeasure.Extend, PlannedOn = Parcels.Day(planned) })).IsOverdue);

    [Fact]
    public void What_a_person_found_not_to_be_idle_stays_closed_until_a_new_ground_begins()
    {
        var closed = One(Parcels.Act(1, IdleDisposal.Investigate, "2022-04-10"), Parcels.Act(2, IdleDisposal.NotIdle, "2022-05-10"));
        Assert.Equal((IdleState.NotIdle, false), (closed.State, closed.IsOpen));
        var before = One(Parcels.Act(1, IdleDisposal.Investigate, "2022-03-01"), Parcels.Act(2, IdleDisposal.NotIdle, "2022-03-15"));
        Assert.Equal((IdleState.Suspected, true), (before.State, before.IsOpen));
    }

    [Fact]
    public void A_disposal_stays_listed_when_the_facts_no_longer_suspect_or_know_the_parcel()
    {
        Decisions.Act[] acts = [Parcels.Act(1, IdleDisposal.Investigate, "2023-01-10")];
        var world = CampaignWorld.Of(Parcels.Period) with { Acts = acts };
        foreach (var board in new[] { Parcels.Board(world, Idle with { StartedOn = Parcels.Day("2023-05-01"), NotStarted = false }), Parcels.Board(world) })
        {
            var parcel = Assert.Single(board.Suspicions);
            Assert.Equal((IdleState.Investigating, false, 0), (parcel.State, parcel.IsOpen, parcel.Grounds.Count));
        }
    }

    /// <summary>Whatever is allowed next leads to a state of which something is allowed next; and every act counts once.</summary>
    [Trait("kind", "property")]
    [Fact]
    public void Random_walks_never_leave_the_states() => Gen.Int[0, 99].Array[1, 30].Sample(choices =>
    {
        var acts = new List<Decisions.Act>();
        foreach (var choice in choices)
        {
            var allowed = IdleDisposal.Allowed(IdleDisposal.Of(acts).State);
            acts.Add(Parcels.Act(acts.Count + 1, allowed[choice % allowed.Count], "2023-01-01"));
        }

        var progress = IdleDisposal.Of(acts);
        return progress.Acts == acts.Count && IdleDisposal.Allowed(progress.State).Count > 0 && acts[0].Verb == IdleDisposal.Investigate
            && (progress.State != IdleState.Completed || acts[^1].Verb == IdleDisposal.Complete);
    });

    [Fact]
    public void Details_survive_the_log()
    {
        var details = new IdleActDetails { Measure = DisposalMeasure.NegotiatedRecovery, PlannedOn = Parcels.Day("2023-12-31"), Evidence = "现场照片", Department = "县资规局" };
        Assert.Equal(details, IdleDisposal.Details(Parcels.Act(1, IdleDisposal.Plan, "2023-01-01", details)));
        Assert.Null(IdleDisposal.Write(new IdleActDetails()));
    }

    [Fact]
    public void The_board_survives_the_store()
    {
        var firm = Parcels.Firm(1);
        var right = Idle with { Holder = firm.CreditCode, StandardLand = true, AgreedTaxPerMu = 20m, ProductionDueOn = Parcels.Day("2022-01-01"), EndsOn = Parcels.Day("2024-01-01"), GrantedOn = Parcels.Day("2021-01-01") };
        var sold = Parcels.Right("330723001001GB00013") with { HolderKey = "乙厂", CancelledOn = Parcels.Day("2023-05-01") };
        var board = Parcels.Board(
            CampaignWorld.Of(Parcels.Period, null, null, firm) with { Acts = [Parcels.Act(1, IdleDisposal.Investigate, "2023-01-10")] },
            right, sold, sold with { HolderKey = "丙厂", CancelledOn = null, AcquiredOn = Parcels.Day("2023-05-01") }, Idle with { Parcel = "330723001001GB00014", NotStarted = false });
        Assert.All(new[] { board.Suspicions.Count, board.Unclear.Count, board.Commitments.Count, board.Expiring.Count, board.Transfers.Count }, count => Assert.Equal(1, count));
        Assert.Equal(3, board.Grants.Count);
        var json = JsonSerializer.Serialize(board, CampaignJson.Instance.LandBoard);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, CampaignJson.Instance.LandBoard), CampaignJson.Instance.LandBoard));
        Assert.Contains("\"ground\":\"not-started\"", json, StringComparison.Ordinal);
    }
}
