using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.UnitTests.Indicators;

/// <summary>RULES 2, RULINGS E1, E2, E10.</summary>
public class EnergyAndEmissionsTests
{
    private static EnergyAndEmissions Of(WindowFacts facts) => EnergyAndEmissions.Of(facts, Enterprises.Rules);

    private static WindowFacts WithFuels(params (string Item, decimal Quantity)[] fuels) =>
        Enterprises.Of(kwh: 0m) with { Fuels = fuels.ToDictionary(fuel => fuel.Item, fuel => fuel.Quantity) };

    [Fact]
    public void Ten_tonnes_of_diesel()
    {
        var energy = Of(WithFuels((StatisticsItems.DieselT, 10m)));
        Assert.Equal((14.571m, 14.571m, 30.959m), (energy.Energy.TceEquivalent, energy.Energy.TceCalorific, energy.Emissions.GrossT));
    }

    [Fact]
    public void Ten_thousand_cubic_metres_of_gas()
    {
        var energy = Of(WithFuels((StatisticsItems.NaturalGasM3, 10_000m)));
        Assert.Equal((12.143m, 21.622m), (energy.Energy.TceEquivalent, energy.Emissions.GrossT));
    }

    [Fact]
    public void Diesel_and_gas_together_E1()
    {
        var energy = Of(WithFuels((StatisticsItems.DieselT, 10m), (StatisticsItems.NaturalGasM3, 10_000m)));
        Assert.Equal((26.714m, 52.581m), (energy.Energy.TceEquivalent, energy.Emissions.GrossT));
    }

    [Fact]
    public void Heat_counts_34_12_kgce_and_0_11_t_a_gigajoule()
    {
        var energy = Of(WithFuels((StatisticsItems.HeatGj, 1000m)));
        Assert.Equal((34.12m, 110m), (energy.Energy.TceEquivalent, energy.Emissions.GrossT));
    }

    [Fact]
    public void A_million_kWh_of_2022()
    {
        var energy = Of(Enterprises.Of());
        Assert.Equal((285m, 122.9m, 515.3m), (energy.Energy.TceEquivalent, energy.Energy.TceCalorific, energy.Emissions.GrossT));
        Assert.False(energy.FactorCarried);
    }

    [Fact]
    public void Each_month_counts_with_the_factor_of_its_year()
    {
        var facts = Enterprises.Of(period: "2022-06") with { GridKwh = [1000m, 0, 0, 0, 0, 0, 1000m, 0, 0, 0, 0, 0] };
        Assert.Equal("2021-07", facts.Window.From.ToString());
        Assert.Equal(0.5422m + 0.5153m, Of(facts).Emissions.GrossT);
    }

    [Fact]
    public void A_year_without_a_factor_takes_the_latest_earlier_one_and_says_so()
    {
        var energy = Of(Enterprises.Of(period: "2024-12"));
        Assert.Equal(515.3m, energy.Emissions.GrossT);
        Assert.True(energy.FactorCarried);
    }

    [Fact]
    public void Before_2021_the_factor_is_0_7035() =>
        Assert.Equal(703.5m, Of(Enterprises.Of(period: "2016-12")).Emissions.GrossT);

    [Fact]
    public void Green_power_never_offsets_more_than_the_power_used_E10()
    {
        var facts = Enterprises.Of(kwh: 100_000m) with
        {
            GreenKwh = [200_000m, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            Fuels = new Dictionary<string, decimal> { [StatisticsItems.DieselT] = 10m },
        };
        var energy = Of(facts);
        Assert.Equal(30.959m, energy.Emissions.NetT);
        Assert.True(energy.GreenCapped);
    }

    [Fact]
    public void Green_power_over_two_years_is_scaled_with_its_own_mix_of_factors()
    {
        var facts = Enterprises.Of(period: "2022-06") with
        {
            GridKwh = [500m, 0, 0, 0, 0, 0, 500m, 0, 0, 0, 0, 0],
            GreenKwh = [3000m, 0, 0, 0, 0, 0, 1000m, 0, 0, 0, 0, 0],
        };
        var green = ((3000m * 0.5422m) + (1000m * 0.5153m)) * 1000m / 4000m / 1000m;
        Assert.Equal((0.5m * (0.5422m + 0.5153m)) - green, Of(facts).Emissions.NetT);
    }

    [Fact]
    public void Green_power_up_to_the_power_used_is_taken_whole()
    {
        var facts = Enterprises.Of(kwh: 100_000m);
        facts = facts with { GreenKwh = facts.GridKwh };
        var energy = Of(facts);
        Assert.Equal((51.53m, 0m, false), (energy.Emissions.GrossT, energy.Emissions.NetT, energy.GreenCapped));
    }

    [Fact]
    public void Neutrality_counts_own_solar_green_power_sink_and_storage()
    {
        var facts = Enterprises.Of(kwh: 1000m) with
        {
            PvKwh = [1000m, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            GreenKwh = [500m, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            CarbonSinkT = 0.1m,
            CarbonStorageT = 0.02m,
        };
        var energy = Of(facts);
        Assert.Equal((0.5153m + 0.25765m + 0.12m) / 1.0306m, energy.NeutralityRate);
        Assert.Equal(0.5153m - 0.25765m - 0.12m, energy.Emissions.NetT);
    }

    [Fact]
    public void Neutrality_is_0_without_emissions() => Assert.Equal(0m, Of(Enterprises.Of(kwh: 0m)).NeutralityRate);

    [Fact]
    public void A_residual_factor_counts_for_all_grid_power_so_that_green_power_offsets_exactly_itself()
    {
        var rules = Enterprises.Rules with
        {
            Energy = Enterprises.Rules.Energy with { ResidualFactors = new Dictionary<int, decimal> { [2022] = 0.5856m } },
        };
        var facts = Enterprises.Of(kwh: 100_000m) with { GreenKwh = [40_000m, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] };
        Assert.Equal(60m * 0.5856m, EnergyAndEmissions.Of(facts, rules).Emissions.NetT);
    }

    [Fact]
    public void A_fuel_without_one_of_its_factors_is_never_zero_E2()
    {
        var facts = Enterprises.Of() with { Fuels = new Dictionary<string, decimal> { [StatisticsItems.BiomassT] = 5m } };
        Assert.False(Of(facts).IsComplete);
        var code = Enterprises.GradeFirst(Enterprises.WithBenchmark(1m), facts);
        Assert.Null(code.Grade);
        Assert.Null(code.Intensity);
        Assert.Contains(ResultFlags.FactorMissing, code.Flags);
        var perMu = Enterprises.PerMuOf(facts with { LandMu = 10m });
        Assert.Null(perMu.ValueAddedPerTce);
        Assert.Contains(ResultFlags.FactorMissing, perMu.Flags);
    }

    [Fact]
    public void Without_an_account_gridKwh_is_unknown_but_fuels_count()
    {
        var facts = WithFuels((StatisticsItems.DieselT, 10m)) with { AccountsLinked = false };
        var energy = Of(facts);
        Assert.Null(energy.Energy.GridKwh);
        Assert.Equal(30.959m, energy.Emissions.NetT);
    }

    [Fact]
    public void Series_of_another_length_than_the_window_are_refused() =>
        Assert.Throws<ArgumentException>(() => Of(Enterprises.Of() with { GridKwh = [1m] }));

    [Fact]
    public void Ten_thousand_square_metres_are_15_mu() => Assert.Equal(15m, LandArea.ToMu(10_000m, LandArea.SquareMetre));
}
