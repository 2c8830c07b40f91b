namespace Wuyi.Pipeline.Model;

/// <summary>Area of land and its units. 1 ㎡ = 0.0015 亩 exactly, 1 公顷 = 15 亩 (RULES 1).</summary>
public static class LandArea
{
    public const decimal MuPerSquareMetre = 0.0015m;

    /// <summary>Unit word of facts for square metres.</summary>
    public const string SquareMetre = "m2";

    /// <summary>Unit word of facts for 亩.</summary>
    public const string Mu = "mu";

    /// <summary>Area in 亩 of a figure stored in a unit of facts (<c>m2</c> or <c>mu</c>).</summary>
    /// <exception cref="ArgumentException">Another unit.</exception>
    public static decimal ToMu(decimal value, string unit) => unit switch
    {
        SquareMetre => value * MuPerSquareMetre,
        Mu => value,
        _ => throw new ArgumentException($"unit of area '{unit}'", nameof(unit)),
    };
}
