using System.Numerics;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>
/// Exact sums. Facts are millionths; a share is millionths too, so their product is a whole number of 10⁻¹². An <see cref="Int128"/> holds
/// sums of such products for a whole province, whatever the order in which they are added.
/// </summary>
internal static class Exact
{
    public const long Million = 1_000_000;

    /// <summary>2⁹⁶ − 1.</summary>
    private static readonly UInt128 LargestDecimal = (UInt128.One << 96) - 1;

    /// <summary>value / 10^scale, exactly while it is below 2⁹⁶ (28 digits), else cut to the digits a decimal holds.</summary>
    public static decimal ToDecimal(Int128 value, int scale)
    {
        var magnitude = (UInt128)Int128.Abs(value);
        while (magnitude > LargestDecimal)
        {
            if (scale == 0) throw new OverflowException($"{value} is beyond what a decimal holds");
            magnitude /= 10;
            scale--;
        }

        unchecked
        {
            return new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), (int)(uint)(magnitude >> 64), value < 0, (byte)scale);
        }
    }

    /// <summary>a · b / divisor, truncated, without overflow in between.</summary>
    public static Int128 MultiplyDivide(Int128 a, Int128 b, Int128 divisor) =>
        (Int128)((BigInteger)a * (BigInteger)b / (BigInteger)divisor);
}
