using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.UnitTests.Indicators;

/// <summary>Bounds, orders and refusals that no worked example of the rules touches.</summary>
public class IndicatorEdgeTests
{
    /// <summary>A third has no finite decimal: only one order of adding gives one result.</summary>
    private static readonly WindowFacts[] Thirds =
        [.. Enumerable.Range(1, 9).Select(n => Enterprises.Of(n, 1_000_000m + (n * n * 77_777m), n * 100m / 3m))];

    [Fact]
    public void Backwards_gives_the_same_digits_and_a_stream_does_too()
    {
        var forwards = Enterprises.Grade(Thirds);
        Assert.Equal(forwards.Select(code => code.Benchmark), Enterprises.Grade(Thirds.Reverse()).Reverse().Select(code => code.Benchmark));
        var swapped = Thirds.ToArray();
        (swapped[3], swapped[8]) = (swapped[8], swapped[3]);
        Assert.Equal(forwards[0].Benchmark, Enterprises.Grade(swapped)[0].Benchmark);
        var sum = Thirds.Select(facts => facts.ValueAddedWan!.Value).Aggregate(0m, (total, value) => total + value);
        Assert.Equal(sum, forwards[0].Benchmark!.TotalValueAddedWan);
        var pairs = Thirds.Select(facts => (facts, EnergyAndEmissions.Of(facts, Enterprises.Rules)));
        Assert.Equal(forwards[0].Benchmark, BenchmarkLadder.Build(pairs.Where(_ => true), Enterprises.Rules).Find(Thirds[0], EnergyAndEmissions.Of(Thirds[0], Enterprises.Rules))!.Benchmark);
    }

    [Fact]
    public void An_average_of_exactly_0_is_none()
    {
        var county = Enumerable.Range(1, 5).Select(n => Enterprises.WithNetT(n, n == 1 ? 4m : -1m, 10m));
        Assert.All(Enterprises.Grade(county), code => Assert.Equal(CarbonStatus.InsufficientSample, code.Status));
    }

    [Fact]
    public void Mining_is_no_manufacturing_and_division_43_is()
    {
        var county = Enumerable.Range(1, 4).Select(n => Enterprises.Of(n, industry: $"{n + 13}11")).Append(Enterprises.Of(5, industry: "1012")).Append(Enterprises.Of(6, industry: "4330"));
        var codes = Enterprises.Grade(county);
        Assert.Equal(("all", 5), (codes[5].Benchmark!.Scope, codes[5].Benchmark!.Sample));
        Assert.Equal(CarbonStatus.InsufficientSample, codes[4].Status);
    }

    [Theory]
    [InlineData("34", "34")]
    [InlineData("3465", "34")]
    [InlineData("346", "346")]
    public void An_external_benchmark_may_have_two_digits_and_so_may_an_enterprise(string industry, string configured) => Assert.Equal(
        "external", Enterprises.GradeFirst(Enterprises.WithBenchmark(0.8m, configured), Enterprises.Of(1, industry: industry)).Benchmark!.Scope);

    [Fact]
    public void Who_lacks_power_is_compared_with_all_but_is_no_member()
    {
        var facts = Enterprises.Of(9, industry: "1310") with { PowerKnown = new bool[12] };
        var energy = EnergyAndEmissions.Of(facts, Enterprises.Rules);
        var ladder = BenchmarkLadder.Build(Thirds.Take(8).Append(facts).Select(firm => (firm, EnergyAndEmissions.Of(firm, Enterprises.Rules))), Enterprises.Rules);
        var choice = ladder.Find(facts, energy)!;
        Assert.Equal(("all", false, true), (choice.Benchmark.Scope, choice.IsMember, choice.IsCoarser));
    }

    [Fact]
    public void Emissions_of_exactly_0_are_not_negative() =>
        Assert.DoesNotContain(ResultFlags.NegativeEmissions, Enterprises.GradeFirst(Enterprises.WithBenchmark(1m), Enterprises.WithNetT(1, 0m, 10m)).Flags);

    [Fact]
    public void Capped_green_power_and_a_factor_of_another_year_are_flagged_also_for_green_and_solar_power_alone()
    {
        decimal[] none = new decimal[12], some = [.. Enumerable.Repeat(100m, 12)];
        Assert.Contains(ResultFlags.GreenCapped, Flags(Enterprises.Of(kwh: 0m) with { GreenKwh = some }));
        Assert.DoesNotContain(ResultFlags.FactorCarried, Flags(Enterprises.Of() with { GreenKwh = some }));
        var later = Enterprises.Of(kwh: 0m, period: "2031-12");
        Assert.DoesNotContain(ResultFlags.FactorCarried, Flags(later with { GreenKwh = none }));
        Assert.Contains(ResultFlags.FactorCarried, Flags(later with { GreenKwh = some }));
        Assert.Contains(ResultFlags.FactorCarried, Flags(later with { PvKwh = some }));

        static IReadOnlyList<string> Flags(WindowFacts facts) => Enterprises.GradeFirst(Enterprises.WithBenchmark(1m), facts).Flags;
    }

    [Fact]
    public void Value_added_of_no_month_is_missing_and_the_per_mu_indicators_say_so()
    {
        var facts = Enterprises.Of() with { ValueAddedMonths = 0 };
        Assert.Equal(CarbonStatus.MissingValueAdded, Enterprises.GradeFirst(Enterprises.Rules, facts).Status);
        Assert.Contains(ResultFlags.MissingValueAdded, Enterprises.PerMuOf(facts).Flags);
        Assert.DoesNotContain(ResultFlags.MissingValueAdded, Enterprises.PerMuOf(Enterprises.Of()).Flags);
    }

