using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Recalculation;

/// <summary>The test vectors of RULINGS section 6 that concern recalculation, by their numbers; the others are tests of Indicators (1, 2, 11, 14, 15) and of intake (20).</summary>
public class RulingVectorTests
{
    private const string Parcel = "330723001001GB00001";
    private static readonly string X = Code(1);
    private static readonly string Y = Code(2);

    [Fact]
    public async Task Vector_4_R8_annual_1_200_with_January_to_June_of_60_gives_140_from_July_and_1_200_over_1_100_gives_8_3333_more_each()
    {
        var half = new County().Register(X).Drop(SourceNames.Statistics, [.. Months("2022-01", "2022-06").Select(month => Value(month, 60m)), Annual(1_200m)]);
        Assert.Equal([60m, 140m], await ValuesAsync(half, "2022-06", "2022-07"));
        var whole = new County().Register(X).Drop(
            SourceNames.Statistics, [.. Months("2022-01", "2022-12").Select(month => Value(month, month == 202212 ? 110m : 90m)), Annual(1_200m)]);
        Assert.Equal([98.333333m, 118.333333m], await ValuesAsync(whole, "2022-01", "2022-12"));
    }

    [Fact]
    public async Task Vector_5_R9_cumulative_figures_give_45_45_60_55_55_and_minus_10()
    {
        var county = new County().Register(X).Drop(SourceNames.Statistics, [
            Value(202302, 90m, true), Value(202303, 150m, true), Value(202303, 55m), Value(202305, 260m, true), Value(202306, 250m, true)]);
        Assert.Equal([45m, 45m, 60m, 55m, 55m, -10m], await ValuesAsync(county, "2023-01", "2023-02", "2023-03", "2023-04", "2023-05", "2023-06"));
    }

    [Fact]
    public async Task Vector_6_R16_VAT_of_200_000_and_a_column_of_15_wan_on_three_rows_are_35_wan() => Assert.Equal(35m, await TaxAsync(new County().Register(X).Drop(
        SourceNames.Tax, [Tax(200_000m, "payment"), .. Enumerable.Range(0, 3).Select(_ => Tax(150_000m, "credit", column: true))])));

    [Fact]
    public async Task Vector_7_R2_payments_of_80_wan_and_a_refund_file_of_3_are_77_wan() => Assert.Equal(77m, await TaxAsync(new County().Register(X)
        .Drop(SourceNames.Tax, Tax(800_000m, "payment")).Drop(SourceNames.Tax, Tax(30_000m, "refund"))));

    [Fact]
    public async Task Vector_8_R18_20_mu_acquired_on_15_March_count_four_months_of_twelve()
    {
        var county = new County().Register(X).Drop(SourceNames.Land, Right(X, 20m, acquired: new(2023, 3, 15)));
        Assert.Equal(6.666667m, decimal.Round((await county.FactsAsync("2023-06", X)).LandMu, 6));
    }

    [Theory]
    [InlineData(0.6, 0.6, 15, 15, 0)]
    [InlineData(0.5, 0.3, 15, 9, 6)]
    public async Task Vector_9_R19_shares_of_60_and_60_are_15_and_15_and_of_50_and_30_are_15_9_and_6_unassigned(double x, double y, int muX, int muY, int free)
    {
        var county = new County().Register(X, Y).Drop(SourceNames.Land, Right(X, 30m, (decimal)x), Right(Y, 30m, (decimal)y));
        Assert.Equal((muX, muY), ((await county.FactsAsync("2023-06", X)).LandMu, (await county.FactsAsync("2023-06", Y)).LandMu));
        Assert.Equal(1m - (free / 30m), (await county.ResolveAsync("2023-06")).Coverage[WindowKind.Rolling12].AreaShare);
    }

    [Fact]
    public async Task Vector_10_R20_6_000_square_metres_of_building_at_1_5_are_4_000_of_ground_6_mu()
    {
        var county = new County().Register(X, Y).Drop(SourceNames.Land, Right(X, 20m)).Drop(
            SourceNames.Leases, new { parcel = Parcel, lessor_code = X, lessee_code = Y, building_area = 6_000m, area_unit = "m2", plot_ratio = 1.5m });
        Assert.Equal((14m, 6m), ((await county.FactsAsync("2023-06", X)).LandMu, (await county.FactsAsync("2023-06", Y)).LandMu));
    }

