using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.UnitTests.Recalculation;

/// <summary>A list from quarantine, corrected and dropped again, completes its base (docs/decisions/0005).</summary>
public class CorrectionTests
{
    private const string Period = "2023-06";
    private static readonly string A = County.Code(1);
    private static readonly string B = County.Code(2);
    private static readonly string C = County.Code(3);

    [Fact]
    public async Task A_corrected_holder_joins_the_two_that_were_right()
    {
        var county = Land(new County().Register(A, B, C), Holder(A, 1), Holder(B, 2)).Correct(SourceNames.Land, 0, Holder(C, 3));
        Assert.Equal((10m, 10m, 10m), (await MuAsync(county, A), await MuAsync(county, B), await MuAsync(county, C)));
    }

    [Fact]
    public async Task An_ordinary_file_with_one_holder_replaces_all_three()
    {
        var county = Land(new County().Register(A, B, C), Holder(A, 1), Holder(B, 2)).Drop(SourceNames.Land, Holder(C, 3));
        Assert.Equal((0m, 0m, 30m), (await MuAsync(county, A), await MuAsync(county, B), await MuAsync(county, C)));
    }

    [Fact]
    public async Task A_file_between_base_and_correction_is_restated_in_the_groups_of_the_correction_only()
    {
        object Other(string holder, int row) => new { row, parcel = "330723100001GB00002", holder_code = holder, area = 30m, area_unit = "mu" };
        var county = new County().Register(A, B, C).Drop(SourceNames.Land, Holder(A, 1), Other(A, 2))
            .Drop(SourceNames.Land, Holder(B, 1), Other(B, 2)).Correct(SourceNames.Land, 0, Holder(C, 3));
        Assert.Equal((15m, 30m, 15m), (await MuAsync(county, A), await MuAsync(county, B), await MuAsync(county, C)));
    }

    [Fact]
    public async Task A_correction_of_one_unit_leaves_the_other_units_of_its_parcel_to_newer_files()
    {
        object Unit(string holder, string unit, decimal area, int row) =>
            new { row, parcel = "330723100001GB00001", unit, holder_code = holder, exclusive_area = area, area_unit = "mu" };
        var county = new County().Register(A, B, C).Drop(SourceNames.Land, Unit(A, "U1", 10m, 1), Unit(A, "U2", 20m, 2))
            .Drop(SourceNames.Land, Unit(B, "U1", 11m, 1)).Correct(SourceNames.Land, 0, Unit(C, "U3", 5m, 3));
        Assert.Equal((20m, 11m, 5m), (await MuAsync(county, A), await MuAsync(county, B), await MuAsync(county, C)));
    }

    [Fact]
    public async Task Areas_that_differ_make_units_also_when_one_of_them_is_corrected()
    {
        object Used(string holder, string unit, decimal area, int row) =>
            new { row, parcel = "330723100001GB00001", unit, holder_code = holder, used_area = area, area_unit = "mu" };
        var county = new County().Register(A, B, C).Drop(SourceNames.Land, Used(A, "U1", 10m, 1), Used(B, "U2", 20m, 2))
            .Correct(SourceNames.Land, 0, Used(C, "U3", 5m, 3));
        Assert.Equal((10m, 20m, 5m), (await MuAsync(county, A), await MuAsync(county, B), await MuAsync(county, C)));
    }

    [Fact]
    public async Task Two_rows_of_a_tax_kind_add_up_when_one_comes_later()
    {
        var county = new County().Register(A).Drop(SourceNames.Tax, Tax(100_000m, 1)).Drop(SourceNames.Tax, Tax(1m, 1)).Correct(SourceNames.Tax, 0, Tax(50_000m, 2));
        Assert.Equal(15m, (await county.FactsAsync(Period, A, WindowKind.Month)).TaxWan);
    }

    [Fact]
    public async Task A_row_without_an_office_in_the_base_joins_the_corrected_row_of_an_office()
    {
        var county = new County().Register(A).Drop(SourceNames.Tax, Tax(100_000m, 1)).Drop(SourceNames.Tax, Tax(1m, 1, "二所"))
            .Correct(SourceNames.Tax, 0, Tax(50_000m, 2, "一所"));
        Assert.Equal(15m, (await county.FactsAsync(Period, A, WindowKind.Month)).TaxWan);
    }

    [Fact]
    public async Task Two_bills_of_an_account_add_up_when_one_comes_later()
    {
        var county = new County().Register(A).Drop(SourceNames.Power, Bill(1000m, 1)).Correct(SourceNames.Power, 0, Bill(500m, 2));
        Assert.Equal(1500m, await KwhAsync(county, A));
        Assert.Equal(500m, await KwhAsync(county.Withdraw(SourceNames.Power, 0), A));
    }

    [Fact]
    public async Task Corrected_days_join_the_days_of_the_base_over_a_file_between()
    {
        object Day(int day, decimal kwh, int row) => new { row, account = "1", month = 202306, day = new DateOnly(2023, 6, day), kwh, credit_code = A };
        var county = new County().Register(A).Drop(SourceNames.Power, Day(1, 10m, 1), Day(2, 20m, 2))
            .Drop(SourceNames.Power, Day(1, 1m, 1), Day(2, 2m, 2)).Correct(SourceNames.Power, 0, Day(2, 5m, 3));
        Assert.Equal(26m, await KwhAsync(county, A));
    }

