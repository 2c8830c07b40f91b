using System.Text.Json;
using CsCheck;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Indicators.Evaluation;

/// <summary>What holds for the evaluation of every county (RULES 4, R24–R27).</summary>
public class EvaluationPropertyTests
{
    private static readonly Gen<(bool Above, int Tax, int Land, int ValueAdded, int Kwh, int Emissions, int Odd)> Firm = Gen.Select(
        Gen.Bool, Gen.Int[-200, 90_000], Gen.Int[1, 9_000], Gen.Int[-2_000, 900_000], Gen.Int[1, 9_000_000], Gen.Int[0, 900], Gen.Int[0, 39])
        .Select((above, tax, land, valueAdded, kwh, emissions, odd) => (above, tax, land, valueAdded, kwh, emissions, odd));

    private static readonly Gen<decimal> Factor = Gen.Int[1, 4000].Select(n => n / 100m);

    private static WindowFacts FactsOf((bool Above, int Tax, int Land, int ValueAdded, int Kwh, int Emissions, int Odd) firm, int number) => firm.Above
        ? RawFirms.Above(
            number, firm.Tax / 100m, firm.Land / 100m, firm.ValueAdded / 1000m, 1 + (firm.Kwh % 300), firm.Kwh, firm.Emissions % 4 == 0 ? null : firm.Emissions / 10m,
            firm.Odd == 1 ? null : firm.Tax % 97 / 10m, firm.Odd == 2 ? null : 100m + (firm.Kwh % 5000), firm.Odd == 3 ? "5164" : "3465")
        : RawFirms.Below(number, firm.Tax / 100m, firm.Land / 100m, firm.Kwh);

    private static EvaluationFacts Of(
        (bool Above, int Tax, int Land, int ValueAdded, int Kwh, int Emissions, int Odd) firm, int number, Func<WindowFacts, WindowFacts>? change = null)
    {
        var facts = FactsOf(firm, number);
        var kinds = firm.Odd switch
        {
            4 => [RawFirms.Adjust(number, AdjustmentKind.StepUp)],
            5 => [RawFirms.Adjust(number, AdjustmentKind.StepDown), RawFirms.Adjust(number, AdjustmentKind.StepDown)],
            6 => [RawFirms.Adjust(number, AdjustmentKind.SetClass, EvaluationClass.D)],
            7 => [RawFirms.Adjust(number, AdjustmentKind.Bonus, points: 3.5m)],
            8 => [RawFirms.Adjust(number, AdjustmentKind.Deduction, points: 400m)],
            9 => [RawFirms.Adjust(number, AdjustmentKind.Exemption)],
            _ => (Adjustment[])[],
        };
        return (change is null ? facts : change(facts)).ToEvaluation(kinds) with { IsYoung = firm.Odd == 10, IsLandYoung = firm.Odd == 11 };
    }

    private static Gen<(bool Above, int Tax, int Land, int ValueAdded, int Kwh, int Emissions, int Odd)[]> Counties(int most) => Firm.Array[1, most];

    [Fact]
    [Trait("kind", "property")]
    public void The_order_of_the_input_changes_nothing_and_evaluating_again_gives_the_same() =>
        Gen.Select(Counties(60), Gen.Int[0, 1000]).Sample((firms, seed) =>
        {
            var county = firms.Select((firm, i) => Of(firm, i + 1)).ToArray();
            var shuffled = county.ToArray();
            new Random(seed).Shuffle(shuffled);
            var first = RawFirms.Evaluate(county);
            Assert.Equal(Text(first), Text(RawFirms.Evaluate(shuffled)));
            Assert.Equal(Text(first), Text(RawFirms.Evaluate(first.Enterprises.Select(enterprise => enterprise.Facts))));
        }, iter: 60);

