namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>Whether a value meets its target, exactly (E13, E14).</summary>
internal static class TargetComparison
{
    /// <summary>A ratio is compared by its sums, a fraction (三分之一) by its numbers: <c>3m ≥ n</c>.</summary>
    public static bool IsMet(PlanTarget target, TargetFigure figure)
    {
        var (aim, part) = target.Fraction is { } fraction ? (100m * fraction.Numerator, (decimal)fraction.Denominator) : (target.Value, 1m);
        var sign = figure.Numerator is { } numerator && figure.Denominator is { } denominator
            ? ExactProducts.Compare([figure.Scale, numerator, part], [aim, denominator])
            : ExactProducts.Compare([figure.Value, part], [aim]);
        return IsMet(target.Op, sign);
    }

    public static bool IsMet(PlanTarget target, decimal value) => IsMet(target, new TargetFigure { Value = value, Basis = "", AsOf = target.To });

    /// <param name="op">The bound.</param>
    /// <param name="sign">Sign of value less target.</param>
    public static bool IsMet(TargetBound op, int sign) => op switch
    {
        TargetBound.AtLeast => sign >= 0,
        TargetBound.Above => sign > 0,
        TargetBound.AtMost => sign <= 0,
        _ => sign < 0,
    };

    /// <summary>More is better.</summary>
    public static bool IsUpward(TargetBound op) => op is TargetBound.AtLeast or TargetBound.Above;
}
