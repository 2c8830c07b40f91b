using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Recalculation;

/// <summary>R7, R18, R19, R20, R21.</summary>
public class LandTests
{
    private const string Parcel = "330723001001GB00001";
    private static readonly string X = Code(1);
    private static readonly string Y = Code(2);

    private static object Right(string holder, decimal area = 20m, string unit = "mu", decimal? share = null, DateOnly? acquired = null,
        DateOnly? ends = null, DateOnly? cancelled = null, string parcel = Parcel, string? of = null, decimal? exclusive = null, decimal? shared = null,
        decimal? used = null, decimal? far = null) => new
        {
            parcel,
            unit = of,
            holder_code = holder,
            area,
            area_unit = unit,
            share,
            acquired_on = acquired,
            ends_on = ends,
            cancelled_on = cancelled,
            exclusive_area = exclusive,
            shared_area = shared,
            used_area = used,
            plot_ratio = far,
        };

    private static async Task<(decimal X, decimal Y)> Mu(County county, WindowKind kind = WindowKind.Rolling12)
    {
        var facts = (await county.ResolveAsync("2023-06")).Facts(kind);
        return (facts[0].LandMu, facts[1].LandMu);
    }

    private static County WithRegister() => new County().Register(X, Y);

    [Fact]
    public async Task Land_acquired_in_the_window_counts_from_its_first_month_end()
    {
        var county = WithRegister().Drop(SourceNames.Land, Right(X, acquired: new(2023, 3, 15)));
        Assert.Equal(6.666667m, decimal.Round((await Mu(county)).X, 6));
        var facts = await county.FactsAsync("2023-06", X);
        Assert.Contains(ResultFlags.Below12MonthLand, facts.Flags);
    }

    [Fact]
    public async Task The_buyer_has_the_month_of_the_sale_and_no_area_is_lost()
    {
        var county = WithRegister().Drop(SourceNames.Land,
            Right(X, ends: new(2023, 3, 14)), Right(Y, acquired: new(2023, 3, 15)));
        Assert.Equal((20m * 8 / 12, 20m * 4 / 12), await Mu(county));
        Assert.Equal((0m, 20m), await Mu(county, WindowKind.Month));
    }

    [Fact]
    public async Task Of_two_sole_holders_the_later_right_counts_and_both_are_flagged()
    {
        var county = WithRegister().Drop(SourceNames.Land, Right(X, acquired: new(2010, 1, 1)), Right(Y, acquired: new(2023, 3, 15)));
        Assert.Equal((20m * 8 / 12, 20m * 4 / 12), await Mu(county));
        foreach (var code in new[] { X, Y }) Assert.Contains(ResultFlags.ParcelOverlap, (await county.FactsAsync("2023-06", code)).Flags);
    }

    [Fact]
    public async Task Four_building_rows_of_one_parcel_are_one_parcel()
    {
        var county = WithRegister().Drop(SourceNames.Land, Enumerable.Range(1, 4).Select(i => Right(X, 20_000m, "m2", of: Parcel + "F0000000" + i)));
        Assert.Equal(30m, (await Mu(county)).X);
    }

    [Fact]
    public async Task Exclusive_and_shared_areas_of_units_add_up_and_a_later_file_restates_its_unit()
    {
        var county = WithRegister().Drop(SourceNames.Land,
            Right(X, 100m, of: "u1", exclusive: 4m, shared: 1m), Right(Y, 100m, of: "u2", exclusive: 10m), Right(X, 100m, of: "u3", exclusive: 2m));
        Assert.Equal((7m, 10m), await Mu(county));
        county.Drop(SourceNames.Land, Right(Y, 100m, of: "u1", exclusive: 6m));
        Assert.Equal((2m, 16m), await Mu(county));
    }

    [Fact]
    public async Task Used_areas_that_differ_are_areas_of_units()
    {
        var county = WithRegister().Drop(SourceNames.Land, Right(X, 100m, of: "u1", used: 30m), Right(Y, 100m, of: "u2", used: 70m));
        Assert.Equal((30m, 70m), await Mu(county));
    }

    [Theory]
    [InlineData(0.6, 0.6, 15, 15, ResultFlags.SharesNormalised)]
    [InlineData(0.5, 0.3, 15, 9, null)]
    [InlineData(0.5, 0.5, 15, 15, null)]
    [InlineData(null, null, 15, 15, ResultFlags.ShareEqual)]
    [InlineData(0.2, null, 6, 24, null)]
    public async Task Shares_divide_the_parcel(double? ofX, double? ofY, int muX, int muY, string? flag)
    {
        var county = WithRegister().Drop(SourceNames.Land, Right(X, 30m, share: (decimal?)ofX), Right(Y, 30m, share: (decimal?)ofY));
        Assert.Equal((muX, muY), await Mu(county));
        Assert.Equal(flag is null ? [] : [flag], (await county.FactsAsync("2023-06", X)).Flags.Where(f => f.StartsWith("share", StringComparison.Ordinal)));
        Assert.Equal((muX + muY) / 30m, (await county.ResolveAsync("2023-06")).Coverage[WindowKind.Rolling12].AreaShare);
    }

