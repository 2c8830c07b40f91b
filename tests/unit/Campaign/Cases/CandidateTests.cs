using System.Text.Json;
using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Rulebook.Campaign;
using Wuyi.Pipeline.UnitTests.Indicators;
using static Wuyi.Pipeline.UnitTests.Campaign.Cases.Steps;

namespace Wuyi.Pipeline.UnitTests.Campaign.Cases;

/// <summary>Pool, threshold table, candidates, closing and rebound as proposals (A-12, A-13, E7, E8).</summary>
public class CandidateTests
{
    private static readonly Month June = Month.Parse("2023-06");

    private static EnterpriseProfile Firm(int number, bool? above = true, string? industry = "3465", string? status = "正常经营", string? town = "桐琴镇") =>
        new() { CreditCode = Enterprises.Code(number), Name = $"企业{number}", Industry = industry, AboveScale = above, Status = status, Town = town };

    /// <summary>Rolling-12 standings of a month: tax, VA, kWh; 10 亩 each.</summary>
    private static Standing Row(EnterpriseProfile firm, Month month, decimal? tax = 100m, decimal? va = 1000m, decimal? kwh = 1_000_000m, decimal land = 10m, int? grade = null) =>
        CampaignWorld.Standing(firm, WindowKind.Rolling12, month, kwh, va, tax, land, grade: grade);

    private static Task<CaseBoard> BoardAsync(Standing[] rows, Func<InefficiencyRules, InefficiencyRules>? rules = null, params CaseStep[] steps) =>
        CaseBoard.OfAsync(With(CampaignWorld.Of(June, new KnownStandings().With(WindowKind.Rolling12, June, rows), null, [.. rows.Select(row => row.Profile)]) with { CaseSteps = steps }, rules), default);

    private static CampaignFacts With(CampaignFacts facts, Func<InefficiencyRules, InefficiencyRules>? rules) => rules is null ? facts
        : facts with { Rules = facts.Rules with { Campaign = facts.Rules.Campaign with { Inefficiency = rules(facts.Rules.Campaign.Inefficiency) } } };

    private static Standing[] Nine(Standing last) => [.. Enumerable.Range(2, 9).Select(i => Row(Firm(i), June)), last];

    [Fact]
    public async Task A_candidate_is_low_yield_and_high_consumption_and_shows_every_test()
    {
        // Sums: tax 900 + 20 over 100 亩, x1 benchmark 9.2, floor 4.6; VA 9000 + 200 over 10 × 285 tce.
        var candidate = Assert.Single((await BoardAsync(Nine(Row(Firm(1), June, tax: 20m, va: 200m, grade: 5)))).Candidates);
        Assert.Equal((Enterprises.Code(1), true, true), (candidate.CreditCode, candidate.LowYield, candidate.HighConsumption));
        var x1 = candidate.Tests[0];
        Assert.Equal(("x1", TestOutcome.Missed, 2m, 9.2m, 0.5m, 4.6m, "34", 10), (x1.Indicator, x1.Outcome, x1.Value, x1.Benchmark, x1.Share, x1.Floor, x1.Scope, x1.Sample));
        Assert.Equal(["x1", "x2", "x4"], candidate.Tests.Select(test => test.Indicator));
        Assert.Equal(["carbon-grade-5"], candidate.Hints);
        Assert.Null(candidate.State);
    }

    [Fact]
    public async Task One_of_the_two_is_enough_only_where_the_rulebook_says_so()
    {
        var rows = Nine(Row(Firm(1), June, tax: 20m));
        Assert.Empty((await BoardAsync(rows)).Candidates);
        Assert.Single((await BoardAsync(rows, rules => rules with { NeedsBoth = false })).Candidates);
    }

