using System.Text.Json;
using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Aggregates;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Aggregates;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.UnitTests.Indicators;

namespace Wuyi.Pipeline.UnitTests.Campaign.Aggregates;

/// <summary>RULES 4, R21, E5: group figures are ratios of sums over the enterprises that have both sides.</summary>
public sealed class AggregateBoardTests
{
    private static readonly Month Period = Month.Parse("2021-12");

    [Fact]
    public async Task A_tenant_without_land_is_in_neither_sum_and_the_share_left_out_is_said()
    {
        var board = await BoardAsync(
            Standing(1, taxWan: 300m, landMu: 20m), Standing(2, taxWan: 100m, landMu: 20m), Standing(3, taxWan: 100m), Standing(4, landMu: 7m));
        var ratio = board.Find(AggregateDimension.County, AggregateBoard.County, WindowKind.Rolling12)!.Ratio(AggregateRatio.TaxPerMu);
        Assert.Equal((10m, 400m, 40m, 2, 0.2m), (ratio.Value, ratio.Numerator, ratio.Denominator, ratio.Firms, ratio.LeftOut));
        var sums = board.Find(AggregateDimension.County, AggregateBoard.County, WindowKind.Rolling12)!;
        Assert.Equal((500m, 3), (sums.Sum(AggregateFigure.TaxWan).Value, sums.Sum(AggregateFigure.TaxWan).Firms));
        Assert.Equal((47m, 3), (sums.Sum(AggregateFigure.LandMu).Value, sums.Sum(AggregateFigure.LandMu).Firms));
    }

    [Fact]
    public async Task Nobody_has_it_is_null_and_not_zero()
    {
        var board = await BoardAsync(Standing(1, taxWan: 1m));
        var county = board.Find(AggregateDimension.County, AggregateBoard.County, WindowKind.Rolling12)!;
        Assert.Null(county.Sum(AggregateFigure.ValueAddedWan).Value);
        Assert.Null(county.Ratio(AggregateRatio.TaxPerMu).Value);
        Assert.Equal(1m, county.Ratio(AggregateRatio.TaxPerMu).LeftOut);
        Assert.Null(county.YearOnYear);
        Assert.Null(county.Classes);
    }

    [Fact]
    public async Task Value_added_of_part_of_the_window_is_no_side_of_a_ratio()
    {
        // R5: x2 of the firm is null, so its half year of VA does not stand beside its land.
        var partial = Standing(2, valueAddedWan: 900m, landMu: 10m);
        partial = partial with { PerMu = partial.PerMu with { ValueAddedPerMu = null } };
        var board = await BoardAsync(Standing(1, valueAddedWan: 100m, landMu: 10m), partial);
        var ratio = board.Find(AggregateDimension.County, AggregateBoard.County, WindowKind.Rolling12)!.Ratio(AggregateRatio.ValueAddedPerMu);
        Assert.Equal((10m, 1, 0.9m), (ratio.Value, ratio.Firms, ratio.LeftOut));
    }

    [Fact]
    public async Task Groups_are_in_order_of_dimension_and_key_and_what_is_not_registered_has_its_own()
    {
        var board = await BoardAsync(Standing(1, town: "桐琴镇", taxWan: 1m), Standing(2, town: "壶山街道", taxWan: 1m), Standing(3, town: null, taxWan: 1m));
        Assert.Equal(
            ["County 全县", "Town 壶山街道", "Town 未登记", "Town 桐琴镇", "Industry 34", "Chain 未登记", "Park 未登记"],
            board.Groups.Where(group => group is { Window: WindowKind.Rolling12, Scale: GroupScale.All }).Select(group => $"{group.Dimension} {group.Key}"));
    }

    [Fact]
    public async Task Year_on_year_uses_the_factors_of_the_later_year_for_both_sides()
    {
        // E5: the stored CO2 of 2020 was computed with 0.7035, of 2021 with 0.5422. 1 GWh then and now is no change, not −22.9 %.
        var (now, then) = (Standing(1, kwh: 1_000_000m, taxWan: 10m), Standing(1, WindowKind.Rolling12, Period.AddMonths(-12), kwh: 1_000_000m, taxWan: 8m));
        var standings = new KnownStandings().With(WindowKind.Rolling12, Period, now).With(WindowKind.Rolling12, Period.AddMonths(-12), then);
        var months = new MonthSeries([now.Profile.CreditCode]);
        for (var month = Month.Parse("2020-01"); month <= Period; month = month.AddMonths(1))
        {
            var kwh = month.Number == 12 ? 1_000_000m - (11 * 83_333m) : 83_333m;
            months.Add(month, [Standing(1, WindowKind.Month, month, kwh: kwh)], RuleSets.Embedded);
        }

        var board = await AggregateBoard.OfAsync(CampaignWorld.Of(Period, standings, months, now.Profile), default);
        var year = board.Find(AggregateDimension.County, AggregateBoard.County, WindowKind.Rolling12)!.YearOnYear!;
        Assert.Equal((2021, 0.5422m), (year.FactorYear, year.KgPerKwh));
        Assert.Equal((542.2m, 542.2m, 0m), (year.GrossT!.Now, year.GrossT.Then, year.GrossT.Growth));
        Assert.Equal((285m, 285m, 0m), (year.TceEquivalent!.Now, year.TceEquivalent.Then, year.TceEquivalent.Growth));
        Assert.Equal(0.25m, year.TaxWan.Growth);
    }

