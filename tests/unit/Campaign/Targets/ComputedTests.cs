using System.Text.Json;
using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.UnitTests.Campaign.Land;
using Wuyi.Pipeline.UnitTests.Indicators;
using static Wuyi.Pipeline.UnitTests.Campaign.Targets.PlanWorld;

namespace Wuyi.Pipeline.UnitTests.Campaign.Targets;

/// <summary>Targets computed from facts: the right scope, the right span, and which of two values is shown.</summary>
public class ComputedTests
{
    private static EnterpriseProfile Firm(int number, string industry = "3465", bool aboveScale = true, string? status = null) =>
        new() { CreditCode = Enterprises.Code(number), Name = $"企业{number}", Industry = industry, AboveScale = aboveScale, Status = status };

    private static Standing Year(EnterpriseProfile profile, string month, decimal tax, decimal land, decimal? valueAdded = 100m, decimal? employees = 10m) =>
        CampaignWorld.Standing(profile, WindowKind.Rolling12, M(month), taxWan: tax, landMu: land, valueAddedWan: valueAdded, employees: employees) is var standing
            ? standing with { PerMu = standing.PerMu with { LabourProductivity = valueAdded / employees } } : throw new InvalidOperationException();

    private static CampaignFacts Of(string period, KnownStandings standings, params EnterpriseProfile[] register) =>
        CampaignWorld.Of(M(period), standings, null, register) with { Plans = [EmbeddedPlan.Document] };

    /// <summary>E9: a power plant of 300 亩 is 规上工业 and no 规上制造业.</summary>
    [Fact]
    public async Task A_power_plant_counts_in_industry_and_not_in_manufacturing()
    {
        var (maker, plant) = (Firm(1), Firm(2, "4411"));
        var standings = new KnownStandings().With(WindowKind.Rolling12, M("2023-12"), Year(maker, "2023-12", 2_500m, 100m, 2_000m, 100m), Year(plant, "2023-12", 500m, 300m, 6_000m, 50m));
        var board = await BoardAsync(Of("2023-12", standings, maker, plant));
        var tax = board.Of("n2-11").Now;
        Assert.Equal((7.5m, "calendar-year", 2, false), (tax.Value, tax.Facts!.Basis, tax.Facts.Count, tax.Met)); // 3 000 ÷ 400, and 25 ÷ 1 without the plant
        Assert.Equal(20m, board.Of("n2-12").Now.Value); // 8 000 ÷ 400
        var productivity = board.Of("n2-15").Now;
        Assert.Equal((20m, 1), (productivity.Value, productivity.Facts!.Count)); // 2 000 ÷ 100, without the plant's 6 000 ÷ 50
        Assert.Equal(2m, board.Of("n2-10").Now.Value);
    }

    [Fact]
    public async Task A_ratio_exactly_on_its_target_is_met_by_its_sums()
    {
        var firms = Enumerable.Range(1, 3).Select(number => Firm(number)).ToArray();
        var standings = new KnownStandings().With(WindowKind.Rolling12, M("2023-12"), [.. firms.Select(firm => Year(firm, "2023-12", 8.206666m, 1m / 3m))]);
        var below = (await BoardAsync(Of("2023-12", standings, firms))).Of("n2-11").Now;
        Assert.False(below.Met); // 24.619998 ÷ (3 × 0.333…)
        var met = new KnownStandings().With(WindowKind.Rolling12, M("2023-12"), [.. firms.Select(firm => Year(firm, "2023-12", 24.62m, 1m))]);
        Assert.True((await BoardAsync(Of("2023-12", met, firms))).Of("n2-11").Now.Met);
    }

    [Fact]
    public async Task While_the_year_runs_the_last_twelve_months_stand_labelled_with_the_last_whole_year_beside()
    {
        var firm = Firm(1);
        var standings = new KnownStandings().With(WindowKind.Rolling12, M("2022-12"), Year(firm, "2022-12", 20m, 1m)).With(WindowKind.Rolling12, M("2023-06"), Year(firm, "2023-06", 24m, 1m));
        var now = (await BoardAsync(Of("2023-06", standings, firm))).Of("n2-11").Now;
        Assert.Equal((24m, "rolling12", "not-yet"), (now.Value, now.Facts!.Basis, now.LightReason));
        Assert.Equal((20m, "2022年全年"), (now.Facts.Inputs[^1].Value, now.Facts.Inputs[^1].Name));
    }

