using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Indicators.WhatIf;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Indicators.WhatIf;

/// <summary>Questions by hand: what each figure changes, and how far two firms are apart.</summary>
public class QuestionTests
{
    private static readonly WindowFacts Facts = Enterprises.Of(valueAddedWan: 300m) with
    {
        TaxWan = 1m,
        LandMu = 2m,
        Employees = 3m,
        EmissionsT = 4m,
        EmissionsMonths = 5,
        RdWan = 6m,
        RdBesideRevenueWan = 5m,
        RevenueWan = 7m,
        RevenueMonths = 8,
        ValueAddedMonths = 9,
        CarbonSinkT = 10m,
        CarbonStorageT = 11m,
        ReportedEnergyEquivalentTce = 12m,
    };

    private static WindowFacts Ask(FactChanges changes) => changes.Apply(Facts, Enterprises.Rules);

    [Fact]
    public void Each_figure_changes_itself_and_counts_as_known_for_the_whole_window()
    {
        Assert.Equal(Facts with { TaxWan = 20m }, Ask(new() { TaxWan = 20m }));
        Assert.Equal(Facts with { LandMu = 20m }, Ask(new() { LandMu = 20m }));
        Assert.Equal(Facts with { Employees = 20m }, Ask(new() { Employees = 20m }));
        Assert.Equal(Facts with { ReportedEnergyEquivalentTce = 20m }, Ask(new() { TceEquivalent = 20m }));
        Assert.Equal(Facts with { ValueAddedWan = 20m, ValueAddedMonths = 12 }, Ask(new() { ValueAddedWan = 20m }));
        Assert.Equal(Facts with { EmissionsT = 20m, EmissionsMonths = 12 }, Ask(new() { EmissionsT = 20m }));
    }

    [Fact]
    public void Research_counts_beside_revenue_as_soon_as_revenue_is_known_R5()
    {
        Assert.Equal(Facts with { RdWan = 20m, RdBesideRevenueWan = 20m }, Ask(new() { RdWan = 20m }));
        Assert.Equal(Facts with { RevenueWan = 20m, RevenueMonths = 12, RdBesideRevenueWan = 6m }, Ask(new() { RevenueWan = 20m }));
        Assert.Equal(Facts with { RevenueWan = 20m, RevenueMonths = 12, RdWan = 30m, RdBesideRevenueWan = 30m }, Ask(new() { RevenueWan = 20m, RdWan = 30m }));
        var blank = Facts with { RevenueWan = null, RevenueMonths = 0, RdBesideRevenueWan = null };
        Assert.Equal(blank with { RdWan = 20m }, new FactChanges { RdWan = 20m }.Apply(blank, Enterprises.Rules));
    }

    [Fact]
    public void Nothing_is_refused()
    {
        Assert.Equal("facts", Assert.Throws<ArgumentNullException>(() => new FactChanges().Apply(null!, Enterprises.Rules)).ParamName);
        Assert.Equal("window", Assert.Throws<ArgumentNullException>(() => new YearFacts(2022, Enterprises.Rules, null!, [])).ParamName);
        Assert.Equal("facts", Assert.Throws<ArgumentNullException>(() => new YearFacts(2022, Enterprises.Rules, [], null!)).ParamName);
        Assert.StartsWith("1 windows, 0 enterprises", Assert.Throws<ArgumentException>(() => new YearFacts(2022, Enterprises.Rules, [Facts], [])).Message, StringComparison.Ordinal);
        var year = Year(Enterprises.Rules, Facts);
        Assert.Equal("changes", Assert.Throws<ArgumentNullException>(() => year.Change(0, null!)).ParamName);
        Assert.Equal("facts", Assert.Throws<ArgumentNullException>(() => year.Evaluate(0, null!)).ParamName);
        Assert.Equal("year", Assert.Throws<ArgumentNullException>(() => ClassDistance.Of(null!, 0, null, CancellationToken.None)).ParamName);
    }

