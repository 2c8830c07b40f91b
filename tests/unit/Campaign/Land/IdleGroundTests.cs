using CsCheck;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Rulebook.Campaign;

namespace Wuyi.Pipeline.UnitTests.Campaign.Land;

/// <summary>Suspicion of idle land: the two grounds of 令第53号 Art. 2 as E15 reads them, day by day and area by area.</summary>
public sealed class IdleGroundTests
{
    private static readonly LandWatchRules Rules = RuleSets.Embedded.Campaign.Land;

    private static ParcelRight NotStarted => Parcels.Right() with { StartDueOn = Parcels.Day("2022-03-15"), NotStarted = true };

    private static ParcelRight Stopped => Parcels.Right() with
    {
        StartedOn = Parcels.Day("2021-05-01"),
        SuspendedOn = Parcels.Day("2022-03-15"),
        DevelopedMu = 3m,
        DueMu = 15m,
        InvestedWan = 500m,
        TotalInvestmentWan = 1_000m,
    };

    private static (IReadOnlyList<IdleGroundFigures> Grounds, IReadOnlyList<string> Unclear) On(string day, params ParcelRight[] rights) =>
        IdleGrounds.Of(new ParcelOnDay(Parcels.Code, rights, Parcels.Day(day)), Rules);

    private static IEnumerable<IdleGround> GroundsOn(string day, ParcelRight right) => On(day, right).Grounds.Select(ground => ground.Ground);

    [Theory]
    [InlineData("2023-03-14", false)]
    [InlineData("2023-03-15", false)]
    [InlineData("2023-03-16", true)]
    public void Not_started_is_suspected_when_more_than_a_year_has_passed(string day, bool suspected) =>
        Assert.Equal(suspected ? [IdleGround.NotStarted] : [], GroundsOn(day, NotStarted));

    [Theory]
    [InlineData("2023-03-14", false)]
    [InlineData("2023-03-15", true)]
    [InlineData("2023-03-16", true)]
    public void A_stop_is_suspected_when_it_has_lasted_a_full_year(string day, bool suspected) =>
        Assert.Equal(suspected ? [IdleGround.Stopped] : [], GroundsOn(day, Stopped));

    [Fact]
    public void A_year_from_the_29th_of_February_ends_on_the_28th()
    {
        var right = NotStarted with { StartDueOn = Parcels.Day("2020-02-29") };
        Assert.Empty(GroundsOn("2021-02-28", right));
        Assert.Equal(Parcels.Day("2021-03-01"), Assert.Single(On("2021-03-01", right).Grounds).Since);
    }

    [Fact]
    public void The_numbers_of_a_ground_go_with_it()
    {
        var ground = Assert.Single(On("2023-06-30", Stopped).Grounds);
        Assert.Equal((Parcels.Day("2022-03-15"), Parcels.Day("2023-03-15"), 472), (ground.From, ground.Since, ground.Days));
        Assert.Equal((3m, 15m, true), (ground.DevelopedMu, ground.DueMu, ground.AreaBelow));
        Assert.Equal((500m, 1_000m, false), (ground.InvestedWan, ground.TotalInvestmentWan, ground.InvestmentBelow));
    }

    [Fact]
    public void An_empty_start_is_unknown_and_no_suspicion()
    {
        var (grounds, unclear) = On("2023-06-30", NotStarted with { NotStarted = false });
        Assert.Empty(grounds);
        Assert.Equal([IdleGrounds.StartUnknown], unclear);
    }

    [Fact]
    public void A_developed_area_of_zero_states_that_nothing_has_been_begun() =>
        Assert.Equal([IdleGround.NotStarted], GroundsOn("2023-06-30", NotStarted with { NotStarted = false, DevelopedMu = 0m }));

    [Fact]
    public void A_start_after_the_day_states_it_and_one_before_denies_it()
    {
        Assert.Equal([IdleGround.NotStarted], GroundsOn("2023-06-30", NotStarted with { NotStarted = false, StartedOn = Parcels.Day("2023-07-01") }));
        Assert.Equal([], GroundsOn("2023-06-30", NotStarted with { NotStarted = false, StartedOn = Parcels.Day("2023-06-30") }));
    }

    [Fact]
    public void A_stop_without_its_date_is_asked_for_only_when_the_start_is_a_year_ago()
    {
        var undated = Stopped with { SuspendedOn = null };
        Assert.Equal([IdleGrounds.StopDateMissing], On("2023-06-30", undated).Unclear);
        Assert.Empty(On("2022-04-30", undated).Unclear);
        Assert.Empty(On("2023-06-30", undated).Grounds);
    }