    [Fact]
    public async Task Exactly_at_the_floor_is_reached()
    {
        // x / ((9 × 90 + x) / 10 firms) = 1/2 at x = 810/19: not a decimal. By values: floor 5 exactly.
        Func<InefficiencyRules, InefficiencyRules> five = rules => rules with { NeedsBoth = false, Floors = [new("*", "*", ScaleGroup.AboveScale, "x1", false, 5m)] };
        Assert.Empty((await BoardAsync(Nine(Row(Firm(1), June, tax: 50m)), five)).Candidates);
        Assert.Single((await BoardAsync(Nine(Row(Firm(1), June, tax: 49.999999m)), five)).Candidates);
        // And by shares: 9 firms of 100, one of x: x = 0.5 × (900 + x) / 10 → 19x = 900 … 0.1 × share 1: x = (900 + x)/10 → x = 100.
        Func<InefficiencyRules, InefficiencyRules> whole = rules => rules with { NeedsBoth = false, Floors = [new("*", "*", ScaleGroup.AboveScale, "x1", true, 1m)] };
        Assert.Empty((await BoardAsync(Nine(Row(Firm(1), June)), whole)).Candidates);
    }

    [Fact]
    public async Task A_missing_side_is_not_judged_and_is_in_no_sum()
    {
        var board = await BoardAsync(Nine(Row(Firm(1), June, va: null, land: 0m)), rules => rules with { NeedsBoth = false }, Steps.File(CaseMove.Verify, "2023-01-01"));
        var tests = Assert.Single(board.Cases).Now!.Tests;
        Assert.All(tests, test => Assert.Equal(TestOutcome.NotJudged, test.Outcome));
        Assert.Equal(["land"], tests[0].Missing);
        Assert.Equal(["valueAdded", "land"], tests[1].Missing);
        Assert.Equal((10m, 9), (tests[0].Benchmark, tests[0].Sample));
        Assert.Empty(board.Candidates);
    }

    [Fact] // E7
    public async Task Below_scale_is_judged_by_tax_per_mu_and_tax_per_power_against_its_own_kind()
    {
        Standing[] rows = [.. Enumerable.Range(2, 9).Select(i => Row(Firm(i, above: false), June, va: null)), Row(Firm(1, above: false), June, tax: 20m, va: null), Row(Firm(20), June, tax: 100_000m)];
        var candidate = Assert.Single((await BoardAsync(rows)).Candidates);
        Assert.Equal(["x1", "y2"], candidate.Tests.Select(test => test.Indicator));
        Assert.Equal((10, 0.92m), (candidate.Tests[1].Sample, candidate.Tests[1].Benchmark));
    }

    [Fact]
    public async Task A_small_industry_is_compared_with_all_manufacturing_of_its_group_and_none_is_not_judged()
    {
        var rows = Nine(Row(Firm(1, industry: "1713"), June, tax: 20m, va: 200m));
        var candidate = Assert.Single((await BoardAsync(rows)).Candidates);
        Assert.Equal(("13-43", 10), (candidate.Tests[0].Scope, candidate.Tests[0].Sample));
        Assert.Empty((await BoardAsync(rows, rules => rules with { MinimumSample = 11 })).Candidates);
    }

    [Fact]
    public async Task The_most_specific_floor_holds()
    {
        FloorRule Value(string region, string industry, decimal value) => new(region, industry, ScaleGroup.AboveScale, "x1", false, value);
        Func<InefficiencyRules, InefficiencyRules> table = rules => rules with { Floors = [Value("*", "*", 1m), Value("*", "34", 2m), Value("桐琴镇、泉溪镇", "*", 3m), Value("桐琴镇", "34", 4m)] };
        async Task<decimal?> FloorAsync(EnterpriseProfile firm) =>
            (await BoardAsync([Row(firm, June)], table, Steps.File(CaseMove.Verify, "2023-01-01", code: firm.CreditCode))).Cases[0].Now!.Tests[0].Floor;
        Assert.Equal(4m, await FloorAsync(Firm(1)));
        Assert.Equal(3m, await FloorAsync(Firm(1, industry: "1713")));
        Assert.Equal(2m, await FloorAsync(Firm(1, town: "柳城镇")));
        Assert.Equal(1m, await FloorAsync(Firm(1, town: null, industry: "1713")));
    }

