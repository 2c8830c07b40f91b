using Wuyi.Pipeline.Intake.Reading;

namespace Wuyi.Pipeline.Intake.Totals;

/// <summary>How far a written total may be from the sum of its figures and still be that sum, rounded as shown.</summary>
internal static class TotalTolerance
{
    private const int MostDecimals = 6;

    /// <summary>What the 15 digits of a spreadsheet may lose on the way to a sum.</summary>
    private const decimal SpreadsheetError = 0.000_000_000_01m;

    /// <summary>
    /// Half of the last decimal shown; for figures with decimals, which are rounded themselves, that of <paramref name="rows"/> roundings that mostly cancel
    /// out (its square root).
    /// </summary>
    /// <param name="total">The total as written.</param>
    /// <param name="kind">What its cell holds.</param>
    /// <param name="value">The total.</param>
    /// <param name="rows">How many figures it is the sum of.</param>
    public static decimal Of(ReadOnlySpan<char> total, CellKind kind, decimal value, long rows)
    {
        var point = total.IndexOf('.');
        var decimals = 0;
        for (var i = point + 1; point >= 0 && i < total.Length && char.IsAsciiDigit(total[i]); i++) decimals++;
        var half = 0.5m;
        for (var i = 0; i < Math.Min(decimals, MostDecimals); i++) half /= 10;
        if (decimals > 0) half *= (decimal)Math.Max(1, Math.Sqrt(rows));
        return kind == CellKind.Number ? half + (Math.Abs(value) * SpreadsheetError) : half;
    }
}