    /// <summary>12 decimals a month; what rounding leaves goes to the last month that had power.</summary>
    [Theory]
    [InlineData("1 1 1 0", "100", "33.333333333333 33.333333333333 33.333333333334 0")]
    [InlineData("2 1 0 0", "100", "66.666666666667 33.333333333333 0 0")]
    [InlineData("1 0 1 0", "0.000000000001", "0.000000000001 0 0 0")]
    [InlineData("0 0 0 0", "100", "8.333333333333 8.333333333333 8.333333333333 8.333333333333")]
    [InlineData("-1 0 0 0", "12", "1 1 1 1")]
    [InlineData("3 -1 0 0", "12", "18 -6 0 0")]
    [InlineData("5 7 0 0", "0", "0 0 0 0")]
    public void Power_is_spread_in_the_old_proportions_without_any_in_equal_months(string first, string total, string expected)
    {
        static decimal[] Numbers(string text) => [.. text.Split(' ').Select(number => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
        var sum = Numbers(total)[0];
        var facts = Facts with { AccountsLinked = false, PowerKnown = new bool[12], GridKwh = [.. Numbers(first), .. new decimal[8]] };
        var asked = new FactChanges { GridKwh = sum }.Apply(facts, Enterprises.Rules);
        Assert.Equal(Numbers(expected), asked.GridKwh.Take(4));
        Assert.Equal((sum, true), (asked.GridKwh.Sum(), asked.AccountsLinked));
        Assert.Equal(Enumerable.Repeat(true, 12), asked.PowerKnown);
    }

    [Fact]
    public void Net_emissions_are_asked_for_by_the_sink_alone()
    {
        var now = EnergyAndEmissions.Of(Facts, Enterprises.Rules).NetT;
        Assert.Equal(Facts with { CarbonSinkT = 10m + now - 100m }, Ask(new() { NetT = 100m }));
        Assert.Equal(100m, EnergyAndEmissions.Of(Ask(new() { NetT = 100m, GridKwh = 5m }), Enterprises.Rules).NetT);
    }

    /// <summary>Green power cut to one's own use is a quotient; where its last digit is in the way, the sink stands for it, storage stays.</summary>
    [Fact]
    public void Net_emissions_are_exact_where_green_power_is_cut()
    {
        var replaced = 0;
        for (var number = 1; number <= 200; number++)
        {
            var facts = Facts with { GridKwh = Enterprises.Series(12, (_, _) => number * 619.370813m), GreenKwh = Enterprises.Series(12, (_, _) => Math.Round(number * 2111.7m / 1.7m, 12)) };
            var gross = EnergyAndEmissions.Of(facts, Enterprises.Rules).Emissions.GrossT;
            var asked = new FactChanges { NetT = 0.3m }.Apply(facts, Enterprises.Rules);
            var after = EnergyAndEmissions.Of(asked, Enterprises.Rules);
            Assert.Equal((0.3m, gross, 11m), (after.NetT, after.Emissions.GrossT, asked.CarbonStorageT));
            if (asked.GreenKwh.All(month => month == 0m))
            {
                replaced++;
                Assert.Equal((12, gross - 11.3m), (asked.GreenKwh.Count, asked.CarbonSinkT));
            }
            else
            {
                Assert.Same(facts.GreenKwh, asked.GreenKwh);
            }
        }

        Assert.InRange(replaced, 1, 199);
    }

    [Fact]
    public void An_enterprise_is_found_at_its_place_and_others_nowhere()
    {
        var year = Year(Enterprises.Rules, [.. new[] { 2, 4, 6, 8, 10 }.Select(number => Enterprises.Of(number))]);
        Assert.Equal([-1, 0, -1, 1, -1, 2, -1, 3, -1, 4, -1], Enumerable.Range(1, 11).Select(number => year.Find(Enterprises.Code(number))));
        Assert.Equal(-1, Year(Enterprises.Rules).Find(Enterprises.Code(1)));
    }

    [Fact]
    public void A_question_goes_through_the_indicators_and_changes_nobody_else()
    {
        var year = TwoFirms;
        var changed = year.Change(0, new FactChanges { TaxWan = 30m, RdWan = 2m, RevenueWan = 4m });
        Assert.Equal((30m, 3m, 2m), (changed.Figures.TaxWan, changed.Figures.TaxPerMu, changed.RdBesideRevenueWan));
        Assert.Equal(year.Facts[0].Profile, changed.Profile);
        Assert.Equal((EvaluationClass.B, EvaluationClass.A), (year.Evaluate(0, year.Facts[0]).InitialClass, year.Evaluate(0, changed).InitialClass));
        Assert.Equal(20m, year.Evaluate(1, year.Facts[1]).Score);
        Assert.Equal(2022, year.Year);
    }

    /// <summary>
    /// Baselines 10 and 1000. The better firm has 50 · 2/10 + 50 · 200/1000 = 20 points. The other one has half of both and needs, each alone: tax 20;
    /// 50 / L + 5 ≥ 20, so L = 3.333333…; 5 + 50 · (10 / kWh) / 1000 ≥ 20, so 0.0333333… 万kWh. As many points are the same class (R26).
    /// </summary>
    [Theory]
    [InlineData("taxWan", "10", "20")]
    [InlineData("landMu", "10", "3.333333")]
    [InlineData("gridKwh", "1000", "333.333333")]
    public void How_far_two_firms_are_apart_by_hand(string lever, string current, string needed)
    {
        var distance = Assert.Single(ClassDistance.Of(TwoFirms, 0, lever, CancellationToken.None));
        Assert.Equal((lever, Number(current), Number(needed), (ClassUnreachable?)null), (distance.Lever.Name, distance.Current, distance.Needed, distance.Unreachable));
    }

    [Fact]
    public void Levers_stand_in_the_order_of_their_group_with_what_they_are_called()
    {
        Assert.Equal(["taxWan", "landMu", "gridKwh"], ClassDistance.Of(TwoFirms, 0, null, CancellationToken.None).Select(distance => distance.Lever.Name));
        Assert.Empty(ClassDistance.Of(TwoFirms, 0, "rdWan", CancellationToken.None));
        Assert.Equal(["税收实际贡献(万元)", "用地面积(亩)", "网电用电量(kWh)"], ClassLever.Of(ScaleGroup.BelowScale).Select(lever => lever.Label));
        Assert.Equal(
            [
                ("taxWan", "税收实际贡献(万元)", true, 0), ("valueAddedWan", "增加值(万元)", true, 1), ("landMu", "用地面积(亩)", false, 0),
                ("tceEquivalent", "综合能耗等价值(吨标准煤)", false, 3), ("emissionsT", "污染物排放量(吨)", false, 4), ("rdWan", "研发经费(万元)", true, 5),
            ],
            ClassLever.Of(ScaleGroup.AboveScale).Select(lever => (lever.Name, lever.Label, lever.Up, lever.Item)));
        Assert.Equal([(true, 0), (false, 0), (false, 1)], ClassLever.Of(ScaleGroup.BelowScale).Select(lever => (lever.Up, lever.Item)));
    }

    [Fact]
    public void A_firm_of_the_other_group_is_found_by_its_code_and_alone_with_its_own()
    {
        // Firms above scale stand before, between and behind; their quotas and baselines are their own.
        var firms = TwoFirms;
        WindowFacts[] windows = [Enterprises.Of(1), firms.Window[0] with { Profile = Below(2) }, Enterprises.Of(3), firms.Window[1] with { Profile = Below(4) }, Enterprises.Of(5)];
        var year = Year(firms.Rules, windows);
        Assert.Equal(20m, Assert.Single(ClassDistance.Of(year, 1, "taxWan", CancellationToken.None)).Needed);
        Assert.Empty(ClassDistance.Of(year, 3, null, CancellationToken.None));
    }

    [Fact]
    public void A_figure_that_is_not_known_or_zero_already_is_no_lever()
    {
        static ClassLeverDistance Of(YearFacts year, string lever) => Assert.Single(ClassDistance.Of(year, 0, lever, CancellationToken.None));
        WindowFacts Firm(int number, decimal tax) => Enterprises.Of(number, 1000m, 100m) with
        {
            TaxWan = tax,
            LandMu = 10m,
            Employees = 10m,
            RevenueWan = 100m,
            RevenueMonths = 12,
            RdWan = tax / 10m,
            RdBesideRevenueWan = tax / 10m,
        };
        var year = Year(Enterprises.Rules, Firm(1, 10m), Firm(2, 20m));
        Assert.Equal((null, null, ClassUnreachable.Unknown), (Of(year, "emissionsT").Current, Of(year, "emissionsT").Needed, Of(year, "emissionsT").Unreachable!.Value));
        Assert.Equal(1m, Of(year, "rdWan").Current);
        var none = Year(Enterprises.Rules, Firm(1, 10m) with { EmissionsT = 0m, EmissionsMonths = 12, RdWan = null, RdBesideRevenueWan = null }, Firm(2, 20m));
        Assert.Equal((0m, ClassUnreachable.Unknown), (Of(none, "emissionsT").Current, Of(none, "emissionsT").Unreachable!.Value));
        Assert.Equal(0m, Of(none, "rdWan").Current);
    }

    [Fact]
    public void An_item_that_has_all_its_points_is_capped_else_a_thousandfold_is_not_enough()
    {
        // The other firm has ten thousand times the tax: without a cap a thousandfold does not reach it; with one, tax and land fill y1 (75 points) and y2 keeps the firms apart.
        var uncapped = Apart(null);
        Assert.All(ClassDistance.Of(uncapped, 0, null, CancellationToken.None), distance => Assert.Equal((null, ClassUnreachable.NotEnough), (distance.Needed, distance.Unreachable!.Value)));
        var capped = ClassDistance.Of(Apart(1.5m), 0, null, CancellationToken.None);
        Assert.Equal(
            [(null, ClassUnreachable.Capped), (null, ClassUnreachable.Capped), (null, ClassUnreachable.NotEnough)], capped.Select(distance => (distance.Needed, distance.Unreachable!.Value)));

        static YearFacts Apart(decimal? cap) => Year(Baselines(cap, 0.9m, 900_000m), Firm(1, 10m), Firm(2, 100_000m));
    }

    [Fact]
    public void Who_stops_asking_is_not_answered()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() => ClassDistance.Of(TwoFirms, 0, null, stopped.Token));
    }

