using CsCheck;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Indicators;

/// <summary>What holds for every county (RULES 3, E6, E13).</summary>
public class InvariantTests
{
    private static readonly string?[] Industries = ["3465", "3466", "346", "3411", "1310", "4411", "5110", null];

    private static readonly Gen<(decimal[] Kwh, decimal ValueAddedWan, string? Industry)> Firm = Gen.Select(
        Gen.Long[0, 500_000_000].Select(kwh => kwh / 1000m).Array[12], Gen.Long[-100_000, 9_000_000].Select(va => va / 1000m),
        Gen.Int[0, Industries.Length - 1].Select(i => Industries[i]));

    private static WindowFacts[] County((decimal[] Kwh, decimal ValueAddedWan, string? Industry)[] firms) =>
    [
        .. firms.Select((firm, i) => Enterprises.Of(i + 1, 0m, firm.ValueAddedWan, firm.Industry, period: "2022-06") with { GridKwh = firm.Kwh }),
    ];

    private static RuleSet Scaled(decimal by) => Enterprises.Rules with
    {
        Energy = Enterprises.Rules.Energy with
        {
            GridFactors = Enterprises.Rules.Energy.GridFactors.ToDictionary(factor => factor.Key, factor => factor.Value * by),
        },
    };

    [Fact]
    [Trait("kind", "property")]
    public void K_does_not_change_when_all_years_factors_are_multiplied_by_one_number() =>
        Gen.Select(Firm.Array[5, 15], Gen.Int[1, 400]).Sample((firms, by) =>
        {
            var before = Enterprises.Grade(County(firms));
            var after = Enterprises.Grade(County(firms), Scaled(by / 100m));
            for (var i = 0; i < firms.Length; i++)
            {
                Assert.Equal(before[i].Grade, after[i].Grade);
                Assert.Equal(before[i].Ratio is null, after[i].Ratio is null);
                if (before[i].Ratio is { } ratio) Assert.True(Math.Abs(ratio - after[i].Ratio!.Value) <= 1e-18m * (1m + ratio));
            }
        }, iter: 200);

    [Fact]
    [Trait("kind", "property")]
    public void The_order_of_the_input_changes_nothing() =>
        Gen.Select(Firm.Array[1, 20], Gen.Int[0, 1000]).Sample((firms, seed) =>
        {
            // A third has no finite decimal: sums are rounded and only one order of adding gives one result.
            var county = County(firms).Select(facts => facts with { ValueAddedWan = facts.ValueAddedWan / 3m }).ToArray();
            var shuffled = county.ToArray();
            new Random(seed).Shuffle(shuffled);
            var straight = IndicatorEngine.Compute(county, Enterprises.Rules);
            var mixed = IndicatorEngine.Compute(shuffled, Enterprises.Rules);
            for (var i = 0; i < county.Length; i++)
                AssertSame(straight[i], mixed[Array.IndexOf(shuffled, county[i])]);
        }, iter: 200);

    [Fact]
    public void Many_enterprises_in_parallel_give_what_one_by_one_gives()
    {
        var county = Enumerable.Range(1, 5000)
            .Select(n => Enterprises.Of(n, 1000m * (n % 977), 1m + (n % 313), n % 7 == 0 ? "3411" : "3465")).ToArray();
        var energy = county.Select(facts => (facts, EnergyAndEmissions.Of(facts, Enterprises.Rules))).ToArray();
        var ladder = BenchmarkLadder.Build(energy, Enterprises.Rules);
        var all = IndicatorEngine.Compute(county, Enterprises.Rules);
        for (var i = 0; i < county.Length; i++)
        {
            AssertSame(all[i], (CarbonGrading.Grade(county[i], energy[i].Item2, ladder, Enterprises.Rules),
                PerMuIndicators.Of(county[i], energy[i].Item2, Enterprises.Rules)));
        }
    }

    [Fact]
    [Trait("kind", "property")]
    public void Less_emission_or_more_value_added_never_gives_a_worse_grade() =>
        Gen.Select(Gen.Long[1, 9_000_000], Gen.Long[1, 9_000_000], Gen.Long[1, 3_000_000], Gen.Int[0, 1_000_000]).Sample(
            (netT, valueAdded, intensity, change) =>
            {
                var benchmark = new CarbonBenchmark("external", intensity / 1_000_000m, null, null, null, null);
                var grade = Grade(netT / 1000m, valueAdded / 1000m, benchmark);
                Assert.True(Grade((netT / 1000m) - (change / 1000m), valueAdded / 1000m, benchmark) <= grade);
                Assert.True(Grade(netT / 1000m, (valueAdded / 1000m) + (change / 1000m), benchmark) <= grade);
            });

    [Fact]
    public void Enterprises_of_another_window_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            IndicatorEngine.Compute([Enterprises.Of(1), Enterprises.Of(2, period: "2022-11")], Enterprises.Rules));

    [Fact]
    public void Nothing_in_nothing_out() => Assert.Empty(IndicatorEngine.Compute([], Enterprises.Rules));

    [Fact]
    public void Figures_at_the_edge_of_what_a_fact_holds_stop_nothing()
    {
        const decimal most = 999_999_999_999.999999m;
        var county = new[]
        {
            Enterprises.Of(1, most, most), Enterprises.Of(2, most, 0.000001m), Enterprises.Of(3, 0.000001m, most),
            Enterprises.WithNetT(4, most, 0.000001m), Enterprises.WithNetT(5, 0.000001m, 0.000001m),
            Enterprises.WithNetT(6, -most, most) with { GreenKwh = [.. Enumerable.Repeat(most, 12)], GridKwh = [.. Enumerable.Repeat(most, 12)] },
        };
        var codes = Enterprises.Grade([.. county.Select(facts => facts with { LandMu = 0.000001m, TaxWan = most, EmissionsT = 0.000001m, EmissionsMonths = 12 })]);
        Assert.All(codes, code => Assert.NotNull(code.Grade));
    }

    private static int Grade(decimal netT, decimal valueAdded, CarbonBenchmark benchmark) =>
        CarbonGrading.GradeOf(netT, valueAdded, benchmark, Enterprises.Rules.Carbon);

    private static void AssertSame((CarbonCode Carbon, PerMu PerMu) expected, (CarbonCode Carbon, PerMu PerMu) actual)
    {
        Assert.Equal(expected.Carbon.Flags, actual.Carbon.Flags);
        Assert.Equal(expected.PerMu.Flags, actual.PerMu.Flags);
        Assert.Equal(expected.Carbon with { Flags = [] }, actual.Carbon with { Flags = [] });
        Assert.Equal(expected.PerMu with { Flags = [] }, actual.PerMu with { Flags = [] });
    }
}