    [Fact]
    public async Task After_the_plan_its_last_month_is_judged()
    {
        var firm = Firm(1);
        var standings = new KnownStandings().With(WindowKind.Rolling12, M("2023-12"), Year(firm, "2023-12", 25m, 1m)).With(WindowKind.Rolling12, M("2024-03"), Year(firm, "2024-03", 1m, 1m));
        var now = (await BoardAsync(Of("2024-03", standings, firm))).Of("n2-11").Now;
        Assert.Equal((25m, true, M("2023-12")), (now.Value, now.Met, now.Facts!.AsOf));
    }

    [Fact]
    public async Task A_computed_figure_that_leaves_out_too_much_gives_way_to_a_reported_one()
    {
        var firms = Enumerable.Range(1, 10).Select(number => Firm(number)).ToArray();
        Standing[] Rows(int unknown) => [.. firms.Select((firm, place) => Year(firm, "2023-12", 10m, 1m, place < unknown ? null : 100m))];
        var facts = Of("2023-12", new KnownStandings().With(WindowKind.Rolling12, M("2023-12"), Rows(2)), firms);
        var alone = (await BoardAsync(facts)).Of("n2-12").Now;
        Assert.Equal((100m, "only-facts", 2, 0.8m), (alone.Value, alone.Why, alone.Facts!.LeftOut, alone.Facts.Coverage));
        Assert.Contains("incomplete", alone.Facts.Flags);
        var reported = (await BoardAsync(facts with { Progress = [Value("n2-12", "2023-12", 116m)] })).Of("n2-12").Now;
        Assert.Equal((116m, ValueSource.Progress, "facts-do-not-suffice", 100m), (reported.Value, reported.Shown, reported.Why, reported.Facts!.Value));
        var whole = Of("2023-12", new KnownStandings().With(WindowKind.Rolling12, M("2023-12"), Rows(1)), firms) with { Progress = [Value("n2-12", "2023-12", 116m)] };
        Assert.Equal((ValueSource.Facts, "facts-suffice"), (await BoardAsync(whole)).Of("n2-12").Now is var now ? (now.Shown!.Value, now.Why) : default);
    }

    [Fact]
    public async Task The_bureau_s_figure_wins_where_the_plan_says_so_and_both_are_given()
    {
        var facts = Of("2023-12", new KnownStandings()) with { Output = [new OutputTotal(M("2023-12"), 8_900_000m, 800, 10, 100_000m)] };
        var computed = (await BoardAsync(facts)).Of("n2-09").Now;
        Assert.Equal((890m, ValueSource.Facts, "calendar-year", false), (computed.Value, computed.Shown, computed.Facts!.Basis, computed.Met));
        var official = (await BoardAsync(facts with { Progress = [Value("n2-09", "2023-12", 901m, "亿元")] })).Of("n2-09").Now;
        Assert.Equal((901m, ValueSource.Progress, "official-figure", 890m, true), (official.Value, official.Shown, official.Why, official.Facts!.Value, official.Met));
    }

    /// <summary>E4: a fall at current prices is an estimate beside the bureau's figure, whatever it says.</summary>
    [Fact]
    public async Task Energy_per_value_added_at_current_prices_is_never_the_result()
    {
        var firm = Firm(1);
        var months = new MonthSeries([firm.CreditCode]);
        for (var month = M("2020-01"); month <= M("2023-12"); month = month.AddMonths(1))
        {
            var kwh = month.Year == 2020 ? 1_000_000m : 884_736m;
            months.Add(month, [CampaignWorld.Standing(firm, WindowKind.Month, month, kwh, 100m)], RuleSets.Embedded);
        }

        var facts = CampaignWorld.Of(M("2023-12"), new KnownStandings(), months, firm) with { Plans = [EmbeddedPlan.Document] };
        var now = (await BoardAsync(facts)).Of("n2-16").Now;
        Assert.Equal((null, null, TargetLight.Grey), (now.Value, now.Facts, now.Light));
        Assert.Equal((4m, M("2023-12")), (now.Estimate!.Value, now.Estimate.AsOf)); // 0.884736 = 0.96³
        Assert.Equal([TargetFigure.FewEnterprises, "nominal-prices"], now.Estimate.Flags); // one enterprise's figures are for operators (RULINGS 6.3)
        var official = (await BoardAsync(facts with { Progress = [Value("n2-16", "2021-12", 3m), Value("n2-16", "2022-12", 3m), Value("n2-16", "2023-12", 3m)] })).Of("n2-16").Now;
        Assert.Equal((3m, false, 4m), (official.Value, official.Met, official.Estimate!.Value));
    }

