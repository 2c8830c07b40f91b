using CsCheck;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Recalculation.Land;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Recalculation;

/// <summary>No land is made or lost: parcels with several holders, shares that do not fit, sales, leases and sub-leases (R7, R18–R20).</summary>
public class LandConservationTests
{
    private static readonly string[] Holders = [.. Enumerable.Range(1, 4).Select(Code)];

    private static readonly Gen<DateOnly?> Day = Gen.Int[0, 20].Select(month => month < 5 ? (DateOnly?)null : new DateOnly(2022, 1, 31).AddMonths(month));

    private static readonly Gen<object> Right = Gen.Select(Gen.Int[1, 4], Gen.Int[0, 4], Gen.Int[0, 13], Day, Day, Gen.Int[1, 9_999_999], (parcel, holder, share, from, to, area) => (object)new
    {
        parcel = $"330723001001GB0000{parcel}",
        holder_code = holder < Holders.Length ? Holders[holder] : null,
        holder_name = holder < Holders.Length ? null : "某村经济合作社",
        area = area / 1000m,
        area_unit = parcel % 2 == 0 ? "m2" : "mu",
        share = share switch { 0 => (decimal?)null, 13 => 0.333333m, _ => decimal.Round(share / 12m, 6) },
        acquired_on = from,
        ends_on = to,
    });

    private static readonly Gen<object> Lease = Gen.Select(Gen.Int[1, 4], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[1, 99_999], Day, Day, (parcel, lessor, lessee, area, from, to) => (object)new
    {
        parcel = $"330723001001GB0000{parcel}",
        lessor_code = lessor < Holders.Length ? Holders[lessor] : null,
        lessor_name = lessor < Holders.Length ? null : "某村经济合作社",
        lessee_code = lessee < Holders.Length ? Holders[lessee] : null,
        lessee_name = lessee < Holders.Length ? null : "李四五金加工",
        land_area = area / 100m,
        area_unit = "m2",
        from_day = from,
        to_day = to,
    });

    [Fact]
    public void What_holders_have_and_what_nobody_has_is_what_the_parcels_are_before_and_after_leases() =>
        Gen.Select(Right.Array[1, 12], Lease.Array[0, 8]).Sample(files =>
        {
            var without = Of(new County().Register(Holders).Drop(SourceNames.Land, files.Item1));
            var with = Of(new County().Register(Holders).Drop(SourceNames.Land, files.Item1).Drop(SourceNames.Leases, files.Item2));
            Assert.Empty(without.Linking.Imbalances);
            Assert.Empty(with.Linking.Imbalances);
            // Leases among enterprises of the register move land between them and change no sum: what changes is what others let or took.
            Assert.Equal(without.Linking.Months, with.Linking.Months);
            var moved = with.Facts(WindowKind.Month).Sum(facts => facts.LandMu) - without.Facts(WindowKind.Month).Sum(facts => facts.LandMu);
            var inside = files.Item2.All(lease => IsInside(lease));
            if (inside) Assert.Equal(0m, moved);
        }, iter: 300);

    [Fact]
    public void Land_that_does_not_add_up_is_an_error_of_the_calculation_with_its_own_code()
    {
        var facts = new LandFacts(1, new PeriodMonths(Month.Parse("2023-06")));
        facts.AddHeld(LandFacts.Finer * 10_000_000_000, 10, 11);
        facts.AddOwn(0, null, 10, 11, months => LandFacts.Finer * 10_000_000_000 * months);
        Assert.Empty(facts.Imbalances());
        facts.AddHeld(LandFacts.Finer * 5_000_000_000, 11, 11);
        facts.AddLease(0, null, 10, LandFacts.Finer * 10_000_000_000);
        Assert.Equal([new LandImbalance(Month.Parse("2023-05"), true, 1m, 0m), new LandImbalance(Month.Parse("2023-06"), false, 1m, 1.5m)], facts.Imbalances());
        Assert.Equal("WP4101", LandImbalance.Code);
        Assert.Equal(IssueSeverity.Error, IssueCatalogue.Of(LandImbalance.Code).Severity);
    }

    private static ResolvedPeriod Of(County county) => county.ResolveAsync("2023-06").GetAwaiter().GetResult();

    private static bool IsInside(object lease) =>
        lease.GetType().GetProperty("lessor_code")!.GetValue(lease) is not null && lease.GetType().GetProperty("lessee_code")!.GetValue(lease) is not null;
}
