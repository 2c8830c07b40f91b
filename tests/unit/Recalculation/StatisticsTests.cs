using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Recalculation;

/// <summary>R1, R8, R9, R11.</summary>
public class StatisticsTests
{
    private static readonly string X = Code(1);

    private static object Row(int month, decimal? value, string item = StatisticsItems.ValueAddedWan, bool cumulative = false, bool erase = false) =>
        new { credit_code = X, year = month / 100, month, cumulative, item, value, erase };

    private static object Annual(int year, decimal value, string item = StatisticsItems.ValueAddedWan) => new { credit_code = X, year, item, value };

    private static County Drop(params IEnumerable<object> rows) => new County().Register(X).Drop(SourceNames.Statistics, rows);

    private static async Task<decimal?[]> MonthsOf(County county, params string[] months)
    {
        var values = new List<decimal?>();
        foreach (var month in months)
        {
            values.Add((await county.FactsAsync(month, X, WindowKind.Month)).ValueAddedWan);
        }

        return [.. values];
    }

    [Fact]
    public async Task The_rest_of_an_annual_figure_is_spread_over_the_months_without_figures()
    {
        var county = Drop([Annual(2022, 1_200m), .. Months("2022-01", "2022-06").Select(month => Row(month, 60m))]);
        Assert.Equal([60m, 140m, 140m], await MonthsOf(county, "2022-06", "2022-07", "2022-12"));
        var year = await county.FactsAsync("2022-12", X);
        Assert.Equal((1_200m, 12), (year.ValueAddedWan, year.ValueAddedMonths));
        Assert.Contains(ResultFlags.AnnualSpread, year.Flags);
        Assert.DoesNotContain(ResultFlags.AnnualSpread, (await county.FactsAsync("2022-06", X, WindowKind.YearToDate)).Flags);
    }

    [Fact]
    public async Task Twelve_known_months_are_adjusted_to_the_annual_figure()
    {
        var county = Drop([Annual(2022, 1_200m), .. Months("2022-01", "2022-12").Select(month => Row(month, month == 202212 ? 0m : 100m))]);
        var values = await MonthsOf(county, "2022-01", "2022-12");
        Assert.Equal([108.333333m, 8.333333m], values.Select(value => decimal.Round(value!.Value, 6)));
        var year = await county.FactsAsync("2022-12", X);
        Assert.Equal(1_200m, year.ValueAddedWan);
        Assert.Contains(ResultFlags.AnnualAdjusted, year.Flags);
    }

    [Fact]
    public async Task Cumulative_figures_give_differences()
    {
        var county = Drop(Row(202302, 90m, cumulative: true), Row(202303, 150m, cumulative: true), Row(202303, 55m), Row(202305, 260m, cumulative: true), Row(202306, 250m, cumulative: true));
        Assert.Equal([45m, 45m, 60m, 55m, 55m, -10m], await MonthsOf(county, "2023-01", "2023-02", "2023-03", "2023-04", "2023-05", "2023-06"));
        Assert.Equal([ResultFlags.CumulativeSplit], (await county.FactsAsync("2023-05", X, WindowKind.Month)).Flags.Where(IsStatistics));
        Assert.Equal([ResultFlags.NegativeMonth], (await county.FactsAsync("2023-06", X, WindowKind.Month)).Flags.Where(IsStatistics));
        Assert.Equal(250m, (await county.FactsAsync("2023-06", X, WindowKind.YearToDate)).ValueAddedWan);
    }

    [Fact]
    public async Task A_corrected_cumulative_figure_changes_its_month_and_the_next_only()
    {
        var county = Drop(Months("2023-01", "2023-06").Select(month => Row(month, month % 100 * 10m, cumulative: true)))
            .Drop(SourceNames.Statistics, Row(202304, 45m, cumulative: true));
        Assert.Equal([10m, 15m, 5m, 10m], await MonthsOf(county, "2023-03", "2023-04", "2023-05", "2023-06"));
    }

