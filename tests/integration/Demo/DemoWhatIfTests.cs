using System.Text;
using Wuyi.Pipeline.Indicators.WhatIf;
using Wuyi.Pipeline.IntegrationTests.Oracle;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Local.Demo;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Recalculation.Evaluation;
using Wuyi.Pipeline.Results.Replay;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.IntegrationTests.Demo;

/// <summary>R17 over the demo county: what is advised is what the calculation gives.</summary>
public sealed class DemoWhatIfTests
{
    private static readonly Month December = Month.Parse("2023-12");

    static DemoWhatIfTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task Following_next_grade_gives_that_grade_for_every_enterprise()
    {
        using var facts = await LocalFacts.TakeInAsync(DemoSize.Small);
        var resolved = await PeriodResolver.ResolveAsync(December, RuleSets.Embedded, facts.Live, EffectiveLinks.None, facts, default);
        var window = new ReplayedWindow(December, resolved.Rules, resolved.Facts(WindowKind.Rolling12));
        var advised = 0;
        for (var place = 0; place < window.Facts.Count; place++)
        {
            if (window.Results[place].Carbon.NextGrade is not { } next) continue;
            int? Grade(FactChanges changes) => window.With(place, changes.Apply(window.Facts[place], window.Rules)).Carbon.Grade;
            if (next.NetTMax is { } net)
            {
                advised++;
                Assert.True(Grade(new FactChanges { NetT = net }) <= next.Grade);
                if (net > 0m) Assert.True(Grade(new FactChanges { NetT = net + 0.000001m }) > next.Grade);
            }

            if (next.ValueAddedWanMin is { } valueAdded)
            {
                advised++;
                Assert.True(Grade(new FactChanges { ValueAddedWan = valueAdded }) <= next.Grade);
                Assert.True(Grade(new FactChanges { ValueAddedWan = valueAdded - 0.000001m }) > next.Grade);
            }
        }

        Assert.InRange(advised, 20, 200);
    }

    [Fact]
    public async Task Every_distance_to_the_next_class_carries_there_and_no_step_less_does()
    {
        using var facts = await LocalFacts.TakeInAsync(DemoSize.Small);
        var year = await YearEvaluator.FactsAsync(2023, RuleSets.Embedded, facts.Live, EffectiveLinks.None, facts, default);
        var evaluation = await YearEvaluator.RunAsync(2023, RuleSets.Embedded, facts.Live, EffectiveLinks.None, facts, default);
        var told = 0;
        for (var place = 0; place < year.Facts.Count; place++)
        {
            Assert.Equal(evaluation.Enterprises[place].InitialClass, year.Evaluate(place, year.Facts[place]).InitialClass);
            foreach (var distance in ClassDistance.Of(year, place, null, default))
            {
                if (distance.Needed is not { } needed) continue;
                told++;
                bool IsBetter(decimal value) =>
                    year.Evaluate(place, year.Change(place, distance.Lever.Set(value))).InitialClass < evaluation.Enterprises[place].InitialClass;
                Assert.True(IsBetter(needed));
                Assert.False(IsBetter(distance.Lever.Up ? needed - 0.000001m : needed + 0.000001m));
            }
        }

        Assert.InRange(told, 20, 400);
    }
}