    [Fact] // E8
    public async Task Energy_per_value_added_counts_only_as_an_option()
    {
        // 400 万元 at 285 tce: 0.7125 tce/万元; the benchmark is 0.2982.
        var rows = Nine(Row(Firm(1), June, tax: 20m, va: 600m));
        Assert.Empty((await BoardAsync(rows)).Candidates);
        var board = await BoardAsync(Nine(Row(Firm(1), June, tax: 20m, va: 540m)), rules => rules with { TcePerVaCounts = true, Floors = [.. rules.Floors.Where(floor => floor.Indicator != "x4")] });
        var test = Assert.Single(board.Candidates).Tests[^1];
        Assert.Equal(("tcePerVa", TestOutcome.Missed, 0.52m), (test.Indicator, test.Outcome, test.Floor));
    }

    [Theory] // E7
    [InlineData("3465", true, null, null)]
    [InlineData("3465", true, "注销", "not-operating")]
    [InlineData("3465", false, "正常经营", null)]
    [InlineData("3465", false, "存续", null)]
    [InlineData("3465", false, "停业", "not-operating")]
    [InlineData("3465", false, "非正常户", "not-operating")]
    [InlineData("3465", false, "吊销,未注销", "not-operating")]
    [InlineData("3465", false, null, "status-unknown")]
    [InlineData("3465", false, "未开业", "not-operating")]
    [InlineData("3465", false, "经营不正常", "not-operating")]
    [InlineData("3465", null, "正常经营", "scale-unknown")]
    [InlineData("4411", true, "正常经营", "not-manufacturing")]
    [InlineData("0610", true, "正常经营", "not-manufacturing")]
    [InlineData(null, true, "正常经营", "industry-unknown")]
    public async Task The_pool_is_manufacturing_above_scale_and_operating_below(string? industry, bool? above, string? status, string? outside)
    {
        var board = await BoardAsync([Row(Firm(1, above, industry, status), June)]);
        Assert.Equal(outside, Assert.Single(board.Pool).Outside);
        Assert.Equal(outside is null ? 1 : 0, board.Counts.Pool);
        Assert.Equal(outside is null ? [] : [new OutsideCount(outside, 1)], board.Outside);
    }

    [Fact]
    public async Task Coverage_counts_results_of_looking_by_town()
    {
        Standing[] rows = [Row(Firm(1), June), Row(Firm(2), June), Row(Firm(3, town: "泉溪镇"), June), Row(Firm(4, town: null), June)];
        var board = await BoardAsync(rows, null,
            File(CaseMove.Candidate, "2023-01-01"), File(CaseMove.Unfounded, "2023-02-01", code: Enterprises.Code(2)), File(CaseMove.Listed, "2023-02-01", code: Enterprises.Code(3)));
        Assert.Equal([new TownCoverage("桐琴镇", 2, 1, 1), new TownCoverage("泉溪镇", 1, 1, 0), new TownCoverage(null, 1, 0, 0)], board.Coverage);
        Assert.Equal((4, 2), (board.Counts.Pool, board.Counts.Surveyed));
    }

    private static async Task<InefficientCase> CaseAsync(string period, Func<Month, decimal> tax, params CaseStep[] steps)
    {
        var standings = new KnownStandings();
        for (var month = Month.Parse("2022-01"); month <= Month.Parse(period); month = month.AddMonths(1))
        {
            Standing[] rows = [.. Enumerable.Range(2, 9).Select(i => Row(Firm(i), month)), Row(Firm(1), month, tax: tax(month))];
            standings.With(WindowKind.Rolling12, month, rows);
        }

        var facts = CampaignWorld.Of(Month.Parse(period), standings, null, [.. Enumerable.Range(1, 10).Select(i => Firm(i))]) with { CaseSteps = steps };
        return Assert.Single((await CaseBoard.OfAsync(facts, default)).Cases);
    }

    [Fact]
    public async Task Two_quarter_ends_after_the_plan_at_the_floors_propose_closing()
    {
        CaseStep[] steps = [.. Way(CaseState.Working, null, CaseMeasure.Upgrade)];
        decimal Better(Month month) => month >= Month.Parse("2023-03") ? 90m : 10m;
        var met = (await CaseAsync("2023-07", Better, steps)).Closure!;
        Assert.Equal(ProposalOutcome.Met, met.Outcome);
        Assert.Equal(["2023-03", "2023-06"], met.Quarters.Select(quarter => quarter.Month.ToString()));
        Assert.Equal(ProposalOutcome.NotYet, (await CaseAsync("2023-04", Better, steps)).Closure!.Outcome);
        Assert.Null((await CaseAsync("2023-07", Better, [.. Way(CaseState.Listed)])).Closure);
        // Quarters before the plan's month do not count.
        Assert.Equal(ProposalOutcome.NotYet, (await CaseAsync("2022-08", _ => 90m, steps)).Closure!.Outcome);
    }

