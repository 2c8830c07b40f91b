using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Recalculation.Findings;

/// <summary>R7, R10, R18–R21 and RULINGS 5.5: what is told of land and of the register.</summary>
public class LandFindingTests
{
    private const string Parcel = "330723001001GB00001";
    private static readonly string X = Code(1);
    private static readonly string Y = Code(2);

    [Fact]
    public async Task R7_areas_of_one_parcel_that_differ_in_one_file_are_told_with_their_rows()
    {
        var county = new County().Register(X, Y).Drop(SourceNames.Land, Right(X, 20m, acquired: new(2010, 1, 1)), Right(Y, 18m, acquired: new(2015, 1, 1)));
        var found = await county.OneAsync(IssueCodes.ParcelAreasDiffer);
        Assert.Equal((20m, 18m, 2m), (found.Found, found.Expected, found.Size));
        Assert.Equal([("land-0000", 1), ("land-0000", 2)], found.Rows.Select(row => (row.FileId, row.Row!.Value)));
    }

    [Fact]
    public async Task R18_two_sole_holders_are_told()
    {
        var county = new County().Register(X, Y).Drop(SourceNames.Land, Right(X, 20m, acquired: new(2010, 1, 1)), Right(Y, 20m, acquired: new(2023, 3, 15)));
        var found = await county.OneAsync(IssueCodes.ParcelOverlap);
        Assert.Equal((2m, 20m, Y, Month.Parse("2023-03"), Month.Parse("2023-06")), (found.Found, found.Expected, found.CreditCode, found.From, found.To));
    }

    [Theory]
    [InlineData(0.6, 0.6, IssueCodes.SharesOver, 1.2, 1.0)]
    [InlineData(0.5, 0.3, IssueCodes.SharesUnder, 6.0, 30.0)]
    [InlineData(null, null, IssueCodes.SharesMissing, 2.0, 30.0)]
    public async Task R19_the_ruling_s_examples_60_and_60_50_and_30_and_none_are_told(double? ofX, double? ofY, string code, double found, double expected)
    {
        var county = new County().Register(X, Y).Drop(SourceNames.Land, Right(X, 30m, share: (decimal?)ofX), Right(Y, 30m, share: (decimal?)ofY));
        var one = await county.OneAsync(code);
        Assert.Equal(((decimal)found, (decimal)expected), (one.Found, one.Expected));
        Assert.DoesNotContain(await county.AllAsync(), other => other.Code != code && other.Source == SourceNames.Land && other.Kind == Wuyi.Pipeline.Recalculation.Findings.FindingSubject.Parcel);
    }

    [Fact]
    public async Task R20_more_let_than_the_parcel_has_is_told_once()
    {
        var county = new County().Register(X, Y).Drop(SourceNames.Land, Right(X, 20m))
            .Drop(SourceNames.Leases, new { parcel = Parcel, lessor_code = X, lessee_code = Y, land_area = 25m, area_unit = "mu" });
        var found = await county.OneAsync(IssueCodes.LeaseExceedsParcel);
        Assert.Equal((25m, 20m, 5m), (found.Found, found.Expected, found.Size));
        Assert.Equal((Month.Parse("2022-07"), Month.Parse("2023-06")), (found.From, found.To));
    }

    [Fact]
    public async Task R20_a_building_without_any_plot_ratio_is_told_with_its_row()
    {
        var county = new County().Register(X, Y).Drop(SourceNames.Land, Right(X, 20m))
            .Drop(SourceNames.Leases, new { parcel = Parcel, lessor_code = X, lessee_code = Y, building_area = 6_000m, area_unit = "m2" });
        var found = await county.OneAsync(IssueCodes.PlotRatioMissing);
        Assert.Equal((6_000m, 9m, Y, ("leases-0000", 1)), (found.Found, found.Size, found.CreditCode, (found.Rows[0].FileId, found.Rows[0].Row!.Value)));
    }

    [Fact]
    public async Task R21_a_tenant_with_tax_and_no_lease_row_is_told()
    {
        var county = new County().Register(X, Y)
            .Drop(SourceNames.Tax, new { taxpayer = X, month = 202306, kind = "增值税", flow = "payment", amount_yuan = 10_000_000m });
        var found = await county.OneAsync(IssueCodes.NoLand);
        Assert.Equal((X, 1000m, 0m, "0"), (found.Subject, found.Found, found.Expected, found.Note));
    }

    [Fact]
    public async Task R21_a_holder_of_standard_land_with_another_parcel_is_told()
    {
        var county = new County().Register(X).Drop(SourceNames.Land,
            new { parcel = Parcel, holder_code = X, area = 10m, area_unit = "mu", standard_land = true },
            new { parcel = "330723001001GB00002", holder_code = X, area = 10m, area_unit = "mu" });
        var found = await county.OneAsync(IssueCodes.MultiParcel);
        Assert.Equal((X, 2m, 1m, Parcel), (found.Subject, found.Found, found.Expected, found.Note));
    }

    [Theory]
    [InlineData(1500, false)]
    [InlineData(20000, true)]
    public async Task Magnitude_a_parcel_above_1_500_mu_is_told_with_both_readings(int mu, bool told)
    {
        var county = new County().Register(X).Drop(SourceNames.Land, Right(X, mu));
        if (told) Assert.Equal("若所填数的单位实为平方米,则为30亩", (await county.OneAsync(IssueCodes.ParcelMagnitude)).Note);
        else await county.NoneAsync(IssueCodes.ParcelMagnitude);
    }

    [Fact]
    public async Task R10_a_register_that_begins_later_is_told_once_for_all_and_a_changed_industry_for_each()
    {
        var county = new County()
            .Drop(SourceNames.Enterprises, new { credit_code = X, effective_month = 202304, name = "甲", industry = "3465" }, new { credit_code = Y, effective_month = 202304, name = "乙", industry = "3465" })
            .Drop(SourceNames.Enterprises, new { credit_code = X, effective_month = 202306, industry = "3461" });
        var later = await county.OneAsync(IssueCodes.AttributesLater, "2022-12");
        Assert.Equal(("2023-04", 2m), (later.Subject, later.Found));
        await county.NoneAsync(IssueCodes.AttributesLater);
        var changed = await county.OneAsync(IssueCodes.IndustryChanged);
        Assert.Equal((X, "3465变为3461", Month.Parse("2023-06")), (changed.Subject, changed.Note, changed.From));
    }

    [Fact]
    public async Task R18_from_the_next_month_is_a_setting()
    {
        var county = new County().Register(X).Drop(SourceNames.Land, Right(X, 20m, acquired: new(2023, 3, 15)));
        Assert.Equal(20m * 4 / 12, (await county.FactsAsync("2023-06", X)).LandMu);
        county.Rules = county.Rules with { Land = county.Rules.Land with { CountsFromNextMonth = true } };
        Assert.Equal(20m * 3 / 12, (await county.FactsAsync("2023-06", X)).LandMu);
    }

    private static object Right(string holder, decimal mu, decimal? share = null, DateOnly? acquired = null) =>
        new { parcel = Parcel, holder_code = holder, area = mu, area_unit = "mu", share, acquired_on = acquired };
}