    [Fact]
    public async Task Fuels_known_in_one_of_the_two_years_only_leave_an_enterprise_out_of_the_estimate()
    {
        var (steady, late) = (Firm(1), Firm(2));
        var months = new MonthSeries([steady.CreditCode, late.CreditCode]);
        for (var month = M("2020-01"); month <= M("2023-12"); month = month.AddMonths(1))
        {
            var own = CampaignWorld.Standing(late, WindowKind.Month, month, 1_000_000m, 100m, fuelTce: month.Year == 2023 ? 500m : 0m);
            if (month.Year < 2023) own = own with { Carbon = own.Carbon with { Flags = ["electricity-only"] } };
            months.Add(month, [CampaignWorld.Standing(steady, WindowKind.Month, month, month.Year == 2020 ? 1_000_000m : 884_736m, 100m), own], RuleSets.Embedded);
        }

        var estimate = (await BoardAsync(CampaignWorld.Of(M("2023-12"), new KnownStandings(), months, steady, late) with { Plans = [EmbeddedPlan.Document] })).Of("n2-16").Now.Estimate!;
        Assert.Equal((4m, 1, 1), (estimate.Value, estimate.Count, estimate.LeftOut));
    }

    [Fact]
    public async Task Without_a_single_case_grant_or_project_nothing_is_known()
    {
        var board = await BoardAsync(Of("2023-12", new KnownStandings()));
        Assert.All(new[] { "n2-01", "n2-05", "n2-06", "n3.2-02", "n3.3-01", "n3.9-01", "n3.10-01", "n2-03", "n3.17-02" }, id => Assert.Equal(TargetLight.Grey, board.Of(id).Now.Light));
    }

    [Fact]
    public async Task Grants_and_projects_count_by_year_and_a_third_is_a_third()
    {
        GrantYear Grant(int year, decimal industrial, decimal standard, decimal all) => new()
        {
            Year = year, IndustrialMu = industrial, Industrial = 3, StandardMu = standard, Standard = 2, AllMu = all, All = 5, StandardUnstated = 0, ModeUnstated = 0, UseUnstated = 0, OthersKnown = year == 2023,
        };
        ProjectYear Programme(int year, int manufacturing, int all) => new()
        {
            Year = year, Landed = 0, Started = 0, Completed = 0, Produced = 0, ManufacturingLanded = 0, LargeManufacturingLanded = 0, ForeignManufacturingUsdWan = 0m, CountyHead = all,
            CountyHeadManufacturing = manufacturing, CountyHeadManufacturingLanded = 1, InvestmentKnown = 0, InvestmentUnknown = 0, YearInvestedWan = 0m, TotalWan = 0m, CountyHeadYearInvestedWan = 0m, CountyHeadTotalWan = 0m,
        };
        var board = await BoardAsync(Of("2023-12", new KnownStandings()),
            land: new LandBoard { Grants = [Grant(2020, 9_999m, 0m, 9_999m), Grant(2021, 800m, 800m, 1_000m), Grant(2022, 700m, 699m, 2_000m), Grant(2023, 500m, 500m, 1_700m)] },
            projects: new ProjectBoard { Years = [Programme(2022, 3, 10), Programme(2023, 3, 9)] });
        Assert.Equal((2_000m, true), (board.Of("n2-06").Now.Value, board.Of("n2-06").Now.Met));
        Assert.Equal([true, false, true], board.Of("n3.3-01").Years.Select(year => year.Met));
        Assert.Equal([null, null, (bool?)false], board.Of("n4.2-02").Years.Select(year => year.Met)); // 2023: 29.4 %
        Assert.Equal([null, false, (bool?)true], board.Of("n3.9-01").Years.Select(year => year.Met)); // 3·3 ≥ 9, though 33.333 % rounds below 33.3333
    }

