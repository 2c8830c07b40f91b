using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook.Campaign;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>
/// Ratios of sums of each industry and scale group in one month's rolling 12 months, and the tests against them. Both sides of a ratio are over the same firms:
/// those whose ratio is known (R21).
/// </summary>
internal sealed class InefficiencyBenchmarks
{
    public const string AllManufacturing = "13-43";
    private static readonly string[] Indicators = ["x1", "x2", "x4", "y2"];
    private readonly Dictionary<(string Scope, ScaleGroup Group, string Indicator), Sums> _sums = [];
    private readonly InefficiencyRules _rules;

    /// <param name="standings">Every enterprise of the month, window rolling12.</param>
    /// <param name="rules">Floors, smallest sample.</param>
    public InefficiencyBenchmarks(IEnumerable<Standing> standings, InefficiencyRules rules)
    {
        _rules = rules;
        foreach (var standing in standings)
        {
            if (GroupOf(standing.Profile) is not { } group || CasePool.DivisionOf(standing.Profile.Industry) is not { } division) continue;
            foreach (var indicator in Indicators)
            {
                if (SidesOf(standing, indicator, []) is not var (numerator, denominator)) continue;
                Add((division, group, indicator), numerator, denominator);
                Add((AllManufacturing, group, indicator), numerator, denominator);
            }
        }
    }

    public static ScaleGroup? GroupOf(EnterpriseProfile profile) =>
        profile.AboveScale switch { true => ScaleGroup.AboveScale, false => ScaleGroup.BelowScale, null => null };

    /// <summary>The tests that the threshold table asks of an enterprise, in the order x1 x2 x4 y2 (and the option of E8).</summary>
    public IReadOnlyList<IndicatorTest> TestsOf(Standing standing)
    {
        if (GroupOf(standing.Profile) is not { } group || CasePool.DivisionOf(standing.Profile.Industry) is not { } division) return [];
        var tests = new List<IndicatorTest>();
        foreach (var indicator in Indicators)
        {
            FloorRule? floor = null;
            foreach (var rule in _rules.Floors)
            {
                if (rule.Indicator == indicator && rule.AppliesTo(standing.Profile.Town, division, group) && (floor is null || rule.Weight > floor.Weight)) floor = rule;
            }

            if (floor is not null) tests.Add(Test(standing, floor, division, group));
        }

        if (_rules.TcePerVaCounts && group == ScaleGroup.AboveScale) tests.Add(TcePerVa(standing, division, group));
        return tests;
    }

    public CaseFigures FiguresOf(Standing standing, Month month) => new()
    {
        Month = month, TaxWan = standing.PerMu.TaxWan, LandMu = standing.PerMu.LandMu, ValueAddedWan = standing.PerMu.ValueAddedWan, TceEquivalent = standing.PerMu.TceEquivalent,
        GridKwh = standing.PerMu.GridKwh, TaxPerMu = standing.PerMu.TaxPerMu, ValueAddedPerMu = standing.PerMu.ValueAddedPerMu, ValueAddedPerTce = standing.PerMu.ValueAddedPerTce,
        TaxPer10MWh = standing.PerMu.TaxPer10MWh, Grade = standing.Carbon.Grade, Tests = TestsOf(standing),
    };

    private IndicatorTest Test(Standing standing, FloorRule floor, string division, ScaleGroup group)
    {
        var missing = new List<string>();
        var sides = SidesOf(standing, floor.Indicator, missing);
        var value = sides is var (n, d) ? Quotient.Of(n, 1m, d) : null;
        if (!floor.IsShare)
        {
            return new IndicatorTest
            {
                Indicator = floor.Indicator, Value = value, Floor = floor.Value, Missing = missing,
                Outcome = sides is not var (own, per) ? TestOutcome.NotJudged : ExactProduct.Compare(own, 1m, 1m, floor.Value, per, 1m) < 0 ? TestOutcome.Missed : TestOutcome.Reached,
            };
        }

        var (scope, sums) = BenchmarkOf(division, group, floor.Indicator);
        var usable = sums.Firms >= _rules.MinimumSample && sums.Numerator > 0m;
        if (!usable) missing.Add("sample");
        var benchmark = usable ? Quotient.Of(sums.Numerator, 1m, sums.Denominator) : null;
        return new IndicatorTest
        {
            Indicator = floor.Indicator, Value = value, Benchmark = benchmark, Share = floor.Value, Floor = usable ? Quotient.Of(sums.Numerator, floor.Value, sums.Denominator) : null,
            Scope = scope, Sample = sums.Firms, Missing = missing,
            // own ÷ per < share × ΣN ÷ ΣD, multiplied out: exact (E13).
            Outcome = !usable || sides is not var (mine, over) ? TestOutcome.NotJudged
                : ExactProduct.Compare(mine, sums.Denominator, 1m, floor.Value, sums.Numerator, over) < 0 ? TestOutcome.Missed : TestOutcome.Reached,
        };
    }

