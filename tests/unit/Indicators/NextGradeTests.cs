using CsCheck;
using Wuyi.Pipeline.Indicators;

namespace Wuyi.Pipeline.UnitTests.Indicators;

/// <summary>RULINGS R17: what carries an enterprise to the next grade.</summary>
public class NextGradeTests
{
    private static readonly Gen<(decimal NetT, decimal ValueAddedWan)> Firm =
        Gen.Select(Gen.Long[1_000_000, 90_000_000_000], Gen.Long[1_000_000, 9_000_000_000], (t, va) => (t / 1_000_000m, va / 1_000_000m));

    private static WindowFacts[] Sample(decimal netT, decimal valueAddedWan) =>
    [
        Enterprises.WithNetT(1, netT, valueAddedWan),
        .. Enumerable.Range(2, 4).Select(number => Enterprises.WithNetT(number, (5000m - 515.3m) / 4m, (6250m - 500m) / 4m)),
    ];

    [Fact]
    public void The_worked_example_of_R17()
    {
        var code = Enterprises.Grade(Sample(515.3m, 500m))[0];
        Assert.Equal((4, 0.8m, 1.28825m), (code.Grade, code.Benchmark!.Intensity, code.Ratio));
        Assert.Equal(new NextGrade(3, 476.251327m, 540.225537m), code.NextGrade);
    }

    [Fact]
    public void The_advice_of_a_benchmark_that_stands_still_would_not_do()
    {
        Assert.Equal(4, Enterprises.Grade(Sample(480m, 500m))[0].Grade);
        Assert.Equal(3, Enterprises.Grade(Sample(476.251327m, 500m))[0].Grade);
        Assert.Equal(4, Enterprises.Grade(Sample(476.251328m, 500m))[0].Grade);
        Assert.Equal(3, Enterprises.Grade(Sample(515.3m, 540.225537m))[0].Grade);
        Assert.Equal(4, Enterprises.Grade(Sample(515.3m, 540.225536m))[0].Grade);
    }

    [Fact]
    public void An_external_benchmark_stands_still()
    {
        var code = Enterprises.GradeFirst(Enterprises.WithBenchmark(0.8m), Enterprises.WithNetT(1, 515.3m, 500m));
        Assert.Equal(new NextGrade(3, 480m, 536.770834m), code.NextGrade);
    }

    [Fact]
    public void Grade_1_has_no_next_grade() =>
        Assert.Null(Enterprises.GradeFirst(Enterprises.WithBenchmark(0.8m), Enterprises.WithNetT(1, 1m, 500m)).NextGrade);

    [Fact]
    public void What_no_change_can_reach_is_null_and_flagged()
    {
        // Others take up more than they emit: 2·VA > ΣVA and 2·ΣC = C.
        var others = Enumerable.Range(2, 4).Select(number => Enterprises.WithNetT(number, -12.5m, 25m));
        var code = Enterprises.Grade([Enterprises.WithNetT(1, 100m, 900m), .. others])[0];
        Assert.Equal((5, new NextGrade(4, null, null)), (code.Grade, code.NextGrade));
        Assert.Contains(ResultFlags.Unreachable, code.Flags);
    }

    [Fact]
    public void Who_is_in_no_sample_does_not_move_it()
    {
        var sample = Enumerable.Range(2, 5).Select(number => Enterprises.WithNetT(number, 80m, 100m)).ToArray();
        var unknown = Enterprises.WithNetT(1, 515.3m, 500m, industry: null);
        Assert.Equal(new NextGrade(3, 480m, 536.770834m), Enterprises.Grade([unknown, .. sample])[0].NextGrade);
    }

    [Fact]
    [Trait("kind", "property")]
    public void Following_the_advice_gives_the_grade() =>
        Firm.Array[5, 12].Sample(firms =>
        {
            var before = firms.Select((firm, i) => Enterprises.WithNetT(i + 1, firm.NetT, firm.ValueAddedWan)).ToArray();
            var codes = Enterprises.Grade(before);
            for (var i = 0; i < firms.Length; i++)
            {
                if (codes[i].NextGrade is not { } next) continue;
                if (next.NetTMax is { } netT)
                    Assert.Equal(next.Grade, Changed(before, i, Enterprises.WithNetT(i + 1, netT, firms[i].ValueAddedWan)));
                if (next.ValueAddedWanMin is { } valueAdded)
                    Assert.Equal(next.Grade, Changed(before, i, Enterprises.WithNetT(i + 1, firms[i].NetT, valueAdded)));
            }
        }, iter: 200);

    [Fact]
    [Trait("kind", "property")]
    public void One_millionth_short_of_the_advice_does_not_give_it() =>
        Firm.Array[5, 8].Sample(firms =>
        {
            var before = firms.Select((firm, i) => Enterprises.WithNetT(i + 1, firm.NetT, firm.ValueAddedWan)).ToArray();
            var codes = Enterprises.Grade(before);
            for (var i = 0; i < firms.Length; i++)
            {
                if (codes[i].NextGrade is not { NetTMax: { } netT, ValueAddedWanMin: { } valueAdded } next) continue;
                Assert.Equal(next.Grade + 1, Changed(before, i, Enterprises.WithNetT(i + 1, netT + 0.000001m, firms[i].ValueAddedWan)));
                Assert.Equal(next.Grade + 1, Changed(before, i, Enterprises.WithNetT(i + 1, firms[i].NetT, valueAdded - 0.000001m)));
            }
        }, iter: 100);

    private static int? Changed(WindowFacts[] before, int index, WindowFacts changed)
    {
        var after = before.ToArray();
        after[index] = changed;
        return Enterprises.Grade(after)[index].Grade;
    }
}
