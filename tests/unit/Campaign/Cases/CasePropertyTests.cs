using CsCheck;
using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.UnitTests.Indicators;
using static Wuyi.Pipeline.UnitTests.Campaign.Cases.Steps;

namespace Wuyi.Pipeline.UnitTests.Campaign.Cases;

/// <summary>Whatever steps are told in whatever order, the campaign stays in order.</summary>
[Trait("kind", "property")]
public class CasePropertyTests
{
    private static readonly string[] Parcels = ["330723001001GB00001", "330723001001GB00002", "330723001001GB00003"];

    private static readonly Gen<CaseStep> AStep = Gen.Select(
        Gen.Int[0, 13], Gen.Int[0, 900], Gen.Int[1, 3], Gen.Int[0, 3], Gen.Int[0, 40], Gen.Bool, Gen.Int[1, 99],
        (move, day, firm, parcels, mu, act, row) => new CaseStep
        {
            CreditCode = Enterprises.Code(firm), On = new DateOnly(2022, 1, 1).AddDays(day), Move = (CaseMove)move, Origin = act ? new FactOrigin(null, row) : new FactOrigin("f", row),
            Parcels = [.. Parcels.Take(parcels)], ReportedMu = mu < 10 ? null : mu, Measures = mu % 2 == 0 ? [CaseMeasure.ShutDown] : [],
        });

    [Fact]
    public void Every_move_of_a_case_is_one_that_the_table_allows() => AStep.Array[0, 60].Sample(steps =>
    {
        foreach (var firm in steps.GroupBy(step => step.CreditCode))
        {
            var (state, from) = ((CaseState?)null, (CaseState?)null);
            var track = CaseReplay.Of(firm);
            foreach (var item in track.History)
            {
                if (item.Outcome == StepOutcome.Refused)
                {
                    Assert.Equal(state, item.State);
                    if (state is not null) Assert.Null(CaseTransitions.After(state, from, item.Step.Move!.Value));
                    continue;
                }

                var to = state is null ? (CaseState)item.Step.Move!.Value : CaseTransitions.After(state, from, item.Step.Move!.Value);
                Assert.Equal(to, item.State);
                Assert.Equal(item.Outcome == StepOutcome.Updated, to == state);
                from = to == CaseState.Suspended ? (state == CaseState.Suspended ? from : state ?? CaseState.Candidate) : null;
                state = to;
            }

            Assert.Equal(state, track.State);
            Assert.Equal(firm.Count(), track.History.Count);
        }
    });

    [Fact]
    public void The_order_in_which_steps_of_different_days_are_told_does_not_matter() => Gen.Select(AStep.Array[0, 40], Gen.Int[0, 1_000_000]).Sample((steps, seed) =>
    {
        var mine = steps.Where(step => step.CreditCode == Firm).DistinctBy(step => step.On).ToArray();
        var shuffled = mine.ToArray();
        new Random(seed).Shuffle(shuffled);
        var (a, b) = (CaseReplay.Of(mine), CaseReplay.Of(shuffled));
        Assert.Equal(a.History.Select(item => (item.Step, item.Outcome, item.State)), b.History.Select(item => (item.Step, item.Outcome, item.State)));
        Assert.Equal((a.State, a.Since, a.PlannedOn, a.Rebounds, a.ListedOn, a.CompletedOn), (b.State, b.Since, b.PlannedOn, b.Rebounds, b.ListedOn, b.CompletedOn));
    });

    [Fact]
    public void Land_is_freed_once_and_never_more_than_the_parcel_energy_never_below_nothing() => Gen.Select(AStep.Array[0, 60], Gen.Int[0, 1_000_000]).SampleAsync(async (steps, seed) =>
    {
        var random = new Random(seed);
        var firms = Enumerable.Range(1, 3).Select(i => new EnterpriseProfile { CreditCode = Enterprises.Code(i), Name = $"企业{i}", Industry = "3465", AboveScale = true }).ToArray();
        var months = new MonthSeries(firms.Select(firm => firm.CreditCode).OrderBy(code => code.Value, StringComparer.Ordinal));
        for (var month = Month.Parse("2021-01"); month <= Month.Parse("2024-06"); month = month.AddMonths(1))
            months.Add(month, firms.Select(firm => CampaignWorld.Standing(firm, WindowKind.Month, month, kwh: random.Next(10) == 0 ? null : random.Next(100_000), fuelTce: random.Next(10))), Wuyi.Pipeline.Rulebook.RuleSets.Embedded);
        var facts = CampaignWorld.Of(Month.Parse("2024-06"), null, months, firms) with
        {
            CaseSteps = steps,
            Land = [.. Parcels.Take(2).Select((parcel, i) => Right(parcel, firms[i].CreditCode, 15m, "2010-01-01", random.Next(2) == 0 ? "2023-01-15" : null)), Right(Parcels[1], firms[2].CreditCode, 15m, "2023-02-01")],
        };
        var board = await CaseBoard.OfAsync(facts, default);
        foreach (var parcel in board.Cases.SelectMany(item => item.Parcels).GroupBy(parcel => parcel.Parcel))
        {
            Assert.True(parcel.Sum(one => one.CountedMu) <= (parcel.First().AreaMu ?? 0m));
            Assert.True(parcel.Count(one => one.CountedMu > 0m) <= 1);
        }

        Assert.All(board.Cases, item => Assert.True(item.Energy.CountedTce >= 0m && item.Energy.Tce is null or >= 0m && item.RealisedMu >= 0m));
        Assert.Equal(board.Cases.Count(item => item.State == CaseState.Closed), board.Counts.Closed);
        Assert.Equal(board.Cases.Count, board.Counts.States.Sum(state => state.Count));
        Assert.Equal(board.Cases.Select(item => item.CreditCode).Distinct().Count(), board.Cases.Count);
        Assert.Equal(steps.Length, board.Cases.Sum(item => item.History.Count) + board.Loose.Sum(loose => loose.History.Count));
        Assert.True(board.Counts.RealisedMu <= 30m);
    }, iter: 300);
}