    /// <summary>E8 [A]: energy per VA above the limit and worse than the benchmark.</summary>
    private IndicatorTest TcePerVa(Standing standing, string division, ScaleGroup group)
    {
        var missing = new List<string>();
        var sides = SidesOf(standing, "x4", missing);
        if (sides is ( <= 0m, _))
        {
            sides = null;
            missing.Add("valueAdded");
        }

        var (scope, sums) = BenchmarkOf(division, group, "x4");
        var usable = sums.Firms >= _rules.MinimumSample && sums.Numerator > 0m;
        if (!usable) missing.Add("sample");
        var outcome = TestOutcome.NotJudged;
        if (usable && sides is var (va, tce))
        {
            var above = ExactProduct.Compare(tce, 1m, 1m, _rules.TcePerVaLimit, va, 1m) > 0;
            var worse = ExactProduct.Compare(tce, sums.Numerator, 1m, sums.Denominator, va, 1m) > 0;
            outcome = above && worse ? TestOutcome.Missed : TestOutcome.Reached;
        }

        return new IndicatorTest
        {
            Indicator = "tcePerVa", Value = sides is var (v, t) ? Quotient.Of(t, 1m, v) : null, Benchmark = usable ? Quotient.Of(sums.Denominator, 1m, sums.Numerator) : null,
            Floor = _rules.TcePerVaLimit, Scope = scope, Sample = sums.Firms, Missing = missing, Outcome = outcome,
        };
    }

    private (string Scope, Sums Sums) BenchmarkOf(string division, ScaleGroup group, string indicator)
    {
        var own = _sums.GetValueOrDefault((division, group, indicator));
        return own.Firms >= _rules.MinimumSample ? (division, own) : (AllManufacturing, _sums.GetValueOrDefault((AllManufacturing, group, indicator)));
    }

    /// <summary>Numerator and denominator of an indicator; null when a side is missing, told in <paramref name="missing"/>.</summary>
    private static (decimal Numerator, decimal Denominator)? SidesOf(Standing standing, string indicator, List<string> missing)
    {
        var perMu = standing.PerMu;
        // The year's tax is not the year's when a month's file has not come (R11).
        var tax = perMu.Flags.Contains(ResultFlags.TaxMonthMissing) ? null : perMu.TaxWan;
        var valueAdded = perMu.Flags.Contains(ResultFlags.ValueAddedPartial) ? null : perMu.ValueAddedWan;
        var land = perMu.LandMu > 0m ? perMu.LandMu : (decimal?)null;
        return indicator switch
        {
            "x1" => Both(tax, "tax", land, "land", missing),
            "x2" => Both(valueAdded, "valueAdded", land, "land", missing),
            "x4" => Both(valueAdded, "valueAdded", perMu.ValueAddedPerTce is not null || valueAdded is null ? perMu.TceEquivalent : null, "energy", missing),
            _ => Both(tax * 10_000m, "tax", perMu.TaxPer10MWh is not null || perMu.TaxWan is null ? perMu.GridKwh : null, "power", missing),
        };
    }

    private static (decimal, decimal)? Both(decimal? numerator, string top, decimal? denominator, string bottom, List<string> missing)
    {
        if (numerator is null) missing.Add(top);
        if (denominator is not > 0m) missing.Add(bottom);
        return numerator is { } n && denominator is { } d and > 0m ? (n, d) : null;
    }

    private void Add((string, ScaleGroup, string) key, decimal numerator, decimal denominator)
    {
        var sums = _sums.GetValueOrDefault(key);
        _sums[key] = new Sums(sums.Numerator + numerator, sums.Denominator + denominator, sums.Firms + 1);
    }

    private readonly record struct Sums(decimal Numerator, decimal Denominator, int Firms);
}
