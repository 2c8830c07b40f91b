using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Targets;
using static Wuyi.Pipeline.UnitTests.Campaign.Targets.PlanWorld;

namespace Wuyi.Pipeline.UnitTests.Campaign.Targets;

/// <summary>States and increments, units, names, and what no target takes.</summary>
public class ReportedTests
{
    [Fact]
    public async Task Increments_after_a_state_are_added_to_it()
    {
        var now = (await OneAsync("2022-06", Like("n2-05"), Value("n2-05", "2022-03", 100m, row: 2), Increment("n2-05", "2022-03", "2022-03", 7m, 3), Increment("n2-05", "2022-04", "2022-04", 20m, 4),
            Increment("n2-05", "2022-05", "2022-05", 30m, 5), Increment("n2-05", "2022-05", "2022-05", 1m, 6))).Now;
        Assert.Equal((151m, M("2022-05")), (now.Value, now.Progress!.AsOf));
        Assert.Equal([2, 4, 5, 6], now.Progress.Origins.Select(origin => origin.Row).Order());
    }

    [Fact]
    public async Task A_quarter_s_increment_holds_those_of_its_months()
    {
        var now = (await OneAsync("2022-06", Like("n2-05"), Increment("n2-05", "2022-04", "2022-04", 20m), Increment("n2-05", "2022-04", "2022-06", 70m), Increment("n2-05", "2022-01", "2022-03", 10m))).Now;
        Assert.Equal(80m, now.Value);
        Assert.Contains("overlapping-increments", now.Progress!.Flags);
    }

    [Fact]
    public async Task An_increment_that_reaches_into_a_state_is_not_added()
    {
        var now = (await OneAsync("2022-06", Like("n2-05"), Value("n2-05", "2022-03", 100m), Increment("n2-05", "2022-01", "2022-06", 50m))).Now;
        Assert.Equal((100m, true), (now.Value, now.Progress!.Flags.Contains("overlapping-increments")));
    }

    [Theory]
    [InlineData("n2-02", "570000", "万元", "57")]
    [InlineData("n2-02", "57", null, "57")]
    [InlineData("n2-06", "1000000", "平方米", "1500")]
    [InlineData("n3.2-02", "0.4", "万吨标准煤", "4000")]
    [InlineData("n2-04", "0.0302", "小数", "3.02")] // E11: 3.02 in a % column and 0.0302 in a ratio column end equal
    [InlineData("n2-04", "3.02", "%", "3.02")]
    [InlineData("n2-05", "400", "户", "400")]
    [InlineData("n2-15", "193000", "元/人", "19.3")]
    public async Task A_known_unit_is_converted_exactly(string id, string value, string? unit, string expected)
    {
        var now = (await OneAsync("2023-12", Like(id), Value(id, "2023-12", decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit))).Now;
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), now.Value);
        Assert.Equal(unit is null, now.Progress!.Flags.Contains("unit-not-given"));
    }

    [Fact]
    public async Task What_no_target_takes_is_listed_with_its_row_and_reason()
    {
        var board = await BoardAsync(FactsOf("2023-12", EmbeddedPlan.Document, Value("n9-99", "2023-12", 1m, row: 2), Value("n3.10-01", "2023-12", 2m, "万元", row: 3), Value("n2-05", "2020-12", 3m, row: 4),
            Increment("n2-04", "2023-12", "2023-12", 1m, 5), Value("", "2023-12", 4m, name: "没有这项", row: 6)));
        Assert.Equal(
            [("n9-99", "unknown-target", 2), ("n3.10-01", "unit-differs", 3), ("n2-05", "outside-plan", 4), ("n2-04", "not-additive", 5), ("没有这项", "unknown-target", 6)],
            board.UnknownProgress.Select(unknown => (unknown.Target, unknown.Reason, unknown.Origin.Row)));
        Assert.All(board.Plans[0].Targets, standing => Assert.Null(standing.Now.Progress));
    }

    [Fact]
    public async Task A_target_may_be_named_by_its_exact_name_and_the_later_file_counts()
    {
        var board = await BoardAsync(FactsOf("2022-06", EmbeddedPlan.Document, Value("N2-02", "2022-06", 10m, "亿元", "first"), Value("", "2022-06", 12m, "亿元", "second", name: "限上 制造业投资")));
        Assert.Equal(12m, board.Of("n2-02").Now.Value);
        Assert.Equal(["second"], board.Of("n2-02").Now.Progress!.Origins.Select(origin => origin.FileId));
        var twice = await BoardAsync(FactsOf("2022-06", EmbeddedPlan.Document, Value("", "2022-06", 300m, name: "整治提升高耗低效企业")));
        Assert.Equal((300m, 300m), (twice.Of("n2-05").Now.Value, twice.Of("n3.2-01").Now.Value));
    }

    [Fact]
    public async Task An_id_that_two_plans_have_means_the_plan_of_its_time()
    {
        var next = EmbeddedPlan.Document with
        {
            Id = "wuyi-2024-next",
            From = M("2024-01"),
            To = M("2026-12"),
            Targets = [.. EmbeddedPlan.Document.Targets.Select(target => target with { From = M("2024-01"), To = M("2026-12"), Due = new DateOnly(2026, 12, 31) })],
        };
        var facts = CampaignWorld.Of(M("2024-03")) with { Plans = [EmbeddedPlan.Document, next], Progress = [Value("n2-07", "2023-12", 8m), Value("n2-07", "2024-03", 1m), Value("wuyi-2022-11/n2-08", "2023-12", 5m)] };
        var board = await BoardAsync(facts);
        decimal? Of(int plan, string id) => board.Plans[plan].Targets.Single(standing => standing.Target.Id == id).Now.Value;
        Assert.Equal((8m, 1m, 5m, null), (Of(0, "n2-07"), Of(1, "n2-07"), Of(0, "n2-08"), Of(1, "n2-08")));
        Assert.Empty(board.UnknownProgress);
    }

    [Fact]
    public async Task Values_of_later_periods_do_not_exist_yet_and_old_ones_are_stale()
    {
        var now = (await OneAsync("2022-06", Like("n2-05"), Value("n2-05", "2021-11", 50m), Value("n2-05", "2022-07", 90m))).Now;
        Assert.Equal((50m, true), (now.Value, now.Progress!.Flags.Contains("stale")));
    }
}
