using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.UnitTests.Campaign.Land;

/// <summary>Rights that end, change hands, are granted.</summary>
public sealed class LandMovesTests
{
    private static ParcelRight Ending(string ends) => Parcels.Right() with { EndsOn = Parcels.Day(ends) };

    [Fact]
    public void Rights_that_end_within_24_months_are_listed_the_last_day_included()
    {
        Assert.Equal(Parcels.Day("2025-06-30"), Assert.Single(Parcels.Board(Ending("2025-06-30")).Expiring).EndsOn);
        Assert.Empty(Parcels.Board(Ending("2025-07-01")).Expiring);
    }

    /// <summary>End dates are inclusive (R18): on its last day a right still exists.</summary>
    [Theory]
    [InlineData("2023-06-30", false, 0)]
    [InlineData("2023-06-29", true, -1)]
    public void An_ended_right_is_apart(string ends, bool expired, int days)
    {
        var right = Assert.Single(Parcels.Board(Ending(ends)).Expiring);
        Assert.Equal((expired, days, 20m), (right.IsExpired, right.Days, right.Mu));
    }

    [Fact]
    public void What_was_renewed_sold_cancelled_or_is_not_industrial_is_not_listed()
    {
        Assert.Empty(Parcels.Board(Ending("2023-06-01"), Parcels.Right() with { AcquiredOn = Parcels.Day("2023-06-02"), EndsOn = Parcels.Day("2043-06-01") }).Expiring);
        Assert.Empty(Parcels.Board(Ending("2023-06-01"), Parcels.Right() with { HolderKey = "乙厂", AcquiredOn = Parcels.Day("2023-06-02") }).Expiring);
        Assert.Empty(Parcels.Board(Ending("2023-12-31") with { CancelledOn = Parcels.Day("2023-05-01") }).Expiring);
        Assert.Empty(Parcels.Board(Ending("2023-12-31") with { Use = "商业用地" }).Expiring);
    }

    /// <summary>The state is as at the last day of the period: a renewal or a cancellation after it has not happened yet.</summary>
    [Fact]
    public void What_is_renewed_after_the_period_still_ends_soon_and_a_renewal_cancelled_after_it_still_stands()
    {
        var renewal = Parcels.Right() with { AcquiredOn = Parcels.Day("2023-09-02"), EndsOn = Parcels.Day("2043-09-01") };
        Assert.Equal(Parcels.Day("2023-09-01"), Assert.Single(Parcels.Board(Ending("2023-09-01"), renewal).Expiring).EndsOn);
        var standing = renewal with { AcquiredOn = Parcels.Day("2023-06-02"), CancelledOn = Parcels.Day("2024-01-31") };
        Assert.Empty(Parcels.Board(Ending("2023-06-01"), standing).Expiring);
    }

    private static ParcelRight Seller => Parcels.Right() with { CancelledOn = Parcels.Day("2023-03-15") };

    private static ParcelRight Buyer => Parcels.Right() with { HolderKey = "乙厂", HolderName = "乙厂", AcquiredOn = Parcels.Day("2023-03-15") };

    [Fact]
    public void A_right_that_ends_and_another_holders_that_begins_are_a_transfer()
    {
        var transfer = Assert.Single(Parcels.Board(Seller, Buyer).Transfers);
        Assert.Equal(("甲厂", "乙厂", 20m, Parcels.Day("2023-03-15"), Parcels.Day("2023-03-15")), (transfer.From.Name, transfer.To.Name, transfer.Mu, transfer.EndedOn, transfer.BeganOn));
        Assert.Equal((true, false), (transfer.InLast12Months, transfer.SincePlan));
    }