    [Fact]
    public async Task A_month_that_is_not_published_leaves_no_energy_to_compare()
    {
        var (now, then) = (Standing(1, kwh: 10m), Standing(1, WindowKind.Rolling12, Period.AddMonths(-12), kwh: 5m));
        var standings = new KnownStandings().With(WindowKind.Rolling12, Period, now).With(WindowKind.Rolling12, Period.AddMonths(-12), then);
        var board = await AggregateBoard.OfAsync(CampaignWorld.Of(Period, standings, null, now.Profile), default);
        var year = board.Find(AggregateDimension.County, AggregateBoard.County, WindowKind.Rolling12)!.YearOnYear!;
        Assert.Null(year.GrossT);
        // Both sides are there to see; but half a year beside a whole one is no growth.
        Assert.Equal((10m, 5m), (year.GridKwh.Now, year.GridKwh.Then));
        Assert.Null(year.GridKwh.Growth);
    }

    [Fact]
    public async Task Tax_of_which_a_month_was_not_delivered_has_no_growth()
    {
        var (now, then) = (Standing(1, WindowKind.Month, kwh: 10m, taxWan: 6m), Standing(1, WindowKind.Month, Period.AddMonths(-12), kwh: 5m, taxWan: 3m));
        YearOnYear Compared(Standing earlier)
        {
            var standings = new KnownStandings().With(WindowKind.Month, Period, now).With(WindowKind.Month, Period.AddMonths(-12), earlier);
            var months = new MonthSeries([now.Profile.CreditCode]);
            months.Add(Period, [now], RuleSets.Embedded);
            months.Add(Period.AddMonths(-12), [earlier], RuleSets.Embedded);
            var board = AggregateBoard.OfAsync(CampaignWorld.Of(Period, standings, months, now.Profile), default).GetAwaiter().GetResult();
            return board.Find(AggregateDimension.County, AggregateBoard.County, WindowKind.Month)!.YearOnYear!;
        }

        Assert.Equal((1m, 1m), (Compared(then).TaxWan.Growth, Compared(then).GridKwh.Growth));
        var missing = Compared(then with { PerMu = then.PerMu with { Flags = [Wuyi.Pipeline.Indicators.ResultFlags.TaxMonthMissing] } });
        Assert.Null(missing.TaxWan.Growth);
        Assert.Equal(1m, missing.GridKwh.Growth);
    }

    [Fact]
    public async Task Classes_are_of_the_newest_year_that_is_not_after_the_period()
    {
        var standings = new KnownStandings().With(WindowKind.Rolling12, Period, Standing(1), Standing(2), Standing(3));
        YearClasses Year(int year, params char[] letters) => new(year, "draft", "run", letters.Select((letter, i) => (Enterprises.Code(i + 1).Value, letter)).ToDictionary(pair => pair.Value, pair => pair.letter));
        var facts = CampaignWorld.Of(Period, standings) with { Classes = new Dictionary<int, YearClasses> { [2020] = Year(2020, 'B', 'B'), [2021] = Year(2021, 'A', 'D'), [2022] = Year(2022, 'C') } };
        var classes = (await AggregateBoard.OfAsync(facts, default)).Find(AggregateDimension.County, AggregateBoard.County, WindowKind.Rolling12)!.Classes!;
        Assert.Equal((2021, "draft", 1, 0, 0, 1, 1), (classes.Year, classes.Stage, classes.A, classes.B, classes.C, classes.D, classes.Without));
    }