    [Fact]
    public async Task A_column_of_grants_that_nobody_filled_is_unknown_and_few_known_investments_give_way()
    {
        GrantYear Grant(int unstated) => new()
        {
            Year = 2023, IndustrialMu = 300m, Industrial = 3, StandardMu = 0m, Standard = 0, AllMu = 300m, All = 3, StandardUnstated = unstated, ModeUnstated = 0, UseUnstated = 0, OthersKnown = false,
        };
        ProjectYear Landed(int known, int unknown) => new()
        {
            Year = 2023, Landed = known + unknown, Started = 0, Completed = 0, Produced = 0, ManufacturingLanded = 0, LargeManufacturingLanded = 0, ForeignManufacturingUsdWan = 0m, CountyHead = 0,
            CountyHeadManufacturing = 0, CountyHeadManufacturingLanded = 0, InvestmentKnown = known, InvestmentUnknown = unknown, YearInvestedWan = 50m, TotalWan = 100m, CountyHeadYearInvestedWan = 0m, CountyHeadTotalWan = 0m,
        };
        async Task<TargetReading> NowAsync(string id, int unstated, int unknown) => (await BoardAsync(
            Of("2023-12", new KnownStandings()) with { Progress = [Value("n3.9-03", "2023-12", 12m)] }, land: new LandBoard { Grants = [Grant(unstated)] },
            projects: new ProjectBoard { Years = [Landed(9, unknown)] })).Of(id).Now;
        Assert.Equal((null, TargetLight.Grey), ((await NowAsync("n3.3-01", 3, 0)).Value, (await NowAsync("n3.3-01", 3, 0)).Light));
        Assert.Equal((0m, TargetLight.Red), ((await NowAsync("n3.3-01", 0, 0)).Value, (await NowAsync("n3.3-01", 0, 0)).Light));
        Assert.Contains("incomplete", (await NowAsync("n3.3-01", 1, 0)).Facts!.Flags);
        Assert.Equal((50m, "facts-suffice"), ((await NowAsync("n3.9-03", 0, 1)).Value, (await NowAsync("n3.9-03", 0, 1)).Why));
        Assert.Equal((12m, "facts-do-not-suffice"), ((await NowAsync("n3.9-03", 0, 2)).Value, (await NowAsync("n3.9-03", 0, 2)).Why));
    }

    [Fact]
    public async Task Granted_land_has_a_trend_by_the_days_of_its_grants()
    {
        ParcelRight[] land = [.. new[] { 2, 3, 4 }.Select(month => Parcels.Right($"330723001001GB0001{month}", 100m) with { GrantedOn = new DateOnly(2023, month, 20) })];
        var facts = Of("2023-05", new KnownStandings()) with { Land = land };
        var standing = (await BoardAsync(facts, land: await LandBoard.OfAsync(facts, default))).Of("n2-06");
        Assert.Equal([0m, 0m, 100m, 200m, 300m, 300m], standing.Trend.TakeLast(6).Select(point => point.Value)); // December to May
        Assert.Equal((300m, M("2023-12")), (standing.Now.Value, standing.Now.Forecast!.Due));
    }

    [Fact]
    public async Task Tags_are_counted_among_manufacturers_that_are_there()
    {
        var facts = CampaignWorld.Of(M("2023-06"), new KnownStandings()) with
        {
            Plans = [EmbeddedPlan.Document],
            Register =
            [
                new(Firm(1), ["高新技术企业", "数字化改造"]), new(Firm(2, status: "注销"), ["高新技术企业"]), new(Firm(3, "4411"), ["高新技术企业"]), new(Firm(4), ["省科技型中小企业"]), new(Firm(5), []),
            ],
        };
        var board = await BoardAsync(facts);
        Assert.Equal((1m, 1m), (board.Of("n2-03").Now.Value, board.Of("n3.7-04").Now.Value));
        Assert.Equal((25m, TargetLight.Grey), (board.Of("n3.17-02").Now.Value, board.Of("n3.8-04").Now.Light)); // one of four 规上; no list of 重点企业
    }

