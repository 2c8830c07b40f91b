using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.UnitTests.Indicators;
using static Wuyi.Pipeline.UnitTests.Campaign.Cases.Steps;

namespace Wuyi.Pipeline.UnitTests.Campaign.Cases;

/// <summary>腾出用能 (R30) and 腾退低效用地 (R31).</summary>
public class FreedTests
{
    private const string Parcel = "330723001001GB00012";
    private const string Other = "330723001001GB00013";
    private static readonly CreditCode Next = Enterprises.Code(2);

    private static EnterpriseProfile Profile(int number = 1) => new() { CreditCode = Enterprises.Code(number), Name = $"企业{number}", Industry = "3465", AboveScale = true };

    /// <summary>kWh of each firm by month; fuels of the first.</summary>
    private static CampaignFacts Facts(string period, IEnumerable<CaseStep> steps, Func<Month, decimal?> kwh, Func<Month, decimal?>? next = null, Func<Month, decimal>? fuel = null, bool withLand = true)
    {
        var firms = new[] { Profile(1), Profile(2) };
        var months = new MonthSeries(firms.Select(firm => firm.CreditCode).OrderBy(code => code.Value, StringComparer.Ordinal));
        for (var month = Month.Parse("2021-01"); month <= Month.Parse(period); month = month.AddMonths(1))
        {
            var own = CampaignWorld.Standing(firms[0], WindowKind.Month, month, kwh: kwh(month), fuelTce: fuel?.Invoke(month) ?? 0m);
            if (fuel is null) own = own with { Carbon = own.Carbon with { Flags = ["electricity-only"] } };
            months.Add(month, [own, CampaignWorld.Standing(firms[1], WindowKind.Month, month, kwh: next?.Invoke(month))], RuleSets.Embedded);
        }

        return CampaignWorld.Of(Month.Parse(period), null, months, firms) with { CaseSteps = [.. steps], Land = withLand ? [Right(Parcel, Firm, 20m, "2005-01-01")] : [] };
    }

    private static async Task<InefficientCase> CaseAsync(CampaignFacts facts) => Assert.Single((await CaseBoard.OfAsync(facts, default)).Cases);

    /// <summary>The way with 列入清单 on a day, 对标验收 and 达标销号 on others.</summary>
    private static IEnumerable<CaseStep> Closed(string listed, string accepted, string closed, params CaseMeasure[] measures) =>
    [
        File(CaseMove.Listed, listed) with { Checks = AllChecks }, File(CaseMove.Plan, listed) with { Measures = measures }, File(CaseMove.Working, listed),
        File(CaseMove.Acceptance, accepted), File(CaseMove.Closed, closed),
    ];

    [Fact] // RULINGS vector 16
    public async Task Listed_on_20_May_2022_the_base_is_May_2021_to_April_2022()
    {
        var energy = (await CaseAsync(Facts("2022-06", [File(CaseMove.Listed, "2022-05-20")], _ => 1000m))).Energy;
        Assert.Equal(("2021-05", "2022-04"), (energy.BaseFrom.ToString(), energy.BaseTo.ToString()));
        Assert.Equal((12_000m, 3.42m, null), (energy.BaseKwh, energy.BaseTce, energy.Tce));
    }

    [Fact]
    public async Task Twelve_months_after_acceptance_against_twelve_before_listing_by_one_coefficient()
    {
        var energy = (await CaseAsync(Facts("2023-12", Closed("2022-05-20", "2022-10-08", "2022-11-01"), month => month < Month.Parse("2022-06") ? 100_000m : 40_000m))).Energy;
        Assert.Equal(("2022-11", "2023-10", 12), (energy.AfterFrom.ToString(), energy.AfterTo.ToString(), energy.AfterMonths));
        Assert.Equal((342m, 136.8m, 205.2m, 205.2m), (energy.BaseTce, energy.AfterTce, energy.Tce, energy.CountedTce));
        Assert.Equal(["electricity-only"], energy.Flags);
    }

    [Fact]
    public async Task Fewer_months_are_their_mean_times_twelve_and_none_is_nothing_yet()
    {
        CampaignFacts At(string period) => Facts(period, Closed("2022-05-20", "2022-10-08", "2022-11-01"), month => month < Month.Parse("2022-06") ? 100_000m : 40_000m);
        var five = (await CaseAsync(At("2023-03"))).Energy;
        Assert.Equal((5, 205.2m), (five.AfterMonths, five.Tce));
        Assert.Contains("annualised", five.Flags);
        var none = (await CaseAsync(At("2022-10"))).Energy;
        Assert.Null(none.Tce);
        Assert.Equal(0m, none.CountedTce);
    }

