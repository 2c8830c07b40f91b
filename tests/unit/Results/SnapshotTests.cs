using CsCheck;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.UnitTests.Results;

/// <summary>A snapshot holds everything the lists show, at six decimals.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void Every_field_of_every_window_comes_back_rounded_half_away_from_zero() => SampleResults.Any.Array[1, 20].Sample(
        enterprises =>
        {
            var file = Write(enterprises);
            foreach (var kind in WindowKinds.All)
            {
                var rows = SnapshotReader.Read(file, kind);
                Assert.Equal(enterprises.Length, rows.Count);
                for (var i = 0; i < rows.Count; i++) AssertRounded(enterprises[i], kind, rows[i]);
            }
        },
        iter: 50);

    [Theory]
    [InlineData("0.0000005", "0.000001")]
    [InlineData("-0.0000005", "-0.000001")]
    [InlineData("0.00000049", "0")]
    [InlineData("79228162514264337593543.9503354", "79228162514264337593543.950335")]
    public void Bounds_of_rounding_and_size(string exact, string rounded)
    {
        var rows = SnapshotReader.Read(Write([SampleResults.Plain(1, decimal.Parse(exact, null))]), WindowKind.Month);
        Assert.Equal(decimal.Parse(rounded, null), rows[0].Result.Carbon.Emissions.NetT);
    }

    [Fact]
    public void No_enterprises_no_rows() => Assert.Empty(SnapshotReader.Read(Write([]), WindowKind.YearToDate));

    private static MemoryStream Write(IReadOnlyList<EnterpriseResult> enterprises)
    {
        var file = new MemoryStream();
        SnapshotWriter.Write(
            new PeriodResult { Period = SampleResults.Period, Enterprises = enterprises, Coverage = new Dictionary<WindowKind, Coverage>(), Missing = [] }, file);
        return file;
    }

    private static void AssertRounded(EnterpriseResult exact, WindowKind kind, SnapshotRow row)
    {
        Assert.Equal(exact.Profile, row.Profile);
        var window = exact.Windows[kind];
        Assert.Equal(window.Window, row.Result.Window);
        Assert.Equal(window.Carbon.Flags, row.Result.Carbon.Flags);
        Assert.Equal(window.PerMu.Flags, row.Result.PerMu.Flags);
        Assert.Equal(Rounded(window.Carbon), row.Result.Carbon with { Flags = [] });
        Assert.Equal(Rounded(window.PerMu), row.Result.PerMu with { Flags = [] });
    }

    private static CarbonCode Rounded(CarbonCode carbon) => carbon with
    {
        Energy = new Energy(R(carbon.Energy.GridKwh), R(carbon.Energy.TceEquivalent), R(carbon.Energy.TceCalorific)),
        Emissions = new Emissions(R(carbon.Emissions.GrossT), R(carbon.Emissions.NetT)),
        ValueAddedWan = R(carbon.ValueAddedWan),
        Intensity = R(carbon.Intensity),
        Benchmark = carbon.Benchmark is { } benchmark
            ? benchmark with
            {
                Intensity = R(benchmark.Intensity),
                TotalNetT = R(benchmark.TotalNetT),
                TotalValueAddedWan = R(benchmark.TotalValueAddedWan),
            }
            : null,
        Ratio = R(carbon.Ratio),
        NeutralityRate = R(carbon.NeutralityRate),
        NextGrade = carbon.NextGrade is { } next ? next with { NetTMax = R(next.NetTMax), ValueAddedWanMin = R(next.ValueAddedWanMin) } : null,
        Flags = [],
    };

    private static PerMu Rounded(PerMu perMu) => perMu with
    {
        TaxWan = R(perMu.TaxWan),
        LandMu = R(perMu.LandMu),
        ValueAddedWan = R(perMu.ValueAddedWan),
        Employees = R(perMu.Employees),
        TceEquivalent = R(perMu.TceEquivalent),
        EmissionsT = R(perMu.EmissionsT),
        RdWan = R(perMu.RdWan),
        RevenueWan = R(perMu.RevenueWan),
        GridKwh = R(perMu.GridKwh),
        TaxPerMu = R(perMu.TaxPerMu),
        ValueAddedPerMu = R(perMu.ValueAddedPerMu),
        LabourProductivity = R(perMu.LabourProductivity),
        ValueAddedPerTce = R(perMu.ValueAddedPerTce),
        ValueAddedPerEmissionT = R(perMu.ValueAddedPerEmissionT),
        RdShare = R(perMu.RdShare),
        TaxPer10MWh = R(perMu.TaxPer10MWh),
        Flags = [],
    };

    private static decimal R(decimal value) => Math.Round(value, 6, MidpointRounding.AwayFromZero);

    private static decimal? R(decimal? value) => value is { } number ? R(number) : null;
}
