using CsCheck;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Indicators.WhatIf;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Indicators.WhatIf;

/// <summary>What carries a firm to a better class, each figure alone: it does, and one step less does not.</summary>
public class ClassDistanceTests
{
    private static readonly RuleSet Rules = Enterprises.Rules with { Evaluation = new EvaluationRules() };

    private static readonly Gen<YearFacts> County = Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[4, 24], Gen.Bool).Select((seed, firms, above) =>
    {
        var random = new Random(seed);
        decimal Amount(int most) => random.Next(1, most * 1000) / 1000m;
        return Year(above, [.. Enumerable.Range(1, firms).Select(number => Enterprises.Of(number, random.Next(1000, 9_000_000), Amount(900), aboveScale: above) with
        {
            TaxWan = Amount(90), LandMu = Amount(60), Employees = Amount(300), RevenueWan = Amount(5000), RevenueMonths = 12, RdWan = Amount(90), RdBesideRevenueWan = Amount(90),
            EmissionsT = random.Next(2) == 0 ? null : Amount(3), EmissionsMonths = 12,
        })]);
    });

    [Fact]
    [Trait("kind", "property")]
    public void What_is_told_gives_a_better_class_and_one_step_less_does_not() => County.Sample(year =>
    {
        for (var place = 0; place < year.Facts.Count; place += 5)
        {
            var now = year.Evaluate(place, year.Facts[place]).InitialClass!.Value;
            var levers = ClassDistance.Of(year, place, null, CancellationToken.None);
            Assert.Equal(now == EvaluationClass.A ? 0 : ClassLever.Of(year.Facts[place].Group).Count, levers.Count);
            foreach (var distance in levers)
            {
                EvaluationClass? With(decimal value) => year.Evaluate(place, year.Change(place, distance.Lever.Set(value))).InitialClass;
                if (distance.Needed is not { } needed) continue;
                Assert.Null(distance.Unreachable);
                Assert.Equal(needed, Math.Round(needed, 6));
                Assert.True(distance.Lever.Up ? needed > distance.Current : needed < distance.Current);
                Assert.True(With(needed) < now);
                Assert.False(With(distance.Lever.Up ? needed - 0.000001m : needed + 0.000001m) < now);
            }
        }
    }, iter: 12);

    [Fact]
    public void A_capped_item_alone_may_not_be_enough_and_the_answer_says_so()
    {
        // Ten firms that have everything but power against one that has nothing: tax alone fills y1 to its cap of 75 points, the others have far more.
        var configured = Rules with
        {
            Evaluation = new EvaluationRules
            {
                Baselines = new Dictionary<(int, ScaleGroup, string), decimal> { [(2022, ScaleGroup.BelowScale, "y1")] = 1m, [(2022, ScaleGroup.BelowScale, "y2")] = 1m },
            },
        };
        WindowFacts[] firms =
        [
            Enterprises.Of(1, 9_000_000m, aboveScale: false) with { TaxWan = 0.01m, LandMu = 10m },
            .. Enumerable.Range(2, 9).Select(number => Enterprises.Of(number, 1000m, aboveScale: false) with { TaxWan = 100m, LandMu = 10m }),
        ];
        var year = Year(false, firms, configured);
        var land = ClassDistance.Of(year, 0, "landMu", CancellationToken.None).Single();
        Assert.Equal((ClassUnreachable.NotEnough, (decimal?)null), (land.Unreachable!.Value, land.Needed));
        var richer = Year(false, [firms[0] with { TaxWan = 10m }, .. firms.Skip(1)], configured);
        Assert.Equal(ClassUnreachable.Capped, ClassDistance.Of(richer, 0, "landMu", CancellationToken.None).Single().Unreachable);
    }

    [Fact]
    public void Who_is_A_or_not_ranked_has_no_distance()
    {
        var year = Year(false, [Enterprises.Of(1, aboveScale: false) with { TaxWan = 5m, LandMu = 1m }, Enterprises.Of(2, aboveScale: false) with { TaxWan = 5m, LandMu = 0m }]);
        Assert.Empty(ClassDistance.Of(year, 0, null, CancellationToken.None));
        Assert.Empty(ClassDistance.Of(year, 1, null, CancellationToken.None));
    }

    private static YearFacts Year(bool above, WindowFacts[] firms, RuleSet? rules = null)
    {
        rules ??= Rules;
        var figures = IndicatorEngine.Compute(firms, rules);
        return new YearFacts(2022, rules, firms, [.. firms.Select((facts, i) => new EvaluationFacts
        {
            Profile = facts.Profile, Group = above ? ScaleGroup.AboveScale : ScaleGroup.BelowScale, Figures = figures[i].PerMu, RdBesideRevenueWan = facts.RdBesideRevenueWan,
        })]);
    }
}
