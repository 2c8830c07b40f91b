namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>The average yearly rate for people; targets are judged by the product itself (<see cref="ExactProducts"/>).</summary>
internal static class AverageRates
{
    /// <summary>((∏ factors)^(1/n) − 1)·100 for growth (sign 1), (1 − (∏ factors)^(1/n))·100 for a fall (sign −1); six decimals.</summary>
    public static decimal Percent(IReadOnlyList<decimal> factors, decimal sign)
    {
        var product = factors.Aggregate(1d, (product, factor) => product * (double)factor);
        if (product <= 0d) return -100m * sign;
        return Math.Round((decimal)(Math.Pow(product, 1d / factors.Count) - 1d) * 100m * sign, 6, MidpointRounding.AwayFromZero);
    }
}
