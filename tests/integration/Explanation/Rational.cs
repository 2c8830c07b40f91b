using System.Globalization;
using System.Numerics;

namespace Wuyi.Pipeline.IntegrationTests.Explanation;

/// <summary>A fraction of whole numbers: nothing is rounded.</summary>
internal readonly record struct Rational(BigInteger Numerator, BigInteger Denominator) : IComparable<Rational>
{
    public static Rational Zero { get; } = new(0, 1);

    public static Rational Parse(string text)
    {
        var negative = text.StartsWith('-');
        var digits = negative ? text[1..] : text;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        var whole = BigInteger.Parse(digits.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture);
        return new(negative ? -whole : whole, BigInteger.Pow(10, decimals));
    }

    public static Rational operator +(Rational a, Rational b) => Reduced((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) => Reduced((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator *(Rational a, Rational b) => Reduced(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) => Reduced(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public Rational Abs => new(BigInteger.Abs(Numerator), Denominator);

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>Cut after so many decimals, towards 0.</summary>
    public Rational Truncate(int digits)
    {
        var scale = BigInteger.Pow(10, digits);
        return Reduced(BigInteger.Divide(Numerator * scale, Denominator), scale);
    }

    public override string ToString() => ((double)Numerator / (double)Denominator).ToString("R", CultureInfo.InvariantCulture);

    private static Rational Reduced(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.Sign < 0) (numerator, denominator) = (-numerator, -denominator);
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return divisor.IsOne || divisor.IsZero ? new(numerator, denominator) : new(numerator / divisor, denominator / divisor);
    }
}