    [Fact]
    [Trait("kind", "property")]
    public void All_money_all_land_or_all_power_times_s_moves_values_and_baselines_alike_and_so_neither_score_nor_rank_nor_class()
    {
        var compared = 0;
        Gen.Select(Counties(40), Factor, Gen.Int[0, 2]).Sample((firms, s, what) =>
        {
            WindowFacts Scaled(WindowFacts facts) => what switch
            {
                0 => facts with
                {
                    ValueAddedWan = facts.ValueAddedWan * s,
                    TaxWan = facts.TaxWan * s,
                    RdWan = facts.RdWan * s,
                    RdBesideRevenueWan = facts.RdBesideRevenueWan * s,
                    RevenueWan = facts.RevenueWan * s,
                },
                1 => facts with { LandMu = facts.LandMu * s },
                _ => facts with { GridKwh = [.. facts.GridKwh.Select(kwh => kwh * s)] },
            };
            var before = RawFirms.Evaluate(firms.Select((firm, i) => Of(firm, i + 1)));
            var after = RawFirms.Evaluate(firms.Select((firm, i) => Of(firm, i + 1, Scaled)));
            if (HasNearTies(before)) return;
            Interlocked.Increment(ref compared);
            var factors = what switch
            {
                0 => new Dictionary<string, decimal> { ["x1"] = s, ["x2"] = s, ["x3"] = s, ["x4"] = s, ["x5"] = s, ["y1"] = s, ["y2"] = s },
                1 => new() { ["x1"] = 1m / s, ["x2"] = 1m / s, ["y1"] = 1m / s },
                _ => new() { ["x4"] = 1m / s, ["y2"] = 1m / s },
            };
            foreach (var (one, other) in before.Enterprises.Zip(after.Enterprises))
            {
                Assert.Equal((one.Status, one.Rank, one.Of, one.InitialClass, one.FinalClass), (other.Status, other.Rank, other.Of, other.InitialClass, other.FinalClass));
                AssertNear(one.Score, other.Score);
                foreach (var (item, scaled) in one.Items.Zip(other.Items))
                {
                    var by = factors.GetValueOrDefault(item.Indicator, 1m);
                    AssertNear(item.Value * by, scaled.Value);
                    AssertNear(item.Baseline * by, scaled.Baseline);
                    AssertNear(item.Score, scaled.Score);
                }
            }
        }, iter: 100);
        Assert.True(compared > 90, $"only {compared} counties compared");
    }

    [Fact]
    [Trait("kind", "property")]
    public void One_more_enterprise_changes_nobodys_values_and_nothing_at_all_in_the_other_group() =>
        Gen.Select(Counties(40), Firm).Sample((firms, added) =>
        {
            var county = firms.Select((firm, i) => Of(firm, i + 1)).ToArray();
            var joined = Of(added, firms.Length + 1);
            var before = RawFirms.Evaluate(county);
            var after = RawFirms.Evaluate([.. county, joined]);
            var itself = after.Of(firms.Length + 1);
            foreach (var one in before.Enterprises)
            {
                var other = after.Enterprises.Single(enterprise => enterprise.Facts.Profile.CreditCode == one.Facts.Profile.CreditCode);
                Assert.Equal(one.Items.Select(item => item.Value), other.Items.Select(item => item.Value));
                Assert.Equal(one.Missing, other.Missing);
                if (one.Facts.Group == joined.Group && itself.Status is EvaluationStatus.Ranked) continue;
                if (one.Facts.Group == joined.Group && Refused(before) != Refused(after)) continue;
                Assert.Equal(Text(one), Text(other));
            }
        }, iter: 100);

