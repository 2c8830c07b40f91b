namespace Wuyi.Pipeline.Indicators;

/// <summary>Quotients of products in decimal: multiplied first (E13), unless the product would pass decimal's range.</summary>
internal static class Quotient
{
    /// <summary>A little under decimal's largest value (7.9e28).</summary>
    private const double Range = 7e28;

    /// <summary><c>a·b / (c·d)</c>, <paramref name="c"/> and <paramref name="d"/> not 0; null when the result itself is out of decimal's range.</summary>
    /// <remarks>
    /// Where <c>a·b</c> or <c>c·d</c> would pass decimal's range, or <c>c·d</c> would be too small for its digits, it is <c>(a/c)·(b/d)</c>, which rounds twice;
    /// and null where one of these two quotients is out of range itself, though the result might not be.
    /// </remarks>
    public static decimal? Of(decimal a, decimal b, decimal c, decimal d = 1m)
    {
        var dividend = (double)a * (double)b;
        var divisor = (double)c * (double)d;
        if (Math.Abs(dividend) >= Range * Math.Abs(divisor)) return null;
        if (Math.Abs(dividend) < Range && Math.Abs(divisor) is < Range and > 1e-14) return d == 1m ? a * b / c : a * b / (c * d);
        return Math.Abs((double)a) < Range * Math.Abs((double)c) && Math.Abs((double)b) < Range * Math.Abs((double)d)
            ? Chained(a / c, b / d)
            : null;
    }

    private static decimal? Chained(decimal left, decimal right) =>
        Math.Abs((double)left * (double)right) < Range ? left * right : null;
}