    [Fact]
    public async Task A_full_year_at_the_floors_proposes_closing_too()
    {
        var proposal = (await CaseAsync("2022-12", month => month == Month.Parse("2022-12") ? 90m : 10m, [.. Way(CaseState.Working)])).Closure!;
        Assert.Equal(ProposalOutcome.Met, proposal.Outcome);
        Assert.Contains("2022年全年各项指标达到底线", proposal.Reasons);
    }

    [Fact]
    public async Task Two_quarter_ends_below_the_floors_after_closing_report_a_rebound()
    {
        CaseStep[] closed = [.. Way(CaseState.Closed)];
        decimal Worse(Month month) => month >= Month.Parse("2022-10") ? 10m : 90m;
        Assert.Equal(ProposalOutcome.Met, (await CaseAsync("2023-03", Worse, closed)).ReboundReport!.Outcome);
        Assert.Equal(ProposalOutcome.NotYet, (await CaseAsync("2022-12", Worse, closed)).ReboundReport!.Outcome);
        Assert.Equal(ProposalOutcome.NotYet, (await CaseAsync("2023-03", _ => 90m, closed)).ReboundReport!.Outcome);
        Assert.Equal(CaseState.Closed, (await CaseAsync("2023-03", Worse, closed)).State);
    }

    [Fact]
    public async Task The_case_file_shows_the_indicators_when_it_was_listed_and_now()
    {
        var item = await CaseAsync("2023-06", month => month.Year == 2022 ? 10m : 90m, [.. Way(CaseState.Working)]);
        Assert.Equal(("2022-04", 1m), (item.Then!.Month.ToString(), item.Then.TaxPerMu));
        Assert.Equal(("2023-06", 9m), (item.Now!.Month.ToString(), item.Now.TaxPerMu));
    }

    [Theory]
    [InlineData(4_000.0, "2022-09-10", ProposalOutcome.Met)]
    [InlineData(5_000.0, "2022-09-10", ProposalOutcome.Met)]
    [InlineData(5_000.01, "2022-09-10", ProposalOutcome.NotYet)]
    [InlineData(4_000.0, null, ProposalOutcome.NotYet)]
    [InlineData(null, "2022-09-10", ProposalOutcome.NotJudged)]
    public async Task A_firm_that_left_is_closed_by_its_power_and_its_land(double? kwh, string? cancelled, ProposalOutcome outcome)
    {
        var facts = Left(Month.Parse("2022-10"), month => month < Month.Parse("2022-07") ? 100_000m : (decimal?)kwh, cancelled, [.. Way(CaseState.Working, null, CaseMeasure.Vacate)]);
        var item = Assert.Single((await CaseBoard.OfAsync(facts, default)).Cases);
        Assert.Equal(("shut-down", outcome), (item.Closure!.Rule, item.Closure.Outcome));
        Assert.Equal(100_000m, item.Closure.BaseKwhPerMonth);
        Assert.Equal((1, cancelled is null ? 0 : 1), (item.Closure.LandNamed, item.Closure.LandRegistered));
    }

    [Fact]
    public async Task A_firm_that_left_is_back_when_its_power_is_back_for_three_months()
    {
        CaseStep[] closed = [.. Way(CaseState.Closed, null, CaseMeasure.ShutDown)];
        async Task<ProposalOutcome> AtAsync(string period, decimal? kwh) => (await CaseBoard.OfAsync(
            Left(Month.Parse(period), month => month < Month.Parse("2022-07") ? 100_000m : month < Month.Parse("2022-12") ? 0m : kwh, "2022-09-10", closed), default)).Cases[0].ReboundReport!.Outcome;
        Assert.Equal(ProposalOutcome.Met, await AtAsync("2023-02", 5_001m));
        Assert.Equal(ProposalOutcome.NotYet, await AtAsync("2023-01", 5_001m));
        Assert.Equal(ProposalOutcome.NotYet, await AtAsync("2023-02", 5_000m));
        Assert.Equal(ProposalOutcome.NotJudged, await AtAsync("2023-02", null));
    }

