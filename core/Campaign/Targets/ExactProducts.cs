using System.Numerics;
using System.Runtime.InteropServices;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>Compares products of any number of decimals exactly, e.g. the yearly factors of growth with the power of the average one: no root is ever drawn to judge.</summary>
internal static class ExactProducts
{
    /// <summary>Sign of the left product less the right one.</summary>
    public static int Compare(IEnumerable<decimal> left, IEnumerable<decimal> right)
    {
        var (leftMantissa, leftScale) = Product(left);
        var (rightMantissa, rightScale) = Product(right);
        if (leftScale < rightScale) leftMantissa *= BigInteger.Pow(10, rightScale - leftScale);
        else if (rightScale < leftScale) rightMantissa *= BigInteger.Pow(10, leftScale - rightScale);
        return leftMantissa.CompareTo(rightMantissa);
    }

    private static (BigInteger Mantissa, int Scale) Product(IEnumerable<decimal> factors)
    {
        var (mantissa, scale) = (BigInteger.One, 0);
        Span<int> bits = stackalloc int[4];
        foreach (var factor in factors)
        {
            decimal.GetBits(factor, bits);
            var words = MemoryMarshal.Cast<int, uint>(bits);
            var magnitude = ((BigInteger)words[2] << 64) | ((ulong)words[1] << 32) | words[0];
            mantissa *= decimal.IsNegative(factor) ? -magnitude : magnitude;
            scale += factor.Scale;
        }

        return (mantissa, scale);
    }
}
