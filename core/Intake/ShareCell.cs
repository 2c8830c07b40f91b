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
    private static bool TryFraction(ReadOnlySpan<char> cell, out decimal share)
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

    /// <summary>Between the shares of several holders in one cell.</summary>
    public const string Separators = "、,;";

    /// <summary>
    /// 0.5, 50%, 1/2, 按份共有 各1/2; a bare figure is in the column's unit (E11: 3.02 in a % column is 0.0302). 共同共有 and 单独所有 give no share
    /// (<see cref="CellStatus.Empty"/>), since shares that none gives are equal (R19).
    /// </summary>
    /// <param name="cell">Normalised.</param>
    /// <param name="percent">What a bare figure is multiplied by.</param>
    /// <param name="share">The ratio.</param>
    public static CellStatus Read(ReadOnlySpan<char> cell, decimal percent, out decimal share)
    {
        var text = CellText.WithoutSpaces(cell);
        foreach (var word in Words)
        {
            if (text.StartsWith(word)) text = text[word.Length..].TrimStart(":").TrimStart("(").TrimEnd(")");
        }

        foreach (var word in Tails)
        {
            if (text.EndsWith(word)) text = text[..^word.Length];
        }

        share = 0;
        if (text.IsEmpty && !cell.IsWhiteSpace()) return CellStatus.Empty;
        var status = NumberCell.Read(text, out share, out var unit);
        if (status == CellStatus.Value)
        {
            if (unit is not null && unit.Family != UnitFamily.Share) return CellStatus.UnexpectedUnit;
            share *= unit?.Factor ?? percent;
            return status;
        }

        if (status == CellStatus.Empty || SaysJointly(text)) return CellStatus.Empty;
        return TryFraction(text, out share) ? CellStatus.Value : status;
    }

    private static readonly string[] Words = ["共同共有", "按份共有", "单独所有", "份额", "各", "占"];

    private static readonly string[] Tails = ["份额", "的份额", "产权"];

    private static bool SaysJointly(ReadOnlySpan<char> text) =>
        text.Contains("共同共有", StringComparison.Ordinal) || text.Contains("单独所有", StringComparison.Ordinal);
}
