using CsCheck;
using Wuyi.Pipeline.Indicators;

namespace Wuyi.Pipeline.UnitTests.Indicators;

/// <summary>What must move, and nothing else, when all money, all land or all power of a county is multiplied by one number, or an enterprise is added.</summary>
[Trait("kind", "property")]
public class ScalingTests
{
    private static readonly string?[] Industries = ["3465", "3465", "3466", "346", "3411", "1310", "4411", null];

    private static readonly Gen<(int Kwh, int ValueAdded, int Tax, int Land, string? Industry)> Firm = Gen.Select(
        Gen.Int[0, 90_000_000], Gen.Int[-100_000, 9_000_000], Gen.Int[-1_000, 900_000], Gen.Int[0, 90_000], Gen.Int[0, Industries.Length - 1].Select(i => Industries[i]));

    private static readonly Gen<decimal> Factor = Gen.Int[1, 4000].Select(n => n / 100m);

    private static WindowFacts[] County((int Kwh, int ValueAdded, int Tax, int Land, string? Industry)[] firms) =>
    [
        .. firms.Select((firm, i) => Enterprises.Of(i + 1, firm.Kwh, firm.ValueAdded / 1000m, firm.Industry) with
        {
            TaxWan = firm.Tax / 100m, LandMu = firm.Land / 100m, Employees = 1 + (firm.Kwh % 300), EmissionsT = firm.Land % 7 == 0 ? null : firm.Land / 10m,
            EmissionsMonths = 12, RdWan = firm.Tax % 90, RdBesideRevenueWan = firm.Tax % 90, RevenueWan = 10m + (firm.Kwh % 5000), RevenueMonths = 12,
            PvKwh = Enterprises.Series(12, (i, _) => firm.Kwh % 1000), GreenKwh = Enterprises.Series(12, (i, _) => firm.Land % 5 == 0 ? firm.Kwh % 777 : 0),
        }),
    ];

    [Fact]
    public void All_money_times_s_multiplies_x1_to_x5_and_y2_divides_L_and_leaves_K_grade_x6_and_energy() =>
        Gen.Select(Firm.Array[5, 14], Factor).Sample((firms, s) => Compare(County(firms), facts => facts with
        {
            ValueAddedWan = facts.ValueAddedWan * s,
            TaxWan = facts.TaxWan * s,
            RdWan = facts.RdWan * s,
            RdBesideRevenueWan = facts.RdBesideRevenueWan * s,
            RevenueWan = facts.RevenueWan * s,
        }, (before, after) =>
        {
            AssertCarbon(before.Carbon, after.Carbon, intensity: 1m / s, ratio: 1m, netT: 1m, advisedT: 1m, advisedWan: s, wan: s);
            AssertTimes(before.Carbon.Energy.GridKwh, after.Carbon.Energy.GridKwh, 1m);
            Assert.Equal(before.Carbon.NeutralityRate, after.Carbon.NeutralityRate);
            AssertItems(before.PerMu, after.PerMu, x1: s, x2: s, x3: s, x4: s, x5: s, x6: 1m, y2: s);
        }), iter: 100);

    [Fact]
    public void All_land_times_s_divides_x1_and_x2_and_changes_nothing_else() =>
        Gen.Select(Firm.Array[5, 14], Factor).Sample((firms, s) => Compare(County(firms), facts => facts with { LandMu = facts.LandMu * s }, (before, after) =>
        {
            Assert.Equal(before.Carbon.Flags, after.Carbon.Flags);
            Assert.Equal(before.Carbon with { Flags = [] }, after.Carbon with { Flags = [] });
            Assert.Equal(before.PerMu.Flags, after.PerMu.Flags);
            AssertItems(before.PerMu, after.PerMu, x1: 1m / s, x2: 1m / s, x3: 1m, x4: 1m, x5: 1m, x6: 1m, y2: 1m);
        }), iter: 100);

    [Fact]
    public void All_power_times_s_where_there_is_no_fuel_multiplies_energy_CO2_and_L_divides_x4_and_y2_and_leaves_K_and_grade() =>
        Gen.Select(Firm.Array[5, 14], Factor).Sample((firms, s) => Compare(County(firms), facts => facts with
        {
            GridKwh = [.. facts.GridKwh.Select(kwh => kwh * s)],
            PvKwh = [.. facts.PvKwh.Select(kwh => kwh * s)],
            GreenKwh = [.. facts.GreenKwh.Select(kwh => kwh * s)],
        }, (before, after) =>
        {
            AssertCarbon(before.Carbon, after.Carbon, intensity: s, ratio: 1m, netT: s, advisedT: s, advisedWan: 1m, wan: 1m, level: false);
            AssertTimes(before.Carbon.Energy.GridKwh, after.Carbon.Energy.GridKwh, s);
            AssertTimes(before.Carbon.Energy.TceEquivalent, after.Carbon.Energy.TceEquivalent, s);
            AssertTimes(before.Carbon.Energy.TceCalorific, after.Carbon.Energy.TceCalorific, s);
            AssertTimes(before.Carbon.NeutralityRate, after.Carbon.NeutralityRate, 1m);
            AssertItems(before.PerMu, after.PerMu, x1: 1m, x2: 1m, x3: 1m, x4: 1m / s, x5: 1m, x6: 1m, y2: 1m / s);
        }), iter: 100);