    [Fact]
    public void A_year_to_date_of_December_is_another_window_than_twelve_months()
    {
        var error = Assert.Throws<ArgumentException>(() => IndicatorEngine.Compute([Enterprises.Of(1), Enterprises.Of(2, kind: WindowKind.YearToDate)], Enterprises.Rules));
        Assert.Contains(Enterprises.Code(2).Value, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(3000)]
    public void Every_enterprise_of_a_large_county_has_its_own_result(int count)
    {
        var county = Enumerable.Range(1, count).Select(n => Enterprises.Of(n, 1000m * n)).ToArray();
        var results = IndicatorEngine.Compute(county, Enterprises.Rules);
        Assert.Equal(county.Select(facts => facts.GridKwh.Sum()), results.Select(result => result.Carbon.Energy.GridKwh!.Value));
        Assert.Equal(count, results[0].Carbon.Benchmark!.Sample);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3000)]
    public void Series_of_another_length_are_refused_by_name_however_many_there_are(int count)
    {
        var county = Enumerable.Range(1, count).Select(n => Enterprises.Of(n)).ToArray();
        county[^1] = county[^1] with { PvKwh = new decimal[3] };
        var error = Assert.Throws<ArgumentException>(() => IndicatorEngine.Compute(county, Enterprises.Rules));
        Assert.Contains(Enterprises.Code(count).Value, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_members_of_a_rung_are_those_whom_it_counts()
    {
        string?[] industries = ["3465", "3465", "3411", "1310", "1012", "1012", null, "44", "3465", "3465", "3465"];
        var county = industries.Select((industry, i) => Enterprises.Of(i + 1, 1_000_000m + i, 100m + i, industry)).Append(Enterprises.Of(12, valueAddedWan: null))
            .Select(facts => (Facts: facts, Energy: EnergyAndEmissions.Of(facts, Enterprises.Rules))).ToArray();
        var ladder = BenchmarkLadder.Build(county, Enterprises.Rules);
        foreach (var (number, scope) in new[] { (1, "3465"), (4, "all") })
        {
            var benchmark = ladder.Find(county[number - 1].Facts, county[number - 1].Energy)!.Benchmark;
            var members = ladder.MembersOf(scope, county).ToList();
            Assert.Equal((scope, members.Count, members.Sum(member => member.Energy.NetT)), (benchmark.Scope, benchmark.Sample, benchmark.TotalNetT));
        }
    }

    [Fact]
    public void Nothing_is_refused()
    {
        var (facts, rules) = (Enterprises.Of(), Enterprises.Rules);
        var energy = EnergyAndEmissions.Of(facts, rules);
        var ladder = BenchmarkLadder.Build([(facts, energy)], rules);
        var benchmark = new CarbonBenchmark("external", 1m, null, null, null, null);
        Assert.Throws<ArgumentNullException>("facts", () => EnergyAndEmissions.Of(null!, rules));
        Assert.Throws<ArgumentNullException>("rules", () => EnergyAndEmissions.Of(facts, null!));
        Assert.Throws<ArgumentNullException>("enterprises", () => BenchmarkLadder.Build(null!, rules));
        Assert.Throws<ArgumentNullException>("rules", () => BenchmarkLadder.Build([], null!));
        Assert.Throws<ArgumentNullException>("facts", () => ladder.Find(null!, energy));
        Assert.Throws<ArgumentNullException>("energy", () => ladder.Find(facts, null!));
        Assert.Throws<ArgumentNullException>("facts", () => CarbonGrading.Grade(null!, energy, ladder, rules));
        Assert.Throws<ArgumentNullException>("energy", () => CarbonGrading.Grade(facts, null!, ladder, rules));
        Assert.Throws<ArgumentNullException>("ladder", () => CarbonGrading.Grade(facts, energy, null!, rules));
        Assert.Throws<ArgumentNullException>("rules", () => CarbonGrading.Grade(facts, energy, ladder, null!));
        Assert.Throws<ArgumentNullException>("rules", () => CarbonGrading.LevelOf(1m, 1m, null!));
        Assert.Throws<ArgumentNullException>("benchmark", () => CarbonGrading.GradeOf(1m, 1m, null!, rules.Carbon));
        Assert.Throws<ArgumentNullException>("rules", () => CarbonGrading.GradeOf(1m, 1m, benchmark, null!));
        Assert.Throws<ArgumentNullException>("enterprises", () => IndicatorEngine.Compute(null!, rules));
        Assert.Throws<ArgumentNullException>("rules", () => IndicatorEngine.Compute([], null!));
        Assert.Throws<ArgumentNullException>("choice", () => NextGradeAdvice.Of(1, 1m, 1m, null!, rules.Carbon));
        Assert.Throws<ArgumentNullException>("rules", () => NextGradeAdvice.Of(1, 1m, 1m, new BenchmarkChoice(benchmark, false, false), null!));
        Assert.Throws<ArgumentNullException>("facts", () => PerMuIndicators.Of(null!, energy, rules));
        Assert.Throws<ArgumentNullException>("energy", () => PerMuIndicators.Of(facts, null!, rules));
        Assert.Throws<ArgumentNullException>("rules", () => PerMuIndicators.Of(facts, energy, null!));
    }
}
