namespace Wuyi.Pipeline.Model;

/// <summary>
/// Facts are DECIMAL(18,6): stored and summed as whole millionths in a <see cref="long"/>, so that sums are exact in any order.
/// </summary>
public static class Micro
{
    /// <summary>Millionths in one.</summary>
    public const long One = 1_000_000;

    /// <summary>The largest magnitude DECIMAL(18,6) holds, in millionths.</summary>
    public const long Max = 999_999_999_999_999_999;

    public static decimal ToDecimal(long micro) => new decimal(micro) / One;

    /// <summary>False when the value has more than six decimals or more than twelve whole digits: never rounded silently.</summary>
    public static bool TryFromDecimal(decimal value, out long micro)
    {
        micro = 0;
        if (value is > 999_999_999_999.999999m or < -999_999_999_999.999999m) return false;
        var scaled = value * One;
        if (decimal.Truncate(scaled) != scaled) return false;
        micro = (long)scaled;
        return true;
    }
}
