using System.Globalization;
using Wuyi.Pipeline.Intake.Cells;

namespace Wuyi.Pipeline.Intake;

/// <summary>Shares that are no plain figures (R19): 1/3, 三人共同共有.</summary>
internal static class ShareCell
{
    private const int Decimals = 6;

    /// <summary>
    /// 1/3 as a ratio. It is the one figure that is rounded, to six decimals: shares that add up to 1 within 0.005 are scaled to exactly 1
    /// when they are used (R19).
    /// </summary>
    public static bool TryFraction(ReadOnlySpan<char> cell, out decimal share)
    {
        share = 0;
        var text = CellText.WithoutSpaces(CellText.Normalise(cell));
        var slash = text.IndexOf('/');
        if (slash <= 0
            || !int.TryParse(text[..slash], NumberStyles.None, CultureInfo.InvariantCulture, out var numerator)
            || !int.TryParse(text[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var denominator)
            || denominator == 0)
        {
            return false;
        }

        share = Math.Round((decimal)numerator / denominator, Decimals, MidpointRounding.AwayFromZero);
        return true;
    }

    /// <summary>共同共有 and 单独所有 give no share.</summary>
    public static bool SaysJointly(ReadOnlySpan<char> cell) =>
        CellText.Normalise(cell).Contains("共同共有", StringComparison.Ordinal) || CellText.Normalise(cell).Contains("单独所有", StringComparison.Ordinal);
}