    [Fact]
    [Trait("kind", "property")]
    public void A_better_value_never_gives_fewer_points_nor_with_baselines_that_stand_a_worse_rank() =>
        Gen.Select(Gen.Int[0, 400].Array[6].Array[2, 30], Gen.Int[0, 5], Gen.Int[1, 300]).Sample((values, item, more) =>
        {
            var rules = RawFirms.WithBaselines([.. Enumerable.Range(1, 6).Select(i => (ScaleGroup.AboveScale, $"x{i}", 1m))]);
            EvaluationFacts Firm(int number, int extra) => RawFirms.WithItems(
                number, [.. values[number - 1].Select((value, i) => (decimal?)(((i == item ? extra : 0) + value - 50) / 100m))]);
            var before = RawFirms.Evaluate(values.Select((_, i) => Firm(i + 1, 0)), rules).Of(1);
            var after = RawFirms.Evaluate(values.Select((_, i) => Firm(i + 1, i == 0 ? more : 0)), rules).Of(1);
            Assert.True(after.Items[item].Score >= before.Items[item].Score);
            Assert.True(after.Score >= before.Score);
            Assert.True(after.Rank <= before.Rank);
            Assert.True(after.InitialClass <= before.InitialClass);
        }, iter: 200);

    [Fact]
    public void Class_counts_are_exact_for_every_n()
    {
        for (var n = 0; n <= 6000; n++)
        {
            var quota = ClassQuota.Of(n, RawFirms.Rules.Evaluation);
            var (a, c, d) = ((int)decimal.Ceiling(0.20m * n), (int)decimal.Round(0.15m * n, MidpointRounding.AwayFromZero), (int)decimal.Floor(0.05m * n));
            Assert.Equal([a, n - a - c - d, c, d], quota.ToList());
            Assert.All(quota.ToList(), count => Assert.True(count >= 0));
        }
    }

    [Fact]
    [Trait("kind", "property")]
    public void Every_ranked_firm_has_one_place_and_the_classes_have_their_counts() =>
        Counties(80).Sample(firms =>
        {
            var evaluation = RawFirms.Evaluate(firms.Select((firm, i) => Of(firm, i + 1)));
            foreach (var summary in evaluation.Groups)
            {
                var ranked = evaluation.Enterprises.Where(firm => firm.RankingGroup == summary.Name && firm.Facts.Group == summary.Group && firm.Rank is not null)
                    .OrderBy(firm => firm.Rank).ToList();
                Assert.Equal(Enumerable.Range(1, summary.Ranked), ranked.Select(firm => firm.Rank!.Value));
                Assert.All(ranked, firm => Assert.Equal(summary.Ranked, firm.Of));
                Assert.Equal(ClassQuota.Of(summary.Ranked, RawFirms.Rules.Evaluation).ToList(), Enum.GetValues<EvaluationClass>().Select(c => ranked.Count(firm => firm.InitialClass == c)));
                Assert.Equal(summary.Final, Enum.GetValues<EvaluationClass>().Select(c => ranked.Count(firm => firm.FinalClass == c)));
                Assert.True(ranked.Zip(ranked.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score && pair.First.InitialClass <= pair.Second.InitialClass));
            }
        }, iter: 100);

    private static bool Refused(YearEvaluation evaluation) => evaluation.Notices.Any(notice => notice.Code == NoticeCodes.BaselineRefused);

    /// <summary>Scores that differ so little that the last digit of a decimal decides; scaling may change that digit. Equal ones (capped, floored) stay equal.</summary>
    private static bool HasNearTies(YearEvaluation evaluation)
    {
        var scores = evaluation.Enterprises.Where(firm => firm.Score is not null).GroupBy(firm => firm.Facts.Group)
            .Select(group => group.Select(firm => firm.Score!.Value).Order().ToList());
        return scores.Any(sorted => sorted.Zip(sorted.Skip(1)).Any(pair => pair.Second != pair.First && pair.Second - pair.First < 1e-12m));
    }

    private static void AssertNear(decimal? one, decimal? other)
    {
        Assert.Equal(one is null, other is null);
        if (one is { } a && other is { } b) Assert.True(Math.Abs(a - b) <= 1e-15m * (1m + Math.Abs(b)), $"{a} is not {b}");
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value);
}
