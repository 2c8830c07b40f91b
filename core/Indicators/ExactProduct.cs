using System.Numerics;
using System.Runtime.InteropServices;

namespace Wuyi.Pipeline.Indicators;

/// <summary>
/// Compares products of three decimals exactly. Grades compare by cross-multiplication (E13), whose products pass decimal's 28 digits
/// at the size of a province; a rounded product would move an enterprise that lies exactly on a bound.
/// </summary>
public static class ExactProduct
{
    /// <summary>Far above the error of a product of three doubles (about 1e-15) and far below any difference that matters.</summary>
    private const double Margin = 1e-12;

    /// <summary>Sign of <c>a1·a2·a3 − b1·b2·b3</c>, exact for all decimals.</summary>
    public static int Compare(decimal a1, decimal a2, decimal a3, decimal b1, decimal b2, decimal b3)
    {
        var left = (double)a1 * (double)a2 * (double)a3;
        var right = (double)b1 * (double)b2 * (double)b3;
        var difference = left - right;
        if (Math.Abs(difference) > Margin * (Math.Abs(left) + Math.Abs(right))) return Math.Sign(difference);
        return CompareExactly(a1, a2, a3, b1, b2, b3);
    }

    /// <summary>The same by scaled integers alone; slower, always exact.</summary>
    public static int CompareExactly(decimal a1, decimal a2, decimal a3, decimal b1, decimal b2, decimal b3)
    {
        var left = Mantissa(a1) * Mantissa(a2) * Mantissa(a3);
        var right = Mantissa(b1) * Mantissa(b2) * Mantissa(b3);
        var shift = a1.Scale + a2.Scale + a3.Scale - b1.Scale - b2.Scale - b3.Scale;
        if (shift < 0) left *= BigInteger.Pow(10, -shift);
        else if (shift > 0) right *= BigInteger.Pow(10, shift);
        return left.CompareTo(right);
    }

    private static BigInteger Mantissa(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var words = MemoryMarshal.Cast<int, uint>(bits);
        var magnitude = ((BigInteger)words[2] << 64) | ((ulong)words[1] << 32) | words[0];
        return decimal.IsNegative(value) ? -magnitude : magnitude;
    }
}