    [Fact]
    public async Task Fuels_count_only_when_known_on_both_sides()
    {
        CampaignFacts With(bool fuels) => Facts("2023-12", Closed("2022-05-20", "2022-10-08", "2022-11-01"), _ => 10_000m, fuel: fuels ? month => month < Month.Parse("2022-06") ? 5m : 1m : null);
        Assert.Equal((true, 48m), ((await CaseAsync(With(true))).Energy.WithFuels, (await CaseAsync(With(true))).Energy.Tce));
        Assert.Equal((false, 0m), ((await CaseAsync(With(false))).Energy.WithFuels, (await CaseAsync(With(false))).Energy.Tce));
    }

    [Fact]
    public async Task In_the_month_of_acceptance_the_base_stands_with_its_fuels()
    {
        async Task<FreedEnergy> AtAsync(string period) =>
            (await CaseAsync(Facts(period, Closed("2022-05-20", "2022-10-08", "2022-11-01"), _ => 10_000m, fuel: month => month < Month.Parse("2022-06") ? 5m : 1m))).Energy;
        foreach (var period in new[] { "2022-09", "2022-10", "2022-11" }) Assert.Equal((94.2m, true), ((await AtAsync(period)).BaseTce, (await AtAsync(period)).WithFuels));
        Assert.Empty((await AtAsync("2022-10")).Flags);
    }

    [Fact]
    public async Task An_unknown_month_of_the_base_leaves_it_uncounted_and_more_energy_frees_none()
    {
        var unknown = (await CaseAsync(Facts("2023-12", Closed("2022-05-20", "2022-10-08", "2022-11-01"), month => month == Month.Parse("2021-08") ? null : 1000m))).Energy;
        Assert.Equal((null, 0m), (unknown.Tce, unknown.CountedTce));
        Assert.Contains("base-unknown", unknown.Flags);
        var more = (await CaseAsync(Facts("2023-12", Closed("2022-05-20", "2022-10-08", "2022-11-01"), month => month < Month.Parse("2022-06") ? 1000m : 2000m))).Energy;
        Assert.Equal((0m, 0m), (more.Tce, more.CountedTce));
    }

    [Fact]
    public async Task A_firm_that_was_shut_down_uses_nothing_when_its_account_is_gone()
    {
        decimal? Kwh(Month month) => month < Month.Parse("2022-10") ? 100_000m : null;
        var gone = (await CaseAsync(Facts("2023-12", Closed("2022-05-20", "2022-10-08", "2022-11-01", CaseMeasure.ShutDown), Kwh))).Energy;
        Assert.Equal((342m, 12), (gone.CountedTce, gone.AfterMonths));
        Assert.Contains("shut-down-zero", gone.Flags);
        var upgraded = (await CaseAsync(Facts("2023-12", Closed("2022-05-20", "2022-10-08", "2022-11-01", CaseMeasure.Upgrade), Kwh))).Energy;
        Assert.Null(upgraded.Tce);
    }

    [Fact]
    public async Task A_rebound_counts_nothing_until_it_is_closed_again()
    {
        CaseStep[] back = [.. Closed("2022-05-20", "2022-06-08", "2022-07-01"), File(CaseMove.Rebound, "2023-01-10"), File(CaseMove.Working, "2023-02-01"), File(CaseMove.Acceptance, "2023-03-01")];
        decimal? Kwh(Month month) => month < Month.Parse("2022-06") ? 100_000m : 40_000m;
        Assert.Equal(205.2m, (await CaseAsync(Facts("2022-12", back, Kwh))).Energy.CountedTce);
        Assert.Equal(0m, (await CaseAsync(Facts("2023-01", back, Kwh))).Energy.CountedTce);
        Assert.Equal(0m, (await CaseAsync(Facts("2023-06", back, Kwh))).Energy.CountedTce);
        Assert.Equal(205.2m, (await CaseAsync(Facts("2023-06", [.. back, File(CaseMove.Closed, "2023-04-01")], Kwh))).Energy.CountedTce);
    }