    /// <summary>Exactly 1/3 of the area and exactly 25 % of the money are enough.</summary>
    [Theory]
    [InlineData("5", "15", "250", "1000", false)]
    [InlineData("4.9999999999", "15", "250", "1000", true)]
    [InlineData("5", "15", "249.999999", "1000", true)]
    [InlineData("0.0000000001", "0.0000000003", "250", "1000", false)]
    [InlineData("3.3333333333", "10", "250", "1000", true)]
    [InlineData("3.3333333334", "10", "250", "1000", false)]
    public void Shares_are_compared_exactly(string developed, string due, string invested, string total, bool suspected)
    {
        static decimal Of(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var right = Stopped with { DevelopedMu = Of(developed), DueMu = Of(due), InvestedWan = Of(invested), TotalInvestmentWan = Of(total) };
        Assert.Equal(suspected ? [IdleGround.Stopped] : [], GroundsOn("2023-06-30", right));
    }

    [Fact]
    public void A_missing_side_is_not_judged()
    {
        Assert.Empty(GroundsOn("2023-06-30", Stopped with { DueMu = null }));
        Assert.Equal([IdleGround.Stopped], GroundsOn("2023-06-30", Stopped with { DueMu = null, InvestedWan = 100m }));
        var ground = Assert.Single(On("2023-06-30", Stopped with { DueMu = null, InvestedWan = 100m }).Grounds);
        Assert.Null(ground.AreaBelow);
    }

    [Fact]
    public void Only_state_land_is_suspected_and_land_of_an_unknown_kind_is_asked_about()
    {
        Assert.Equal([], GroundsOn("2023-06-30", NotStarted with { RightType = "集体建设用地使用权" }));
        Assert.Equal([IdleGround.NotStarted], GroundsOn("2023-06-30", NotStarted with { RightType = null, SupplyMode = "挂牌出让" }));
        var (grounds, unclear) = On("2023-06-30", NotStarted with { RightType = null, SupplyMode = null });
        Assert.Empty(grounds);
        Assert.Equal([IdleGrounds.LandTypeUnknown], unclear);
    }

    [Fact]
    public void Completed_land_and_land_that_nobody_holds_is_not_idle()
    {
        Assert.Empty(GroundsOn("2023-06-30", Stopped with { CompletedOn = Parcels.Day("2023-06-30") }));
        Assert.Empty(GroundsOn("2023-06-30", NotStarted with { EndsOn = Parcels.Day("2023-06-29") }));
        Assert.Equal([IdleGround.NotStarted], GroundsOn("2023-06-30", NotStarted with { EndsOn = Parcels.Day("2023-06-30") }));
    }

    [Fact]
    public void Of_two_rights_the_later_one_speaks_first()
    {
        var older = NotStarted with { HolderKey = "乙厂", AcquiredOn = Parcels.Day("2019-01-01"), StartDueOn = Parcels.Day("2019-06-01"), IdleReason = "旧" };
        Assert.Equal(Parcels.Day("2022-03-15"), Assert.Single(On("2023-06-30", older, NotStarted).Grounds).From);
        Assert.Equal(Parcels.Day("2019-06-01"), Assert.Single(On("2023-06-30", older, NotStarted with { StartDueOn = null }).Grounds).From);
    }

    /// <summary>Once a ground holds it goes on holding, as long as the facts stay; and it holds from the day it says.</summary>
    [Trait("kind", "property")]
    [Fact]
    public void A_ground_holds_from_its_first_day_on() => Gen.Select(Gen.Int[0, 900], Gen.Int[0, 900], Gen.Bool).Sample((from, later, stopped) =>
    {
        var start = Parcels.Day("2021-01-01").AddDays(from);
        var right = stopped ? Stopped with { StartedOn = Parcels.Day("2020-12-01"), SuspendedOn = start } : NotStarted with { StartDueOn = start };
        var day = start.AddDays(later);
        var grounds = IdleGrounds.Of(new ParcelOnDay(Parcels.Code, [right], day), Rules).Grounds;
        var first = stopped ? start.AddYears(1) : start.AddYears(1).AddDays(1);
        return grounds.Count == (day >= first ? 1 : 0) && grounds.All(ground => ground.Since == first && ground.Days == later);
    });
}
