using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Indicators;

/// <summary>RULES 4, RULINGS R5, R14, R21, E11.</summary>
public class PerMuIndicatorsTests
{
    private static readonly WindowFacts Whole = Enterprises.Of() with
    {
        TaxWan = 60m,
        LandMu = 30m,
        Employees = 25m,
        EmissionsT = 0.5m,
        EmissionsMonths = 12,
        RdWan = 30.2m,
        RdBesideRevenueWan = 30.2m,
        RevenueWan = 1000m,
    };

    [Fact]
    public void All_seven_indicators()
    {
        var perMu = Enterprises.PerMuOf(Whole);
        Assert.Equal((2m, 500m / 30m, 20m), (perMu.TaxPerMu, perMu.ValueAddedPerMu, perMu.LabourProductivity));
        Assert.Equal((500m / 285m, 1000m, 0.0302m), (perMu.ValueAddedPerTce, perMu.ValueAddedPerEmissionT, perMu.RdShare));
        Assert.Equal(0.6m, perMu.TaxPer10MWh);
        Assert.Empty(perMu.Flags);
    }

    [Fact]
    public void Lishui_2019_as_a_ratio_of_sums() =>
        Assert.Equal(18.9039m, decimal.Round(Enterprises.PerMuOf(Whole with { TaxWan = 573_564m, LandMu = 30_341m }).TaxPerMu!.Value, 4));

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void Without_land_the_ratios_are_null_the_area_is_shown_and_never_clamped_R21(int landMu)
    {
        var perMu = Enterprises.PerMuOf(Whole with { LandMu = landMu });
        Assert.Null(perMu.TaxPerMu);
        Assert.Null(perMu.ValueAddedPerMu);
        Assert.Equal((landMu, 20m), (perMu.LandMu, perMu.LabourProductivity));
        Assert.Equal([ResultFlags.NoLand], perMu.Flags);
    }

    [Fact]
    public void The_carbon_code_does_not_know_of_land_R21()
    {
        var rules = Enterprises.WithBenchmark(1m);
        var without = Enterprises.GradeFirst(rules, Whole with { LandMu = 0m, Flags = [ResultFlags.NoLand] });
        var with = Enterprises.GradeFirst(rules, Whole);
        Assert.Equal(with.Flags, without.Flags);
        Assert.Equal((with.Grade, with.Ratio), (without.Grade, without.Ratio));
    }

    [Fact]
    public void Partial_value_added_leaves_x2_to_x5_unknown_R5()
    {
        var perMu = Enterprises.PerMuOf(Whole with { ValueAddedMonths = 6 });
        Assert.Equal((2m, 0.0302m, 0.6m), (perMu.TaxPerMu, perMu.RdShare, perMu.TaxPer10MWh));
        Assert.Null(perMu.ValueAddedPerMu);
        Assert.Null(perMu.LabourProductivity);
        Assert.Null(perMu.ValueAddedPerTce);
        Assert.Null(perMu.ValueAddedPerEmissionT);
        Assert.Equal(500m, perMu.ValueAddedWan);
        Assert.Equal([ResultFlags.ValueAddedPartial], perMu.Flags);
    }

    [Fact]
    public void Negative_value_added_is_a_value_R14() =>
        Assert.Equal(-10m, Enterprises.PerMuOf(Whole with { ValueAddedWan = -300m }).ValueAddedPerMu);

    [Fact]
    public void No_employees_no_productivity()
    {
        Assert.Null(Enterprises.PerMuOf(Whole with { Employees = 0m }).LabourProductivity);
        Assert.Null(Enterprises.PerMuOf(Whole with { Employees = null }).LabourProductivity);
    }

    [Fact]
    public void Research_known_only_in_months_without_revenue_is_blank_beside_revenue_and_counts_zero()
    {
        var perMu = Enterprises.PerMuOf(Whole with { RdBesideRevenueWan = null });
        Assert.Equal((30.2m, 0m), (perMu.RdWan, perMu.RdShare));
        Assert.Equal([ResultFlags.RdNotReported], perMu.Flags);
    }

    [Fact]
    public void Research_not_reported_beside_revenue_is_0_and_flagged_R14()
    {
        var perMu = Enterprises.PerMuOf(Whole with { RdWan = null, RdBesideRevenueWan = null });
        Assert.Equal(0m, perMu.RdShare);
        Assert.Null(perMu.RdWan);
        Assert.Equal([ResultFlags.RdNotReported], perMu.Flags);
        var strict = Enterprises.Rules with { PerMu = new PerMuRules { MissingRdIsZero = false } };
        Assert.Null(Enterprises.PerMuOf(Whole with { RdWan = null, RdBesideRevenueWan = null }, strict).RdShare);
    }