    [Fact]
    public async Task Power_of_who_took_the_parcel_over_is_flagged_and_not_counted_until_a_person_says_so()
    {
        CaseStep[] steps = [.. Closed("2022-05-20", "2022-10-08", "2022-11-01", CaseMeasure.ShutDown)];
        var facts = Facts("2023-12", steps, month => month < Month.Parse("2022-10") ? 100_000m : 0m, month => month >= Month.Parse("2022-12") ? 30_000m : null) with
        {
            Land = [Right(Parcel, Firm, 20m, "2005-01-01", "2022-11-15"), Right(Parcel, Next, 20m, "2022-11-16")],
        };
        var moved = (await CaseAsync(facts)).Energy;
        Assert.Equal((342m, 0m, Next, 330_000m), (moved.Tce, moved.CountedTce, moved.MovedTo, moved.MovedKwh));
        Assert.Contains("power-moved", moved.Flags);
        var decided = (await CaseAsync(facts with { CaseSteps = [.. steps, Act(CaseMove.Closed, "2023-05-01", 1) with { CountsMovedPower = true }] })).Energy;
        Assert.Equal(342m, decided.CountedTce);
    }

    [Theory]
    [InlineData(null, 20.0)]
    [InlineData(12.5, 12.5)]
    [InlineData(33.0, 20.0)]
    public async Task A_parcel_counts_with_its_area_or_with_what_was_reported_where_that_is_less(double? reported, double counted)
    {
        CaseStep[] steps = [.. Closed("2022-05-20", "2022-10-08", "2022-11-01").SkipLast(1), File(CaseMove.Closed, "2022-11-01") with { Parcels = [Parcel], ReportedMu = (decimal?)reported }];
        var item = await CaseAsync(Facts("2022-12", steps, _ => 1m));
        var parcel = Assert.Single(item.Parcels);
        Assert.Equal(((decimal)counted, "2022-11", "step"), (parcel.CountedMu, parcel.Month.ToString(), parcel.Documented));
        Assert.Equal((decimal)counted, item.RealisedMu);
    }

    [Fact]
    public async Task A_plan_frees_nothing_the_land_register_does()
    {
        CaseStep[] steps = [File(CaseMove.Listed, "2022-05-20"), File(CaseMove.Plan, "2022-06-01") with { Parcels = [Parcel], ExpectedMu = 20m }];
        Assert.Equal(0m, (await CaseAsync(Facts("2022-12", steps, _ => 1m))).RealisedMu);
        var facts = Facts("2022-12", steps, _ => 1m) with { Land = [Right(Parcel, Firm, 20m, "2005-01-01", "2022-09-03")] };
        var parcel = Assert.Single((await CaseAsync(facts)).Parcels);
        Assert.Equal((20m, "2022-09", "land"), (parcel.CountedMu, parcel.Month.ToString(), parcel.Documented));
        // Cancelled before the listing is no work of the campaign.
        Assert.Equal(0m, (await CaseAsync(facts with { Land = [Right(Parcel, Firm, 20m, "2005-01-01", "2022-03-03")] })).RealisedMu);
    }

    [Fact]
    public async Task Recovery_in_pieces_counts_what_the_last_report_says_and_a_parcel_of_two_cases_once()
    {
        CaseStep Freed(string on, decimal mu, CreditCode? code = null) => File(CaseMove.Working, on, code: code) with { Parcels = [Parcel], ReportedMu = mu };
        CaseStep[] steps = [.. Closed("2022-05-20", "2022-10-08", "2022-11-01").Take(3), Freed("2022-07-01", 5m), Freed("2022-09-01", 12m)];
        Assert.Equal(12m, (await CaseAsync(Facts("2022-12", steps, _ => 1m))).RealisedMu);
        CaseStep[] second = [.. Closed("2022-05-20", "2022-10-08", "2022-11-01").Take(3).Select(step => step with { CreditCode = Next }), Freed("2022-06-01", 20m, Next)];
        var board = await CaseBoard.OfAsync(Facts("2022-12", [.. steps, .. second], _ => 1m), default);
        Assert.Equal([0m, 20m], board.Cases.Select(item => item.RealisedMu));
        Assert.Contains("parcel-counted-elsewhere", board.Cases[0].Parcels[0].Flags);
        Assert.Equal(20m, board.Counts.RealisedMu);
    }

