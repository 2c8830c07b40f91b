namespace Wuyi.Pipeline.Queries;

/// <summary>Rounding of what goes out: six decimals, half away from zero, no trailing zeros (CONTRACTS 2).</summary>
public static class Display
{
    public static decimal Round(decimal value) =>
        // Dividing by one with 28 decimals drops trailing zeros, so equal values are equal texts.
        Math.Round(value, 6, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m;

    public static decimal? Round(decimal? value) => value is null ? null : Round(value.Value);
}