    /// <summary>Fixed counties: what is told is enough, the next value on the grid of six decimals is not.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_told_is_enough_and_one_step_less_is_not(bool above)
    {
        var told = 0;
        for (var seed = 1; seed <= 3; seed++)
        {
            var random = new Random(seed);
            decimal Amount(int most) => random.Next(1, most * 1000) / 1000m;
            var year = Year(Enterprises.Rules, [.. Enumerable.Range(1, 7).Select(number => Enterprises.Of(number, random.Next(1000, 9_000_000), Amount(900), aboveScale: above) with
            {
                TaxWan = Amount(90), LandMu = Amount(60), Employees = Amount(300), RevenueWan = Amount(5000), RevenueMonths = 12, RdWan = Amount(90), RdBesideRevenueWan = Amount(90),
                EmissionsT = Amount(3), EmissionsMonths = 12,
            })]);
            for (var place = 0; place < 7; place += 3)
            {
                var now = year.Evaluate(place, year.Facts[place]).InitialClass!.Value;
                foreach (var distance in ClassDistance.Of(year, place, null, CancellationToken.None))
                {
                    if (distance.Needed is not { } needed) continue;
                    EvaluationClass? With(decimal value) => year.Evaluate(place, year.Change(place, distance.Lever.Set(value))).InitialClass;
                    told++;
                    Assert.True(With(needed) < now);
                    Assert.False(With(needed + (distance.Lever.Up ? -0.000001m : 0.000001m)) < now);
                }
            }
        }

        Assert.True(told >= 5, $"only {told} figures");
    }

