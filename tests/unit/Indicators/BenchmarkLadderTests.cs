using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.UnitTests.Indicators;

/// <summary>RULINGS R12: whom an enterprise is compared with.</summary>
public class BenchmarkLadderTests
{
    private static WindowFacts[] Several(int count, string? industry, int from) =>
        [.. Enumerable.Range(from, count).Select(number => Enterprises.Of(number, industry: industry))];

    private static CarbonCode First(params WindowFacts[][] groups) => Enterprises.Grade(groups.SelectMany(group => group))[0];

    [Fact]
    public void Four_of_3465_and_nine_of_346_give_scope_346_with_nine()
    {
        var code = First(Several(4, "3465", 1), Several(3, "3466", 10), Several(2, "346", 20));
        Assert.Equal(("346", 9), (code.Benchmark!.Scope, code.Benchmark.Sample));
        Assert.Contains(ResultFlags.BenchmarkLevel, code.Flags);
    }

    [Fact]
    public void Five_of_the_own_class_are_enough_and_nothing_is_flagged()
    {
        var code = First(Several(5, "3465", 1), Several(9, "3466", 10));
        Assert.Equal(("3465", 5, 5), (code.Benchmark!.Scope, code.Benchmark.Sample, code.Benchmark.ElectricityOnly));
        Assert.DoesNotContain(ResultFlags.BenchmarkLevel, code.Flags);
    }

    [Fact]
    public void The_ladder_ends_with_all_manufacturing()
    {
        var code = First(Several(2, "3465", 1), Several(3, "1310", 10), Several(5, "4411", 20), Several(5, null, 30));
        Assert.Equal(("all", 5), (code.Benchmark!.Scope, code.Benchmark.Sample));
    }

    [Fact]
    public void All_manufacturing_too_needs_five() =>
        Assert.Equal(CarbonStatus.InsufficientSample, First(Several(2, "3465", 1), Several(2, "1310", 10)).Status);

    [Fact]
    public void Mining_and_supply_have_their_own_ladder_and_never_all()
    {
        Assert.Equal(CarbonStatus.InsufficientSample, First(Several(2, "4411", 1), Several(9, "3465", 10)).Status);
        Assert.Equal("44", First(Several(2, "4411", 1), Several(3, "4420", 10)).Benchmark!.Scope);
        Assert.Equal("06", First(Several(2, "0610", 1), Several(3, "0620", 10), Several(7, "6100", 20)).Benchmark!.Scope);
    }

    [Fact]
    public void A_short_code_starts_where_its_digits_end()
    {
        var code = First(Several(1, "34", 1), Several(4, "3465", 10));
        Assert.Equal(("34", 5), (code.Benchmark!.Scope, code.Benchmark.Sample));
        Assert.DoesNotContain(ResultFlags.BenchmarkLevel, code.Flags);
        Assert.Equal("34", First(Several(4, "3465", 10), Several(1, "34", 1)).Benchmark!.Scope);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("C3465")]
    [InlineData("3")]
    public void An_unknown_industry_is_compared_with_all_but_is_in_no_sample(string? industry)
    {
        var code = First(Several(1, industry, 1), Several(5, "3465", 10));
        Assert.Equal(("all", 5, CarbonStatus.Graded), (code.Benchmark!.Scope, code.Benchmark.Sample, code.Status));
        Assert.Contains(ResultFlags.IndustryUnknown, code.Flags);
    }

    [Fact]
    public void The_sample_needs_power_in_all_months_and_complete_positive_value_added()
    {
        var lacking = new[]
        {
            Enterprises.Of(10) with { PowerKnown = [false, .. Enumerable.Repeat(true, 11)] },
            Enterprises.Of(11, valueAddedWan: null),
            Enterprises.Of(12) with { ValueAddedMonths = 11 },
            Enterprises.Of(13, valueAddedWan: 0m),
        };
        Assert.Equal(5, First(Several(5, "3465", 1), lacking).Benchmark!.Sample);
    }

    [Fact]
    public void Negative_emissions_count_raw_and_an_average_not_above_zero_leads_to_the_next_rung()
    {
        var sinks = Enumerable.Range(1, 5).Select(number => Enterprises.WithNetT(number, -10m, 100m)).ToArray();
        var code = First(sinks, Several(5, "3466", 10));
        Assert.Equal(("346", 10, (5 * 515.3m) - 50m), (code.Benchmark!.Scope, code.Benchmark.Sample, code.Benchmark.TotalNetT));
        Assert.Equal(1, code.Grade);
    }

    [Fact]
    public void The_average_is_a_ratio_of_sums()
    {
        var code = First([Enterprises.WithNetT(1, 10m, 10m)], [.. Enumerable.Range(2, 4).Select(n => Enterprises.WithNetT(n, 10m, 40m))]);
        Assert.Equal(50m / 170m, code.Benchmark!.Intensity);
    }

    [Fact]
    public void Above_scale_alone_may_form_the_average()
    {
        var rules = Enterprises.Rules with { Carbon = Enterprises.Rules.Carbon with { BenchmarkGroup = CarbonRules.AboveScaleOnly } };
        var below = Enumerable.Range(10, 3).Select(number => Enterprises.Of(number, aboveScale: false));
        var codes = Enterprises.Grade([.. Several(5, "3465", 1), .. below], rules);
        Assert.All(codes, code => Assert.Equal(5, code.Benchmark!.Sample));
    }

    [Fact]
    public void An_external_benchmark_stands_before_the_sample_longest_prefix_exact_year()
    {
        var rules = Enterprises.Rules with
        {
            Carbon = Enterprises.Rules.Carbon with
            {
                ExternalBenchmarks = new Dictionary<(string, int), decimal> { [("34", 2022)] = 9m, [("346", 2022)] = 2m, [("3465", 2021)] = 7m },
            },
        };
        var code = Enterprises.GradeFirst(rules, Several(9, "3465", 1));
        Assert.Equal((BenchmarkLadder.External, 2m, null), (code.Benchmark!.Scope, code.Benchmark.Intensity, code.Benchmark.Sample));
        Assert.Equal("3465", Enterprises.GradeFirst(Enterprises.WithBenchmark(2m, year: 2021), Several(9, "3465", 1)).Benchmark!.Scope);
    }

    [Fact]
    public void How_many_of_the_sample_have_only_electricity_is_shown()
    {
        var withFuel = Enterprises.Of(9) with { Fuels = new Dictionary<string, decimal> { [StatisticsItems.DieselT] = 1m } };
        Assert.Equal(4, First(Several(4, "3465", 1), [withFuel]).Benchmark!.ElectricityOnly);
    }

    [Fact]
    public void Equal_value_added_and_power_of_different_years_differ_E6()
    {
        var rules = Enterprises.Rules with { Carbon = Enterprises.Rules.Carbon with { MinimumSample = 2 } };
        var x = Enterprises.Of(1, period: "2022-06") with { GridKwh = [0, 0, 0, 0, 0, 100_000m, 0, 0, 0, 0, 0, 0] };
        var y = Enterprises.Of(2, period: "2022-06") with { GridKwh = [0, 0, 0, 0, 0, 0, 100_000m, 0, 0, 0, 0, 0] };
        var codes = Enterprises.Grade([x, y], rules);
        Assert.Equal((1.0254m, 0.9746m), (decimal.Round(codes[0].Ratio!.Value, 4), decimal.Round(codes[1].Ratio!.Value, 4)));
    }
}