    [Fact]
    public async Task Vector_12_R5_a_yearly_600_of_2022_alone_is_half_of_a_window_to_June_2023()
    {
        var county = new County().Register(X).Drop(SourceNames.Statistics, Annual(600m));
        var carbon = (await county.RunAsync("2023-06")).Enterprises[0].Windows[WindowKind.Rolling12].Carbon;
        Assert.Equal((CarbonStatus.ValueAddedPartial, 6, 300m, (decimal?)null), (carbon.Status, carbon.ValueAddedMonths, carbon.ValueAddedWan, carbon.Intensity));
    }

    [Fact]
    public async Task Vector_17_R4_accounts_a_and_b_know_12_months_b_alone_5_and_the_year_to_date_3_of_3()
    {
        var a = Months("2022-07", "2023-06").Select(month => new { account = "a", month, kwh = 100m, credit_code = X });
        var b = Months("2023-02", "2023-06").Select(month => new { account = "b", month, kwh = 50m, credit_code = X });
        Assert.Equal(12, Known(await new County().Register(X).Drop(SourceNames.Power, [.. a, .. b]).FactsAsync("2023-06", X)));
        Assert.Equal(5, Known(await new County().Register(X).Drop(SourceNames.Power, b).FactsAsync("2023-06", X)));
        var early = Months("2023-01", "2023-03").Select(month => new { account = "b", month, kwh = 50m, credit_code = X });
        var county = new County().Register(X).Drop(SourceNames.Power, early);
        Assert.Equal(3, Known(await county.FactsAsync("2023-03", X, WindowKind.YearToDate)));
        Assert.Contains(ResultFlags.YearToDate, (await county.RunAsync("2023-03")).Enterprises[0].Windows[WindowKind.YearToDate].Carbon.Flags);
    }

    [Fact]
    public async Task Vector_18_R6_monthly_10_000_beside_30_days_of_9_700_is_10_000()
    {
        var days = Enumerable.Range(1, 30).Select(day => new { account = "a", month = 202306, day = new DateOnly(2023, 6, day), kwh = day == 30 ? 9_700m - (29 * 323m) : 323m, credit_code = X });
        var county = new County().Register(X)
            .Drop(SourceNames.Power, new { account = "a", month = 202306, kwh = 10_000m, credit_code = X }).Drop(SourceNames.Power, days);
        Assert.Equal(10_000m, (await county.FactsAsync("2023-06", X, WindowKind.Month)).GridKwh.Sum());
    }

    [Fact]
    public async Task Vector_19_R29_a_tenant_of_a_quarter_of_40_000_has_10_000_and_the_holder_30_000()
    {
        var county = new County().Register(X, Y).Drop(SourceNames.Meters, new { account = "a", credit_code = Y, share = 0.25m })
            .Drop(SourceNames.Power, new { account = "a", month = 202306, kwh = 40_000m, credit_code = X });
        Assert.Equal(30_000m, (await county.FactsAsync("2023-06", X, WindowKind.Month)).GridKwh.Sum());
        Assert.Equal(10_000m, (await county.FactsAsync("2023-06", Y, WindowKind.Month)).GridKwh.Sum());
    }

    private static int Known(WindowFacts facts) => facts.PowerKnown.Count(known => known);

    private static async Task<decimal?> TaxAsync(County county) => (await county.FactsAsync("2023-05", X, WindowKind.Month)).TaxWan;

    private static async Task<decimal?[]> ValuesAsync(County county, params string[] months)
    {
        var values = new List<decimal?>();
        foreach (var month in months)
            values.Add((await county.FactsAsync(month, X, WindowKind.Month)).ValueAddedWan is { } value ? decimal.Round(value, 6) : null);
        return [.. values];
    }

    private static object Value(int month, decimal value, bool cumulative = false) =>
        new { credit_code = X, year = month / 100, month, cumulative, item = "value_added_wan", value };

    private static object Annual(decimal value) => new { credit_code = X, year = 2022, cumulative = false, item = "value_added_wan", value };

    private static object Tax(decimal amount, string flow, bool column = false) =>
        new { taxpayer = X, month = 202305, kind = "增值税", flow, amount_yuan = amount, from_column = column };

    private static object Right(string holder, decimal mu, decimal? share = null, DateOnly? acquired = null) =>
        new { parcel = Parcel, holder_code = holder, area = mu, area_unit = "mu", share, acquired_on = acquired };
}
