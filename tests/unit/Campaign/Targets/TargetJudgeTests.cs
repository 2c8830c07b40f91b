using Wuyi.Pipeline.Campaign.Targets;
using static Wuyi.Pipeline.UnitTests.Campaign.Targets.PlanWorld;

namespace Wuyi.Pipeline.UnitTests.Campaign.Targets;

/// <summary>Every kind of target at its boundary, by reported values (RULES 7, E4, E14).</summary>
public class TargetJudgeTests
{
    [Theory]
    [InlineData("n2-07", "7", false)] // 8 项, 达到
    [InlineData("n2-07", "8", true)]
    [InlineData("n2-03", "260", false)] // 突破260家
    [InlineData("n2-03", "261", true)]
    [InlineData("n3.7-03", "230", false)]
    [InlineData("n3.7-03", "231", true)]
    [InlineData("n2-11", "24.619999", false)]
    [InlineData("n2-11", "24.62", true)]
    [InlineData("n2-04", "2.0", false)] // 突破2.0%
    [InlineData("n2-04", "2.000001", true)]
    [InlineData("n3.5-01", "1", true)]
    [InlineData("n4.2-02", "29.999999", false)]
    [InlineData("n4.2-02", "30", true)]
    public async Task A_value_on_the_target_meets_it_unless_it_must_be_passed(string id, string value, bool met) =>
        Assert.Equal(met, (await OneAsync("2023-12", Like(id), Value(id, "2023-12", decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)))).Now.Met);

    [Fact]
    public async Task Between_230_and_260_one_of_the_notice_s_two_figures_is_met()
    {
        var board = await BoardAsync(FactsOf("2023-12", EmbeddedPlan.Document, Value("n2-03", "2023-12", 245m), Value("n3.7-03", "2023-12", 245m)));
        Assert.Equal((false, true), (board.Of("n2-03").Now.Met, board.Of("n3.7-03").Now.Met));
    }

    /// <summary>(E/V)2023 ÷ (E/V)2020 ≤ 0.96³: exactly 4.0 % a year is met, one more digit is not; a better year makes up for a worse one.</summary>
    [Theory]
    [InlineData("4", "4", "4", true)]
    [InlineData("4", "4", "3.999999", false)]
    [InlineData("4", "4", "4.000001", true)]
    [InlineData("5", "5", "2", true)]
    [InlineData("5", "3", "3.99", true)] // a mean of 3.9967 will do: 0.95 · 0.97 · 0.9601 = 0.88473215
    [InlineData("5", "3", "3.98", false)]
    public async Task An_average_fall_is_judged_by_the_product_of_the_years(string first, string second, string third, bool met)
    {
        var now = (await OneAsync("2023-12", Like("n2-16"), Rates("n2-16", first, second, third))).Now;
        Assert.Equal(met, now.Met);
        Assert.Equal(met ? TargetLight.Green : TargetLight.Red, now.Light);
    }

    [Theory]
    [InlineData("13", "13", "13", true)]
    [InlineData("13", "13", "12.999999", false)]
    [InlineData("20", "6", "13.4", false)] // the mean is 13.13, the average growth 12.99…
    [InlineData("20", "6", "13.5", true)]
    public async Task An_average_growth_is_judged_by_the_product_of_the_years(string first, string second, string third, bool met)
    {
        var now = (await OneAsync("2023-12", Like("n2-13"), Rates("n2-13", first, second, third))).Now;
        Assert.Equal(met, now.Met);
        Assert.Equal(Math.Round((decimal)(Math.Cbrt(new[] { first, second, third }.Aggregate(1d, (p, g) => p * (1d + (double.Parse(g, System.Globalization.CultureInfo.InvariantCulture) / 100d)))) - 1d) * 100m, 4), Math.Round(now.Value!.Value, 4));
    }

    [Fact]
    public async Task A_year_that_runs_is_told_and_not_counted_and_a_missing_year_ends_the_average()
    {
        var running = (await OneAsync("2023-06", Like("n2-13"), [.. Rates("n2-13", "14", "14"), Value("n2-13", "2023-06", 3m)])).Now;
        Assert.Equal((14m, true), (running.Value, running.Met));
        Assert.Equal(["2021年", "2022年", "2023年1-6月(未满年,不计入)"], running.Progress!.Inputs.Select(input => input.Name));
        var missing = (await OneAsync("2023-12", Like("n2-13"), Value("n2-13", "2021-12", 14m), Value("n2-13", "2023-12", 14m))).Now;
        Assert.Contains("years-missing", missing.Progress!.Flags);
        Assert.Equal(M("2021-12"), missing.Progress.AsOf);
        Assert.Null((await OneAsync("2023-12", Like("n2-13"), Value("n2-13", "2022-12", 14m))).Now.Value);
    }

    [Fact]
    public async Task Of_a_yearly_target_every_calendar_year_stands_for_itself()
    {
        var standing = await OneAsync("2023-06", Like("n3.17-03"), Value("n3.17-03", "2021-12", 170m), Value("n3.17-03", "2022-12", 150m), Value("n3.17-03", "2023-05", 80m));
        Assert.Equal([(2021, 170m, TargetLight.Green), (2022, 150m, TargetLight.Red), (2023, 80m, TargetLight.Green)], standing.Years.Select(year => (year.Year!.Value, year.Value!.Value, year.Light)));
        Assert.Equal((0.5m, 0.5m, "on-time"), (standing.Now.Done!.Value, standing.Now.Elapsed!.Value, standing.Now.LightReason));
        Assert.Equal("year-to-date", standing.Now.Progress!.Basis);
    }

    /// <summary>Behind when progress &lt; elapsed − 0.05, far behind below − 0.15: exactly on the bound is not.</summary>
    [Theory]
    [InlineData("180", TargetLight.Green)] // 18/36 of the plan are over; 0.45 = 0.5 − 0.05
    [InlineData("179.999999", TargetLight.Yellow)]
    [InlineData("140", TargetLight.Yellow)] // 0.35 = 0.5 − 0.15
    [InlineData("139.999999", TargetLight.Red)]
    [InlineData("400", TargetLight.Green)]
    public async Task A_light_changes_just_below_its_bound(string value, TargetLight light) =>
        Assert.Equal(light, (await OneAsync("2022-06", Like("n2-05"), Value("n2-05", "2022-06", decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)))).Now.Light);

    [Fact]
    public async Task A_target_is_missed_by_a_figure_of_its_due_month_and_waits_for_one_before()
    {
        Assert.Equal((TargetLight.Red, "missed"), Light(await OneAsync("2023-12", Like("n2-05"), Value("n2-05", "2023-12", 399m))));
        Assert.Equal((TargetLight.Yellow, "awaiting-final"), Light(await OneAsync("2023-12", Like("n2-05"), Value("n2-05", "2023-11", 399m))));
        Assert.Equal((TargetLight.Red, "far-behind"), Light(await OneAsync("2023-12", Like("n2-05"), Value("n2-05", "2023-11", 339m))));
        Assert.Equal((TargetLight.Yellow, "awaiting-final"), Light(await OneAsync("2024-03", Like("n2-05"), Value("n2-05", "2023-11", 340m))));
        Assert.Equal((TargetLight.Grey, "no-value"), Light(await OneAsync("2023-12", Like("n2-05"))));
    }

    [Fact]
    public async Task A_level_is_compared_with_time_only_from_a_start_that_is_known()
    {
        var unknown = await OneAsync("2022-06", Like("n3.6-01"), Value("n3.6-01", "2022-06", 6m));
        Assert.Equal((0.75m, null, "not-yet"), (unknown.Now.Done!.Value, unknown.Now.Elapsed, unknown.Now.LightReason));
        var known = await OneAsync("2022-06", Like("n3.6-01"), Value("n3.6-01", "2020-12", 4m), Value("n3.6-01", "2022-06", 6m));
        Assert.Equal((0.5m, 0.5m, "on-time"), (known.Now.Done!.Value, known.Now.Elapsed!.Value, known.Now.LightReason));
    }

    [Fact]
    public async Task A_target_from_above_is_met_below_it()
    {
        var target = Like("n3.6-01", target => target with { Op = TargetBound.AtMost, Value = 5m });
        Assert.Equal((true, null), (await OneAsync("2022-06", target, Value("n3.6-01", "2022-06", 5m))).Now is var met ? (met.Met, met.Done) : default);
        var falling = (await OneAsync("2022-06", target, Value("n3.6-01", "2020-12", 9m), Value("n3.6-01", "2022-06", 7m))).Now;
        Assert.Equal((false, 0.5m), (falling.Met, falling.Done));
    }

    [Fact]
    public async Task A_target_stated_twice_counts_once_and_takes_the_other_s_value()
    {
        var board = await BoardAsync(FactsOf("2023-12", EmbeddedPlan.Document, Value("n2-08", "2023-12", 19m)));
        Assert.Equal((true, true), (board.Of("n2-08").Now.Met, board.Of("n3.14-01").Now.Met));
        var departments = board.Plans[0].Departments;
        Assert.Equal(51, departments.Sum(department => department.Targets.Count)); // 55 rows, four of them stated twice
        Assert.Contains("n2-08", departments.Single(department => department.Department == "县市场监管局").Targets);
        Assert.Equal((null, "县制高办"), (departments[^1].Department, departments[^1].SuggestedOwner));
        Assert.All(departments, department => Assert.Equal(department.Targets.Count, department.Green + department.Yellow + department.Red + department.Grey));
    }

    private static (TargetLight, string) Light(TargetStanding standing) => (standing.Now.Light, standing.Now.LightReason);

    private static Wuyi.Pipeline.Campaign.Targets.ProgressValue[] Rates(string id, params string[] rates) =>
        [.. rates.Select((rate, place) => Value(id, $"{2021 + place}-12", decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), "%"))];

    [Theory]
    [InlineData("n3.5-01")]
    [InlineData("n4.2-02")]
    [InlineData("n2-07")]
    public async Task A_target_that_begins_later_than_its_plan_has_no_value_before(string id)
    {
        var standing = await OneAsync("2021-06", Like(id, target => target with { From = M("2022-01") }));
        Assert.Equal((null, TargetLight.Grey, "no-value"), (standing.Now.Value, standing.Now.Light, standing.Now.LightReason));
        Assert.Empty(standing.Years);
    }
}
