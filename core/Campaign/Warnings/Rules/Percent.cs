using Wuyi.Pipeline.Indicators;

namespace Wuyi.Pipeline.Campaign.Warnings.Rules;

/// <summary>Comparisons by whole products, never by a rounded quotient (E13).</summary>
internal static class Percent
{
    /// <summary><c>now ≤ before × (100 − percent) %</c>.</summary>
    public static bool IsDownBy(decimal now, decimal before, decimal percent) => ExactProduct.Compare(now, 100m, 1m, before, 100m - percent, 1m) <= 0;

    /// <summary><c>now ≥ before × (100 + percent) %</c>.</summary>
    public static bool IsUpBy(decimal now, decimal before, decimal percent) => ExactProduct.Compare(now, 100m, 1m, before, 100m + percent, 1m) >= 0;

    /// <summary><c>part ≥ whole × percent %</c>.</summary>
    public static bool IsShare(decimal part, decimal whole, decimal percent) => ExactProduct.Compare(part, 100m, 1m, whole, percent, 1m) >= 0;

    /// <summary>Change in percent, for display; null when <paramref name="before"/> is not above 0.</summary>
    public static decimal? Change(decimal now, decimal before) => before > 0m ? (now - before) * 100m / before : null;
}