    [Fact]
    public async Task Values_restate_one_by_one_add_up_within_a_file_and_can_be_erased()
    {
        var county = Drop(Row(202303, 500m))
            .Drop(SourceNames.Statistics, Row(202303, 12_000m, StatisticsItems.NaturalGasM3), Row(202303, 8_000m, StatisticsItems.NaturalGasM3));
        var facts = await county.FactsAsync("2023-03", X, WindowKind.Month);
        Assert.Equal((500m, 20_000m), (facts.ValueAddedWan, facts.Fuels[StatisticsItems.NaturalGasM3]));
        county.Drop(SourceNames.Statistics, Row(202303, null, erase: true));
        Assert.Null((await county.FactsAsync("2023-03", X, WindowKind.Month)).ValueAddedWan);
    }

    [Fact]
    public async Task Employees_are_a_mean_over_months_with_a_value_and_an_annual_mean_stands_for_each_month()
    {
        var monthly = Drop(Row(202301, 100m, StatisticsItems.Employees), Row(202302, 110m, StatisticsItems.Employees));
        Assert.Equal(105m, (await monthly.FactsAsync("2023-03", X, WindowKind.YearToDate)).Employees);
        Assert.Null((await monthly.FactsAsync("2023-03", X, WindowKind.Month)).Employees);
        var annual = await Drop(Annual(2022, 90m, StatisticsItems.Employees)).FactsAsync("2022-12", X);
        Assert.Equal(90m, annual.Employees);
        Assert.DoesNotContain(ResultFlags.AnnualSpread, annual.Flags);
    }

    [Fact]
    public async Task Half_a_year_of_value_added_is_half_a_year()
    {
        var facts = await Drop(Annual(2022, 600m)).FactsAsync("2023-06", X);
        Assert.Equal((300m, 6), (facts.ValueAddedWan, facts.ValueAddedMonths));
    }

    [Fact]
    public async Task Emissions_are_the_four_pollutants_or_the_given_sum()
    {
        var county = Drop(Row(202303, 1m, StatisticsItems.CodT), Row(202303, 0.5m, StatisticsItems.NoxT), Row(202303, 9m, StatisticsItems.EmissionsT), Row(202302, 2m, StatisticsItems.EmissionsT));
        Assert.Equal(3.5m, (await county.FactsAsync("2023-03", X, WindowKind.YearToDate)).EmissionsT);
        Assert.Null((await county.FactsAsync("2023-04", X, WindowKind.Month)).EmissionsT);
    }

    [Fact]
    public async Task Reported_energy_needs_every_month_of_the_window()
    {
        var county = Drop(Months("2023-01", "2023-03").Select(month => Row(month, 5m, StatisticsItems.EnergyEquivalentTce)));
        Assert.Equal(15m, (await county.FactsAsync("2023-03", X, WindowKind.YearToDate)).ReportedEnergyEquivalentTce);
        Assert.Null((await county.FactsAsync("2023-04", X, WindowKind.YearToDate)).ReportedEnergyEquivalentTce);
    }

    private static bool IsStatistics(string flag) => flag is ResultFlags.AnnualSpread or ResultFlags.AnnualAdjusted or ResultFlags.CumulativeSplit or ResultFlags.NegativeMonth;

    [Fact]
    public async Task VOCs_and_equivalents_are_kept_and_never_part_of_pollution_in_tonnes() // E12
    {
        object[] four = [Row(202305, 2m, StatisticsItems.CodT), Row(202305, 1m, StatisticsItems.NoxT)];
        object[] others = [Row(202305, 40m, StatisticsItems.VocsT), Row(202305, 900m, StatisticsItems.EmissionEquivalent)];
        Assert.Equal(3m, (await Drop(four.Concat(others)).FactsAsync("2023-05", X, WindowKind.Month)).EmissionsT);
        Assert.Null((await Drop(others).FactsAsync("2023-05", X, WindowKind.Month)).EmissionsT);
    }

    [Fact]
    public async Task What_the_statistics_say_of_power_and_growth_changes_no_indicator()
    {
        var plain = await Drop(Row(202305, 500m)).RunAsync("2023-05");
        var more = await Drop(
            Row(202305, 500m), Row(202305, 120_000m, StatisticsItems.ElectricityKwh), Row(202305, 0.052m, StatisticsItems.ComparableGrowth),
            Row(202305, 80m, StatisticsItems.EmployeesAtEnd)).RunAsync("2023-05");
        Assert.Equivalent(plain.Enterprises, more.Enterprises, strict: true);
    }
}