    private static CampaignFacts Left(Month period, Func<Month, decimal?> kwh, string? cancelled, CaseStep[] steps)
    {
        var months = new MonthSeries([Enterprises.Code(1)]);
        for (var month = Month.Parse("2021-01"); month <= period; month = month.AddMonths(1))
            months.Add(month, [CampaignWorld.Standing(Firm(1), WindowKind.Month, month, kwh: kwh(month))], RuleSets.Embedded);
        return CampaignWorld.Of(period, null, months, Firm(1)) with
        {
            CaseSteps = [.. steps.Select(step => step.Move == CaseMove.Plan ? step with { Parcels = ["330723001001GB00012"] } : step)],
            Land = [Right("330723001001GB00012", Enterprises.Code(1), 20m, "2005-01-01", cancelled)],
        };
    }

    [Fact]
    public async Task What_is_past_its_planned_date_and_not_closed_is_overdue()
    {
        CaseStep[] Planned(CaseState to) => [.. Way(to).Select(step => step.Move == CaseMove.Plan ? step with { PlannedOn = new(2022, 8, 31) } : step)];
        async Task<bool> OverdueAsync(string period, params CaseStep[] steps) => (await CaseAsync(period, _ => 1m, steps)).IsOverdue;
        Assert.False(await OverdueAsync("2022-08", Planned(CaseState.Working)));
        Assert.True(await OverdueAsync("2022-09", Planned(CaseState.Working)));
        Assert.False(await OverdueAsync("2022-09", Planned(CaseState.Closed)));
        Assert.False(await OverdueAsync("2022-09", [.. Planned(CaseState.Working), File(CaseMove.Suspended, "2022-09-01")]));
    }

    [Fact]
    public async Task Steps_of_a_later_day_do_not_exist_for_the_period()
    {
        Assert.Equal(CaseState.Plan, (await CaseAsync("2022-05", _ => 1m, [.. Way(CaseState.Closed)])).State);
        Assert.Equal(CaseState.Filed, (await CaseAsync("2022-03", _ => 1m, [.. Way(CaseState.Closed)])).State);
    }

    [Fact]
    public async Task An_enterprise_that_the_register_does_not_have_keeps_its_case_and_its_name()
    {
        var board = await BoardAsync([Row(Firm(2), June)], null, File(CaseMove.Listed, "2023-01-01") with { Name = "武义老厂", Town = "王宅镇" });
        var item = Assert.Single(board.Cases);
        Assert.Equal(("武义老厂", "王宅镇"), (item.Name, item.Town));
        Assert.Contains("not-registered", item.Flags);
    }

    [Fact]
    public async Task The_board_comes_back_as_it_was_stored()
    {
        CaseStep[] steps =
        [
            .. Way(CaseState.Closed, null, CaseMeasure.ShutDown).Select(step => step.Move == CaseMove.Plan ? step with { Parcels = ["330723001001GB00012"], ExpectedMu = 20m, PlannedOn = new(2022, 8, 31) } : step),
            File(CaseMove.Listed, "2022-12-01"), File(CaseMove.Listed, "2022-12-01", code: Enterprises.Code(3)) with { Move = null, Checks = AllChecks },
        ];
        var facts = Left(Month.Parse("2023-03"), month => month < Month.Parse("2022-07") ? 100_000m : 0m, "2022-09-10", steps);
        var standings = new KnownStandings().With(WindowKind.Rolling12, Month.Parse("2023-03"), Nine(Row(Firm(1), Month.Parse("2023-03"), tax: 20m, va: 200m, grade: 5)));
        var board = await CaseBoard.OfAsync(facts with { Standings = standings }, default);
        var json = JsonSerializer.Serialize(board, CampaignJson.Instance.CaseBoard);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, CampaignJson.Instance.CaseBoard)!, CampaignJson.Instance.CaseBoard));
        Assert.Contains("\"state\":\"closed\"", json, StringComparison.Ordinal);
        Assert.NotEmpty(board.Loose);
        Assert.NotEmpty(board.Candidates);
    }
}
