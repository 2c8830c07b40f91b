using CsCheck;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.WhatIf;

namespace Wuyi.Pipeline.UnitTests.Indicators.WhatIf;

/// <summary>A question changes the figures it names, exactly, and nothing else.</summary>
public class FactChangesTests
{
    private static readonly Gen<decimal> Amount = Gen.Long[-9_000_000_000, 90_000_000_000].Select(value => value / 1_000_000m);

    [Fact]
    [Trait("kind", "property")]
    public void Net_emissions_are_exactly_what_was_asked_and_energy_stays() =>
        Gen.Select(Amount, Gen.Long[1, 9_000_000_000], Gen.Int[0, 3]).Sample((net, kwh, green) =>
        {
            // Green power above one's own use is cut by a quotient of 28 digits.
            var facts = Enterprises.Of(kwh: kwh / 1_000_000m) with { GreenKwh = [.. Enumerable.Repeat(Math.Round(kwh / 11_000_000m * green, 12), 12)], Fuels = new Dictionary<string, decimal> { ["diesel_t"] = 3.7m } };
            var before = EnergyAndEmissions.Of(facts, Enterprises.Rules);
            var after = EnergyAndEmissions.Of(new FactChanges { NetT = net }.Apply(facts, Enterprises.Rules), Enterprises.Rules);
            Assert.Equal(net, after.NetT);
            Assert.Equal((before.Energy, before.Emissions.GrossT), (after.Energy, after.Emissions.GrossT));
        }, iter: 20_000);

    [Fact]
    [Trait("kind", "property")]
    public void Power_keeps_the_proportions_of_its_months_and_adds_up_exactly() =>
        Gen.Select(Gen.Long[0, 9_000_000].Array[12], Gen.Long[0, 90_000_000_000]).Sample((months, asked) =>
        {
            var total = asked / 1_000_000m;
            var facts = Enterprises.Of() with { GridKwh = [.. months.Select(month => (decimal)month)], PowerKnown = new bool[12], AccountsLinked = false };
            var changed = new FactChanges { GridKwh = total }.Apply(facts, Enterprises.Rules);
            Assert.Equal(total, changed.GridKwh.Sum());
            Assert.True(changed.AccountsLinked && changed.PowerKnown.All(known => known));
            if (months.Sum() > 0) Assert.All(months.Zip(changed.GridKwh), pair => Assert.InRange(Math.Abs((pair.First * total / months.Sum()) - pair.Second), 0m, 0.000001m));
        });

    [Fact]
    public void What_is_given_counts_as_known_in_every_month()
    {
        var facts = Enterprises.Of(valueAddedWan: null) with { EmissionsT = 1m, EmissionsMonths = 3, LandMu = 10m, RdWan = 5m };
        var mu = Enterprises.PerMuOf(new FactChanges { ValueAddedWan = 300m, EmissionsT = 2m, RevenueWan = 1000m, TaxWan = 40m, TceEquivalent = 60m, Employees = 10m }
            .Apply(facts, Enterprises.Rules));
        Assert.Equal(
            (30m, 30m, 5m, 150m, 0.005m, 4m), (mu.ValueAddedPerMu, mu.LabourProductivity, mu.ValueAddedPerTce, mu.ValueAddedPerEmissionT, mu.RdShare, mu.TaxPerMu));
    }

    [Fact]
    public void No_change_changes_nothing()
    {
        var facts = Enterprises.Of();
        Assert.Equal(facts, new FactChanges().Apply(facts, Enterprises.Rules));
    }

    /// <summary>R17: what-if runs the same code, so following the advice must give the grade, and not quite following it must not.</summary>
    [Fact]
    [Trait("kind", "property")]
    public void Following_next_grade_through_a_question_gives_that_grade() =>
        Gen.Select(Gen.Long[1_000_000, 9_000_000_000], Gen.Long[1_000_000, 900_000_000], (t, va) => (NetT: t / 1_000_000m, Va: va / 1_000_000m)).Array[5, 9]
            .Sample(firms =>
            {
                WindowFacts[] county = [.. firms.Select((firm, i) => Enterprises.Of(i + 1, 100_000m, firm.Va) with { CarbonSinkT = 51.53m - firm.NetT })];
                foreach (var (code, i) in Enterprises.Grade(county).Select((code, i) => (code, i)))
                {
                    if (code.NextGrade is not { } next) continue;
                    int Grade(FactChanges changes) => Enterprises.Grade(county.Select((facts, j) => j == i ? changes.Apply(facts, Enterprises.Rules) : facts))[i].Grade!.Value;
                    if (next.NetTMax is { } net)
                    {
                        Assert.True(Grade(new FactChanges { NetT = net }) <= next.Grade);
                        if (net > 0m) Assert.True(Grade(new FactChanges { NetT = net + 0.000001m }) > next.Grade);
                    }

                    if (next.ValueAddedWanMin is { } valueAdded)
                    {
                        Assert.True(Grade(new FactChanges { ValueAddedWan = valueAdded }) <= next.Grade);
                        Assert.True(Grade(new FactChanges { ValueAddedWan = valueAdded - 0.000001m }) > next.Grade);
                    }
                }
            }, iter: 300);
}