    [Fact]
    public void One_more_enterprise_moves_only_the_averages_of_its_own_digits_and_of_all_manufacturing() =>
        Gen.Select(Firm.Array[5, 16], Firm).Sample((firms, added) =>
        {
            var county = County([.. firms, added]);
            var before = IndicatorEngine.Compute(county[..^1], Enterprises.Rules);
            var after = IndicatorEngine.Compute(county, Enterprises.Rules);
            for (var i = 0; i < firms.Length; i++)
            {
                Assert.Equal(before[i].PerMu with { Flags = [] }, after[i].PerMu with { Flags = [] });
                Assert.Equal(before[i].PerMu.Flags, after[i].PerMu.Flags);
                if (MayMove(before[i].Carbon, added.Industry) || MayMove(after[i].Carbon, added.Industry)) continue;
                Assert.Equal(FlagsOf(before[i].Carbon), FlagsOf(after[i].Carbon));
                Assert.Equal(before[i].Carbon with { Flags = [] }, after[i].Carbon with { Flags = [] });
            }
        }, iter: 200);

    /// <summary>Who is not graded for another reason shows no average, but whether there is one is a flag (R13): one more enterprise may make it.</summary>
    private static IEnumerable<string> FlagsOf(CarbonCode code) =>
        code.Benchmark is null ? code.Flags.Where(flag => flag != ResultFlags.InsufficientSample) : code.Flags;

    /// <summary>Its average is one to which an enterprise of this industry belongs.</summary>
    private static bool MayMove(CarbonCode code, string? industry) => industry is not null && code.Benchmark is { } benchmark
        && (industry.StartsWith(benchmark.Scope, StringComparison.Ordinal) || (benchmark.Scope == "all" && string.CompareOrdinal(industry, "44") < 0));

    private static void Compare(WindowFacts[] county, Func<WindowFacts, WindowFacts> scaled, Action<(CarbonCode Carbon, PerMu PerMu), (CarbonCode Carbon, PerMu PerMu)> check)
    {
        var before = IndicatorEngine.Compute(county, Enterprises.Rules);
        var after = IndicatorEngine.Compute([.. county.Select(scaled)], Enterprises.Rules);
        for (var i = 0; i < county.Length; i++) check(before[i], after[i]);
    }

    private static void AssertCarbon(
        CarbonCode before, CarbonCode after, decimal intensity, decimal ratio, decimal netT, decimal advisedT, decimal advisedWan, decimal wan, bool level = false)
    {
        Assert.Equal((before.Status, before.Grade, before.PowerMonths, before.ValueAddedMonths), (after.Status, after.Grade, after.PowerMonths, after.ValueAddedMonths));
        Assert.Equal(before.Flags, after.Flags);
        if (level) Assert.Equal(before.Level, after.Level);
        AssertTimes(before.Emissions.NetT, after.Emissions.NetT, netT);
        AssertTimes(before.Emissions.GrossT, after.Emissions.GrossT, netT);
        AssertTimes(before.ValueAddedWan, after.ValueAddedWan, wan);
        AssertTimes(before.Intensity, after.Intensity, intensity);
        AssertTimes(before.Ratio, after.Ratio, ratio);
        Assert.Equal((before.Benchmark?.Scope, before.Benchmark?.Sample), (after.Benchmark?.Scope, after.Benchmark?.Sample));
        AssertTimes(before.Benchmark?.Intensity, after.Benchmark?.Intensity, intensity);
        Assert.Equal(before.NextGrade?.Grade, after.NextGrade?.Grade);
        AssertTimes(before.NextGrade?.NetTMax, after.NextGrade?.NetTMax, advisedT, 0.000002m * (1m + advisedT));
        AssertTimes(before.NextGrade?.ValueAddedWanMin, after.NextGrade?.ValueAddedWanMin, advisedWan, 0.000002m * (1m + advisedWan));
    }

    private static void AssertItems(PerMu before, PerMu after, decimal x1, decimal x2, decimal x3, decimal x4, decimal x5, decimal x6, decimal y2)
    {
        AssertTimes(before.TaxPerMu, after.TaxPerMu, x1);
        AssertTimes(before.ValueAddedPerMu, after.ValueAddedPerMu, x2);
        AssertTimes(before.LabourProductivity, after.LabourProductivity, x3);
        AssertTimes(before.ValueAddedPerTce, after.ValueAddedPerTce, x4);
        AssertTimes(before.ValueAddedPerEmissionT, after.ValueAddedPerEmissionT, x5);
        AssertTimes(before.RdShare, after.RdShare, x6);
        AssertTimes(before.TaxPer10MWh, after.TaxPer10MWh, y2);
    }

    /// <summary>Equal but for the last digits of decimal.</summary>
    private static void AssertTimes(decimal? before, decimal? after, decimal by, decimal slack = 0m)
    {
        Assert.Equal(before is null, after is null);
        if (before is not { } one || after is not { } other) return;
        Assert.True(Math.Abs((one * by) - other) <= slack + (1e-15m * (1m + Math.Abs(other))), $"{one} × {by} is not {other}");
    }
}