    [Fact]
    public async Task One_sum_fills_the_parcels_in_order_and_an_unknown_parcel_counts_nothing()
    {
        CaseStep[] steps = [File(CaseMove.Listed, "2022-05-20"), File(CaseMove.Listed, "2022-07-01") with { Parcels = [Parcel, Other], ReportedMu = 25m }];
        var both = await CaseAsync(Facts("2022-12", steps, _ => 1m) with { Land = [Right(Parcel, Firm, 20m), Right(Other, Firm, 15m)] });
        Assert.Equal([20m, 5m], both.Parcels.Select(parcel => parcel.CountedMu));
        var unknown = await CaseAsync(Facts("2022-12", steps, _ => 1m, withLand: false));
        Assert.All(unknown.Parcels, parcel => Assert.Equal((0m, "parcel-unknown"), (parcel.CountedMu, parcel.Flags[0])));
    }

    [Fact] // R31: a renewed certificate, or a unit that a neighbour sold, leaves the parcel where it was
    public async Task What_the_enterprise_still_holds_is_not_recovered()
    {
        CaseStep[] steps = [File(CaseMove.Listed, "2022-05-20"), File(CaseMove.Plan, "2022-06-01") with { Parcels = [Parcel], Measures = [CaseMeasure.ShutDown] }];
        async Task<InefficientCase> WithAsync(params ParcelRight[] land) => await CaseAsync(Facts("2022-12", steps, _ => 1m) with { Land = land });
        var renewed = await WithAsync(Right(Parcel, Firm, 20m, "2005-01-01", "2022-09-03"), Right(Parcel, Firm, 20m, "2022-09-03") with { HeldMu = 20m });
        Assert.Equal((0m, 0), (renewed.RealisedMu, renewed.Closure!.LandRegistered));
        var neighbours = await WithAsync(
            Right(Parcel, Firm, 20m, "2005-01-01") with { HeldMu = 5m }, Right(Parcel, null, 20m, "2005-01-01", "2022-09-03") with { Lot = 2 }, Right(Parcel, Next, 20m, "2022-09-03") with { Lot = 2, HeldMu = 15m });
        Assert.Equal((0m, 0), (neighbours.RealisedMu, neighbours.Closure!.LandRegistered));
        // On the last day of the period the right is still there (R18), and its cancellation is registered.
        Assert.Equal(20m, (await WithAsync(Right(Parcel, Firm, 20m, "2005-01-01", "2022-12-31") with { HeldMu = 20m })).RealisedMu);
        // A buyer without a cancelled seller: the later one holds it.
        Assert.Equal(20m, (await WithAsync(Right(Parcel, Firm, 20m, "2005-01-01"), Right(Parcel, Next, 20m, "2022-09-03") with { HeldMu = 20m })).RealisedMu);
    }

    [Fact] // R31: 实际腾出用地 where smaller
    public async Task What_was_reported_without_a_parcel_bounds_the_parcels_that_the_case_names()
    {
        CaseStep[] steps =
        [
            File(CaseMove.Listed, "2022-05-20"), File(CaseMove.Plan, "2022-06-01") with { Parcels = [Parcel] }, File(CaseMove.Working, "2022-10-01") with { ReportedMu = 5m },
        ];
        Assert.Equal(0m, (await CaseAsync(Facts("2022-12", steps, _ => 1m))).RealisedMu);
        var item = await CaseAsync(Facts("2022-12", steps, _ => 1m) with { Land = [Right(Parcel, Firm, 20m, "2005-01-01", "2022-09-03")] });
        Assert.Equal((5m, "land"), (item.RealisedMu, item.Parcels[0].Documented));
        Assert.Contains("land-without-parcel", item.Flags);
    }

    [Fact]
    public async Task Land_of_a_case_whose_file_begins_after_the_listing_is_not_lost()
    {
        CaseStep[] steps = [File(CaseMove.Working, "2022-05-20"), File(CaseMove.Acceptance, "2022-10-08"), File(CaseMove.Closed, "2022-11-01") with { Parcels = [Parcel], ReportedMu = 12m }];
        var item = await CaseAsync(Facts("2022-12", steps, _ => 1m));
        Assert.Equal((null, 12m, "2022-11"), (item.ListedOn, item.RealisedMu, item.Parcels[0].Month.ToString()));
    }
}
