using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators;

/// <summary>What carries an enterprise to the next better grade, all others unchanged (R17).</summary>
public static class NextGradeAdvice
{
    private const decimal Step = 0.000001m;
    private const decimal StepsInOne = 1_000_000m;
    private const decimal Largest = 1_000_000_000_000m;

    /// <summary>
    /// Advice for a graded enterprise; null for grade 1. In an internal benchmark of which it is a member its own change moves the average;
    /// an external one, or one it is no member of, stands still.
    /// </summary>
    /// <param name="grade">Its grade, 1–5.</param>
    /// <param name="netT">C_net, tCO2; positive whenever the grade is not 1.</param>
    /// <param name="valueAddedWan">VA, 万元, positive.</param>
    /// <param name="choice">Its benchmark.</param>
    /// <param name="rules">Bounds.</param>
    public static NextGrade? Of(int grade, decimal netT, decimal valueAddedWan, BenchmarkChoice choice, CarbonRules rules)
    {
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(rules);
        if (grade <= 1) return null;
        var bound = rules.GradeBounds[grade - 2];
        var (sumT, sumWan) = choice.Benchmark.Totals();
        return choice.IsMember
            ? new NextGrade(grade - 1, MovingNetT(bound, netT, valueAddedWan, sumT, sumWan), MovingValueAdded(bound, netT, valueAddedWan, sumT, sumWan))
            : new NextGrade(grade - 1, FixedNetT(bound, valueAddedWan, sumT, sumWan), FixedValueAdded(bound, netT, sumT, sumWan));
    }

    /// <summary>k·VA·oC / (S_V − k·VA), rounded down, at least 0; null when the denominator is not positive.</summary>
    private static decimal? MovingNetT(decimal bound, decimal netT, decimal valueAddedWan, decimal sumT, decimal sumWan)
    {
        var denominator = sumWan - (bound * valueAddedWan);
        if (denominator <= 0m) return null;
        var othersT = sumT - netT;
        if (othersT <= 0m) return 0m;
        if (Floor(Quotient.Of(bound * valueAddedWan, othersT, denominator)) is not { } limit) return null;

        // The quotient is rounded to 28 digits: step down where that lifted it over the bound.
        return limit > 0m && ExactProduct.Compare(limit, sumWan, 1m, bound, valueAddedWan, othersT + limit) > 0 ? limit - Step : limit;
    }

    /// <summary>C·oV / (k·S_C − C), rounded up; null when the denominator is not positive.</summary>
    private static decimal? MovingValueAdded(decimal bound, decimal netT, decimal valueAddedWan, decimal sumT, decimal sumWan)
    {
        var denominator = (bound * sumT) - netT;
        if (denominator <= 0m) return null;
        var othersWan = sumWan - valueAddedWan;
        if (Ceiling(Quotient.Of(netT, othersWan, denominator)) is not { } least) return null;
        return ExactProduct.Compare(netT, othersWan + least, 1m, bound, least, sumT) > 0 ? least + Step : least;
    }

    /// <summary>k·VA·L_ind with an average that stands still, rounded down.</summary>
    private static decimal? FixedNetT(decimal bound, decimal valueAddedWan, decimal sumT, decimal sumWan)
    {
        if (Floor(Quotient.Of(bound * valueAddedWan, sumT, sumWan)) is not { } limit) return null;
        return limit > 0m && ExactProduct.Compare(limit, sumWan, 1m, bound, valueAddedWan, sumT) > 0 ? limit - Step : limit;
    }

    /// <summary>C / (k·L_ind) with an average that stands still, rounded up.</summary>
    private static decimal? FixedValueAdded(decimal bound, decimal netT, decimal sumT, decimal sumWan)
    {
        if (Ceiling(Quotient.Of(netT, sumWan, bound, sumT)) is not { } least) return null;
        return ExactProduct.Compare(netT, sumWan, 1m, bound, least, sumT) > 0 ? least + Step : least;
    }

    /// <summary>Down to six decimals; null past the largest figure a fact can hold.</summary>
    private static decimal? Floor(decimal? value) => value < Largest ? decimal.Floor(value.Value * StepsInOne) * Step : null;

    /// <summary>Up to six decimals; null past the largest figure a fact can hold.</summary>
    private static decimal? Ceiling(decimal? value) => value < Largest ? decimal.Ceiling(value.Value * StepsInOne) * Step : null;
}