    [Fact]
    public async Task A_town_of_two_is_hidden_and_another_with_it()
    {
        var firms = new[] { ("壶山街道", 2), ("桐琴镇", 4), ("泉溪镇", 6) }
            .SelectMany(town => Enumerable.Range(0, town.Item2).Select(_ => town.Item1)).Select((town, i) => Standing(i + 1, town: town, taxWan: 10m, landMu: 5m)).ToArray();
        var board = await BoardAsync(firms);
        Assert.Equal(["壶山街道", "桐琴镇"], board.Groups.Where(group => group is { Dimension: AggregateDimension.Town, Window: WindowKind.Rolling12, Scale: GroupScale.All, Suppressed: true }).Select(group => group.Key));
        Assert.False(board.Find(AggregateDimension.County, AggregateBoard.County, WindowKind.Rolling12)!.Suppressed);
    }

    [Theory]
    [InlineData(79, false)]
    [InlineData(81, true)]
    public async Task A_group_of_which_one_has_more_than_four_fifths_is_hidden(int largest, bool hidden)
    {
        var rest = (100m - largest) / 5m;
        var firms = Enumerable.Range(1, 30).Select(i => Standing(i, town: i <= 6 ? "桐琴镇" : i <= 18 ? "壶山街道" : "泉溪镇", taxWan: i == 1 ? largest : i <= 6 ? rest : 50m)).ToArray();
        Assert.Equal(hidden, (await BoardAsync(firms)).Find(AggregateDimension.Town, "桐琴镇", WindowKind.Rolling12)!.Suppressed);
    }

    /// <summary>VA ÷ 亩 beside VA gives 亩: where land, energy and emissions are withheld, the ratios with them are too.</summary>
    [Fact]
    public async Task A_ratio_that_gives_what_is_withheld_is_withheld()
    {
        var firms = Enumerable.Range(1, 30).Select(i => Standing(i, town: i <= 10 ? "桐琴镇" : "泉溪镇", taxWan: 10m, landMu: 5m, valueAddedWan: 100m)).ToArray();
        var group = (await BoardAsync(firms)).Find(AggregateDimension.Town, "桐琴镇", WindowKind.Rolling12)! with { Suppressed = true, StatisticsSuppressed = false };
        var view = AggregateViewOf.Group(group, Audience.Reader);
        Assert.Equal((null, 1000m), (view.Sums.LandMu.Value, view.Sums.ValueAddedWan.Value));
        Assert.Equal((null, null, null), (view.Ratios.ValueAddedPerMu.Value, view.Ratios.ValueAddedPerTce.Value, view.Ratios.CarbonIntensity.Value));
        Assert.Equal(20m, AggregateViewOf.Group(group, Audience.Operator).Ratios.ValueAddedPerMu.Value);
    }

    [Fact]
    public async Task Few_with_statistics_hide_these_and_not_what_all_have()
    {
        var firms = Enumerable.Range(1, 30).Select(i => Standing(i, town: i <= 10 ? "桐琴镇" : i <= 20 ? "壶山街道" : "泉溪镇", taxWan: 10m, valueAddedWan: i is > 2 and <= 10 ? null : 100m)).ToArray();
        var town = (await BoardAsync(firms)).Find(AggregateDimension.Town, "桐琴镇", WindowKind.Rolling12)!;
        Assert.Equal((false, true), (town.Suppressed, town.StatisticsSuppressed));
    }

    [Fact]
    public async Task The_board_is_stored_and_read_back_as_it_was()
    {
        var board = await BoardAsync(Standing(1, kwh: 3m, taxWan: 1m, landMu: 3m, valueAddedWan: 2m, grade: 2), Standing(2, town: "桐琴镇", taxWan: 1m));
        var bytes = JsonSerializer.SerializeToUtf8Bytes(board, StoredBoards.Aggregates.Json);
        Assert.Equal(bytes, JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(bytes, StoredBoards.Aggregates.Json)!, StoredBoards.Aggregates.Json));
        Assert.NotEmpty(board.Groups);
    }

    private static Standing Standing(
        int number, WindowKind window = WindowKind.Rolling12, Month? period = null, string? town = "壶山街道", decimal? kwh = null, decimal? valueAddedWan = null, decimal? taxWan = null,
        decimal landMu = 0m, int? grade = null) =>
        CampaignWorld.Standing(
            new EnterpriseProfile { CreditCode = Enterprises.Code(number), Name = $"企业{number}", Town = town, Industry = "3465", AboveScale = true }, window, period ?? Period,
            kwh, valueAddedWan, taxWan, landMu, grade: grade);

    private static Task<AggregateBoard> BoardAsync(params Standing[] standings) =>
        AggregateBoard.OfAsync(CampaignWorld.Of(Period, new KnownStandings().With(WindowKind.Rolling12, Period, standings)), default);
}