    private static YearFacts TwoFirms => Year(Baselines(1.5m, 10m, 1000m), Firm(1, 10m), Firm(2, 20m));

    private static WindowFacts Firm(int number, decimal tax) => Enterprises.Of(number, 1000m, aboveScale: false) with { TaxWan = tax, LandMu = 10m };

    private static EnterpriseProfile Below(int number) => Enterprises.Of(number, aboveScale: false).Profile;

    private static RuleSet Baselines(decimal? cap, decimal y1, decimal y2) => Enterprises.Rules with
    {
        Evaluation = new EvaluationRules
        {
            Cap = cap,
            Baselines = new Dictionary<(int, ScaleGroup, string), decimal> { [(2022, ScaleGroup.BelowScale, "y1")] = y1, [(2022, ScaleGroup.BelowScale, "y2")] = y2 },
        },
    };

    private static YearFacts Year(RuleSet rules, params WindowFacts[] firms)
    {
        var figures = IndicatorEngine.Compute(firms, rules);
        return new YearFacts(2022, rules, firms, [.. firms.Select((facts, i) => new EvaluationFacts
        {
            Profile = facts.Profile, Group = facts.Profile.AboveScale == true ? ScaleGroup.AboveScale : ScaleGroup.BelowScale, Figures = figures[i].PerMu,
            RdBesideRevenueWan = facts.RdBesideRevenueWan,
        })]);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
