using System.Globalization;

namespace Wuyi.Pipeline.Recalculation.Findings;

/// <summary>Numbers of findings: rounded to six decimals, so that sums do not depend on the order of adding.</summary>
internal static class FindingNumbers
{
    public static decimal Round(decimal value) => decimal.Round(value, 6, MidpointRounding.AwayFromZero);

    public static string Text(decimal? value) => value is { } number
        ? Round(number).ToString("0.######", CultureInfo.InvariantCulture) : "";
}
