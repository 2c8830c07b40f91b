using System.Numerics;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>
/// Exact sums. Facts are millionths; a share is millionths too, so their product is a whole number of 10⁻¹². An <see cref="Int128"/> holds
/// sums of such products for a whole province, whatever the order in which they are added.
/// </summary>
internal static class Exact
{
    public const long Million = 1_000_000;

    /// <summary>value / 10^scale, exactly while it has at most 28 digits, else rounded half to even to what a decimal holds.</summary>
    public static decimal ToDecimal(Int128 value, int scale)
    {
        var magnitude = (BigInteger)Int128.Abs(value);
        while (scale > 0 && magnitude > (BigInteger)decimal.MaxValue)
        {
            magnitude /= 10;
            scale--;
        }

        var whole = (decimal)magnitude;
        var bits = decimal.GetBits(whole);
        return new decimal(bits[0], bits[1], bits[2], value < 0, (byte)scale);
    }

    /// <summary>a · b / divisor, truncated, without overflow in between.</summary>
    public static Int128 MultiplyDivide(Int128 a, Int128 b, Int128 divisor) =>
        (Int128)((BigInteger)a * (BigInteger)b / (BigInteger)divisor);
}