    [Fact]
    public void No_revenue_no_research_share()
    {
        Assert.Null(Enterprises.PerMuOf(Whole with { RevenueWan = 0m }).RdShare);
        Assert.Null(Enterprises.PerMuOf(Whole with { RevenueWan = null, RdWan = null, RdBesideRevenueWan = null }).RdShare);
        Assert.Empty(Enterprises.PerMuOf(Whole with { RevenueWan = null, RdWan = null, RdBesideRevenueWan = null }).Flags);
    }

    [Fact]
    public void Emissions_blank_or_0_have_no_x5()
    {
        Assert.Null(Enterprises.PerMuOf(Whole with { EmissionsT = 0m }).ValueAddedPerEmissionT);
        Assert.Null(Enterprises.PerMuOf(Whole with { EmissionsT = null }).ValueAddedPerEmissionT);
    }

    [Fact]
    public void Emissions_of_part_of_the_window_give_no_ratio_R5()
    {
        var perMu = Enterprises.PerMuOf(Whole with { EmissionsMonths = 10 });
        Assert.Null(perMu.ValueAddedPerEmissionT);
        Assert.Equal(0.5m, perMu.EmissionsT);
        Assert.Equal([ResultFlags.EmissionsPartial], perMu.Flags);
    }

    [Fact]
    public void Research_counts_only_in_months_with_revenue_R5() =>
        Assert.Equal(0.01m, Enterprises.PerMuOf(Whole with { RdBesideRevenueWan = 10m }).RdShare);

    [Fact]
    public void Reported_energy_stands_in_x4_and_never_in_the_carbon_code()
    {
        var reported = Whole with { ReportedEnergyEquivalentTce = 250m };
        var (carbon, perMu) = IndicatorEngine.Compute([reported], Enterprises.WithBenchmark(1m))[0];
        Assert.Equal((2m, 250m), (perMu.ValueAddedPerTce, perMu.TceEquivalent));
        Assert.Equal([ResultFlags.EnergyReported], perMu.Flags);
        Assert.Equal((285m, 515.3m), (carbon.Energy.TceEquivalent, carbon.Emissions.NetT));
        Assert.DoesNotContain(ResultFlags.EnergyReported, carbon.Flags);
    }

    [Fact]
    public void Power_known_in_part_of_the_window_gives_neither_x4_nor_y2_R5()
    {
        var perMu = Enterprises.PerMuOf(Whole with { PowerKnown = [false, .. Enumerable.Repeat(true, 11)] });
        Assert.Null(perMu.ValueAddedPerTce);
        Assert.Null(perMu.TaxPer10MWh);
        Assert.Equal(2m, perMu.TaxPerMu);
        Assert.Equal([ResultFlags.InsufficientHistory], perMu.Flags);
    }

    [Fact]
    public void No_power_used_or_no_account_no_y2()
    {
        Assert.Null(Enterprises.PerMuOf(Whole with { GridKwh = new decimal[12] }).TaxPer10MWh);
        var perMu = Enterprises.PerMuOf(Whole with { AccountsLinked = false, GridKwh = new decimal[12], PowerKnown = new bool[12] });
        Assert.Null(perMu.TaxPer10MWh);
        Assert.Null(perMu.GridKwh);
        Assert.Null(perMu.TceEquivalent);
    }

    [Fact]
    public void Tax_not_delivered_is_unknown_not_zero()
    {
        var perMu = Enterprises.PerMuOf(Whole with { TaxWan = null, Flags = [ResultFlags.TaxMonthMissing] });
        Assert.Null(perMu.TaxPerMu);
        Assert.Null(perMu.TaxPer10MWh);
        Assert.Equal([ResultFlags.TaxMonthMissing], perMu.Flags);
        Assert.Equal(0m, Enterprises.PerMuOf(Whole with { TaxWan = 0m }).TaxPerMu);
    }

    [Fact]
    public void A_year_to_date_value_says_so()
    {
        var perMu = Enterprises.PerMuOf(Enterprises.Of(kind: WindowKind.YearToDate, period: "2022-03") with { LandMu = 1m });
        Assert.Equal([ResultFlags.YearToDate], perMu.Flags);
    }
}