    [Fact]
    public async Task An_empty_optional_cell_of_a_later_file_restates_nothing()
    {
        var county = WithRegister()
            .Drop(SourceNames.Land, Right(X, acquired: new(2023, 3, 15)))
            .Drop(SourceNames.Land, Right(X, 24m));
        Assert.Equal(8m, (await Mu(county)).X);
    }

    [Fact]
    public async Task The_ground_of_a_leased_building_moves_from_lessor_to_lessee()
    {
        var county = WithRegister().Drop(SourceNames.Land, Right(X))
            .Drop(SourceNames.Leases, new { parcel = Parcel, lessor_code = X, lessee_code = Y, building_area = 6_000m, area_unit = "m2", plot_ratio = 1.5m });
        Assert.Equal((14m, 6m), await Mu(county));
    }

    [Fact]
    public async Task The_plot_ratio_of_the_parcel_stands_in_and_a_lease_of_a_village_only_adds()
    {
        var county = WithRegister().Drop(SourceNames.Land, Right("村", far: 1.5m))
            .Drop(SourceNames.Leases, new { parcel = Parcel, lessor_name = "某某村经济合作社", lessee_code = Y, building_area = 6_000m, area_unit = "m2" });
        Assert.Equal((0m, 6m), await Mu(county));
    }

    [Fact]
    public async Task The_last_day_of_a_lease_counts()
    {
        foreach (var (day, months) in new[] { (30, 1), (29, 0) })
        {
            var county = WithRegister().Drop(SourceNames.Leases,
                new { parcel = Parcel, lessor_code = "村", lessee_code = Y, land_area = 9m, area_unit = "mu", from_day = new DateOnly(2023, 1, 1), to_day = new DateOnly(2023, 6, day) });
            Assert.Equal((0m, 9m * months), await Mu(county, WindowKind.Month));
        }
    }

    [Fact]
    public async Task Leases_above_the_parcel_are_flagged_and_nothing_is_clamped()
    {
        var county = WithRegister().Drop(SourceNames.Land, Right(X))
            .Drop(SourceNames.Leases, new { parcel = Parcel, lessor_code = X, lessee_code = Y, land_area = 25m, area_unit = "mu" });
        Assert.Equal((-5m, 25m), await Mu(county));
        foreach (var code in new[] { X, Y }) Assert.Contains(ResultFlags.LeaseExceedsParcel, (await county.FactsAsync("2023-06", code)).Flags);
    }

    [Fact]
    public async Task A_holder_is_a_party_however_the_rows_spell_it()
    {
        var organisation = X.Substring(8, 9);
        var county = WithRegister().Drop(SourceNames.Land, Right(X, 30m), Right(organisation, 30m), Right(Y, 30m));
        Assert.Equal((15m, 15m), await Mu(county));
    }

    [Fact]
    public async Task A_later_file_that_spells_the_parties_of_a_lease_otherwise_restates_it()
    {
        var county = WithRegister().Drop(SourceNames.Land, Right(X))
            .Drop(SourceNames.Leases, new { parcel = Parcel, lessor_code = X, lessee_code = Y, land_area = 9m, area_unit = "mu" })
            .Drop(SourceNames.Leases, new { parcel = Parcel, lessor_name = "企业" + X, lessee_code = Y.Substring(8, 9), land_area = 6m, area_unit = "mu" });
        Assert.Equal((14m, 6m), await Mu(county));
    }

    [Fact]
    public async Task A_lease_whose_plot_ratio_nobody_knows_restates_nothing()
    {
        var county = WithRegister().Drop(SourceNames.Land, Right(X))
            .Drop(SourceNames.Leases, new { parcel = Parcel, lessor_code = X, lessee_code = Y, land_area = 6m, area_unit = "mu" })
            .Drop(SourceNames.Leases, new { parcel = Parcel, lessor_code = X, lessee_code = Y, building_area = 9_000m, area_unit = "m2" });
        Assert.Equal((14m, 6m), await Mu(county));
    }

    [Fact]
    public async Task Another_share_bought_later_adds_to_the_first()
    {
        var county = WithRegister().Drop(SourceNames.Land,
            Right(X, 30m, share: 0.2m), Right(X, 30m, share: 0.3m, acquired: new(2020, 1, 1)), Right(Y, 30m, share: 0.5m));
        Assert.Equal((15m, 15m), await Mu(county));
    }

    [Fact]
    public async Task What_an_older_file_said_of_a_holder_in_several_rows_stays_value_by_value()
    {
        var county = WithRegister()
            .Drop(SourceNames.Land, Right(X, ends: new(2023, 3, 31)), Right(X, acquired: new(2022, 10, 1)))
            .Drop(SourceNames.Land, Right(X));
        Assert.Equal(20m * 6 / 12, (await Mu(county)).X);
    }
}