    [Fact] // R11
    public async Task Tax_of_a_window_without_one_of_its_months_gives_way_to_a_reported_figure()
    {
        var firms = Enumerable.Range(1, 3).Select(number => Firm(number)).ToArray();
        var standings = new KnownStandings().With(
            WindowKind.Rolling12, M("2023-12"), [.. firms.Select(firm => Year(firm, "2023-12", 10m, 1m)).Select(year => year with { PerMu = year.PerMu with { Flags = ["tax-month-missing"] } })]);
        var facts = Of("2023-12", standings, firms);
        var alone = (await BoardAsync(facts)).Of("n2-11").Now;
        Assert.Equal((10m, "only-facts"), (alone.Value, alone.Why));
        Assert.Equal(["incomplete", "tax-month-missing"], alone.Facts!.Flags);
        var beside = (await BoardAsync(facts with { Progress = [Value("n2-11", "2023-12", 25m)] })).Of("n2-11").Now;
        Assert.Equal((25m, "facts-do-not-suffice"), (beside.Value, beside.Why));
    }

    [Fact]
    public async Task Who_was_cancelled_by_the_end_of_the_month_is_not_counted_whatever_the_status_says()
    {
        var gone = Firm(1) with { CancelledOn = new DateOnly(2023, 12, 31) };
        var later = Firm(2) with { CancelledOn = new DateOnly(2024, 1, 1) };
        var standings = new KnownStandings().With(WindowKind.Rolling12, M("2023-12"), Year(gone, "2023-12", 1m, 1m), Year(later, "2023-12", 1m, 1m));
        Assert.Equal(1m, (await BoardAsync(Of("2023-12", standings, gone, later))).Of("n2-10").Now.Value);
    }

    [Fact] // RULINGS 6.3: a complement of the figure hides nothing
    public async Task A_last_whole_year_of_few_enterprises_marks_the_figure_it_stands_beside()
    {
        var firms = Enumerable.Range(1, 3).Select(number => Firm(number)).ToArray();
        var standings = new KnownStandings().With(WindowKind.Rolling12, M("2023-06"), [.. firms.Select(firm => Year(firm, "2023-06", 10m, 1m))])
            .With(WindowKind.Rolling12, M("2022-12"), Year(firms[0], "2022-12", 10m, 1m));
        Assert.Contains(TargetFigure.FewEnterprises, (await BoardAsync(Of("2023-06", standings, firms))).Of("n2-11").Now.Facts!.Flags);
    }

    [Fact]
    public async Task Few_enterprises_are_marked()
    {
        var firms = Enumerable.Range(1, 4).Select(number => Firm(number)).ToArray();
        async Task<bool> Marked(params decimal[] taxes) => (await BoardAsync(Of("2023-12", new KnownStandings().With(WindowKind.Rolling12, M("2023-12"),
            [.. taxes.Select((tax, place) => Year(firms[place], "2023-12", tax, 1m))]), firms))).Of("n2-11").Now.Facts!.Flags.Contains(TargetFigure.FewEnterprises);
        Assert.True(await Marked(1m, 1m));
        Assert.False(await Marked(1m, 1m, 1m));
        Assert.True(await Marked(97m, 1m, 1m, 1m));
    }

    [Fact]
    public async Task The_board_is_stored_and_read_again()
    {
        var firm = Firm(1);
        var standings = new KnownStandings().With(WindowKind.Rolling12, M("2023-05"), Year(firm, "2023-05", 22m, 1m)).With(WindowKind.Rolling12, M("2023-06"), Year(firm, "2023-06", 24m, 1m));
        var board = await BoardAsync(Of("2023-06", standings, firm) with
        {
            Progress = [Value("n2-02", "2023-03", 30m), Value("n2-02", "2023-04", 33m), Value("n2-02", "2023-05", 35m), Value("n9", "2023-05", 1m), Value("n2-13", "2022-12", 14m)],
        });
        var json = JsonSerializer.Serialize(board, CampaignJson.Instance.TargetBoard);
        var read = JsonSerializer.Deserialize(json, CampaignJson.Instance.TargetBoard)!;
        Assert.Equal(json, JsonSerializer.Serialize(read, CampaignJson.Instance.TargetBoard));
        Assert.Equal(55, read.Plans.Single().Targets.Count);
        Assert.NotNull(read.Of("n2-02").Now.Forecast);
    }
}