    [Fact]
    public async Task The_green_power_of_a_file_between_stays_when_only_kwh_are_corrected()
    {
        object Row(decimal? kwh, decimal? green, int row) => new { row, account = "1", month = 202306, kwh, green_kwh = green, credit_code = A };
        var county = new County().Register(A).Drop(SourceNames.Power, Row(1000m, 100m, 1)).Drop(SourceNames.Power, Row(1m, 300m, 1))
            .Correct(SourceNames.Power, 0, Row(500m, null, 2));
        var facts = await county.FactsAsync(Period, A, WindowKind.Month);
        Assert.Equal((1500m, 300m), (facts.GridKwh[0], facts.GreenKwh[0]));
    }

    [Fact]
    public async Task A_corrected_share_of_a_meter_joins_the_others()
    {
        object Share(string code, decimal share, int row) => new { row, account = "1", credit_code = code, share };
        var county = new County().Register(A, B, C).Drop(SourceNames.Power, Bill(1000m, 1))
            .Drop(SourceNames.Meters, Share(B, 0.2m, 1)).Drop(SourceNames.Meters, Share(B, 1m, 1)).Correct(SourceNames.Meters, 0, Share(C, 0.3m, 2));
        Assert.Equal((500m, 200m, 300m), (await KwhAsync(county, A), await KwhAsync(county, B), await KwhAsync(county, C)));
    }

    [Fact]
    public async Task Values_of_one_item_add_up_when_one_comes_later_and_an_annual_one_is_no_value_of_december()
    {
        object Value(decimal value, int row) => new { row, credit_code = A, year = 2023, month = 202306, item = "value_added_wan", value };
        var county = new County().Register(A).Drop(SourceNames.Statistics, Value(100m, 1)).Drop(SourceNames.Statistics, Value(7m, 1))
            .Correct(SourceNames.Statistics, 0, Value(30m, 2));
        Assert.Equal(130m, (await county.FactsAsync(Period, A, WindowKind.Month)).ValueAddedWan);
    }

    [Fact]
    public async Task In_the_register_the_last_row_of_the_base_wins_wherever_it_came_from()
    {
        object Named(string? name, string? town, int row) => new { row, credit_code = A, effective_month = 200001, name, town };
        var county = new County().Drop(SourceNames.Enterprises, Named("旧", "旧镇", 1), Named("新", null, 3)).Drop(SourceNames.Enterprises, Named("中", "中镇", 1))
            .Correct(SourceNames.Enterprises, 0, Named("错", null, 2));
        var profile = (await county.FactsAsync(Period, A)).Profile;
        Assert.Equal(("新", "中镇"), (profile.Name, profile.Town));
    }

    [Fact]
    public async Task A_corrected_lease_restates_the_same_lease_and_no_other()
    {
        object Lease(string lessee, decimal area, int row) =>
            new { row, parcel = "330723100001GB00001", lessor_code = A, lessee_code = lessee, land_area = area, area_unit = "mu" };
        var county = Land(new County().Register(A, B, C), Holder(A, 1)).Drop(SourceNames.Leases, Lease(B, 3m, 1))
            .Drop(SourceNames.Leases, Lease(B, 4m, 1), Lease(C, 5m, 2)).Correct(SourceNames.Leases, 0, Lease(C, 6m, 2));
        Assert.Equal((20m, 4m, 6m), (await MuAsync(county, A), await MuAsync(county, B), await MuAsync(county, C)));
    }

    [Fact]
    public async Task Of_two_corrections_of_a_row_the_later_counts_and_two_halves_of_a_list_both_do()
    {
        var county = new County().Register(A).Drop(SourceNames.Power, Bill(1000m, 1)).Correct(SourceNames.Power, 0, Bill(500m, 2))
            .Correct(SourceNames.Power, 0, Bill(60m, 3)).Correct(SourceNames.Power, 0, Bill(400m, 2));
        Assert.Equal(1460m, await KwhAsync(county, A));
        Assert.Equal(460m, await KwhAsync(county.Withdraw(SourceNames.Power, 0), A));
    }

    [Fact]
    public async Task A_file_after_the_correction_restates_both()
    {
        var county = new County().Register(A).Drop(SourceNames.Power, Bill(1000m, 1)).Correct(SourceNames.Power, 0, Bill(500m, 2)).Drop(SourceNames.Power, Bill(7m, 1));
        Assert.Equal(7m, await KwhAsync(county, A));
    }

    private static County Land(County county, params object[] rows) => county.Drop(SourceNames.Land, rows);

    private static object Holder(string code, int row) => new { row, parcel = "330723100001GB00001", holder_code = code, area = 30m, area_unit = "mu" };

    private static object Tax(decimal amount, int row, string? office = null) =>
        new { row, taxpayer = A, month = 202306, kind = "增值税", flow = "payment", amount_yuan = amount, office };

    private static object Bill(decimal kwh, int row) => new { row, account = "1", month = 202306, kwh, credit_code = A };

    private static async Task<decimal> MuAsync(County county, string code) => (await county.FactsAsync(Period, code, WindowKind.Month)).LandMu;

    private static async Task<decimal> KwhAsync(County county, string code) => (await county.FactsAsync(Period, code, WindowKind.Month)).GridKwh[0];
}