    [Fact]
    public void A_new_grant_by_the_state_is_no_transfer_and_neither_is_a_sale_of_another_use()
    {
        Assert.Empty(Parcels.Board(Seller with { GrantedOn = Parcels.Day("2003-01-01") }, Buyer with { GrantedOn = Parcels.Day("2023-03-15") }).Transfers);
        Assert.Single(Parcels.Board(Seller with { GrantedOn = Parcels.Day("2003-01-01") }, Buyer with { GrantedOn = Parcels.Day("2003-01-01") }).Transfers);
        Assert.Empty(Parcels.Board(Seller with { Use = "商业" }, Buyer with { Use = "商业" }).Transfers);
        Assert.Empty(Parcels.Board(Seller, Buyer with { AcquiredOn = Parcels.Day("2023-07-01") }).Transfers);
        Assert.Empty(Parcels.Board(Seller with { CancelledOn = null }, Buyer).Transfers);
    }

    [Fact]
    public void Transfers_reach_back_12_months_and_to_the_start_of_the_plan()
    {
        var (old, bought) = (Seller with { CancelledOn = Parcels.Day("2022-06-30") }, Buyer with { AcquiredOn = Parcels.Day("2022-06-30") });
        Assert.Empty(Parcels.Board(old, bought).Transfers);
        Assert.Single(Parcels.Board(old, bought with { AcquiredOn = Parcels.Day("2022-07-01") }).Transfers);
        var planned = CampaignWorld.Of(Parcels.Period) with { Plans = [EmbeddedPlan.Document] };
        var transfer = Assert.Single(Parcels.Board(planned, old, bought).Transfers);
        Assert.Equal((false, true), (transfer.InLast12Months, transfer.SincePlan));
    }

    private static ParcelRight Grant(string parcel, string on, decimal mu = 20m) => Parcels.Right(parcel, mu) with { GrantedOn = Parcels.Day(on), StandardLand = true };

    [Fact]
    public void A_parcel_is_granted_once_a_year_however_many_rights_say_so()
    {
        var twice = Grant("330723001001GB00021", "2022-03-01");
        var year = Assert.Single(Parcels.On("2022-12-31", twice, twice with { HolderKey = "乙厂" }, twice with { HolderKey = "丙厂", GrantedOn = Parcels.Day("2022-03-02") }).Grants);
        Assert.Equal((2022, 1, 20m, 1, 20m, 1, 20m), (year.Year, year.Industrial, year.IndustrialMu, year.Standard, year.StandardMu, year.All, year.AllMu));
    }

    [Fact]
    public void Grants_count_by_calendar_year_up_to_the_end_of_the_period()
    {
        var board = Parcels.Board(Grant("330723001001GB00021", "2021-12-31"), Grant("330723001001GB00022", "2023-06-30", 5m), Grant("330723001001GB00023", "2023-07-01"));
        Assert.Equal([(2021, 20m), (2022, 0m), (2023, 5m)], board.Grants.Select(year => (year.Year, year.IndustrialMu)));
    }

    [Fact]
    public void The_share_of_industry_needs_a_grant_of_another_use_in_the_files()
    {
        var industrial = Grant("330723001001GB00021", "2022-03-01");
        Assert.False(Assert.Single(Parcels.On("2022-12-31", industrial).Grants).OthersKnown);
        var year = Assert.Single(Parcels.On("2022-12-31", industrial, Grant("330723001001GB00022", "2022-04-01", 30m) with { Use = "住宅用地", StandardLand = null }).Grants);
        Assert.Equal((true, 20m, 50m, 2), (year.OthersKnown, year.IndustrialMu, year.AllMu, year.All));
        Assert.False(Assert.Single(Parcels.On("2022-12-31", industrial, Grant("330723001001GB00022", "2022-04-01") with { Use = null }).Grants).OthersKnown);
    }

    [Fact]
    public void Allotted_land_is_no_grant_and_a_mode_not_said_is_counted_and_told()
    {
        Assert.Empty(Parcels.On("2022-12-31", Grant("330723001001GB00021", "2022-03-01") with { SupplyMode = "划拨" }).Grants);
        var year = Assert.Single(Parcels.On("2022-12-31", Grant("330723001001GB00021", "2022-03-01") with { SupplyMode = null, StandardLand = null }).Grants);
        Assert.Equal((1, 1, 1, 0), (year.Industrial, year.ModeUnstated, year.StandardUnstated, year.Standard));
    }
}
