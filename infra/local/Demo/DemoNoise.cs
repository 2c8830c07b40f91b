using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>
/// Randomness without a sequence: every number is a hash of (seed, what, who, when), so a file can be written alone, in any order and
/// twice, and adding one draw changes no other.
/// </summary>
internal sealed class DemoNoise(int seed)
{
    /// <summary>Uniform in [0, 1).</summary>
    public double Uniform(Draw what, int who, int when = 0) => (Hash((int)what, who, when) >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability, Draw what, int who, int when = 0) => Uniform(what, who, when) < probability;

    /// <summary>An index below <paramref name="count"/>.</summary>
    public int Pick(int count, Draw what, int who, int when = 0) => (int)(Uniform(what, who, when) * count);

    /// <summary>Standard normal (Box–Muller).</summary>
    public double Normal(Draw what, int who, int when = 0)
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - Uniform(what, who, when)));
        return radius * Math.Cos(2 * Math.PI * Uniform(what, ~who, when));
    }

    /// <summary>Log-normal around a median; the exponent is kept within ±2.5 sigma, so that no firm is absurd.</summary>
    public double LogNormal(double median, double sigma, Draw what, int who, int when = 0) =>
        median * Math.Exp(sigma * Math.Clamp(Normal(what, who, when), -2.5, 2.5));

    /// <summary>How a month differs from the firm's usual one: much by its season, which comes again every year, little by itself, so that comparisons with last year mean something.</summary>
    public double Monthly(double season, double own, Draw what, int who, Month month) =>
        LogNormal(1, season, what, who, month.Number) * LogNormal(1, own, what, who, month.Index);

    private ulong Hash(int what, int who, int when)
    {
        unchecked
        {
            var x = Mix(0x9E3779B97F4A7C15UL + (ulong)(uint)seed);
            x = Mix(x ^ (((ulong)(uint)what << 32) | (uint)when));
            return Mix(x ^ ((ulong)(uint)who * 0xD6E8FEB86659FD93UL));
        }
    }

    /// <summary>The finaliser of SplitMix64.</summary>
    private static ulong Mix(ulong x)
    {
        unchecked
        {
            x += 0x9E3779B97F4A7C15UL;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
            return x ^ (x >> 31);
        }
    }
}
