namespace Wuyi.Pipeline.Rulebook;

/// <summary>Constants that the office could not know in the year they decide about (RULINGS 6.7): they may not worsen that year, so the preview warns.</summary>
public static class RetroactiveConstants
{
    /// <summary>Sections that the yearly evaluation reads; the power's CO2 is not among its indicators.</summary>
    private static readonly string[] Evaluated = ["energy.coalEquivalent.", "tax.", "power.", "land.", "perMu.", "evaluation."];

    private const string AllSeries = "energy.gridFactors.series.";

    /// <summary>Constants used for the evaluation of a year with <see cref="RuleConstant.KnownSince"/> after its 31 December, ordinal order of paths.</summary>
    /// <param name="rules">A rulebook; the versions effective in December of the year are looked at.</param>
    /// <param name="year">Calendar year.</param>
    public static IReadOnlyList<RuleConstant> Of(RuleSet rules, int year) =>
        Since(rules, year, path => Array.Exists(Evaluated, section => path.StartsWith(section, StringComparison.Ordinal)));

    /// <summary>Likewise for the carbon code of the window that ends with the year: grid factors, fuels, ladders, external benchmarks.</summary>
    public static IReadOnlyList<RuleConstant> OfCarbon(RuleSet rules, int year)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var energy = rules.At(EndOf(year)).Energy;
        var series = $"{AllSeries}{energy.GridSeries}.";
        return Since(rules, year, path => path.StartsWith("carbon.", StringComparison.Ordinal) || (path.StartsWith("energy.", StringComparison.Ordinal)
            && (!path.StartsWith(AllSeries, StringComparison.Ordinal) || path.StartsWith(series, StringComparison.Ordinal))
            && (!path.StartsWith("energy.residualFactors.years.", StringComparison.Ordinal) || energy.ResidualFactors.Count > 0)));
    }

    private static List<RuleConstant> Since(RuleSet rules, int year, Func<string, bool> isRead)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var end = EndOf(year);
        return [.. rules.At(end).Constants.Where(constant => constant.KnownSince > end && (constant.DataYear ?? year) == year && isRead(constant.Path))];
    }

    private static DateOnly EndOf(int year) => new(year, 12, 31);
}
